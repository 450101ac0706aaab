"""The toll over time: what was known of one outcome at each moment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was known of a toll from one moment on, and what had changed it.

    `moment` is EDTF: the latest that the reports of the step can have come out. `how` is `first`,
    `rose`, `cut` or `retracted` where an update moved the toll, `disputed` where sources disagree,
    `narrowed` where a sharper figure fits those before, `corroborated` where another origin bears
    the toll out. `claim` caused it, one of the reports `documents`.
    """

    moment: str
    low: int | None
    best: int | None
    high: int | None
    upper_open: bool
    how: str
    explanation: str
    claim: str | None
    documents: tuple[str, ...]
    n_documents: int
    n_origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The steps of one outcome for everyone, in order of time.

    `undated` are reports that count people and have no date: they stand at no moment, and count in
    the estimate alone. `n_joined` moments of many were settled only with the next one that was.
    """

    outcome: str
    steps: tuple[Step, ...]
    undated: tuple[str, ...] = ()
    n_joined: int = 0
