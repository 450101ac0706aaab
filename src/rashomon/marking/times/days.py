"""Days told by the report's day or by the day told before, and their parts."""

from datetime import date

from rashomon.calendar import codebook, interval, weekdays
from rashomon.calendar.parts import WINDOWS
from rashomon.marking.times import dates, feast_days, values
from rashomon.marking.times.context import Context
from rashomon.marking.times.line import Line
from rashomon.types import TimeValue

_REPORT = "report's day"
_TOLD = "day told before"
_EVENING = 17
_FRIDAY = 4
_DAY_KINDS = frozenset("MWRhALNmXKIJ")
_TO_COME = frozenset(("in", "near", "foreseeable"))
_THE_PAST = ["the", "past"]
_Found = tuple[date | None, str, str]


def find_day(line: Line, i: int, j: int, context: Context) -> _Found:
    """Return the day meant by tokens i to j, its TIMEX3 value, and the basis."""
    kinds = line.kinds[i:j]
    if "M" in kinds and ("d" in kinds or "o" in kinds):
        return dates.read_day(line, i, j, context)
    if "W" in kinds:
        return _weekday(line, i, i + kinds.index("W"), context)
    if "R" in kinds:
        return _deictic(line.value(i + kinds.index("R")), context)
    if "I" in kinds:
        iso = dates.iso(line, i + kinds.index("I"), j, context)
        return _day_of(iso, "stated")
    if "J" in kinds:
        return _day_of(dates.numeric(line, i + kinds.index("J"), j, context), "stated")
    if "X" in kinds:
        return feast_days.day_of_feast(line, i + kinds.index("X"), context)
    if "K" in kinds:
        return _day_of(feast_days.foreign(line, i, j, context), "other calendar")
    return _pointed(kinds, context)


def _day_of(value: TimeValue | None, basis: str) -> _Found:
    if value is None or value.start is None or value.grain not in ("day", "minute"):
        return None, "", basis
    day = value.start.date()
    return day, day.isoformat(), basis


def _weekday(line: Line, i: int, at: int, context: Context) -> _Found:
    number = line.value(at)
    if not isinstance(number, int):
        return None, "", ""
    if context.history and context.told_day is not None:
        found = weekdays.nearest(number, context.told_day)
        return found, found.isoformat(), "such weekday nearest to the day told before"
    if context.reference is None:
        return None, f"XXXX-WXX-{number + 1}", "weekday of no date"
    reference, before = context.reference, line.kinds[i:at]
    if "L" in before and "h" not in before:
        found, basis = weekdays.before(number, reference), "latest such weekday before the report"
    elif "N" in before or context.is_future(line, at):
        found, basis = weekdays.after(number, reference), "first such weekday after the report"
    else:
        found = weekdays.on_or_before(number, reference)
        basis = "latest such weekday, the report's own included"
    return found, found.isoformat(), basis


def _deictic(value: object, context: Context) -> _Found:
    if not isinstance(value, int) or context.reference is None:
        return None, "", _REPORT
    found = interval.shift_days(context.reference, value)
    return found, "" if found is None else found.isoformat(), _REPORT


def _pointed(kinds: str, context: Context) -> _Found:
    """Return the day that "this", "that", "the same", "the next" or "the previous" points at."""
    if "h" in kinds and "L" not in kinds:
        anchor, shift, basis = context.present, 0, _REPORT
    elif "N" in kinds:
        anchor, shift, basis = context.told_day, 1, _TOLD
    elif "L" in kinds and "t" in kinds:
        anchor, shift, basis = context.told_near or context.present, -1, _TOLD
    elif "L" in kinds:
        anchor, shift, basis = context.present, -1, _REPORT
    else:
        anchor, shift, basis = context.told_day or context.present, 0, _TOLD
    found = None if anchor is None else interval.shift_days(anchor, shift)
    return found, "" if found is None else found.isoformat(), basis


