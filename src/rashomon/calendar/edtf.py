"""The part of EDTF and ISO 8601 that dates of reports come in."""

import re
from datetime import date
from typing import Final

from rashomon.calendar.interval import (
    Interval,
    last_day,
    make_day,
    of_day,
    of_month,
    of_months,
    of_years,
)

_MOST_CHARACTERS = 200
PARTS_OF_YEAR: Final[dict[str, tuple[str, int, int]]] = {
    "21": ("SP", 3, 3),
    "22": ("SU", 6, 3),
    "23": ("FA", 9, 3),
    "24": ("WI", 12, 3),
    "33": ("Q1", 1, 3),
    "34": ("Q2", 4, 3),
    "35": ("Q3", 7, 3),
    "36": ("Q4", 10, 3),
    "40": ("H1", 1, 6),
    "41": ("H2", 7, 6),
}
"""EDTF's numbers for parts of a year: the TIMEX3 letters, the first month and how many."""

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-?(?P<month>\d{2}|XX)(?:-?(?P<day>\d{2}|XX))?)?"
    r"(?:[T ](?:[01]\d|2[0-4])(?::?[0-5]\d(?::?(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?)?"
    r"\s?(?:Z|[+-](?:0\d|1[0-5])(?::?[0-5]\d)?)?)?"
)
_QUALIFIERS = str.maketrans("", "", "?~%")


def parse_edtf(text: str) -> tuple[date, date] | None:
    """Return the first and the last day of an EDTF or ISO text, or None if it is neither.

    Days, months, years, seasons, quarters, halves, decades ("202X"), intervals ("a/b", also open
    ones as long as one end is known), sets ("[a,b]", "{a..b}"), qualifiers (?, ~, %) and times of
    day are understood; times are cut off.
    """
    text = text.strip()
    if not text or len(text) > _MOST_CHARACTERS:
        return None
    if text[0] in "[{" and text[-1] in "]}":
        return _hull([_span(part) for part in re.split(r",|\.\.", text[1:-1]) if part.strip()])
    if "/" in text:
        return _interval(text)
    return _span(text)


def _interval(text: str) -> tuple[date, date] | None:
    ends = [end.strip() for end in text.split("/")]
    known = [_span(end) for end in ends if end not in ("", "..", "open", "unknown")]
    if len(ends) != 2 or any(span is None for span in known):
        return None
    if len(known) == 2 and known[0] and known[1] and known[0][0] > known[1][1]:
        return None
    return _hull(known)


def _hull(spans: list[tuple[date, date] | None]) -> tuple[date, date] | None:
    known = [span for span in spans if span is not None]
    if not known or len(known) != len(spans):
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def _span(text: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(text.strip().translate(_QUALIFIERS))
    interval = None if match is None else _reach(match)
    return None if interval is None else (interval[0].date(), last_day(interval))


def _reach(match: re.Match[str]) -> Interval | None:
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return of_years(low, high) if month is None else None
    if month in PARTS_OF_YEAR and day is None:
        return of_months(int(year), *PARTS_OF_YEAR[month][1:])
    if month is None or month == "XX":
        return of_years(int(year), int(year)) if day in (None, "XX") else None
    if day is None or day == "XX":
        return of_month(int(year), int(month))
    exact = make_day(int(year), int(month), int(day))
    return None if exact is None else of_day(exact)
