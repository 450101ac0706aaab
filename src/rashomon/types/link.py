"""What speaks for and against two reports telling of one happening."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPart:
    """One line of the sum: a feature, what it saw in words, and its points."""

    feature: str
    said: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two reports, compared by what they tell of a happening each, and what came of it.

    `points` are ten times the common logarithm of odds: at 0 it is as likely as not that they tell
    of one happening. `verdict` is `joined`, `apart` (a near miss) or `judged`, where a person said
    so. `left_event` and `right_event` are where the two were put. `undecided` says that a person
    should look: it could as well have come out otherwise, or what tells two attacks of one town and
    day apart (the hour, the target) differs.
    """

    left: str
    right: str
    points: int
    verdict: str
    parts: tuple[LinkPart, ...]
    left_event: str | None = None
    right_event: str | None = None
    undecided: bool = False
