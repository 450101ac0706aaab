"""The tabular Islamic calendar: reckoned, not seen, so a day of it can be one off either way."""

from datetime import date

from rashomon.calendar.interval import FIRST_YEAR, LAST_YEAR, Interval, days, shift_days

_EPOCH = 227_014  # ordinal of the day before 1 Muharram of year 1, civil reckoning
_SIGHTING = 1  # the new moon is declared up to a day before or after the table's
_MONTH_ONLY = 0


def first_day(year: int, month: int) -> date | None:
    """Return the first day of a month by the thirty-year cycle of eleven leap years."""
    if not (1 <= year <= 9000 and 1 <= month <= 12):
        return None
    ordinal = _EPOCH + (11 * year + 3) // 30 + 354 * (year - 1) + (59 * (month - 1) + 1) // 2 + 1
    found = date.fromordinal(ordinal)
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the table's day, None where no month has one ("31 Ramadan")."""
    first = first_day(year, month)
    return None if first is None or not 1 <= day <= 30 else shift_days(first, day - 1)


def reach_of(year: int, month: int, day: int = _MONTH_ONLY) -> Interval | None:
    """Return a day, or the whole month without one, with a day of doubt on either side."""
    first = day_of(year, month, day or 1)
    if first is None:
        return None
    last = first if day else shift_days(first, 29)
    start, end = shift_days(first, -_SIGHTING), shift_days(last or first, _SIGHTING)
    return None if start is None or end is None else days(start, end)


def year_at(day: date) -> int:
    """Return the Islamic year that holds a day, at most one off at its edges."""
    return max(1, (day.toordinal() - _EPOCH) * 30 // 10_631 + 1)
