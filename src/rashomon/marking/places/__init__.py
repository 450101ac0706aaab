"""Places in a document: found by name and by the words around them, then put on the map.

Candidates are names that the gazetteer knows (candidates.py); the words around each say whether it
is a place here (around.py); the document as a whole says which place of that name (resolve.py).
Demonyms are no places, but tell the country. Rules: `gazetteer`, `short-form` (U.S.), `dateline`,
`place-cue` (a name in no gazetteer, straight after "town of" and the like), `spelling` (found in
another spelling).
"""

from collections.abc import Sequence

from rashomon.gazetteer import Entry
from rashomon.marking.places.candidates import ENOUGH, Candidate, Found, find_candidates
from rashomon.marking.places.context import Choice, choices, weigh
from rashomon.marking.places.resolve import resolve
from rashomon.marking.places.ties import find_ties
from rashomon.types import Mention, PlaceValue, Sentence

__all__ = ["find_places"]

_PERSON = -2.0
_ELSEWHERE_SURE = 1.0
_SURE = 2.0


def find_places(sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Return every place of a document in order, as mentions of kind `place`.

    An unknown place keeps its name; all else of its value is None.
    """
    found = Found()
    for sentence in sentences:
        find_candidates(sentence, found)
    candidates = found.candidates
    fields = [_field(candidate) for candidate in candidates]
    ties = find_ties(candidates, fields)
    _weigh_in_document(found)
    meanings = resolve(candidates, fields, ties)
    mentions = map(_mention, candidates, meanings)
    return tuple(sorted((m for m in mentions if m), key=lambda m: (m.start, m.end)))


def _field(candidate: Candidate) -> tuple[Choice, ...]:
    if candidate.rule == "short-form":
        return weigh(candidate.entries)
    return choices(candidate.key) if candidate.entries else ()


def _weigh_in_document(found: Found) -> None:
    """Let a name that is surely a place once be one elsewhere, and a person's name be none."""
    best: dict[str, float] = {}
    for candidate in found.candidates:
        if candidate.key in found.people and not candidate.cued:
            candidate.weight += _PERSON
        if candidate.cued:
            best[candidate.key] = max(best.get(candidate.key, 0.0), candidate.weight)
    for candidate in found.candidates:
        if best.get(candidate.key, 0.0) >= _SURE and not candidate.cued:
            candidate.weight += _ELSEWHERE_SURE


def _mention(candidate: Candidate, entry: Entry | None) -> Mention | None:
    """Return the mention of a candidate; None for a demonym and for what was not borne out."""
    spelt = candidate.rule == "place-cue" and candidate.cued and entry is not None
    if candidate.country is not None or (candidate.weight < ENOUGH and not spelt):
        return None
    rule = candidate.rule
    if rule == "place-cue" and entry is not None:
        rule = "spelling"
    return Mention(
        kind="place",
        start=candidate.start,
        end=candidate.end,
        text=candidate.text,
        rule=rule,
        value=_value(candidate, entry),
    )


def _value(candidate: Candidate, entry: Entry | None) -> PlaceValue:
    if entry is None:
        return PlaceValue(name=candidate.text)
    return PlaceValue(
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonameid=entry.geonameid,
        kind=entry.kind,
    )
