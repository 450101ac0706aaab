"""Spans counted in units: "three days", "two years ago", "the past week", "24 hours later"."""

from datetime import date, datetime, timedelta

from rashomon.calendar import codebook, interval
from rashomon.calendar.interval import Interval
from rashomon.calendar.words import spaced
from rashomon.marking.times import days, values
from rashomon.marking.times.context import Context
from rashomon.marking.times.line import Line
from rashomon.marking.times.vocabulary import UNIT_KINDS
from rashomon.types import TimeValue

_LESS = frozenset(spaced("nearly almost"))
_MOST_HOURS = 1000
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_CONFLICT = frozenset(
    spaced(
        "offensive battle siege operation clashes fighting assault attack campaign bombardment "
        "shelling raid raids gunfight firefight standoff hostilities war battles gunbattle"
    )
)
_ATTACK = _CONFLICT | frozenset(
    spaced(
        "attacks bombing bombings blast blasts explosion explosions strike strikes airstrike "
        "airstrikes ambush massacre killing killings shooting shootings murder murders incident "
        "violence abduction abductions kidnapping kidnappings riot riots crash fire"
    )
)
_WRITTEN_DAY = frozenset("WRMdoyIJ,LXK")
_NOUN_REACH = 4


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
    is_battle = unit == "day" and n is not None and named in _CONFLICT and not context.history
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
    if is_of and not _CONFLICT & set(line.words[j + 1 : j + 3]):
        return None
    before = None if context.reference is None else interval.shift_days(context.reference, -1)
    if context.reference is None or before is None:
        return values.unresolved("TIME", "XXXX-XX-XXTNI", "night of no date")
    timex = ("TIME", before.isoformat() + "TNI")
    reach = interval.days(before, context.reference)
    return values.make(reach, timex, "part", "UCDP: night of clashes")


