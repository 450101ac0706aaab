"""Feasts and dates of other calendars as days: "Good Friday", "Eid al-Fitr", "15 Sha'ban 1443"."""

from datetime import date, timedelta

from rashomon.calendar.feasts import Feast, is_doubted, reaches
from rashomon.calendar.foreign import TITLES, Foreign, reach_of, year_at
from rashomon.calendar.interval import Interval, last_day
from rashomon.marking.times import values
from rashomon.marking.times.context import Context
from rashomon.marking.times.line import Line
from rashomon.types import TimeValue

_Occasion = tuple[date, Interval]
_WHOLE_MONTH = 20  # days; fewer are a day with its doubt


def feast(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "Christmas 2019", "Ramadan", "the eve of Eid al-Fitr".

    Without a year, it is the latest before the report.
    """
    at = line.kinds.find("X", i, j)
    found = _occasion(line, at, context)
    named = line.value(at)
    if found is None or not isinstance(named, Feast):
        return None
    day, reach = _eve(found) if "eve" in line.words[i:at] else found
    mod = "APPROX" if is_doubted(named, day) else None
    basis = "stated" if _stated_year(line, at) is not None else "such feast nearest to the report"
    if _is_month(reach):
        return values.make(reach, ("DATE", day.isoformat()[:7]), "month", basis, mod)
    return values.make(reach, ("DATE", day.isoformat()), "day", basis, mod)


def _eve(found: _Occasion) -> _Occasion:
    """Return the day before a feast; before a month, the three that its sighting leaves open."""
    (day, (start, end)), back = found, timedelta(days=1)
    return day - back, (start - back, start + 2 * back if _is_month(found[1]) else end - back)


def day_of_feast(line: Line, at: int, context: Context) -> tuple[date | None, str, str]:
    """Return the day of a feast, its TIMEX3 value, and the basis; a month has no day."""
    found = _occasion(line, at, context)
    if found is None or _is_month(found[1]):
        return None, "", ""
    return found[0], found[0].isoformat(), "day of the feast"


def _is_month(reach: Interval) -> bool:
    return (reach[1] - reach[0]).days > _WHOLE_MONTH


def _occasion(line: Line, at: int, context: Context) -> _Occasion | None:
    named, year = line.value(at), _stated_year(line, at)
    if not isinstance(named, Feast):
        return None
    reference = context.reference
    if year is None and (context.history or reference is None):
        year = context.year
    if year is not None:
        return next(iter(reaches(named, year)), None)
    if reference is None:
        return None
    around = [one for n in (-1, 0, 1) for one in reaches(named, reference.year + n)]
    if context.is_future(line, at):
        return next((one for one in around if last_day(one[1]) >= reference), None)
    return next((one for one in reversed(around) if one[1][0].date() <= reference), None)


def _stated_year(line: Line, at: int) -> int | None:
    return next((line.number(k) for k in (at + 1, at + 2) if line.kinds[k : k + 1] == "y"), None)


def foreign(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read a date of another calendar as Gregorian days; without a year, the latest such day."""
    at = line.kinds.find("K", i, j)
    written = line.value(at)
    if not isinstance(written, Foreign):
        return None
    basis = f"{TITLES[written.calendar]} calendar"
    reach = reach_of(written) if written.year else _latest(written, context.reference)
    if reach is None:
        return None
    doubtful = written.calendar == "islamic"
    mod = "APPROX" if doubtful else None
    day = values.middle_day(reach)
    if not written.month:
        return values.make(reach, ("DATE", f"{day.year:04}"), "year", basis, mod)
    if not written.day:
        return values.make(reach, ("DATE", day.isoformat()[:7]), "month", basis, mod)
    return values.make(reach, ("DATE", day.isoformat()), "day", basis, mod)


def _latest(written: Foreign, reference: date | None) -> Interval | None:
    if reference is None:
        return None
    year = year_at(written.calendar, reference) + 1
    found = (reach_of(written._replace(year=year - back)) for back in range(3))
    return next((one for one in found if one is not None and one[0].date() <= reference), None)
