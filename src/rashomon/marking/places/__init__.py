"""Places in a document: found by name and by the words around them, then put on the map.

Candidates are names that the gazetteer knows (candidates.py); the words around each say whether it
is a place here (around.py); the document as a whole says which place of that name (resolve.py).
A demonym is a mention of its country under its own rule: it places nothing by itself. Rules:
`gazetteer`, `short-form` (U.S.), `dateline`, `demonym`, `place-cue` (a name in no gazetteer,
straight after "town of" and the like), `facility` ("Orlek air base"), `spelling` (found in another
spelling), `section` (a part of a town, at the town's point), `capital` ("the Iraqi capital").
"""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.gazetteer import Entry, lookup_code
from rashomon.marking.places.candidate import ENOUGH, FACILITY, Candidate, Found
from rashomon.marking.places.candidates import find_candidates
from rashomon.marking.places.context import Choice, choices, weigh
from rashomon.marking.places.quarters import draw_quarters
from rashomon.marking.places.relations import with_relations
from rashomon.marking.places.resolve import resolve
from rashomon.marking.places.seats import find_seats
from rashomon.marking.places.sections import find_sections
from rashomon.marking.places.ties import find_ties
from rashomon.types import Mention, PlaceValue, Sentence

__all__ = ["DEMONYM", "find_places"]

DEMONYM = "demonym"
WIDER = ("region", "district")
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
    towns, paired = find_sections(candidates, meanings)
    towns |= draw_quarters(candidates, meanings, paired)
    mentions = (
        _section(candidate, towns[n]) if n in towns else _mention(candidate, meanings[n], fields[n])
        for n, candidate in enumerate(candidates)
    )
    places = [m for m in mentions if m]
    places += find_seats(candidates, tuple(places), sentences)
    ordered = sorted(places, key=lambda m: (m.start, m.end))
    return tuple(with_relations(ordered, sentences))


def _field(candidate: Candidate) -> tuple[Choice, ...]:
    if candidate.key.endswith("."):  # a short form
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


def _mention(
    candidate: Candidate, entry: Entry | None, field: tuple[Choice, ...]
) -> Mention | None:
    """Return the mention of a candidate; None for what was not borne out."""
    if candidate.country is not None:
        entry = lookup_code(candidate.country)
        return None if entry is None else _made(candidate, DEMONYM, _value(candidate, entry))
    spelt = candidate.rule == "place-cue" and candidate.cued and entry is not None
    if candidate.weight < ENOUGH and not spelt:
        return None
    rule = candidate.rule
    if rule in ("place-cue", FACILITY) and entry is not None:
        rule = "spelling"
    value = _value(candidate, entry)
    if entry is not None and candidate.noun is None:
        value = replace(value, ambiguous=_wider(entry, field))
    return _made(candidate, rule, value)


def _wider(entry: Entry, field: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return the kinds of the larger units that bear the name of the town chosen."""
    if entry.kind not in ("city", "quarter"):
        return ()
    around = [x.entry for x in field if (x.entry.country, x.entry.admin1) == _region(entry)]
    return tuple(kind for kind in WIDER if any(other.kind == kind for other in around))


def _region(entry: Entry) -> tuple[str | None, str | None]:
    return entry.country, entry.admin1


def _section(candidate: Candidate, town: Entry) -> Mention:
    """Return a part of a town by its own name, at the town's point."""
    value = PlaceValue(
        name=candidate.text,
        country=town.country,
        admin1=town.admin1,
        latitude=town.latitude,
        longitude=town.longitude,
        kind="quarter",
        town=town.name,
    )
    rule = FACILITY if candidate.noun == FACILITY else "section"
    return _made(candidate, rule, value)


def _made(candidate: Candidate, rule: str, value: PlaceValue) -> Mention:
    return Mention(
        kind="place",
        start=candidate.start,
        end=candidate.end,
        text=candidate.text,
        rule=rule,
        value=value,
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
        district=entry.district,
        town=entry.town,
    )
