"""Calendar units by pointing: "last week", "this year", "the end of the month", "that decade"."""

from datetime import date

from rashomon.calendar import codebook, interval, weekdays
from rashomon.marking.times import days, periods, values
from rashomon.marking.times.context import Context
from rashomon.marking.times.line import Line
from rashomon.marking.times.months import edge
from rashomon.types import TimeValue

_MODS = {"early": "START", "mid": "MID", "late": "END"}
_BASIS = "counted from the report"


def pointed(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "last week", "this month", "next year", "the previous year", "the same week"."""
    at = j - 1
    unit, kinds = str(line.value(at)), line.kinds[i:at]
    if unit == "week" and line.words[at - 1] == "past":
        return periods.past(line, i, j, context)
    anchor = _anchor(kinds, context)
    if anchor is None:
        return None
    shift = -1 if "L" in kinds else 1 if "N" in kinds else 0
    if "l" in kinds and not shift and anchor == context.reference:
        return _rest_of(unit, anchor)
    if unit == "year":
        year = anchor.year + shift
        part = edge(line, i, at)
        return _year(year, part, kinds, context) if 1 <= year <= interval.LAST_YEAR else None
    if unit == "month":
        return _month(anchor, shift, (edge(line, i, at), kinds), context)
    if unit == "week":
        return _week(anchor, shift, edge(line, i, at), context)
    if unit == "weekend":
        return _weekend(anchor, shift)
    if unit == "quarter":
        moved = interval.shift_months(anchor, 3 * shift)
        return values.of_quarter(moved.year, (moved.month + 2) // 3, _BASIS) if moved else None
    return _long(anchor, shift, unit)


def _rest_of(unit: str, report: date) -> TimeValue | None:
    """Return "later this week", "later this month" or "later this year": from the report on."""
    start = interval.midnight(report)
    if unit == "week":
        return values.of_week(report, _BASIS, (start, interval.of_week(report)[1]))
    if unit not in ("month", "year"):
        return values.of_day(report, _BASIS) if unit == "day" else None
    last = interval.last_of_month(report.replace(month=12) if unit == "year" else report)
    value = f"{report.year:04}" if unit == "year" else f"{report.year:04}-{report.month:02}"
    return values.make(interval.days(report, last), ("DATE", value), unit, _BASIS, "END")


def _anchor(kinds: str, context: Context) -> date | None:
    """Return the day a pointing word counts from.

    "The same" and "that" point at what was told, so do "the following" and "the previous" when
    something was told close by; all else counts from the report.
    """
    told = _told(context)
    if "A" in kinds or "m" in kinds:
        return told or context.present
    if "t" in kinds and ("N" in kinds or "L" in kinds) and context.told_near is not None:
        return told or context.present
    return context.present


def _told(context: Context) -> date | None:
    if context.year is None or not 1 <= context.year <= interval.LAST_YEAR:
        return None
    day = context.told_day
    if day is not None and day.year == context.year and day.month == (context.month or day.month):
        return day
    return date(context.year, context.month or 1, 1)


def _year(year: int, part: str | None, kinds: str, context: Context) -> TimeValue | None:
    reference = context.reference
    if part is None:
        return values.of_year(year, _BASIS)
    timex = ("DATE", f"{year:04}")
    if "e" in kinds and reference is not None and year == reference.year:
        reach = interval.days(reference.replace(month=1, day=1), reference)
        return values.make(reach, timex, "year", _BASIS, "START")
    found = codebook.part_of_year(year, part)
    return None if found is None else values.make(found, timex, "year", _BASIS, _MODS[part])


def _month(
    anchor: date, shift: int, told: tuple[str | None, str], context: Context
) -> TimeValue | None:
    part, kinds = told
    moved = interval.shift_months(anchor.replace(day=1), shift)
    if moved is None:
        return None
    if part is None:
        return values.of_month(moved.year, moved.month, _BASIS)
    timex = ("DATE", f"{moved.year:04}-{moved.month:02}")
    if "e" in kinds and shift == 0:
        reach = codebook.earlier_this_month(anchor)
        return values.make(reach, timex, "month", "UCDP: earlier this month", "START")
    found = codebook.part_of_month(moved.year, moved.month, part, context.reference)
    return None if found is None else values.make(found, timex, "month", _BASIS, _MODS[part])


def _week(anchor: date, shift: int, part: str | None, context: Context) -> TimeValue | None:
    moved = interval.shift_days(anchor, 7 * shift)
    if moved is None:
        return None
    if shift == 0 and context.reference == anchor:
        return values.of_week(moved, "UCDP: Monday to the report", codebook.this_week(anchor))
    if shift == -1 and part == "late":
        return values.of_week(moved, "UCDP: late last week", codebook.late_last_week(anchor))
    return values.of_week(moved, _BASIS)


def _weekend(anchor: date, shift: int) -> TimeValue | None:
    back = codebook.weekend(anchor)
    saturday = back[0].date()
    if shift > 0 or (shift == 0 and anchor.weekday() == 4):
        moved = interval.shift_days(saturday, 7)
        if moved is None:
            return None
        saturday = moved
    elif shift < 0 and anchor.weekday() >= 5:
        moved = interval.shift_days(saturday, -7)
        if moved is None:
            return None
        saturday = moved
    last = interval.shift_days(saturday, 1)
    year, week, _ = saturday.isocalendar()
    if last is None:
        return None
    timex = ("DATE", f"{year:04}-W{week:02}-WE")
    return values.make(interval.days(saturday, last), timex, "day", "UCDP: the weekend")


def _long(anchor: date, shift: int, unit: str) -> TimeValue | None:
    if unit == "decade":
        year = anchor.year // 10 * 10 + 10 * shift
        return values.of_decade(year, _BASIS) if 1 <= year < interval.LAST_YEAR - 10 else None
    if unit == "century":
        number = anchor.year // 100 + shift
        reach = interval.of_years(max(1, 100 * number), 100 * number + 99)
        return values.make(reach, ("DATE", f"{number:02}"), "year", _BASIS)
    return None


def weekend(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "over the weekend": the latest Saturday and Sunday."""
    if context.present is None:
        return values.unresolved("DURATION", "P2D", "weekend of no date")
    return _weekend(context.present, 0)


def edge_of_unit(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the end of the year", "later in the month", "the beginning of the week"."""
    at = j - 1
    unit, part = str(line.value(at)), edge(line, i, at)
    told = _told(context) if context.history else context.reference
    if told is None or part is None:
        return None
    if unit == "year":
        return _year(told.year, part, "", context)
    if unit == "month":
        return _month(told, 0, (part, ""), context)
    if unit == "week":
        return _week(told, 0, part, context)
    return _long(told, 0, unit)


def week_of_month(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the first week of August": the 1st to the 7th (UCDP); the last week: its last seven."""
    at = line.kinds.find("M", i, j)
    month = line.value(at)
    stated = line.kinds.find("y", at, j)
    year = line.value(stated) if stated >= 0 else context.year if context.history else None
    if year is None and context.reference is not None and isinstance(month, int):
        year = context.reference.year - (1 if month > context.reference.month else 0)
    if not isinstance(month, int) or not isinstance(year, int):
        return None
    first = codebook.first_week(year, month)
    whole = interval.of_month(year, month)
    if first is None or whole is None:
        return None
    order = next((line.value(k) for k in range(i, at) if line.kinds[k] == "o"), None)
    if isinstance(order, int) and 1 <= order <= 4:
        day = interval.make_day(year, month, 7 * order - 6)
    else:
        day = interval.shift_days(interval.last_day(whole), -6)
    end = None if day is None else interval.shift_days(day, 6)
    if day is None or end is None:
        return None
    return values.of_week(day, "UCDP: seven days of the month", interval.days(day, end))


def weekday_of_week(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "Tuesday last week", "Friday of this week"; of another unit it is the bare weekday."""
    start = i + 2 if line.kinds[i + 1] == "O" else i + 1
    number, week = line.number(i), pointed(line, start, j, context)
    if line.value(j - 1) != "week" or number is None or week is None or week.timex is None:
        return days.whole_day(line, i, i + 1, context)
    monday = date.fromisoformat(week.timex.value + "-1")
    day = interval.shift_days(monday, number)
    return None if day is None else values.of_day(day, _BASIS)


def before_last(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the Friday before last" and "the week before last"."""
    unit, present = line.value(i + 1), context.present
    if present is None:
        return None
    if line.kinds[i + 1] == "W":
        number = line.number(i + 1)
        last = None if number is None else weekdays.before(number, present)
        day = None if last is None else interval.shift_days(last, -7)
        return None if day is None else values.of_day(day, _BASIS)
    back = {"week": 14, "weekend": 7}.get(str(unit))
    day = None if back is None else interval.shift_days(present, -back)
    if day is None:
        return None
    return _weekend(day, -1) if unit == "weekend" else values.of_week(day, _BASIS)


def week_of_day(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the week of 10 January", "the weekend of 15-16 January"."""
    start = next(k for k in range(i, j) if line.kinds[k] == "O") + 1
    found, _, basis = days.find_day(line, start, j, context)
    if found is None:
        return None
    if line.value(i + 1) == "weekend":
        return _weekend(found, 0)
    return (
        values.of_week(found, basis) if line.value(i + 1) == "week" else values.of_day(found, basis)
    )
