"""Lines of a text that date the report: dateline, byline, page line, copyright, update."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rashomon.calendar.written import WrittenDate, find_written
from rashomon.sources.datelines import is_place
from rashomon.text import lines

_TOP, _BOTTOM = 8, 5
_HEAD_CHARACTERS, _TAIL_CHARACTERS = 4000, 1500
_LONGEST_LINE = 160
_LONGEST_HEAD = 320  # characters of a first line that runs on into the text
_LONGEST_PLACE = 90
_UPDATED = re.compile(
    r"\b(?:updated?|modified|revised|edited)(?:\s(?:on|at))?\W*(?:\d{1,2}[:.]?\d{2}\W*)?$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|publication(?:\sdate)?|date|issued|created|filed)(?:\s(?:on|at))?\W*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\W*by\s+[A-Z]", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COPYRIGHT = re.compile(r"(?:(?:©|\(c\)\s)\D{0,20}|\bcopyright\W\D{0,19})\Z", re.IGNORECASE)
_COPYRIGHT_REACH = len("copyright") + 20
_AFTER_DATELINE = re.compile(r"\s*(?:\([^()\n]{1,60}\)\s*(?:[-–—_:.]|(?=[A-Z\"“]))|[-–—_:]|\s-)")
_LABEL = 30
_LINKS = frozenset(
    (
        "on",
        "of",
        "since",
        "until",
        "till",
        "from",
        "in",
        "to",
        "the",
        "by",
        "before",
        "after",
        "and",
    )
)
_FURNITURE = re.compile(
    r"[\s|,;:()\[\]•·./–—-]+|\b(?:at|on|am|pm|gmt|utc|est|edt|[ap]\.m\.?|\d{1,2}(?:[:.]\d\d)?"
    r"(?:\s?[ap]m)?|today|date)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedLine:
    """A date at the head or foot of a text and the part it plays; `written` None: a bare year."""

    role: str
    start: int
    end: int
    written: WrittenDate | None
    year: int | None = None


def dated_lines(text: str) -> Iterator[DatedLine]:
    """Yield the dates of the first and the last lines of a text, with their roles."""
    top = list(islice(lines(text, 0, min(len(text), _HEAD_CHARACTERS)), _TOP))
    tail = max(0, len(text) - _TAIL_CHARACTERS)
    bottom = [line for line in lines(text, tail) if line not in top][-_BOTTOM:]
    for start, end in top:
        yield from _of_line(text, start, end)
    for start, end in bottom:
        if end - start <= _LONGEST_LINE:
            yield from _of_line(text, start, end)


def _of_line(text: str, start: int, end: int) -> Iterator[DatedLine]:
    right = min(end, start + _LONGEST_HEAD)
    for year in _YEAR.finditer(text, start, right):
        reach = max(start, year.start() - _COPYRIGHT_REACH)
        sign = _COPYRIGHT.search(text, reach, year.start())
        if sign is not None:
            yield DatedLine(
                role="copyright",
                start=sign.start(),
                end=year.end(),
                written=None,
                year=int(year[0]),
            )
            return
    for written in islice(find_written(text, start, right), 2):
        role = _role(text, (start, end), written)
        if role is not None:
            yield DatedLine(role=role, start=written.start, end=written.end, written=written)


def _role(text: str, line: tuple[int, int], written: WrittenDate) -> str | None:
    start, end = line
    before = text[start : written.start]
    if _UPDATED.search(before[-_LABEL:]):
        return "updated"
    is_short = end - start <= _LONGEST_LINE
    if _PUBLISHED.search(before[-_LABEL:]) or (is_short and _BYLINE.match(before)):
        return "byline"
    if is_short and not _rest(text, line, written):
        return "page"
    if _is_dateline(text, before, written):
        return "dateline"
    return "page" if written.year is not None and _stands_alone(text, before, written) else None


def _stands_alone(text: str, before: str, written: WrittenDate) -> bool:
    """Say whether a date belongs to no sentence: no "on" or "since" before, a capital after."""
    words = before.split()
    if words and (words[-1].lower() in _LINKS or words[-1][-1] in ",;"):
        return False
    after = text[written.end : written.end + _LABEL].lstrip(" |•·–—-:")
    if not after or after[0].isupper() or after[0] in '\n"“':
        return True
    return not words and (after[0] == "(" or after.removeprefix("at ")[0].isdecimal())


def _rest(text: str, line: tuple[int, int], written: WrittenDate) -> str:
    """Return what a line holds beside its date and a time of day."""
    rest = text[line[0] : written.start] + " " + text[written.end : line[1]]
    return _FURNITURE.sub("", rest)


def _is_dateline(text: str, before: str, written: WrittenDate) -> bool:
    """Say whether "PLACE, Jan 21 (AGENCY) -" stands here, a dash or an agency after the date."""
    place = before.strip(' ,"“[(-–—')
    if not place or len(before) > _LONGEST_PLACE or not place[0].isupper():
        return False
    if not is_place(place) or re.search(r"[.!?;]\s", place):
        return False
    return _AFTER_DATELINE.match(text, written.end) is not None
