"""Names that say where another name is: "X, Y", "X in Y", "Y's X", "the Y city of X"."""

import re
from math import cos, hypot, radians

from rashomon.gazetteer import Entry, lookup_code
from rashomon.marking.places.candidate import FACILITY, Candidate
from rashomon.marking.places.context import Choice, weigh

_NEXT_HOLDS = re.compile(r"(?:,? (?:in|of)(?: the)?(?: [a-z-]{3,20}){0,2} | \()", re.IGNORECASE)
# After a facility its noun stands between: "Orlek air base in".
_NOUN = re.compile(r"(?: (?!and |or )[a-z'-]{3,16}){1,3}(?=,? (?:in|of) )")
_COMMA = re.compile(r",? ")
_LAST_HOLDS = re.compile(
    r"['’]s(?: [\w-]{1,20}){0,4}(?: of)?(?: the)? |"
    r"(?: [\w-]{1,20}){0,3} (?:city|town|village|province|district|region|capital|port|governorate|"
    r"enclave|neighbou?rhood|suburb|camp)(?: of)?(?: the)? | ",
    re.IGNORECASE,
)
_LISTS = re.compile(r",? and |,? or |, ")
NEAR_KM = 120.0
# As a prior (context.py): a town of some 100,000.
_WELL_KNOWN = 4.5
_LARGE = ("country", "region", "district")

# For each candidate the fields of the candidates that hold it, and of those that it holds.
Ties = tuple[list[list[tuple[Choice, ...]]], list[list[tuple[Choice, ...]]]]


def find_ties(candidates: list[Candidate], fields: list[tuple[Choice, ...]]) -> Ties:
    """Return for each candidate what holds it and what it holds, and weigh it up where one fits."""
    holders: list[list[tuple[Choice, ...]]] = [[] for _ in candidates]
    held: list[list[tuple[Choice, ...]]] = [[] for _ in candidates]
    for number in range(1, len(candidates)):
        gap = candidates[number].gap
        if gap is None:
            continue
        if _COMMA.fullmatch(gap) and _is_list(number, candidates, fields):
            continue
        for inner, outer in _pairs(gap, number, candidates):
            field = _holding(
                candidates[outer], fields[outer], comma=_COMMA.fullmatch(gap) is not None
            )
            if _can_hold(field, fields[inner]):
                holders[inner].append(field)
                held[outer].append(fields[inner])
                candidates[inner].weight += 0.8 if candidates[outer].country else 1.6
            elif not _goes_on(number, candidates) and _is_elsewhere(field, fields[inner]):
                _forget(candidates[inner], number=inner, fields=fields)
                holders[inner].append(field)
    return holders, held


def _goes_on(number: int, candidates: list[Candidate]) -> bool:
    """Say whether a list goes on after a name, or the name before is a demonym."""
    after = candidates[number + 1].gap if number + 1 < len(candidates) else None
    lists = after is not None and _LISTS.fullmatch(after) is not None and after != ", "
    return lists or candidates[number - 1].country is not None


def _is_elsewhere(outer: tuple[Choice, ...], inner: tuple[Choice, ...]) -> bool:
    """Say whether a name put in a country or region is no place, or only a small one abroad.

    "Orlek, Syria" is then not the village of that name in Peru but a place that no table has.
    """
    if not outer or outer[0].entry.kind not in ("country", "region"):
        return False
    countries = {x.entry.country for x in outer}
    return len(countries) == 1 and all(
        x.prior < _WELL_KNOWN and x.entry.country not in (None, *countries) for x in inner
    )


def _forget(candidate: Candidate, *, number: int, fields: list[tuple[Choice, ...]]) -> None:
    """Take from a name what it means elsewhere; it stays where its own words make it a place."""
    fields[number] = ()
    candidate.weight += 1.6 if candidate.cued else 0.0
    if candidate.rule == "gazetteer":
        candidate.rule = "place-cue"


def _is_list(number: int, candidates: list[Candidate], fields: list[tuple[Choice, ...]]) -> bool:
    """Say whether a comma stands in a list of countries or regions: "Utah, Nevada and Idaho"."""
    around = [candidates[number - 1].gap]
    if number + 1 < len(candidates):
        around.append(candidates[number + 1].gap)
    if not any(gap is not None and _LISTS.fullmatch(gap) for gap in around):
        return False
    best = max(fields[number - 1], key=lambda choice: choice.prior, default=None)
    return best is not None and best.entry.kind in ("country", "region")


def _pairs(gap: str, number: int, candidates: list[Candidate]) -> list[tuple[int, int]]:
    """Return (inside, holder) pairs that the words of a gap allow."""
    last = number - 1
    if candidates[last].noun == FACILITY:
        gap = _NOUN.sub("", gap, count=1)
    if candidates[last].country is not None:
        return [(number, last)] if _LAST_HOLDS.fullmatch(gap) else []
    if _COMMA.fullmatch(gap) or _NEXT_HOLDS.fullmatch(gap):
        return [(last, number)] if candidates[number].country is None else []
    if _LAST_HOLDS.fullmatch(gap):
        return [(number, last)]
    return []


def _holding(candidate: Candidate, field: tuple[Choice, ...], *, comma: bool) -> tuple[Choice, ...]:
    """Return what a holder's name can mean, as a holder."""
    if candidate.country is not None:
        entry = lookup_code(candidate.country)
        return () if entry is None else weigh((entry,))
    strict = comma or candidate.noun == "region"
    large = tuple(choice for choice in field if choice.entry.kind in _LARGE)
    return large if strict else field


def _can_hold(outer: tuple[Choice, ...], inner: tuple[Choice, ...]) -> bool:
    """Say whether some meaning of the one lies in some meaning of the other."""
    is_country = len(outer) == 1 and outer[0].entry.kind == "country"
    if is_country and any(choice.entry.kind == "country" for choice in inner):
        return False
    return any(holds(a, b) for a in outer for b in inner)


def holds(outer: Choice, inner: Choice) -> bool:
    """Say whether one place lies in another, or near it where that one is a town or an area."""
    a, b = outer.entry, inner.entry
    if a is b or b.kind == "country" or a.country != b.country:
        return False
    if a.kind == "country":
        return True
    if a.kind == "region":
        return b.kind != "region" and a.admin1 == b.admin1
    return b.kind not in ("region", "area", "water") and distance_km(outer, inner) < NEAR_KM


def distance_km(a: Choice, b: Choice) -> float:
    """Return the distance of two places in km."""
    return km_between(a.entry, b.entry)


def km_between(x: Entry, y: Entry) -> float:
    """Return the distance of two places in km, on a flat map: good to a few per cent near by."""
    north = x.latitude - y.latitude
    east = (x.longitude - y.longitude) * cos(radians((x.latitude + y.latitude) / 2))
    return hypot(north, east) * 111.2
