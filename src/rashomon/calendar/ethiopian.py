"""The Ethiopian calendar: twelve months of thirty days and Pagume; exact."""

from datetime import date

from rashomon.calendar.interval import Interval, days

YEARS = range(1800, 2200)
_EPOCH = 2795  # ordinal of the day before 1 Meskerem of year 1


def reach_of(year: int, month: int, day: int = 0) -> Interval | None:
    """Return a day, or the whole month without one; None where the calendar has none."""
    if year not in YEARS or not 1 <= month <= 13:
        return None
    length = 30 if month <= 12 else 6 if year % 4 == 3 else 5
    if not 0 <= day <= length:
        return None
    before = _EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1)
    first = date.fromordinal(before + max(day, 1))
    return days(first, first if day else date.fromordinal(before + length))


def year_at(day: date) -> int:
    """Return the Ethiopian year that holds a day (it turns on 11 or 12 September)."""
    new_year = reach_of(day.year - 7, 1, 1)
    begun = new_year is not None and day >= new_year[0].date()
    return day.year - 7 if begun else day.year - 8
