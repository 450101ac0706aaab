"""Dates written out, wherever they stand: "Thursday, May 26", "3 JAN 90", "21.01.2022"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rashomon.calendar.interval import make_day
from rashomon.calendar.words import MONTHS, WEEKDAYS

_PIVOT = 30  # two digits from here on are 19xx


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A day as written, at characters `start` to `end`; the year or the weekday may be None."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None

    def in_year(self, year: int) -> date | None:
        """Return the day in a year, None where the calendar has none or the weekday differs."""
        found = make_day(year, self.month, self.day)
        if found is None or (self.weekday is not None and found.weekday() != self.weekday):
            return None
        return found

    @property
    def stated(self) -> date | None:
        """Return the day if its year is written; a wrong weekday does not undo a written year."""
        return None if self.year is None else make_day(self.year, self.month, self.day)


def _names(table: dict[str, int]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


_WEEKDAY = rf"(?:(?P<weekday>{_names(WEEKDAYS)})\b\.?,?\s{{1,3}})?"
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:1[5-9]|20)\d\d|['’]\d\d\b|\d\d(?=\s*(?:$|-(?![a-z])|[–—(;\n])))"
_MONTH = rf"(?P<{{}}>{_names(MONTHS)})\b\.?"
_DATE = re.compile(
    rf"(?<![\w/.-]){_WEEKDAY}(?:the\s)?(?:"
    + rf"{_DAY.format('d1')}[\s-]{{1,3}}(?:of\s)?{_MONTH.format('m1')}"
    + rf"(?:[\s,-]{{1,3}}{_YEAR.format('y1')})?"
    + rf"|{_MONTH.format('m2')}[\s-]{{0,3}}{_DAY.format('d2')}"
    + rf"(?:,?\s{{1,3}}{_YEAR.format('y2')})?"
    + r"|(?P<y3>(?:1[5-9]|20)\d\d)[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})"
    + r"(?:T[\d:.,+Z-]{1,30})?"
    + r"|(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<y4>(?:1[5-9]|20)\d\d)"
    + r")(?![\w/]|-\d)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_LEAD, _REACH = 30, 60  # more characters than a date can have before and after its first digits
# What stands directly after or before the first digits of every date.
_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?[\s-]{{1,3}}(?:of\s)?(?:{_names(MONTHS)})|[./-]\d", re.IGNORECASE
)
_BEFORE = re.compile(rf"(?:{_names(MONTHS)})\.?[\s-]{{0,3}}\Z", re.IGNORECASE)
_LONGEST_BEFORE = len("September. - ")


def find_written(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield every date written out in a stretch of text that the calendar knows."""
    position, end = start, len(text) if end is None else end
    while (hint := _DIGITS.search(text, position, end)) is not None:
        left, right = max(position, hint.start() - _LEAD), min(end, hint.end() + _REACH)
        match = _DATE.search(text, left, right) if _has_month(text, left, hint) else None
        if match is None or match.start() > hint.start():
            position = hint.end()
            continue
        position = match.end()
        found = _numeric(match) if match["a"] else _named(match)
        if found is not None:
            yield found


def _has_month(text: str, left: int, digits: re.Match[str]) -> bool:
    """Say whether a month stands beside the digits, or other digits that may be one."""
    start = digits.start()
    if _AFTER.match(text, digits.end()):
        return True
    return _BEFORE.search(text, max(left, start - _LONGEST_BEFORE), start) is not None


def _named(match: re.Match[str]) -> WrittenDate | None:
    day, month, year = next(
        (match[f"d{n}"], match[f"m{n}"], match[f"y{n}"]) for n in "123" if match[f"d{n}"]
    )
    number = int(month) if month.isdecimal() else MONTHS[month.lower()]
    return _checked(match, int(day), number, None if year is None else _full_year(year))


def _numeric(match: re.Match[str]) -> WrittenDate | None:
    """Read "21.01.2022" and "1/21/2022"; None where both orders make a day and they differ."""
    first, second = int(match["a"]), int(match["b"])
    if first > 12 or first == second or match["sep"] == ".":
        return _checked(match, first, second, int(match["y4"]))
    return _checked(match, second, first, int(match["y4"])) if second > 12 else None


def _full_year(written: str) -> int:
    digits = int(written.strip("'’"))
    if digits > 99:
        return digits
    return digits + (1900 if digits >= _PIVOT else 2000)


def _checked(match: re.Match[str], day: int, month: int, year: int | None) -> WrittenDate | None:
    if make_day(2000 if year is None else year, month, day) is None:
        return None
    weekday = match["weekday"]
    return WrittenDate(
        start=match.start(),
        end=match.end(),
        day=day,
        month=month,
        year=year,
        weekday=None if weekday is None else WEEKDAYS[weekday.lower()],
    )
