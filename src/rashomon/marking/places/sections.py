"""Quarters and streets of a named town: "the Karsa district of Kabul", "Kabul's Old Market".

A section that no table knows near its town stands at the town's own point: never at a namesake
elsewhere (UCDP GED codebook, appendix 3: the quarter of a town is coded to the town).
"""

import re
from collections.abc import Iterator

from rashomon.gazetteer import Entry
from rashomon.marking.places.candidate import FACILITY, NEIGHBOURHOOD, SECTION, Candidate
from rashomon.marking.places.ties import km_between

FARTHEST_KM = 60.0
# A town so many times as large as another is no quarter of it.
LARGER = 10
_NOUN = (
    r"(?:district|neighbou?rhood|quarter|suburb|area|slum|market|square|camp|borough|commune|"
    r"streets?|avenue|boulevard|roundabout|alley)"
)
_TOWN_NEXT = re.compile(
    r"(?: (?!and |or )[a-z'-]{3,16}){0,3}(?:,? (?:of|in)(?: the)?(?: [a-z-]{1,15}){0,3},?|,) ",
    re.IGNORECASE,
)
_TOWN_BEFORE = re.compile(
    rf"(?:['’]s?)?(?: [a-z-]{{1,15}}){{0,2}}(?: {_NOUN} of)?(?: the)? ", re.IGNORECASE
)
_NOUNS = ("quarter", "district", NEIGHBOURHOOD, SECTION, FACILITY)


def find_sections(
    candidates: list[Candidate], result: list[Entry | None]
) -> tuple[dict[int, Entry], set[int]]:
    """Return the town of each candidate that names a part of one and is not on the map itself.

    Also the numbers of all candidates that the words put in, or around, another.
    """
    towns: dict[int, Entry] = {}
    paired: set[int] = set()
    for inner, outer in _pairs(candidates, result):
        town, found = result[outer], result[inner]
        if town is not None and town.kind == "city":
            paired.update((inner, outer))
        if outer in towns or town is None or town.kind != "city" or town is found:
            continue
        if _is_town_of(found, town):
            continue
        if found is None or found.kind == "country" or km_between(found, town) > FARTHEST_KM:
            towns.setdefault(inner, town)
    return towns, paired


def _is_town_of(found: Entry | None, town: Entry) -> bool:
    """Say whether it is the other way round: "the Baghdad quarter of X"."""
    if found is None or found.kind != "city":
        return False
    return (found.population or 0) > LARGER * (town.population or 1)


def _pairs(candidates: list[Candidate], result: list[Entry | None]) -> Iterator[tuple[int, int]]:
    """Yield (section, town) pairs that the words between two names allow."""
    for number in range(1, len(candidates)):
        last, this = candidates[number - 1], candidates[number]
        if this.gap is None or last.country is not None or this.country is not None:
            continue
        if _is_section(last, result[number - 1]) and _TOWN_NEXT.fullmatch(this.gap):
            yield number - 1, number
        if _is_section(this, result[number]) and _TOWN_BEFORE.fullmatch(this.gap):
            yield number, number - 1


def _is_section(candidate: Candidate, found: Entry | None) -> bool:
    return candidate.noun in _NOUNS or (found is not None and found.kind == "quarter")
