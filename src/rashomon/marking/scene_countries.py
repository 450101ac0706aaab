"""In which country something is said to happen."""

import re
from collections.abc import Iterator, Sequence

from rashomon.gazetteer import country_of_demonym, remembered
from rashomon.grammar import Line
from rashomon.marking.sites import APART, is_bureau, site_of
from rashomon.types import Mark, Mention, PlaceValue

_LOCATING = re.compile(
    r"\b(?:in|inside|across|within|into|near|throughout|outside|from"
    r"|of (?:neighbou?ring|nearby))\s+"
    r"(?:[\w'’-]+\s+){0,3}(?:and\s+)?\Z"
)
# "told reporters in Geneva", "speaking by phone from London".
_SPOKEN_IN = re.compile(
    r"\b(?:reporters|journalists|speaking|spoke|interview|briefing|conference)\b"
    r"(?: [a-z]+){0,3} (?:in|from) (?:the )?\Z"
)
_REACH = 40
_TARGET_REACH = 20
_COMMA = len(", ")


def find_countries(
    line: Line, places: Sequence[Mention], targets: Sequence[Mark]
) -> Iterator[Mark]:
    """Yield the countries in which something is said to happen.

    A town or region tells its country. A country's own name or adjective tells it only where it
    locates: after "in", "across" or a place and a comma ("Orlek, Mali"), before a target ("an
    Iraqi army base"), or in a heading; "the Iraqi army said", "US-backed" and "a monitor based in
    Britain" locate nothing.
    """
    ends = {place.end + _COMMA for place in places}
    for place in places:
        value = place.value
        if isinstance(value, PlaceValue) and value.country is not None:
            locates = value.kind != "country" or place.start in ends
            locates = locates and not _is_where_somebody_spoke(line, place)
            if locates or _locates(line, place, targets):
                yield Mark(kind="country", value=value.country, start=place.start, end=place.end)
    for at, word in enumerate(line.lowered):
        first = line.sentence.text[line.starts[at] - line.sentence.start]
        country = _country_of(word) if first.isupper() else None
        if country is not None:
            start, end = line.span(at, at + 1)
            if _stands_before(end, targets):
                yield Mark(kind="country", value=country, start=start, end=end)


@remembered(most=50_000)
def _country_of(word: str) -> str | None:
    return country_of_demonym(word)


def _locates(line: Line, country: Mention, targets: Sequence[Mark]) -> bool:
    start, end = country.start, country.end
    if line.sentence.kind in ("heading", "title") or _stands_before(end, targets):
        return True
    if site_of(line.sentence, country, targets) == APART:
        return False
    offset = line.sentence.start
    before = line.sentence.text[max(0, start - offset - _REACH) : start - offset]
    return _LOCATING.search(before) is not None


def _is_where_somebody_spoke(line: Line, place: Mention) -> bool:
    at = place.start - line.sentence.start
    before = line.sentence.text[max(0, at - _REACH) : at]
    return is_bureau(line.sentence, place) or _SPOKEN_IN.search(before) is not None


def _stands_before(end: int, targets: Sequence[Mark]) -> bool:
    return any(0 <= t.start - end <= _TARGET_REACH for t in targets)
