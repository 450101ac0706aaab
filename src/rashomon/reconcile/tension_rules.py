"""The rules by which claims that could all be true are held to sit ill together.

Each rule carries examples that are such a pair and examples that are not; the tests run them.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a claim says without arithmetic, and when and by whom it was said.

    `about` and `value` are a status's; of a count `about` is the outcome and `value` "count" or
    "none"; of a deed `about` is "claimed" or "blamed" and `value` the actor's folded name.
    """

    about: str
    value: str
    voice: str = ""
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of tension; `is_pair` judges a first and a second saying, in this order."""

    name: str
    says: str
    firsts: Callable[[Saying], bool]
    seconds: Callable[[Saying], bool]
    is_pair: Callable[[Saying, Saying], bool]
    examples: tuple[tuple[Saying, Saying], ...]
    counterexamples: tuple[tuple[Saying, Saying], ...]

    def finds(self, first: Saying, second: Saying) -> bool:
        """Say whether two sayings, in this order, are such a pair."""
        return self.firsts(first) and self.seconds(second) and self.is_pair(first, second)


def _not_earlier(first: Saying, second: Saying) -> bool:
    """Say whether the second may have been said on the first's day or later."""
    return first.day is None or second.day is None or second.day >= first.day


def _soon_after(first: Saying, second: Saying) -> bool:
    """Say whether the second may have been said on the first's day or the next."""
    return first.day is None or second.day is None or 0 <= second.day - first.day <= 1


def _by_another(first: Saying, second: Saying) -> bool:
    return first.voice != second.voice


def _rival(first: Saying, second: Saying) -> bool:
    """Say whether two actors are named, neither name holding the other, by two voices."""
    one, other = first.value, second.value
    return _by_another(first, second) and one not in other and other not in one


def _says(about: str, *values: str) -> Callable[[Saying], bool]:
    return lambda saying: saying.about == about and saying.value in values


def _all_held(saying: Saying) -> bool:
    return saying.about in ("escaped", "custody") and saying.value == "all"


def _a_claimant(saying: Saying) -> bool:
    return saying.about == "claimed"


def _a_blamed(saying: Saying) -> bool:
    return saying.about == "blamed"


def _status(about: str, value: str, voice: str = "a", day: int | None = 10) -> Saying:
    return Saying(about=about, value=value, voice=voice, day=day)


RULES: tuple[Rule, ...] = (
    Rule(
        name="all held, number unknown",
        says="all who escaped are said to be held, while how many escaped is not known",
        firsts=_all_held,
        seconds=_says("escaped", "unknown"),
        is_pair=_not_earlier,
        examples=(
            (_status("custody", "all"), _status("escaped", "unknown")),
            (_status("escaped", "all"), _status("escaped", "unknown", "b")),
            (_status("custody", "all"), _status("escaped", "unknown", "b", 11)),
            (_status("custody", "all", day=None), _status("escaped", "unknown")),
        ),
        counterexamples=(
            (_status("custody", "all"), _status("escaped", "unknown", "b", 9)),
            (_status("custody", "some"), _status("escaped", "unknown")),
            (_status("custody", "all"), _status("identity", "unknown")),
        ),
    ),
    Rule(
        name="all held, some at large",
        says="all who escaped are said to be held, while some are said to be still at large",
        firsts=_all_held,
        seconds=_says("escaped", "some", "ongoing"),
        is_pair=_not_earlier,
        examples=(
            (_status("custody", "all"), _status("escaped", "some", "b")),
            (_status("custody", "all"), _status("escaped", "some", "b", 12)),
        ),
        counterexamples=(
            (_status("custody", "all"), _status("escaped", "some", "b", 9)),
            (_status("custody", "all"), _status("escaped", "count", "b")),
            (_status("custody", "none"), _status("escaped", "some", "b")),
        ),
    ),
    Rule(
        name="none escaped, some escaped",
        says="nobody is said to have escaped, while somebody else tells of escapes",
        firsts=_says("escaped", "none"),
        seconds=_says("escaped", "some", "all", "count"),
        is_pair=_by_another,
        examples=(
            (_status("escaped", "none"), _status("escaped", "count", "b")),
            (_status("escaped", "none"), _status("escaped", "some", "b", 12)),
        ),
        counterexamples=(
            (_status("escaped", "none"), _status("escaped", "count", "a", 12)),
            (_status("escaped", "none"), _status("escaped", "unknown", "b")),
            (_status("escaped", "none"), _status("killed", "count", "b")),
        ),
    ),
    Rule(
        name="fighting ended, fighting goes on",
        says="the fighting is said to be over, while another source says that it goes on",
        firsts=_says("fighting", "ended"),
        seconds=_says("fighting", "ongoing"),
        is_pair=lambda first, second: _by_another(first, second) and _soon_after(first, second),
        examples=(
            (_status("fighting", "ended"), _status("fighting", "ongoing", "b")),
            (_status("fighting", "ended"), _status("fighting", "ongoing", "b", 11)),
            (_status("fighting", "ended"), _status("fighting", "ongoing", "b", None)),
        ),
        counterexamples=(
            (_status("fighting", "ended"), _status("fighting", "ongoing", "b", 9)),
            (_status("fighting", "ended"), _status("fighting", "ongoing", "b", 15)),
            (_status("fighting", "ended"), _status("fighting", "ongoing", "a")),
        ),
    ),
    Rule(
        name="claimed by one, another blamed",
        says="one actor claims the deed, while another is blamed for it",
        firsts=_a_claimant,
        seconds=_a_blamed,
        is_pair=_rival,
        examples=((_status("claimed", "red brigade"), _status("blamed", "blue front", "b")),),
        counterexamples=(
            (_status("claimed", "red brigade"), _status("blamed", "red brigade", "b")),
            (_status("claimed", "red brigade"), _status("blamed", "the red brigade", "b")),
            (_status("claimed", "red brigade"), _status("blamed", "blue front", "a")),
        ),
    ),
    Rule(
        name="claimed by two",
        says="two actors claim the deed, each for itself",
        firsts=_a_claimant,
        seconds=_a_claimant,
        is_pair=lambda first, second: _rival(first, second) and first.value < second.value,
        examples=((_status("claimed", "blue front"), _status("claimed", "red brigade", "b")),),
        counterexamples=(
            (_status("claimed", "blue front"), _status("claimed", "blue front", "b")),
            (_status("claimed", "red brigade", "b"), _status("claimed", "blue front")),
        ),
    ),
    Rule(
        name="claimed, later said to be unclaimed",
        says="the deed was claimed, while a later report says that nobody has claimed it",
        firsts=_a_claimant,
        seconds=_says("responsibility", "none"),
        is_pair=lambda first, second: (
            first.day is not None and second.day is not None and second.day > first.day
        ),
        examples=((_status("claimed", "blue front"), _status("responsibility", "none", "b", 11)),),
        counterexamples=(
            (_status("claimed", "blue front"), _status("responsibility", "none", "b")),
            (_status("claimed", "blue front"), _status("responsibility", "none", "b", 9)),
        ),
    ),
)
