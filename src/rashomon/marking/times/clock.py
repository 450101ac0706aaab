"""Clock times: "7 pm", "03:00", "4 a.m. EDT Thursday", "noon", "4 in the morning"."""

from datetime import date

from rashomon.calendar import interval
from rashomon.calendar.words import spaced
from rashomon.marking.times import days, values
from rashomon.marking.times.context import Context
from rashomon.marking.times.line import Line
from rashomon.types import TimeValue

_HEDGES = frozenset(spaced("around about approximately roughly circa nearly almost"))
_FIXED = {"noon": (12, 0), "midnight": (24, 0), "midday": (12, 0)}
_SMALL_HOURS = 6
_PAST = frozenset(("after", "past"))
_LATE_PARTS = frozenset(("afternoon", "evening", "night", "dusk"))
_LATE_CODES = ("TAF", "TEV", "TNI")
_DAY_KINDS = frozenset("MWRIJXKhALNm")


def clock(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read a clock time on its day: the one stated, else that of the last event time told."""
    found = _hour_and_minute(line, i, j, context)
    if found is None:
        return None
    hour, minute, end = found
    mod = "APPROX" if i and line.words[i - 1] in _HEDGES else None
    day, value, basis = _day(line, end, j, (hour, context))
    if day is not None and hour < _SMALL_HOURS and line.kinds[j - 1] == "P" != line.kinds[end - 1]:
        day = interval.shift_days(day, 1) if line.value(j - 1) == "night" else day
    if day is None:
        clock_text = f"T{hour:02}:{minute:02}"
        return values.unresolved("TIME", (value or "XXXX-XX-XX") + clock_text, basis, mod)
    return values.of_clock(day, hour, minute, basis, mod)


def _day(
    line: Line, start: int, j: int, asked: tuple[int, Context]
) -> tuple[date | None, str, str]:
    hour, context = asked
    if _DAY_KINDS & set(line.kinds[start:j]):
        return days.find_day(line, start, j, context)
    told = context.told
    if told is None or context.told_day is None:
        present = None if context.history else context.reference
        return present, "" if present is None else present.isoformat(), "report's day"
    day: date | None = context.told_day
    if hour < _SMALL_HOURS and days.ends_late(told):
        day = interval.shift_days(context.told_day, 1)
    return day, "" if day is None else day.isoformat(), "day of the last time told"


def _told_late(line: Line, j: int, context: Context) -> bool:
    """Say whether 7:30 is past noon: "Thursday evening at 7:30", "7:30 on Thursday evening"."""
    if line.kinds[j - 1] == "P":
        return line.value(j - 1) in _LATE_PARTS
    told = context.told if context.told_in == context.sentence else None
    if told is None or told.timex is None or told.grain != "part":
        return False
    return told.timex.value.endswith(_LATE_CODES)


def _told_night(line: Line, j: int, context: Context) -> bool:
    if line.kinds[j - 1] == "P":
        return line.value(j - 1) == "night"
    told = context.told
    return told is not None and told.timex is not None and told.timex.value.endswith("TNI")


def _hour_and_minute(line: Line, i: int, j: int, context: Context) -> tuple[int, int, int] | None:
    """Return hour, minute and the first token after the clock time."""
    kind, value = line.kinds[i], line.value(i)
    if kind == "0" and value == "midnight" and i and line.words[i - 1] in _PAST:
        return 0, 0, i + 1
    if kind == "0":
        fixed = _FIXED.get(str(value))
        return None if fixed is None else (*fixed, i + 1)
    if isinstance(value, tuple):
        hour, minute = value
    elif isinstance(value, int):
        hour, minute = divmod(value, 100) if value > 31 else (value, 0)
    else:
        hour, minute = _dotted(line.words[i])
    hour, end = _half_of_day(line, i, j, hour)
    if end == i + 1 and 1 <= hour < 12 and _told_late(line, j, context):
        hour += 12 if hour >= _SMALL_HOURS or not _told_night(line, j, context) else 0
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return (hour, minute, end) if hour < 24 or minute == 0 else None


def _dotted(word: str) -> tuple[int, int]:
    left, _, right = word.partition(".")
    return (int(left), int(right)) if right.isdecimal() and len(left) <= 2 else (99, 0)


def _half_of_day(line: Line, i: int, j: int, hour: int) -> tuple[int, int]:
    """Return the hour in 24 and the token after am, pm, o'clock or "in the morning"."""
    for k in range(i + 1, min(j, i + 5)):
        if line.kinds[k] == "a":
            if not 1 <= hour <= 12:
                return (hour if line.words[k][0] == "p" and 12 < hour < 24 else 99), k + 1
            return hour % 12 + (12 if line.words[k][0] == "p" else 0), k + 1
        if line.kinds[k] == "P" and line.kinds[k - 1] != "W":
            late = line.value(k) in ("afternoon", "evening", "night") and hour < 12
            return hour + (12 if late and not (line.value(k) == "night" and hour < 5) else 0), k + 1
        if line.kinds[k] == "W":
            break
    return hour, i + 1