def whole_day(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "Friday", "yesterday", "the same day", "Christmas Day"."""
    found, value, basis = find_day(line, i, j, context)
    if found is None:
        return values.unresolved("DATE", value, basis) if value else None
    return values.of_day(found, basis)


def prayers_of_day(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "Friday prayers": from noon; prayers of another day are that day."""
    found, value, basis = find_day(line, i, j - 1, context)
    if found is None:
        return values.unresolved("DATE", value, basis) if value else None
    if found.weekday() == _FRIDAY and "W" in line.kinds[i:j]:
        return values.of_part(found, "friday prayers", basis)
    return values.of_day(found, basis)


def edge_of_day(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "late Thursday" and "early on Friday"."""
    at = next(k for k in range(i, j) if line.kinds[k] in "EelT")
    part = {"e": "early", "l": "late"}.get(line.kinds[at], str(line.value(at)))
    found, value, basis = find_day(line, at + 1, j, context)
    if found is None:
        return values.unresolved("DATE", value, basis) if value else None
    if part in ("early", "late") and line.kinds[at] == "E":
        return values.of_part(found, part, basis)
    return values.of_day(found, basis)


def part_of_day(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "Thursday night", "the morning of April 19", "this evening", "the next morning"."""
    at = _find_part(line, i, j)
    part = _named_part(line, i, at)
    kinds = line.kinds[i:at] + line.kinds[at + 1 : j]
    if not set(kinds) & _DAY_KINDS:
        return _loose_part(part, kinds, context)
    rest = (i, at) if set(line.kinds[i:at]) & _DAY_KINDS else (at + 1, j)
    found, value, basis = find_day(line, *rest, context)
    if found is None:
        code = WINDOWS[part].code
        return values.unresolved("TIME", value + code, basis) if value else None
    return values.of_part(found, part, basis)


def _find_part(line: Line, i: int, j: int) -> int:
    at = next((k for k in range(i, j) if line.kinds[k] == "P"), -1)
    return at if at >= 0 else next(k for k in range(i, j) if line.words[k] == "hours")


def _named_part(line: Line, i: int, at: int) -> str:
    name = line.value(at) if line.kinds[at] == "P" else "early"
    edge = next((str(line.value(k)) for k in range(i, at) if line.kinds[k] == "E"), "")
    if (name == "dawn" and i and line.words[i - 1] == "before") or "b" in line.kinds[i:at]:
        return "before dawn" if name == "dawn" else str(name)
    return f"{edge} {name}" if f"{edge} {name}" in WINDOWS else str(name)


def _loose_part(part: str, kinds: str, context: Context) -> TimeValue | None:
    """Read "at dawn", "in the morning" and "at night": of the day told in this stretch."""
    day = context.told_near or (None if "t" not in kinds else context.told_day)
    if day is None:
        return values.unresolved("TIME", "XXXX-XX-XX" + WINDOWS[part].code, "part of no day")
    return values.of_part(day, part, _TOLD)


def vague(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read now, the future; "recently" is the three days before the report (UCDP)."""
    value = next((str(line.value(k)) for k in range(i, j) if line.kinds[k] == "V"), "PAST_REF")
    if value == "FUTURE_REF" and j - i == 1 and line.words[i - 1 if i else 0] not in _TO_COME:
        return None
    if line.words[j - 1] == "recently" and context.reference is not None and not context.history:
        timex = ("DATE", value)
        return values.make(codebook.recently(context.reference), timex, "vague", "UCDP: recently")
    return values.unresolved("DATE", value, "vague")


def past_at_large(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "in the past"."""
    return values.unresolved("DATE", "PAST_REF", "vague") if line.words[i:j] == _THE_PAST else None


def other_day(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the other day": the day before the report (UCDP)."""
    day = None if context.reference is None else interval.shift_days(context.reference, -1)
    if day is None:
        return values.unresolved("DATE", "PAST_REF", "vague")
    timex = ("DATE", "PAST_REF")
    return values.make(interval.of_day(day), timex, "day", "UCDP: the other day")


def day_beside(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the day before", "the day after", "the day before yesterday"."""
    shift = -1 if "b" in line.kinds[i:j] else 1
    anchor, basis = context.told_near, _TOLD
    tail = line.kinds[i + 2 : j]
    if "R" in tail or "W" in tail or "M" in tail:
        anchor, _, basis = find_day(line, i + 2, j, context)
    elif anchor is None:
        anchor, basis = (context.present, _REPORT) if shift < 0 else (context.told_day, _TOLD)
    found = None if anchor is None else interval.shift_days(anchor, shift)
    return None if found is None else values.of_day(found, basis)


def ends_late(value: TimeValue) -> bool:
    """Say whether a value lies in an evening or night, so that small hours are the next day's."""
    if value.grain not in ("part", "hour", "minute") or value.start is None:
        return False
    return value.start.hour >= _EVENING
