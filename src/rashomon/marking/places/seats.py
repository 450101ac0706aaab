"""A capital told by its country: "the Iraqi capital", "Iraq's capital", "the capital of Iraq".

The mention is the word `capital`, of rule `capital`, with the town that the table of countries has.
Where the town is named beside it, as in "the Iraqi capital, Baghdad", the name is mention enough.
"""

import re
from collections.abc import Iterator, Sequence

from rashomon.gazetteer import capital
from rashomon.marking.places.candidate import Candidate
from rashomon.marking.places.words import place_words
from rashomon.types import Mention, PlaceValue, Sentence

CAPITAL = "capital"
_NEXT = re.compile(r"(?:['’]s?)? (?P<word>capital)\b(?P<city> city\b)?(?: (?P<then>[a-z]{2,16}))?")
_BEFORE = re.compile(r"\b(?P<word>capital)(?: city)? of (?:the )?\Z")
_FORMER = re.compile(r"\b(?:former|old|ancient|then|onetime|new) \Z")
_LOOKED_AT = 40
_BESIDE = 30  # characters between the capital told and its name


def find_seats(
    candidates: Sequence[Candidate], places: Sequence[Mention], sentences: Sequence[Sentence]
) -> Iterator[Mention]:
    """Yield a mention for each capital that is told by its country and not by its name."""
    at = 0
    kept = {(m.start, m.end): m.value for m in places}
    for candidate in candidates:
        value = kept.get((candidate.start, candidate.end))
        if not isinstance(value, PlaceValue) or value.kind != "country" or value.country is None:
            continue
        while sentences[at].end <= candidate.start:
            at += 1
        found = _word(sentences[at], candidate, is_demonym=candidate.country is not None)
        made = None if found is None else _mention(found, value.country)
        if made is not None and not _is_named(made, places):
            yield made


def _word(
    sentence: Sentence, candidate: Candidate, *, is_demonym: bool
) -> tuple[int, int, str] | None:
    """Return where the word "capital" stands that belongs to a country, and the word itself."""
    text, start = sentence.text, candidate.start - sentence.start
    end = candidate.end - sentence.start
    found = _NEXT.match(text, end, end + _LOOKED_AT)
    owned = text[end : end + 1] in ("'", "’")
    if found is not None and owned != is_demonym:
        is_former = _FORMER.search(text, max(0, start - _LOOKED_AT), start) is not None
        if is_former or found.group("then") in place_words().not_capital:
            return None
    else:
        found = None if is_demonym else _BEFORE.search(text, max(0, start - _LOOKED_AT), start)
    if found is None:
        return None
    first, last = found.span("word")
    return sentence.start + first, sentence.start + last, found.group("word")


def _mention(found: tuple[int, int, str], country: str) -> Mention | None:
    entry = capital(country)
    if entry is None:
        return None
    start, end, text = found
    value = PlaceValue(
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonameid=entry.geonameid,
        kind=entry.kind,
        district=entry.district,
    )
    return Mention(kind="place", start=start, end=end, text=text, rule=CAPITAL, value=value)


def _is_named(made: Mention, places: Sequence[Mention]) -> bool:
    """Say whether the capital's name stands beside the words that tell it."""
    return any(
        other.end >= made.start - _BESIDE
        and other.start <= made.end + _BESIDE
        and isinstance(other.value, PlaceValue)
        and isinstance(made.value, PlaceValue)
        and other.value.geonameid == made.value.geonameid
        for other in places
    )
