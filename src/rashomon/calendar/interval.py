"""Half-open intervals of local time: a day, a month, a season, a year, and their like.

Whatever falls outside the years 1 to 9998 is None: no date word may ever raise.
"""

import calendar
from datetime import date, datetime, timedelta

Interval = tuple[datetime, datetime]

FIRST_YEAR, LAST_YEAR = 1, 9998
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none (31 February, year 0 or 99999)."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def shift_days(day: date, days: int) -> date | None:
    """Return the day so many days on (or back), or None beyond the calendar."""
    if abs(days) > 4_000_000:
        return None
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        return None
    return moved if FIRST_YEAR <= moved.year <= LAST_YEAR else None


def reach_days(day: date, days: int) -> date:
    """Return the day so many days on (or back), the calendar's last or first where it ends before.

    >>> reach_days(date.min, -4).isoformat()
    '0001-01-01'
    """
    left = (date.max - day).days if days > 0 else (date.min - day).days
    return day + timedelta(days=min(days, left) if days > 0 else max(days, left))


def shift_months(day: date, months: int) -> date | None:
    """Return the same day so many months on; a missing 31st becomes the month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def midnight(day: date) -> datetime:
    """Return the first moment of a day."""
    return datetime(day.year, day.month, day.day)


def days(first: date, last: date) -> Interval:
    """Return the interval from the first day to the last, both included."""
    end = datetime.max if last == date.max else midnight(last) + timedelta(days=1)
    return midnight(first), end


def of_day(day: date) -> Interval:
    """Return the whole of a day."""
    return days(day, day)


def of_month(year: int, month: int) -> Interval | None:
    """Return the whole of a month."""
    first = make_day(year, month, 1)
    if first is None:
        return None
    return days(first, last_of_month(first))


def last_of_month(day: date) -> date:
    """Return the last day of the month that holds `day`."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def of_months(year: int, month: int, months: int) -> Interval | None:
    """Return so many whole months from the named one."""
    first = make_day(year, month, 1)
    last = None if first is None else shift_months(first, months - 1)
    if first is None or last is None:
        return None
    return days(first, last_of_month(last))


def of_years(first: int, last: int) -> Interval | None:
    """Return the whole of the years from `first` to `last`."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None
    return days(date(first, 1, 1), date(last, 12, 31))


def of_season(year: int, season: str) -> Interval | None:
    """Return three months of the northern year; winter begins in December of `year`."""
    return of_months(year, _SEASON_MONTHS[season], 3)


def of_week(day: date) -> Interval:
    """Return Monday to Sunday of the week that holds `day`."""
    monday = reach_days(day, -day.weekday())
    return days(monday, reach_days(monday, 6))


def last_day(interval: Interval) -> date:
    """Return the last calendar day that an interval touches."""
    start, end = interval
    return max(start, end - timedelta(microseconds=1)).date()
