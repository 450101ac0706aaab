"""Dates of a line in whatever language, order of numbers and calendar, with what is wrong in them.

Over `calendar.written`, which reads English dates that the calendar knows, this keeps those that
nobody should read: impossible days, years of another calendar, numbers that may be two days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rashomon.calendar.interval import make_day
from rashomon.calendar.month_names import is_other_calendar, month_elsewhere
from rashomon.calendar.words import MONTHS, WEEKDAYS
from rashomon.calendar.written import WrittenDate, find_written

OTHER_CALENDAR = "a date of another calendar, kept as it is written"
NO_SUCH_DAY = "the calendar has no such day"
_FIRST_YEAR, _LAST_YEAR = 1600, 2100  # before the first newspapers, after any report
_OTHER_YEARS = ((1300, 1500), (2400, 2700))  # Islamic and Iranian; Buddhist
_MOST = 6
_NUMBERS = re.compile(
    rf"(?<![\w/.-])(?:(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?,? )?"
    r"(?:(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})"
    r"|(?P<y2>\d{4})(?P<sep2>[./-])(?P<m2>\d{1,2})(?P=sep2)(?P<d2>\d{1,2})"
    r"|(?P<y3>\d{4})\s?[年년]\s?(?P<m3>\d{1,2})\s?[月월]\s?(?P<d3>\d{1,2})\s?[日일])(?![\d/])",
    re.IGNORECASE,
)
_NAME = r"(?P<name{0}>[^\W\d_]{{2,14}}(?:[ -][^\W\d_]{{1,12}}){{0,2}}?)"
_NAMED = re.compile(
    rf"(?<![\w/.-])(?P<d>\d{{1,2}})(?:er|st|nd|rd|th|[.ºª])?[ -]{{1,2}}(?:de |d['’]|of )?"
    rf"{_NAME.format('')}\.?,?(?: de| del)?[ -]{{1,2}}(?P<y>\d{{4}})(?!\d)"
    rf"|(?<![\w/.-]){_NAME.format(2)}\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})(?!\d)"
)
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"\d{4}")
_BEFORE_YEAR, _AFTER_YEAR = 64, 16  # more characters than a date has around its year


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDate:
    """A date of a line: as read, its other reading if the order is open, or what is wrong in it."""

    start: int
    end: int
    written: WrittenDate | None
    swapped: WrittenDate | None = None
    fault: str | None = None
    is_foreign: bool = False


def find_dates(text: str, start: int, end: int) -> Iterator[LineDate]:
    """Yield the dates of a stretch in order, at most a few."""
    if _DIGIT.search(text, start, end) is None:
        return
    stretch = text[start:end]
    if not stretch.isascii():
        stretch = _DIGIT.sub(lambda digit: str(int(digit[0])), stretch)
    odd = list(islice(_odd(stretch), _MOST))
    plain = list(islice(find_written(stretch), _MOST))
    taken = [(one.start, one.end) for one in odd]
    free = [one for one in plain if not any(a < one.end and one.start < b for a, b in taken)]
    found = odd + [LineDate(start=w.start, end=w.end, written=w) for w in free]
    for one in sorted(found, key=lambda one: one.start)[:_MOST]:
        yield _moved(one, start)


def _moved(one: LineDate, by: int) -> LineDate:
    return LineDate(
        start=one.start + by,
        end=one.end + by,
        written=_shifted(one.written, by),
        swapped=_shifted(one.swapped, by),
        fault=one.fault,
        is_foreign=one.is_foreign,
    )


def _shifted(written: WrittenDate | None, by: int) -> WrittenDate | None:
    if written is None:
        return None
    return WrittenDate(
        start=written.start + by,
        end=written.end + by,
        day=written.day,
        month=written.month,
        year=written.year,
        weekday=written.weekday,
    )


def _odd(text: str) -> Iterator[LineDate]:
    """Yield the dates around each year of four digits: all odd forms have one."""
    for pattern, read in ((_NUMBERS, _of_numbers), (_NAMED, _of_name)):
        done = 0
        for year in _YEAR.finditer(text):
            left = max(done, year.start() - _BEFORE_YEAR)
            match = pattern.search(text, left, year.end() + _AFTER_YEAR)
            if match is not None:
                done = match.end()
                yield from read(match)


def _of_numbers(match: re.Match[str]) -> Iterator[LineDate]:
    if match["a"] is None:
        year, month, day = (int(match[f"{part}2"] or match[f"{part}3"]) for part in ("y", "m", "d"))
        one = _line_date(match, (year, month, day))
        if one.fault is not None or match["y3"] is not None:
            yield one
        return
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    one = _line_date(match, (year, second, first))
    other = _line_date(match, (year, first, second))
    is_open = first != second and match["sep"] != "." and other.written is not None
    if one.written is not None and is_open:
        yield LineDate(start=one.start, end=one.end, written=one.written, swapped=other.written)
    elif one.fault is not None and (other.fault is not None or match["sep"] == "."):
        yield one


def _of_name(match: re.Match[str]) -> Iterator[LineDate]:
    """Yield a named day where it is in another language or calendar, or cannot be."""
    name = match["name"] or match["name2"]
    day, year = int(match["d"] or match["d2"]), int(match["y"] or match["y2"])
    month = MONTHS.get(name.lower())
    is_foreign = month is None
    if month is None and match["name2"] is not None:
        return
    month = month or month_elsewhere(name)
    if month is None:
        if is_other_calendar(name):
            start, end = match.span()
            yield LineDate(start=start, end=end, written=None, fault=OTHER_CALENDAR)
        return
    one = _line_date(match, (year, month, day), is_foreign=is_foreign)
    if is_foreign or one.fault is not None:
        yield one


def _line_date(
    match: re.Match[str], parts: tuple[int, int, int], *, is_foreign: bool = False
) -> LineDate:
    year, month, day = parts
    start, end = match.span()
    fault = fault_of(*parts)
    name = match.groupdict().get("weekday")
    weekday = None if name is None else WEEKDAYS[name.lower()]
    written = None
    if fault is None:
        written = WrittenDate(
            start=start, end=end, day=day, month=month, year=year, weekday=weekday
        )
    return LineDate(start=start, end=end, written=written, fault=fault, is_foreign=is_foreign)


def fault_of(year: int, month: int, day: int) -> str | None:
    """Return why a day can be no report's, None if it can."""
    if any(low <= year < high for low, high in _OTHER_YEARS):
        return OTHER_CALENDAR
    if make_day(year, month, day) is None:
        return NO_SUCH_DAY
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return f"no report is of the year {year}"
    return None
