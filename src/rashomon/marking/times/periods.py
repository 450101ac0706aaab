"""Spans counted in units: "three days", "the past week", "daily"."""

from datetime import date

from rashomon.calendar import codebook, interval
from rashomon.calendar.interval import Interval
from rashomon.calendar.words import spaced
from rashomon.marking.times import values
from rashomon.marking.times.context import Context
from rashomon.marking.times.line import Line
from rashomon.marking.times.vocabulary import UNIT_KINDS
from rashomon.types import TimeValue

DAYS = {"day": 1, "week": 7, "fortnight": 14}
CONFLICT = frozenset(
    spaced(
        "offensive battle siege operation clashes fighting assault attack campaign bombardment "
        "shelling raid raids gunfight firefight standoff hostilities war battles gunbattle"
    )
)


def amount(line: Line, i: int, j: int) -> tuple[int | None, str]:
    """Return how many of which unit tokens i to j say; None is a vague or missing count."""
    at = max(k for k in range(i, j) if line.kinds[k] in UNIT_KINDS)
    unit = str(line.value(at))
    for k in range(at - 1, i - 1, -1):
        value = line.value(k)
        if line.kinds[k] in "dnyo" and isinstance(value, int):
            return value, unit
        if line.kinds[k] == "F":
            return (2 if line.words[k] == "couple" else None), unit
        if line.kinds[k] == "c":
            return 1, unit
    plural = line.words[at].endswith("s")
    return (None if plural else 1), unit


def duration(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read a bare span: "three days", "five-day", "hours"; "five-day offensive" ends at the report.

    Source of the last: UCDP GED codebook 23.1, appendix 2.
    """
    n, unit = amount(line, i, j)
    if unit == "quarter":  # "three quarters of the town", "winter quarters"
        return None
    value = ("DURATION", values.period(n, unit) + _half(line, i, j, unit))
    named = line.words[j] if j < len(line.words) else ""
    if unit == "week" and "F" in line.kinds[i:j] and n is None and context.reference is not None:
        reach = codebook.recent_weeks(context.reference)
        return values.make(reach, value, "vague", "UCDP: several weeks")
    is_battle = unit == "day" and n is not None and named in CONFLICT and not context.history
    if is_battle and context.reference is not None and n is not None and 1 <= n <= 366:
        reach = codebook.long_battle(context.reference, n)
        return values.make(reach, value, "day", "UCDP: days with the report's own")
    return values.unresolved(*value, "span of time")


def _half(line: Line, i: int, j: int, unit: str) -> str:
    if "H" not in line.kinds[i:j]:
        return ""
    return {"year": "6M", "hour": "30M", "day": "T12H", "minute": "30S"}.get(unit, "")


def night_long(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "night-long battle" and "a night of clashes": two days (UCDP)."""
    is_of = line.words[j : j + 1] == ["of"]
    if is_of and not CONFLICT & set(line.words[j + 1 : j + 3]):
        return None
    before = None if context.reference is None else interval.shift_days(context.reference, -1)
    if context.reference is None or before is None:
        return values.unresolved("TIME", "XXXX-XX-XXTNI", "night of no date")
    timex = ("TIME", before.isoformat() + "TNI")
    reach = interval.days(before, context.reference)
    return values.make(reach, timex, "part", "UCDP: night of clashes")


def past(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the past two weeks", "the last three years", "the past 24 hours", "recent months"."""
    n, unit = amount(line, i, j)
    if "r" in line.kinds[i:j]:
        return _recent(unit, context)
    value = ("DURATION", values.period(n, unit))
    if "N" in line.kinds[i:j]:
        return _coming(n, unit, value, context)
    if context.present is None:
        return values.unresolved(*value, "span of time")
    reach = _past_reach(context.present, n, unit)
    if reach is None:
        return values.unresolved(*value, "span of time")
    return values.make(reach, value, values.grain_of_unit(unit), "UCDP: back from the report")


def _recent(unit: str, context: Context) -> TimeValue:
    timex = ("DATE", "PAST_REF")
    if context.reference is not None and not context.history:
        if unit == "week":
            reach = codebook.recent_weeks(context.reference)
            return values.make(reach, timex, "vague", "UCDP: recent weeks")
        if unit == "day":
            reach = codebook.recently(context.reference)
            return values.make(reach, timex, "vague", "UCDP: past few days")
    return values.unresolved(*timex, "vague")


def _past_reach(present: date, n: int | None, unit: str) -> Interval | None:
    if unit == "hour" and n is not None:
        return codebook.past_hours(present, n) if 24 <= n <= 240 else None
    if unit == "day":
        return codebook.past_days(present, n or 3) if (n or 3) < 1000 else None
    if unit == "week":
        if n == 1:
            return codebook.past_week(present)
        return codebook.recent_weeks(present, n or 3) if (n or 3) < 500 else None
    if unit == "month":
        return codebook.past_months(present, n or 3) if (n or 3) < 12 else None
    if unit == "year" and n is not None and present.year - n >= 1:
        start = interval.shift_months(present, -12 * n)
        return None if start is None else interval.days(start, present)
    return None


def _coming(n: int | None, unit: str, value: tuple[str, str], context: Context) -> TimeValue:
    anchor = context.present
    size = {**DAYS, "month": 30, "year": 365}.get(unit)
    if anchor is None or n is None or size is None or n * size > 100_000:
        return values.unresolved(*value, "span of time")
    last = interval.shift_days(anchor, n * size)
    if last is None:
        return values.unresolved(*value, "span of time")
    return values.make(
        interval.days(anchor, last), value, values.grain_of_unit(unit), "on from the report"
    )


def frequency(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "daily", "every week", "each Thursday", "per month"."""
    kinds = line.kinds[i:j]
    if "G" in kinds:
        return values.unresolved("SET", str(line.value(i + kinds.index("G"))), "set")
    if "W" in kinds:
        number = line.value(i + kinds.index("W"))
        return values.unresolved("SET", f"XXXX-WXX-{int(str(number)) + 1}", "set")
    if "M" in kinds:
        return values.unresolved("SET", f"XXXX-{int(str(line.value(j - 1))):02}", "set")
    if "P" in kinds:
        return values.unresolved("SET", "P1D", "set")
    n, unit = amount(line, i, j)
    return values.unresolved("SET", values.period(n or 1, unit), "set")


def years_of_age(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Return None: an age ("38-year-old") is no time."""
    return None


def bare_units(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "for days", "weeks", "years": a span of unknown length; a single unit is none."""
    word = line.words[i]
    if not word.endswith("s") or word in ("seconds", "minutes", "quarters"):
        return None
    return values.unresolved("DURATION", values.period(None, str(line.value(i))), "vague span")
