"""Nights between two days: "overnight Thursday to Friday", "the night of 14 to 15 March"."""

from datetime import date

from rashomon.calendar import interval
from rashomon.calendar.parts import overnight
from rashomon.marking.times import dates, days, values
from rashomon.marking.times.context import Context
from rashomon.marking.times.line import Line
from rashomon.types import TimeValue

_INTO = frozenset(("into", "to", "till", "until"))


def night(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "tonight", and "overnight" as the night before the report."""
    reference = context.told_day if context.history else context.reference
    if line.words[i] == "overnight":
        return _ending(reference, "night before the report")
    return None if reference is None else values.of_part(reference, "night", "report's day")


def night_of_day(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "overnight Thursday" (it begins then) and "overnight into Friday" (it ends then)."""
    ends = line.words[i + 1] in _INTO
    start = i + 2 if line.kinds[i + 1] in "pi" else i + 1
    found, _, basis = days.find_day(line, start, j, context)
    if found is not None and not ends and line.words[i] == "overnight":
        found = interval.shift_days(found, 1)
    if line.words[i] == "tonight":
        return None if found is None else values.of_part(found, "night", basis)
    return None if found is None else _ending(found, basis)


def two_weekdays(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the night between Sunday and Monday": from the first's evening to the second's dawn."""
    at = line.kinds.rfind("W", i, j)
    found, _, basis = days.find_day(line, at, at + 1, context)
    return None if found is None else _between(line, i, found, basis)


def two_dates(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the night of 14 to 15 March", "the night between March 14 and 15"."""
    month = line.kinds.find("M", i, j)
    numbers = [k for k in range(i, j) if line.kinds[k] in "do"]
    last = dates.day_beside_month(line, numbers[-1], (month, j), context)
    if last is None or last.start is None:
        return None
    return _between(line, i, last.start.date(), last.basis)


def _between(line: Line, i: int, last: date, basis: str) -> TimeValue | None:
    """Return the night that ends on the last day; another part of the day is that day's own."""
    part = next((str(line.value(k)) for k in (i, i + 1) if line.kinds[k] == "P"), "night")
    return _ending(last, basis) if part == "night" else values.of_part(last, part, basis)


def _ending(morning: date | None, basis: str) -> TimeValue | None:
    """Return the night that ends on a morning; its TIMEX3 value is the day it began."""
    before = None if morning is None else interval.shift_days(morning, -1)
    if before is None or morning is None:
        return values.unresolved("TIME", "XXXX-XX-XXTNI", "night of no date")
    timex = ("TIME", before.isoformat() + "TNI")
    return values.make(overnight(morning), timex, "part", basis)
