"""Months, seasons, quarters, years, decades and centuries, also their early and late parts."""

from rashomon.calendar import codebook, interval
from rashomon.marking.times import values
from rashomon.marking.times.context import Context
from rashomon.marking.times.dateline_dash import opens_report
from rashomon.marking.times.dates import short_year, year_ahead
from rashomon.marking.times.line import Line
from rashomon.types import TimeValue

_MODS = {"early": "START", "mid": "MID", "late": "END"}
_BOUNDS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late", "close": "late"}
_SAME_YEAR = frozenset("mA")


def edge(line: Line, i: int, j: int) -> str | None:
    """Return early, mid or late if tokens i to j say so ("the end of" is late)."""
    for k in range(i, j):
        if line.kinds[k] == "E":
            return str(line.value(k))
        if line.kinds[k] == "T":
            return _BOUNDS.get(line.words[k])
        if line.kinds[k] in "el":
            return {"e": "early", "l": "late"}[line.kinds[k]]
    return None


def month(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read a month: "October 2021", "last May", "early March", "January this year"."""
    at = line.kinds.find("M", i, j)
    number = line.number(at)
    if number is None or _follows_impossible_day(line, i):
        return None
    year, basis = _year_of_month(line, (i, at, j), number, context)
    part = edge(line, i, j)
    if year is None:
        return values.unresolved("DATE", f"XXXX-{number:02}", basis, _MODS.get(part or ""))
    if part is None:
        return values.of_month(year, number, basis)
    reach = codebook.part_of_month(year, number, part, context.reference)
    timex = ("DATE", f"{year:04}-{number:02}")
    return None if reach is None else values.make(reach, timex, "month", basis, _MODS[part])


def _follows_impossible_day(line: Line, i: int) -> bool:
    """Say whether a number that is no day stands before a month: "45 May"."""
    word = line.words[i - 1] if i and line.kinds[i - 1] == "n" else ""
    return word.isdecimal() and len(word) <= 2


def _year_of_month(
    line: Line, place: tuple[int, int, int], month_number: int, context: Context
) -> tuple[int | None, str]:
    i, at, j = place
    tail = line.kinds[at + 1 : j]
    if "y" in tail:
        return _as_int(line.value(at + 1 + tail.index("y"))), "stated"
    if "Y" in tail:
        return _as_int(line.value(at + 1 + tail.index("Y")), short=True), "stated"
    if "U" in tail:
        return _told_year(tail, context)
    ahead = year_ahead(line, j)
    if ahead is not None:
        return ahead, "year stated after"
    if context.history and context.year is not None:
        return _next_in_history(month_number, line.kinds[i:at], context), "year told before"
    if context.reference is None:
        return context.year, "year told before"
    return _year_by_report(line, i, at, context)


def _as_int(value: object, *, short: bool = False) -> int | None:
    if not isinstance(value, int):
        return None
    return short_year(value) if short else value


def _told_year(tail: str, context: Context) -> tuple[int | None, str]:
    if _SAME_YEAR & set(tail):
        return context.year, "year told before"
    present = context.present_year
    if present is None:
        return None, "report's year"
    return present + (-1 if "L" in tail else 1 if "N" in tail else 0), "report's year"


def _next_in_history(month_number: int, before: str, context: Context) -> int | None:
    year = context.year
    if year is None or ("L" not in before and "N" not in before) or context.month is None:
        return context.year_of(month_number)
    if "L" in before:
        return year if month_number < context.month else year - 1
    return year if month_number > context.month else year + 1


def _year_by_report(line: Line, i: int, at: int, context: Context) -> tuple[int | None, str]:
    reference, number = context.reference, line.value(at)
    if reference is None or not isinstance(number, int):
        return None, ""
    before = line.kinds[i:at]
    if "L" in before:
        earlier = number < reference.month
        return reference.year - (0 if earlier else 1), "most recent such month over"
    if "h" in before:
        return reference.year, "report's year"
    if "N" in before or context.is_future(line, at):
        ahead = number > reference.month or (number == reference.month and "N" not in before)
        return reference.year + (0 if ahead else 1), "first such month after the report"
    return reference.year - (1 if number > reference.month else 0), "most recent such month"


def season(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read a season: "last spring", "the summer of 1914", "winter"."""
    at = line.kinds.find("S", i, j)
    name = str(line.value(at))
    stated = line.kinds.find("y", i, j)
    if stated >= 0:
        return values.of_season(int(str(line.value(stated))), name, "stated")
    year = year_ahead(line, j)
    if year is not None:
        return values.of_season(year, name, "year stated after")
    year = context.present_year
    if year is None:
        return values.unresolved("DATE", f"XXXX-{name}", "season of no year")
    before = line.kinds[i:at]
    if not context.history and context.reference is not None:
        year += _season_shift(name, before, context)
    return values.of_season(year, name, "season by the report")


_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_shift(name: str, before: str, context: Context) -> int:
    month_now = 0 if context.reference is None else context.reference.month
    begun = month_now >= _SEASON_START[name]
    if "N" in before:
        return 1 if begun else 0
    if "L" in before and "h" not in before:
        over = month_now >= _SEASON_START[name] + 3
        return 0 if over else -1
    return 0


def year(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read a year: "1999", "early 2011", "the end of 1990", "fiscal 1989", "mid-1998"."""
    at = next(k for k in range(i, j) if line.kinds[k] in "yY")
    number = _as_int(line.value(at), short=line.kinds[at] == "Y")
    part = edge(line, i, j)
    if number is None or part is None:
        return None if number is None else values.of_year(number, "stated")
    reach = codebook.part_of_year(number, part)
    timex = ("DATE", f"{number:04}")
    return None if reach is None else values.make(reach, timex, "year", "stated", _MODS[part])


def half_or_quarter(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the third quarter", "the second half of 2007", "third-quarter 1989"."""
    stated = line.kinds.find("y", i, j)
    number = _as_int(line.value(stated)) if stated >= 0 else context.present_year
    at = next((k for k in range(i, j) if line.kinds[k] == "o"), -1)
    which = line.value(at) if at >= 0 else (2 if "L" in line.kinds[i:j] else 1)
    if number is None or not isinstance(which, int):
        return None
    shift = _quarter_shift(line.kinds[i:j])
    if "H" in line.kinds[i:j]:
        reach = interval.of_months(number, 6 * which - 5, 6) if which in (1, 2) else None
        timex = ("DATE", f"{number:04}-H{which}")
        return None if reach is None else values.make(reach, timex, "season", "stated")
    return values.of_quarter(number + shift, which, "quarter by the report")


def _quarter_shift(kinds: str) -> int:
    return {"L": -1, "N": 1}.get(next((kind for kind in kinds if kind in "LN"), ""), 0)


def decade(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the 1980s", "the late '70s", "the nineties"."""
    at = line.kinds.find("D", i, j)
    number = line.value(at)
    if not isinstance(number, int):
        return None
    if number < 100:
        number += 1900 if number >= 20 else 2000
    part = edge(line, i, j)
    found = values.of_decade(number - number % 10, "stated", _MODS.get(part or ""))
    return found


def century(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "the 19th century": TIMEX3 value 18."""
    at = line.kinds.find("o", i, j)
    number = line.value(at)
    if not isinstance(number, int) or not 1 <= number <= 30:
        return None
    if "B" in line.kinds[i:j]:
        return values.unresolved("DATE", f"BC{number - 1:02}", "stated")
    reach = interval.of_years(max(1, 100 * (number - 1)), 100 * number - 1)
    return values.make(reach, ("DATE", f"{number - 1:02}"), "year", "stated")


def before_christ(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read "490 BC", which the calendar of datetimes cannot hold: TIMEX3 value BC0490."""
    at = next(k for k in range(i, j) if line.kinds[k] in "dny")
    number = line.value(at)
    if not isinstance(number, int) or not 1 <= number <= 9999:
        return None
    tail = ""
    for k in range(i, at):
        if line.kinds[k] == "M" and isinstance(line.value(k), int):
            tail = f"-{line.value(k):02}"
        elif line.kinds[k] == "S":
            tail = f"-{line.value(k)}"
    if line.words[j - 1] == "ad":
        return values.of_year(number, "stated")
    return values.unresolved("DATE", f"BC{number:04}{tail}", "stated")


def year_after_dash(line: Line, i: int, j: int, context: Context) -> TimeValue | None:
    """Read the second year of "1915-17"."""
    first, last = line.number(i - 2), line.number(i)
    if first is None or last is None or len(line.words[i]) != 2 or opens_report(line, i):
        return None
    number = first - first % 100 + last
    return values.of_year(number, "stated") if number > first else None
