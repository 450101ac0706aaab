"""Lines at the top of a page that hold nothing but its date."""

import re
from collections.abc import Sequence

from rashomon.sources.boilerplate.rules import PageDateWords
from rashomon.types import Boilerplate

_TOP = 4  # lines of the page in which its date may stand
_LONGEST = 100
_DATE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?:T[\d:.+Z-]{1,30})?"
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:am|pm)?|\d{1,2}(?:am|pm)|\d{4}")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_EDGES = ",;|()[]–—-:.·•/"


def page_dates(
    text: str, spans: Sequence[tuple[int, int]], words: PageDateWords
) -> list[Boilerplate]:
    """Return the date lines among the first lines of a page."""
    return [
        Boilerplate(start=start, end=end, reason="date of the page")
        for start, end in spans[:_TOP]
        if end - start <= _LONGEST and is_page_date(text[start:end], words)
    ]


def is_page_date(line: str, words: PageDateWords) -> bool:
    """Say whether a line holds a whole date and nothing that is no part of one."""
    has_date = has_day = has_month = False
    for token in line.lower().split():
        bare = token.strip(_EDGES)
        if not bare or bare in words.words or bare in words.weekdays:
            continue
        if _DATE.fullmatch(bare):
            has_date = True
        elif bare in words.months:
            has_month = True
        elif _DAY.fullmatch(bare):
            has_day = True
        elif not _CLOCK.fullmatch(bare):
            return False
    return has_date or (has_day and has_month)
