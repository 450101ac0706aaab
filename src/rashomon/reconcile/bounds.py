"""Low and high of one group, out of the figures that stand (field guide, R5 to R7, R11, R12)."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.reconcile.standings import Standing

PARTY = "party_to_conflict_claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The ends of a range, the figures that may set the best, and what set nothing.

    `base` are the figures of whoever is independent, or of a party where nobody else speaks;
    `lowered` those of a party that took the low down; `ignored` has a reason for each of the rest.
    """

    low: int | None = None
    high: int | None = None
    upper_open: bool = False
    base: tuple[Standing, ...] = ()
    lowered: tuple[Standing, ...] = ()
    ignored: tuple[tuple[Standing, str], ...] = ()
    only_party: bool = False
    only_vague: bool = False

    @property
    def room(self) -> int | None:
        """Return the highest number that the words of the low end allow, None if there is no limit.

        A part may raise the low so far; above an exact figure it is that figure's rival.
        """
        held = [s.interval for s in (*self.base, *self.lowered)]
        tops = [i.high for i in held if i.low == self.low or self.low is None]
        known = [top for top in tops if top is not None]
        return max(known) if known and len(known) == len(tops) else None


def bounds(standings: Sequence[Standing], *, cap: float | None = None) -> Bounds:
    """Return low and high of the figures that stand.

    Vague words count only where nobody independent gives a number (R11). A party's figure for the
    other side may lower the low and never raises the high (R5), its "nobody" lowers nothing (R23);
    where nobody else speaks it is shown, unless it is above `cap`, an independent figure for
    everyone.
    """
    numbers = [s for s in standings if not s.interval.vague]
    vague = [s for s in standings if s.interval.vague]
    free = [s for s in numbers if not s.is_party]
    party = [s for s in numbers if s.is_party and (cap is None or s.interval.least <= cap)]
    words = [s for s in vague if not s.is_party]
    base = free or words or party or ([] if numbers else vague)
    low, high, upper_open = _ends(base)
    lowered = [
        s for s in party if free and s.interval.number > 0 and _is_lower(s.interval.low, low)
    ]
    taken = {id(s) for s in (*base, *lowered)}
    ignored = [(s, PARTY if s.is_party else "vague_only") for s in standings if id(s) not in taken]
    for standing in lowered:
        low = standing.interval.low if _is_lower(standing.interval.low, low) else low
    return Bounds(
        low=low,
        high=high,
        upper_open=upper_open,
        base=tuple(base),
        lowered=tuple(lowered),
        ignored=tuple(ignored),
        only_party=bool(base) and all(s.is_party for s in base),
        only_vague=bool(base) and all(s.interval.vague for s in base),
    )


def raised(low: int | None, room: int | None, part: int) -> int | None:
    """Return the low after a proper part was counted: never lower, and only where there is room."""
    if low is not None and low >= part:
        return low
    return part if room is None or part <= room else low


def _ends(base: Sequence[Standing]) -> tuple[int | None, int | None, bool]:
    """Return low, high and whether the high is a lower bound told by a source.

    A lower bound beneath a bounded figure of the same time agrees with it and does not widen the
    range, unless it is the sum of one voice's sides: that is an account of its own. An open bound
    counts as its number at the high end (R7).
    """
    bounded = [s.interval for s in base if s.interval.is_bounded or s.addends]
    floors = [s.interval.low for s in base if s.interval.is_floor and s.interval.low is not None]
    tops = [s.interval.high for s in base if s.interval.high is not None]
    lows = [i.low for i in bounded if i.low is not None] or floors
    top, floor = max(tops, default=None), max(floors, default=None)
    upper_open = floor is not None and (top is None or floor > top)
    high = max((end for end in (top, floor) if end is not None), default=None)
    return min(lows, default=None), high, upper_open


def _is_lower(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one < other
