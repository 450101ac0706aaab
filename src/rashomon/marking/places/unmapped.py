"""Names that the text puts in a country or region that no table has: "LINDRY, Castrava, Nov 14".

A namesake on the map is then somewhere else.
"""

import re
from collections.abc import Sequence

from rashomon.calendar.words import WEEKDAYS
from rashomon.gazetteer import (
    Entry,
    country_code,
    country_of_demonym,
    is_word,
    lookup_alike,
    lookup_folded,
    lookup_short,
)
from rashomon.marking.places.words import place_words
from rashomon.names import fold

_NAME = r"(?P<name>[A-Z][a-zà-ÿ’'-]{3,20}(?: [A-Z][a-zà-ÿ’'-]{2,20})?)"
_AFTER_DATELINE = re.compile(rf", {_NAME}(?=,? (?:[A-Z][a-z]{{2,8}}\.? \d|\d|\(|[-–—]))")
_AFTER = re.compile(
    rf",? (?:in )?(?:(?:north|south|east|west|central)[a-z]{{0,9}} )?{_NAME}"
    r"(?=\.|, (?!who|which|said|says|told|an? |the )[a-z])"
)
_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|from|of|off|around) (?:the )?(?:[a-z]+ of )?\Z", re.I
)
_ADJECTIVE = re.compile(
    r"\b(?P<name>[A-Z][a-zà-ÿ]{3,20}(?:an|ese|ish)) (?:[a-z-]{3,16} )?"
    r"(?:town|city|village|port|port city|capital) of \Z"
)
_REACH, _MOST = 60, 3


def is_in_unknown(
    text: str, span: tuple[int, int], entries: Sequence[Entry], *, is_dateline: bool
) -> bool:
    """Say whether a country or region that no table has stands beside a name, and holds it."""
    start, end = span
    before = text[max(0, start - _REACH) : start]
    found = _ADJECTIVE.search(before)
    if found is None and is_dateline:
        found = _AFTER_DATELINE.match(text, end)
    elif found is None and _BEFORE.search(before):
        found = _AFTER.match(text, end)
    return found is not None and _is_unknown(found["name"], entries)


def _is_unknown(name: str, entries: Sequence[Entry]) -> bool:
    known = place_words()
    words = name.lower().split()
    if name in known.never or any(is_word(w) or w in WEEKDAYS or w in known.given for w in words):
        return False
    if country_code(name) or country_of_demonym(name) or lookup_short(name):
        return False
    key = fold(name)
    if lookup_folded(key):
        return False
    countries = {entry.country for entry in entries[:_MOST] if entry.country is not None}
    return not any(lookup_alike(key, country) for country in countries)
