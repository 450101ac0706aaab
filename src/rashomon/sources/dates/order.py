"""Which day numbers mean that make a day in either order: 04/05/2021."""

from calendar import month_name
from collections.abc import Sequence
from datetime import date

from rashomon.calendar.written import WrittenDate
from rashomon.sources.dates.known import Known
from rashomon.sources.dates.year import Dated

_NEAR_DAYS = 3


def choose_order(day_first: WrittenDate, month_first: WrittenDate, known: Known) -> Dated:
    """Return the day that the first sign decides; where none does, none, and both days in words.

    The signs in order: the weekday beside the numbers, the last day that is possible, another date
    of the report, the order of its other numbers, a day or a weekday that the text tells just past.
    """
    both = [day for one in (day_first, month_first) if (day := one.stated) is not None]
    fitting = [day for day in both if day.weekday() == day_first.weekday]
    if len(fitting) == 1:
        return Dated(day=fitting[0], reason="read in the order that fits its weekday")
    past = [day for day in both if day <= known.latest]
    if len(past) == 1:
        return Dated(day=past[0], reason=f"the other order is after {known.latest_in_words}")
    return _by_dates(both, known) or _by_text(both, known) or _open(both)


def _by_dates(both: Sequence[date], known: Known) -> Dated | None:
    near = {day: o for day in both for o in known.near if _are_near(day, o)}
    if len(near) != 1:
        near = _near_open(both, known)
    if len(near) == 1:
        ((day, other),) = near.items()
        return Dated(day=day, reason=f"read in the order that is near {other.isoformat()}")
    if known.is_day_first is None:
        return None
    order = "the day" if known.is_day_first else "the month"
    reason = f"read as other numbers of the report are, {order} first"
    return Dated(day=both[0 if known.is_day_first else 1], reason=reason)


def _near_open(both: Sequence[date], known: Known) -> dict[date, date]:
    """Return each reading beside which another date of open order lies, read in the same order."""
    pairs = [zip(both, other, strict=True) for other in known.open_dates if other != tuple(both)]
    return {day: other for pair in pairs for day, other in pair if _are_near(day, other)}


def _are_near(one: date, other: date) -> bool:
    return abs((one - other).days) <= _NEAR_DAYS


def _by_text(both: Sequence[date], known: Known) -> Dated | None:
    named = [day for day in both if known.named_before(day) is not None]
    if len(named) == 1:
        return Dated(day=named[0], reason="read in the order that is near a day told in the text")
    present = known.present
    gaps = sorted((gap, day) for day in both if (gap := present.days_after(day)) is not None)
    if len(gaps) < len(both) or gaps[0][0] == gaps[1][0] or gaps[0][0] > _NEAR_DAYS:
        return None
    reason = f"read in the order that {present.told} in the text fits"
    return Dated(day=gaps[0][1], reason=reason)


def _open(both: Sequence[date]) -> Dated:
    days = " or ".join(f"{day.day} {month_name[day.month]}" for day in both)
    return Dated(day=None, reason=f"{days}: nothing decides the order of the numbers")
