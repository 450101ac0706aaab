"""Lines of a text that date the report: dateline, byline, page line, copyright, update."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rashomon.calendar.words import WEEKDAYS
from rashomon.calendar.written import WrittenDate
from rashomon.sources.credits.datelines import is_place
from rashomon.sources.dates.labels import AFTER, is_comment_head, is_load_date, label_of
from rashomon.sources.dates.written import OTHER_CALENDAR, LineDate, find_dates
from rashomon.sources.texts.mastheads import MASTHEAD
from rashomon.text import lines
from rashomon.types import Boilerplate

_TOP, _BOTTOM, _MOST_TOP = 8, 5, 40
_HEADER = re.compile(r"[A-Z][\w-]{1,20}:\s")
_HEAD_CHARACTERS, _TAIL_CHARACTERS = 4000, 1500
_LONGEST_LINE, _SHORTEST_SENTENCE = 160, 60
_LONGEST_HEAD = 320  # characters of a first line that runs on into the text
_LONGEST_PLACE = 90
_BYLINE = re.compile(r"\W*by\s+[A-Z]", re.IGNORECASE)
_UNTIL_YEAR = re.compile(r"\s?[-–—]\s?(?:19|20)\d\d(?!\d)")
_CLOCK_IN_BRACKETS = re.compile(r",?\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[])]")
_CLOCK_ENDS = re.compile(
    r",?(?: at)?[ |]{1,3}\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?[ |]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FEW_LETTERS = 24
_LOADED = "the day on which a data bank took it in"
_NOT_THE_REPORT = frozenset(("comment form", "link to another report", "link to other reports"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_COPYRIGHT = re.compile(r"(?:(?:©|\(c\)\s)\D{0,20}|\bcopyright\W\D{0,19})\Z", re.IGNORECASE)
_COPYRIGHT_REACH = len("copyright") + 20
_AFTER_DATELINE = re.compile(
    r"\)?\s*(?:\([^()\n]{1,60}\)\s*(?:[-–—_:.]|(?=[A-Z\"“]))|/[^/\n]{1,40}/\s*[-–—_:]|[-–—_:]|\s-)"
)
_NOTES = re.compile(r"\s*(?:\([^()\n]{1,80}\)|\[[^\[\]\n]{1,40}\])\s*")
_LABEL = 30
# "Communiqué of 5 October 2018", "Press release, 5 October": a heading that dates its own text.
_ISSUED = re.compile(
    r"\b(?:communiqu[eé]|statement|press release|news release|press note|bulletin|situation report"
    r"|declaration)(?:\s+no\.?\s*\d{1,5})?(?:\s+(?:of|dated|issued on|from))?[\s,:–—-]*\Z",
    re.IGNORECASE,
)
# "Update, 2 February 2021" as a line of its own: the heading of one of many, not a later change.
_HEADING = re.compile(
    r"(?:[A-Z][\w-]{2,14} ){0,2}(?:update|note|summary|bulletin|report)(?: (?:no\.? ?)?\d{1,4})?"
    r"\s*[,–—-]\s*",
    re.IGNORECASE,
)
_BAR = re.compile(r"\s[|•·]\s")
_LINKS = frozenset("on of since until till from in to the by before after and".split())
_FURNITURE = re.compile(
    r"[\s|,;:()\[\]•·./–—-]+|\b(?:as of|at|on|am|pm|gmt|utc|est|edt|[ap]\.m\.?|\d{1,2}(?:[:.]\d\d)?"
    r"(?:\s?[ap]m)?|today|date|ah|ad|ce|"
    rf"{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedLine:
    """A date of a text and the part it plays.

    `written` is None for a bare year and for what cannot be read, `fault` then says why; `swapped`
    is the other day that the numbers may mean; `refusal` says why it is not the report's own.
    """

    role: str
    start: int
    end: int
    written: WrittenDate | None
    year: int | None = None
    swapped: WrittenDate | None = None
    fault: str | None = None
    refusal: str | None = None


def dated_lines(text: str, furniture: Sequence[Boilerplate] = ()) -> Iterator[DatedLine]:
    """Yield the dates of the first and the last lines of a text, with their roles."""
    top = list(_top(text))
    tail = max(0, len(text) - _TAIL_CHARACTERS)
    bottom = [line for line in lines(text, tail) if line not in top][-_BOTTOM:]
    before, begun = "", len(text)
    mastheads = {(cut.start, cut.end) for cut in furniture if cut.reason == MASTHEAD}
    for start, end in (*top, *bottom):
        is_long = end - start > _LONGEST_LINE
        if (start, end) in top or not is_long:
            refusal = _refusal(text, (begun, start), before, furniture)
            for one in _of_line(text, start, end):
                role = "page" if (start, end) in mastheads and one.role == "text" else one.role
                yield replace(one, role=role, refusal=one.refusal or refusal)
        before = text[start:end]
        if is_long or (end - start > _SHORTEST_SENTENCE and before.endswith(".")):
            begun = min(begun, start)


def _top(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first lines; the fields at the head of a letter or a data bank come on top."""
    left = _TOP
    for start, end in islice(lines(text, 0, min(len(text), _HEAD_CHARACTERS)), _MOST_TOP):
        yield start, end
        left -= _HEADER.match(text, start, end) is None
        if left == 0:
            return


