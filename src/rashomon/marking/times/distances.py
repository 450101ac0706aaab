"""Times so many units away: "two years ago", "24 hours later", "two days after the attack"."""

from datetime import date, datetime, timedelta

from rashomon.calendar import codebook, interval
from rashomon.calendar.interval import Interval
from rashomon.calendar.words import spaced
from rashomon.marking.times import days, values
from rashomon.marking.times.context import Context
from rashomon.marking.times.line import Line
from rashomon.marking.times.periods import CONFLICT, DAYS, amount, duration
from rashomon.types import TimeValue

_LESS = frozenset(spaced("nearly almost"))
_MOST_HOURS = 1000
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_ATTACK = CONFLICT | frozenset(
    spaced(
        "attacks bombing bombings blast blasts explosion explosions strike strikes airstrike "
        "airstrikes ambush massacre killing killings shooting shootings murder murders incident "
        "violence abduction abductions kidnapping kidnappings riot riots crash fire"
    )
)
_WRITTEN_DAY = frozenset("WRMdoyIJ,LXK")
_NOUN_REACH = 4


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
    if unit in DAYS or unit == "weekend":
        day = interval.shift_days(anchor, n * DAYS.get(unit, 7))
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
