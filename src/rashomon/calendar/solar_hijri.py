"""The Solar Hijri calendar of Iran and Afghanistan, exact from 1178 to 1633 (1799 to 2254)."""

from datetime import date

from rashomon.calendar.interval import Interval, days, shift_days

YEARS = range(1178, 1634)
_LEAPS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))  # of each 33 years, within YEARS
_ANCHOR_YEAR, _ANCHOR = 1400, date(2021, 3, 21)
_LONG_MONTHS = 6


def is_leap(year: int) -> bool:
    """Say whether Esfand has a thirtieth day."""
    return year % 33 in _LEAPS


def new_year(year: int) -> date | None:
    """Return 1 Farvardin (Nowruz) of a year."""
    if year not in YEARS:
        return None
    low, high = sorted((year, _ANCHOR_YEAR))
    n_days = sum(366 if is_leap(each) else 365 for each in range(low, high))
    return shift_days(_ANCHOR, n_days if year >= _ANCHOR_YEAR else -n_days)


def month_length(year: int, month: int) -> int:
    """Return how many days a month has: six times 31, five times 30, Esfand 29 or 30."""
    if month <= _LONG_MONTHS:
        return 31
    return 30 if month < 12 or is_leap(year) else 29


def reach_of(year: int, month: int, day: int = 0) -> Interval | None:
    """Return a day, or the whole month without one; None where the calendar has none."""
    start = new_year(year)
    if start is None or not 1 <= month <= 12 or not 0 <= day <= month_length(year, month):
        return None
    before = sum(month_length(year, each) for each in range(1, month))
    first = shift_days(start, before + max(day, 1) - 1)
    last = first if day or first is None else shift_days(first, month_length(year, month) - 1)
    return None if first is None or last is None else days(first, last)


def year_at(day: date) -> int:
    """Return the Solar Hijri year that holds a day."""
    year = day.year - 621
    start = new_year(year)
    return year if start is None or day >= start else year - 1