def _refusal(
    text: str, reach: tuple[int, int], before: str, furniture: Sequence[Boilerplate]
) -> str | None:
    """Return why a date below the first sentence is none of the report's: what it stands among."""
    begun, start = reach
    if begun >= start:
        return None
    if is_comment_head(before):
        return "the date of a reader's comment"
    foot = max(begun, len(text) - _TAIL_CHARACTERS)
    for cut in reversed([cut for cut in furniture if foot <= cut.start <= start]):
        if cut.reason in _NOT_THE_REPORT:
            return f"stands under: {cut.reason}"
    return None


def _of_line(text: str, start: int, end: int) -> Iterator[DatedLine]:
    right = min(end, start + _LONGEST_HEAD)
    signed = _copyright(text, start, right)
    if signed is not None:
        yield signed
    for found in islice(find_dates(text, start, right), 3):
        if signed is not None and found.start <= signed.end and signed.start <= found.end:
            continue
        role = _role(text, (start, end), found)
        if role is not None:
            is_load = role == "retrieved" and is_load_date(text[start : found.start])
            yield DatedLine(
                role=role,
                start=found.start,
                end=found.end,
                written=found.written,
                swapped=found.swapped,
                fault=found.fault,
                refusal=_LOADED if is_load else None,
            )


def _copyright(text: str, start: int, right: int) -> DatedLine | None:
    for year in _YEAR.finditer(text, start, right):
        reach = max(start, year.start() - _COPYRIGHT_REACH)
        sign = _COPYRIGHT.search(text, reach, year.start())
        if sign is not None:
            last = _UNTIL_YEAR.match(text, year.end(), right)
            end = year.end() if last is None else last.end()
            return DatedLine(
                role="copyright",
                start=sign.start(),
                end=end,
                written=None,
                year=int(text[end - 4 : end]),
            )
    return None


def _role(text: str, line: tuple[int, int], found: LineDate) -> str | None:
    start, end = line
    before = text[start : found.start]
    words = text[start : min(end, start + _LONGEST_HEAD + AFTER)]
    label = label_of(words, found.start - start, found.end - start)
    is_short = end - start <= _LONGEST_LINE
    if not text[found.end : end].strip() and _HEADING.fullmatch(before):
        return "dateline"
    if label is None and is_short and _BYLINE.match(before):
        label = "byline"
    if label is not None:
        return label
    rest = _rest(text, line, found)
    if is_short and _ISSUED.search(before) and not text[found.end : end].strip():
        return "page"
    if is_short and (not rest or _is_page_line(text, line, found, rest)):
        return "page"
    if _is_dateline(text, before, found):
        return "dateline"
    has_year = found.written is None or found.written.year is not None
    if has_year and _stands_alone(text, before, found):
        return "page"
    return "text" if has_year else None


def _is_page_line(text: str, line: tuple[int, int], found: LineDate, rest: str) -> bool:
    """Say whether a date has few words beside it in another language, or brackets and a clock."""
    if (found.is_foreign or found.fault == OTHER_CALENDAR) and len(rest) <= _FEW_LETTERS:
        return True
    return text[found.start - 1 : found.start] in ("[", "(") and bool(
        _CLOCK_IN_BRACKETS.match(text, found.end, line[1])
    )


def _stands_alone(text: str, before: str, found: LineDate) -> bool:
    """Say whether a date belongs to no sentence: no "on" or "since" before, a capital after."""
    words = before.split()
    if words and (words[-1].lower() in _LINKS or words[-1][-1] in ",;"):
        return False
    if _CLOCK_ENDS.match(text, found.end) is not None:
        return True
    after = text[found.end : found.end + _LABEL].lstrip(" |•·–—-:")
    if not after or after[0].isupper() or after[0] in '\n"“':
        return True
    return not words and (after[0] == "(" or after.removeprefix("at ")[:1].isdecimal())


def _rest(text: str, line: tuple[int, int], found: LineDate) -> str:
    """Return what a line, between upright bars, holds beside its dates and a time of day."""
    before = _BAR.split(text[line[0] : found.start])[-1]
    rest = before + " " + _BAR.split(text[found.end : line[1]])[0]
    for other in find_dates(rest, 0, len(rest)):
        rest = rest[: other.start] + " " * (other.end - other.start) + rest[other.end :]
    return _FURNITURE.sub("", rest)


def _is_dateline(text: str, before: str, found: LineDate) -> bool:
    """Say whether "PLACE, Jan 21 (AGENCY) -" stands here, a dash or an agency after the date."""
    notes = _NOTES.match(before)
    place = before[notes.end() if notes else 0 :].strip(' ,"“[(-–—:')
    if not place or len(before) > _LONGEST_PLACE or not place[0].isupper():
        return False
    if not is_place(place) or re.search(r"[.!?;]\s", place):
        return False
    return _AFTER_DATELINE.match(text, found.end) is not None