def ago(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "three years ago" (that year), "two months ago" (that month), "two days ago"."""
    n, unit = amount(line, i, j)
    present = context.present
    if n is None or present is None:
        return values.unresolved("DATE", "PAST_REF", "vague")
    if unit == "fortnight" and n == 1:
        reach = codebook.fortnight_ago(present)
        return values.of_week(present, "UCDP: a fortnight ago", reach)
    return _shifted(present, (-n, unit), "counted from the report", _mod(line, i))


def _mod(line: Line, i: int) -> str | None:
    before = line.words[i - 1] if i else ""
    if before in _LESS:
        return "APPROX"
    if before == "than" and i > 1:
        return {"more": "MORE_THAN", "less": "LESS_THAN"}.get(line.words[i - 2])
    return "APPROX" if before in ("about", "around", "some", "roughly", "over") else None


def _shifted(
    anchor: date, move: tuple[int, str], basis: str, mod: str | None = None
) -> TimeValue | None:
    """Return the day, week, month or year so many units away, no finer than the unit."""
    n, unit = move
    if unit in _DAYS or unit == "weekend":
        day = interval.shift_days(anchor, n * _DAYS.get(unit, 7))
        if day is None:
            return None
        return values.of_week(day, basis) if unit != "day" else values.of_day(day, basis, mod=mod)
    if unit in ("month", "quarter") and abs(n) < 40_000:
        moved = interval.shift_months(anchor, n * _MONTHS[unit])
        return None if moved is None else values.of_month(moved.year, moved.month, basis, mod)
    if unit == "year" and 1 <= anchor.year + n <= interval.LAST_YEAR:
        return values.of_year(anchor.year + n, basis, mod)
    if unit == "decade" and 1 <= anchor.year + 10 * n <= interval.LAST_YEAR:
        return values.of_decade((anchor.year + 10 * n) // 10 * 10, basis, mod)
    if unit in ("hour", "minute", "second") and abs(n) < 100_000:
        return _hours_away(anchor, n, unit, basis)
    return None


def _hours_away(anchor: date, n: int, unit: str, basis: str) -> TimeValue | None:
    hours = n if unit == "hour" else 0
    moved = interval.shift_days(anchor, hours // 24) if hours % 24 == 0 and hours else anchor
    return None if moved is None else values.of_day(moved, basis)


def later(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "two days later", "24 hours later", "hours later", "a year earlier"."""
    n, unit = amount(line, i, j)
    sign = -1 if set("eb") & set(line.kinds[j - 1 : j]) or line.words[j - 1] == "previously" else 1
    if unit in ("hour", "minute", "second"):
        return _hours_later(n, unit, sign, context)
    anchor = context.told_day if sign > 0 else context.told_near or context.present
    if unit in ("year", "decade", "century"):
        anchor = _year_anchor(context) or anchor
    if n is None:
        vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return values.unresolved("DATE", vague, "vague")
    if anchor is None:
        return values.unresolved("DURATION", values.period(n, unit), "no time told before")
    return _shifted(anchor, (sign * n, unit), "counted from the time told before")


def _year_anchor(context: Context) -> date | None:
    if context.year is None or not 1 <= context.year <= interval.LAST_YEAR:
        return None
    return date(context.year, context.month or 1, 1) if context.history else None


def _hours_later(n: int | None, unit: str, sign: int, context: Context) -> TimeValue | None:
    told = None if context.told is None else values.reach_of(context.told)
    if told is None:
        return values.unresolved("DURATION", values.period(n, unit), "no time told before")
    if n is None:
        return _some_hours_later(told, sign)
    if n > _MOST_HOURS:
        return values.unresolved("DURATION", values.period(n, unit), "too far from the time told")
    step = timedelta(**{unit + "s": sign * n})
    try:
        start, end = told[0] + step, told[1] + step
    except OverflowError:
        return None
    whole_days = unit == "hour" and n % 24 == 0
    value = start.strftime("%Y-%m-%d") if whole_days else _clock_text(start)
    kind = "DATE" if whole_days else "TIME"
    grain = context.told.grain if context.told is not None else "hour"
    return values.make((start, end), (kind, value), grain, "counted from the time told before")


def _some_hours_later(told: Interval, sign: int) -> TimeValue | None:
    try:
        reach = (told[0], told[1] + timedelta(days=1))
        if sign < 0:
            reach = (told[0] - timedelta(days=1), told[1])
    except OverflowError:
        return None
    value = told[0].strftime("%Y-%m-%d") + "TXX"
    return values.make(reach, ("TIME", value), "hour", "hours from the time told before")


def _clock_text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M")


def from_event(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read the "two days" of "two days after the attack": a span, and the day that it leads to.

    It leads there from the day written after it ("after Friday's attack"), else from the day told
    before, if the words name an attack.
    """
    n, unit = amount(line, i, j)
    anchor, basis = _event_day(line, j, context)
    sign = -1 if line.kinds[j] == "b" else 1
    led = None if anchor is None or n is None else _shifted(anchor, (sign * n, unit), basis)
    value = ("DURATION", values.period(n, unit))
    if led is None or unit in ("hour", "minute", "second"):
        return duration(line, i, j, context)
    return values.make(values.reach_of(led), value, led.grain, basis)


def _event_day(line: Line, j: int, context: Context) -> tuple[date | None, str]:
    start = j + 2 if line.kinds[j + 1 : j + 2] in ("t", "h", "A") else j + 1
    end = start
    while line.kinds[end : end + 1] and line.kinds[end] in _WRITTEN_DAY:
        end += 1
    if {"W", "R", "M", "I", "J", "X", "K"} & set(line.kinds[start:end]):
        found, _, basis = days.find_day(line, start, end, context)
        return found, basis
    if _ATTACK.isdisjoint(line.words[start : start + _NOUN_REACH]):
        return None, ""
    return context.told_day, "counted from the time told before"


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
    size = {**_DAYS, "month": 30, "year": 365}.get(unit)
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
