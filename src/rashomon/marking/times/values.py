"""Time values made from what was understood: interval, TIMEX3 value, grain and basis."""

from datetime import date, timedelta

from rashomon.calendar import interval
from rashomon.calendar.edtf_text import write_edtf, write_moment
from rashomon.calendar.interval import Interval
from rashomon.calendar.parts import WINDOWS, window
from rashomon.types import TimeValue, Timex

PERIOD_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
_MODS = {"early": "START", "late": "END", "before": "BEFORE"}
_GRAINS = {"second": "minute", "quarter": "season", "decade": "year", "century": "year"}


def make(
    reach: Interval | None, timex: tuple[str, str], grain: str, basis: str, mod: str | None = None
) -> TimeValue:
    """Return a value; `reach` None leaves both ends open."""
    start, end = (None, None) if reach is None else reach
    kind, value = timex
    about = "~" if mod == "APPROX" or grain == "vague" else ""
    return TimeValue(
        start=start,
        end=end,
        timex=Timex(type=kind, value=value, mod=mod),
        grain=grain,
        basis=basis,
        edtf=_moment(reach) if grain == "minute" else write_edtf(reach, value, about),
    )


def _moment(reach: Interval | None) -> str | None:
    return None if reach is None else write_moment(reach, None)


def _whole(
    reach: Interval, value: str, grain: str, basis: str, mod: str | None = None
) -> TimeValue:
    """Return a day, month or year, whose EDTF text is its TIMEX3 value: nothing to reckon."""
    return TimeValue(
        start=reach[0],
        end=reach[1],
        timex=Timex(type="DATE", value=value, mod=mod),
        grain=grain,
        basis=basis,
        edtf=value + "~" if mod == "APPROX" else value,
    )


def of_day(day: date, basis: str, *, mod: str | None = None) -> TimeValue:
    """Return a whole day."""
    return _whole(interval.of_day(day), day.isoformat(), "day", basis, mod)


def of_part(day: date, part: str, basis: str) -> TimeValue:
    """Return a part of a day: "2022-01-20TNI"; "early" and "late" keep the day's own value."""
    code = WINDOWS[part].code
    if not code:
        return make(window(day, part), ("DATE", day.isoformat()), "part", basis, _MODS[part])
    mod = _MODS.get(part.split()[0])
    return make(window(day, part), ("TIME", day.isoformat() + code), "part", basis, mod)


def of_clock(day: date, hour: int, minute: int, basis: str, mod: str | None = None) -> TimeValue:
    """Return a minute of a day; 24:00 is the day's end."""
    start = interval.midnight(day) + timedelta(hours=hour, minutes=minute)
    value = f"{day.isoformat()}T{hour:02}:{minute:02}"
    reach = (start, start + timedelta(minutes=1))
    return make(reach, ("TIME", value), "minute", basis, mod)


def of_month(year: int, month: int, basis: str, mod: str | None = None) -> TimeValue | None:
    """Return a whole month."""
    reach = interval.of_month(year, month)
    value = f"{year:04}-{month:02}"
    return None if reach is None else _whole(reach, value, "month", basis, mod)


def of_year(year: int, basis: str, mod: str | None = None) -> TimeValue | None:
    """Return a whole year."""
    reach = interval.of_years(year, year)
    return None if reach is None else _whole(reach, f"{year:04}", "year", basis, mod)


def of_week(day: date, basis: str, reach: Interval | None = None) -> TimeValue:
    """Return the week that holds a day, by ISO number, Monday to Sunday."""
    year, week, _ = day.isocalendar()
    value = f"{year:04}-W{week:02}"
    return make(reach or interval.of_week(day), ("DATE", value), "week", basis)


def of_season(year: int, season: str, basis: str) -> TimeValue | None:
    """Return a season of a year."""
    reach = interval.of_season(year, season) if 1 <= year <= interval.LAST_YEAR else None
    value = f"{year:04}-{season}"
    return None if reach is None else make(reach, ("DATE", value), "season", basis)


def of_quarter(year: int, quarter: int, basis: str) -> TimeValue | None:
    """Return a quarter of a year."""
    reach = interval.of_months(year, 3 * quarter - 2, 3) if 1 <= quarter <= 4 else None
    value = f"{year:04}-Q{quarter}"
    return None if reach is None else make(reach, ("DATE", value), "season", basis)


def of_decade(year: int, basis: str, mod: str | None = None) -> TimeValue | None:
    """Return the ten years that begin in `year`: "the 1980s" is 198."""
    reach = interval.of_years(year, year + 9)
    value = f"{year // 10:03}"
    return None if reach is None else make(reach, ("DATE", value), "year", basis, mod)


def unresolved(kind: str, value: str, basis: str, mod: str | None = None) -> TimeValue:
    """Return a value without a place on the calendar: a duration, a set, a weekday of no date."""
    return make(None, (kind, value), _grain_of(kind, value), basis, mod)


def _grain_of(kind: str, value: str) -> str:
    if kind != "DURATION" and value.endswith("_REF"):
        return "vague"
    if kind in ("DURATION", "SET") and value.startswith("P"):
        letter = value.rstrip("0123456789X")[-1:]
        names = {"S": "minute", "H": "hour", "D": "day", "W": "week", "Y": "year", "Q": "season"}
        return "minute" if value.startswith("PT") and letter == "M" else names.get(letter, "month")
    return "minute" if kind == "TIME" and ":" in value else "day"


def grain_of_unit(unit: str) -> str:
    """Return the grain that a unit's name stands for."""
    return _GRAINS.get(unit, unit)


def period(n: int | None, unit: str) -> str:
    """Return an ISO period: P3D, PT2H, PXM; a fortnight is two weeks, a weekend two days."""
    if unit == "fortnight":
        return f"P{'X' if n is None else 2 * n}W"
    if unit == "weekend":
        return f"P{'X' if n is None else 2 * n}D"
    count = "X" if n is None else str(n)
    time = "T" if unit in ("hour", "minute", "second") else ""
    if unit in ("decade", "century") and n is not None:
        return f"P{n * (10 if unit == 'decade' else 100)}Y"
    return f"P{time}{count}{PERIOD_LETTERS[unit]}"


def middle_day(reach: Interval) -> date:
    """Return the day in the middle of an interval."""
    return (reach[0] + (reach[1] - reach[0]) / 2).date()


def touched_days(value: TimeValue) -> tuple[date, date] | None:
    """Return the first and the last day that a value touches, None where it has no place."""
    if value.start is None or value.end is None:
        return None
    return value.start.date(), interval.last_day((value.start, value.end))


def reach_of(value: TimeValue) -> Interval | None:
    """Return a value's interval, None where it has no place on the calendar."""
    if value.start is None or value.end is None:
        return None
    return value.start, value.end
