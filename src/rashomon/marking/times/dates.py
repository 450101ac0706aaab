"""Written dates: "21 January 2022", "Jan 21", "2022-01-21", "in October", "1999", "the 1980s"."""

import re
from datetime import date

from rashomon.calendar import codebook, interval
from rashomon.marking.times import values
from rashomon.marking.times.context import Context
from rashomon.marking.times.dateline_dash import opens_report
from rashomon.marking.times.line import Line
from rashomon.types import TimeValue

_STATED = "stated"
_FAR_AHEAD = 120  # days; deadlines lie nearer, and the verb beside them is often in the past
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ](?P<hour>\d\d):(?P<minute>\d\d))?")
_YEAR_AHEAD = re.compile(r"[-&|p](?:[tE]*-?[do]?O?[MS]|[MS][do]|[do])[,O]?y")


def read_day(line: Line, i: int, j: int, context: Context) -> tuple[date | None, str, str]:
    """Return the day that tokens i to j write, its TIMEX3 value, and the basis.

    A day that the calendar does not have gives None and an empty value; one without a year that
    nothing supplies gives None and "XXXX-01-21".
    """
    at = line.kinds.find("M", i, j)
    month = line.value(at)
    number = next((line.value(k) for k in _beside(line, at, i, j)), None)
    if not isinstance(month, int) or not isinstance(number, int) or _has_no_year(line, j):
        return None, "", ""
    year = _stated_year(line, i, j)
    basis = _STATED
    if year is None:
        year, basis = year_ahead(line, j), "year stated after"
    if year is None:
        year, basis = _year_of_day(month, number, line, i, context)
    if year is None:
        possible = interval.make_day(2000, month, number) is not None
        return None, f"XXXX-{month:02}-{number:02}" if possible else "", basis
    day = interval.make_day(year, month, number)
    return day, "" if day is None else day.isoformat(), basis


def _has_no_year(line: Line, j: int) -> bool:
    """Say whether digits that are no year follow, and count nothing: "1 January 99999."."""
    if line.kinds[j : j + 1] != "n" or not line.words[j].isdecimal():
        return False
    return not line.words[j + 1 : j + 2] or not line.words[j + 1][0].isalpha()


def _beside(line: Line, at: int, i: int, j: int) -> list[int]:
    after = [k for k in range(at + 1, min(j, at + 3)) if line.kinds[k] in "do"]
    before = [k for k in range(at - 1, max(i, at - 3) - 1, -1) if line.kinds[k] in "do"]
    return before + after if before else after


def _stated_year(line: Line, i: int, j: int) -> int | None:
    for k in range(j - 1, i - 1, -1):
        value = line.value(k)
        if line.kinds[k] == "y" and isinstance(value, int):
            return value
        if line.kinds[k] in "Yn" and isinstance(value, int):
            return short_year(value)
    return None


def year_ahead(line: Line, j: int) -> int | None:
    """Return the year that closes a pair: 1954 for the July of "July to November 1954"."""
    match = _YEAR_AHEAD.match(line.kinds, j)
    return None if match is None else line.number(match.end() - 1)


def short_year(two_digits: int) -> int | None:
    """Return the year of "'99" or "90": 1930 to 2029."""
    if not 0 <= two_digits <= 99:
        return None
    return two_digits + (1900 if two_digits >= 30 else 2000)


def _year_of_day(
    month: int, number: int, line: Line, at: int, context: Context
) -> tuple[int | None, str]:
    if context.history and context.year is not None:
        return context.year_of(month), "year told before"
    if context.reference is None:
        return context.year, "year told before"
    reference = context.reference
    years = (reference.year - 1, reference.year, reference.year + 1)
    known = [day for year in years if (day := interval.make_day(year, month, number))]
    if not known:
        return None, ""
    if line.kinds[at] == "W":
        known = [day for day in known if day.weekday() == line.value(at)] or known
    if context.is_future(line, at):
        ahead = [day for day in known if day >= reference]
        return (ahead or known)[0].year, "first such day after the report"
    if context.is_past(line, at):
        known = [day for day in known if (day - reference).days <= _FAR_AHEAD] or known
    near = min(known, key=lambda day: (abs((day - reference).days), day > reference))
    return near.year, "such day nearest to the report"


def day(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read a day of a month, with or without weekday and year."""
    found, value, basis = read_day(line, i, j, context)
    if found is not None:
        around = i > 0 and line.words[i - 1] in ("around", "about")
        if not around:
            return values.of_day(found, basis)
        timex = ("DATE", found.isoformat())
        return values.make(codebook.around(found), timex, "day", basis, "APPROX")
    return values.unresolved("DATE", value, basis) if value else None


def day_before_month(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read the first day of a range: the 5 of "5-7 January"."""
    at = line.kinds.find("M", j)
    end = at + 3 if line.kinds[at + 1 : at + 3] == ",y" else at + 2
    return day_beside_month(line, i, (at, min(end, len(line.kinds))), context)


def day_after_month(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read the last day of a range: the 7 of "Jan. 5-7"."""
    if opens_report(line, i):
        return None
    at = line.kinds.rfind("M", 0, i)
    end = j + 2 if line.kinds[j : j + 2] == ",y" else j
    return day_beside_month(line, i, (at, end), context)


def day_beside_month(
    line: Line, i: int, reach: tuple[int, int], context: Context
) -> TimeValue | None:
    """Return the day of number i in the month at `reach`'s first token; its end bounds the year."""
    month, number = line.value(reach[0]), line.value(i)
    if not isinstance(month, int) or not isinstance(number, int):
        return None
    year, basis = _stated_year(line, *reach), _STATED
    if year is None:
        year, basis = _year_of_day(month, number, line, i, context)
    found = None if year is None else interval.make_day(year, month, number)
    return None if found is None else values.of_day(found, basis)


def iso(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read an ISO date ("2022-01-21", "2022/1/21"), with or without a time."""
    match = _ISO.match(line.words[i])
    found = None if match is None else interval.make_day(*map(int, match.groups()[:3]))
    if match is None or found is None:
        return None
    if match["hour"]:
        hour, minute = int(match["hour"]), int(match["minute"])
        if hour < 24 and minute < 60:
            return values.of_clock(found, hour, minute, _STATED)
    return values.of_day(found, _STATED)


def numeric(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "21.01.2022" or "1/21/22"; of two readings the one nearer to the report."""
    triple = line.value(i)
    if not isinstance(triple, tuple):
        return None
    first, second, year = triple
    if year < 100:
        year = short_year(year)
    dotted = "." in line.words[i]
    readings = [interval.make_day(year, second, first)]
    if not dotted:
        readings.append(interval.make_day(year, first, second))
    known = sorted({found for found in readings if found is not None})
    if not known:
        return None
    if len(known) > 1 and context.reference is None:
        return None
    reference = context.reference or known[0]
    found = min(known, key=lambda one: abs((one - reference).days))
    return values.of_day(found, _STATED if len(known) == 1 else "reading nearest to the report")
