"""Quarters and streets told without their town: those of the town that the report is about.

"HOMS - A bomb in the al-Zahraa neighbourhood": the quarter is one of Homs, not a namesake in
another city. What the table has near the town is drawn there; else it is a section of the town.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple

from rashomon.gazetteer import Entry
from rashomon.marking.places.candidate import ENOUGH, NEIGHBOURHOOD, SECTION, Candidate
from rashomon.marking.places.sections import FARTHEST_KM
from rashomon.marking.places.ties import km_between

_DATELINE = "dateline"


class _Towns(NamedTuple):
    """The towns that a report names, in order, with their numbers; and that of its dateline."""

    numbers: list[int]
    entries: list[Entry]
    names: frozenset[str]
    written: int | None


def draw_quarters(
    candidates: Sequence[Candidate], result: list[Entry | None], settled: Collection[int]
) -> dict[int, Entry]:
    """Return the town of each quarter that has none beside it; sets in `result` those drawn to one.

    The numbers in `settled` are those that the words put in a town already.
    """
    named = _towns(candidates, result)
    sections: dict[int, Entry] = {}
    for number, candidate in enumerate(candidates):
        if number in settled or not _asks(candidate, result[number], named):
            continue
        home, found = _home(number, candidate, named), result[number]
        if home is None or not _is_away(candidate, found, home):
            continue
        near = [e for e in candidate.entries if km_between(e, home) <= FARTHEST_KM and e != home]
        if near:
            result[number] = near[0]
        elif not _is_larger(found, home):
            sections[number] = home
    return sections


def _towns(candidates: Sequence[Candidate], result: Sequence[Entry | None]) -> _Towns:
    found = [
        (n, entry)
        for n, entry in enumerate(result)
        if entry is not None and entry.kind == "city" and _is_town(candidates[n])
    ]
    return _Towns(
        numbers=[n for n, _ in found],
        entries=[entry for _, entry in found],
        names=frozenset(entry.name for _, entry in found),
        written=next(
            (i for i, (n, _) in enumerate(found) if candidates[n].rule == _DATELINE), None
        ),
    )


def _asks(candidate: Candidate, found: Entry | None, named: _Towns) -> bool:
    """Say whether a name is a quarter's or street's whose town is told elsewhere in the report."""
    if candidate.noun == SECTION:
        return candidate.cued
    if candidate.noun == NEIGHBOURHOOD:
        return True
    return found is not None and found.kind == "quarter" and found.town not in named.names


def _is_away(candidate: Candidate, found: Entry | None, home: Entry) -> bool:
    """Say whether what a name was taken for is no quarter of that town."""
    if found is None or candidate.noun == SECTION:
        return True
    far = km_between(found, home) > FARTHEST_KM
    return far and (candidate.noun == NEIGHBOURHOOD or found.country == home.country)


def _home(number: int, candidate: Candidate, named: _Towns) -> Entry | None:
    """Return the town named last before a quarter, else the only town that the report names.

    A street, and a quarter without a noun, need a dateline: it says of which town they are told.
    """
    before = bisect_left(named.numbers, number)
    if candidate.noun != NEIGHBOURHOOD and (named.written is None or named.written >= before):
        return None
    if before:
        return named.entries[before - 1]
    return named.entries[0] if len(named.names) == 1 else None


def _is_town(candidate: Candidate) -> bool:
    return candidate.weight >= ENOUGH and candidate.noun != NEIGHBOURHOOD


def _is_larger(found: Entry | None, home: Entry) -> bool:
    """Say whether a name is that of a large town or a region, hardly a quarter's."""
    return found is not None and (found.population or 0) > (home.population or 0)
