"""Low, best and high of the dead, and the best by side: `best` is the sum of the four (5.5)."""

from dataclasses import dataclass

from rashomon.exports.toll import toll_of
from rashomon.types import Event

_ONE_SIDED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Deaths:
    """The seven figures; None where no figure is the best, or an end is open.

    `exceeds` says that the columns told are more than the best figure, and were not written.
    """

    a: int | None = None
    b: int | None = None
    civilians: int | None = None
    unknown: int | None = None
    best: int | None = None
    high: int | None = None
    low: int | None = None
    exceeds: bool = False


def deaths_of(event: Event) -> Deaths:
    """Return the deaths of an event.

    Where there is no best figure, nothing is said by side. One-sided violence has none of side A
    or B: attackers who died are of unknown status there.
    """
    toll = toll_of(event)
    if toll is None:
        return Deaths()
    if toll.best is None:
        return Deaths(high=toll.high, low=toll.low)
    a, b, civilians = _columns(event, toll.best)
    told = event.breakdown
    return Deaths(
        a=a,
        b=b,
        civilians=civilians,
        unknown=toll.best - a - b - civilians,
        best=toll.best,
        high=toll.high,
        low=toll.low,
        exceeds=told is not None and told.exceeds,
    )


def _columns(event: Event, best: int) -> tuple[int, int, int]:
    """Return the deaths of A, of B and of civilians: never more in all than the best figure."""
    told = event.breakdown
    if told is None or told.exceeds or told.best != best:
        return 0, 0, 0
    if event.type.ucdp == _ONE_SIDED:
        return 0, 0, told.deaths_civilians
    return told.deaths_a, told.deaths_b, told.deaths_civilians
