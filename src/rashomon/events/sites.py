"""Places as sites of an event: what each sentence says for a place, summed over the reports.

A site told ("shells hit Orlen") in a sentence of violence weighs most, a place that somebody spoke
in or fled to almost nothing; the opening of a report weighs more than its end. Each report has one
vote, shared out among the places that it names.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.events.on_map import town
from rashomon.names import fold
from rashomon.types import Mention, PlaceValue, Scene

TOLD, NAMED, APART = 3.0, 1.0, 0.1
_QUIET = 0.5  # in a sentence without a word of violence
_OPENING = 1.5
_OPENING_SENTENCES = 4
_COMMA = len(", ")

Key = tuple[str, str, str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place that a sentence names, and how much speaks for it as the site of the event.

    `is_apart` says that the words put it away from the event: "a Tarsk-based monitor".
    """

    value: PlaceValue
    weight: float
    is_apart: bool = False


@dataclass(slots=True, kw_only=True)
class Standing:
    """A place with the votes of the reports for it.

    `relations` shares them out by relation, `sections` has those for its quarters; `is_stated`
    says that some words call it what it is: "the city of X", a quarter of X, "near X"; `is_apart`
    that all words put it away from the event.
    """

    value: PlaceValue
    is_stated: bool = False
    is_apart: bool = True
    votes: dict[str, float] = field(default_factory=dict)
    relations: dict[str | None, float] = field(default_factory=dict)
    sections: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The sum of the votes."""
        return sum(self.votes.values())


def sites_of(scene: Scene, places: Sequence[Mention]) -> tuple[Site, ...]:
    """Return the places of a sentence with their weights."""
    said = {m.start: m.value for m in scene.marks if m.kind == "site"}
    violent = any(m.kind in ("act", "struck") for m in scene.marks)
    factor = 1.0 if violent else _QUIET
    if scene.kind == "title" or scene.index < _OPENING_SENTENCES:
        factor *= _OPENING
    weights = {"told": TOLD, None: NAMED, "apart": APART}
    told = {p.start: weights[said.get(p.start)] for p in places}
    for place, after in pairwise(places):
        if _is_country_of(place, after):
            told[after.start] = max(told[after.start], told[place.start])
    return tuple(
        Site(value=p.value, weight=factor * told[p.start], is_apart=told[p.start] == APART)
        for p in places
        if isinstance(p.value, PlaceValue)
    )


def _is_country_of(place: Mention, after: Mention) -> bool:
    """Say whether a country says where a place is that is on no map: "Orlek, Mali"."""
    one, other = place.value, after.value
    if not isinstance(one, PlaceValue) or not isinstance(other, PlaceValue):
        return False
    return one.country is None and other.kind == "country" and after.start - place.end <= _COMMA


def standings(reports: Iterable[tuple[str, Sequence[Site]]]) -> list[Standing]:
    """Return every place named, best first, from the sites of each report by its id.

    A quarter stands for its town and is kept as a section of it.
    """
    found: dict[Key, Standing] = {}
    for document, sites in reports:
        sums = _sums(sites)
        most = max([NAMED, *(v for k, v in sums.items() if k[0] != "country")])
        for site in sites:
            value, section = _as_town(site.value)
            standing = found.setdefault(key_of(value), Standing(value=value))
            standing.is_apart = standing.is_apart and site.is_apart
            vote = site.weight / most
            standing.votes[document] = standing.votes.get(document, 0.0) + vote
            relation = site.value.relation
            standing.relations[relation] = standing.relations.get(relation, 0.0) + vote
            if section is not None or relation is not None or not site.value.ambiguous:
                standing.is_stated = True
            if section is not None:
                standing.sections[section] = standing.sections.get(section, 0.0) + vote
    return sorted(found.values(), key=lambda s: (-s.score, key_of(s.value)[:2]))


def key_of(value: PlaceValue) -> Key:
    """Return what makes two values one place: kind, folded name, region and country."""
    kind = "" if value.latitude is None else value.kind or ""
    return kind, fold(value.name) or value.name, value.admin1, value.country


def with_largest_units(found: Sequence[Standing]) -> list[Standing]:
    """Return the places with a name shared by a town and its region counted for the region.

    UCDP GED codebook 23.1, appendix 3: of an ambiguous name the largest unit. It is ambiguous where
    reports tell both and nothing calls the town a town.
    """
    kept: list[Standing] = []
    for standing in found:
        larger = None if standing.is_stated else _namesake(standing, found)
        if larger is None:
            kept.append(standing)
        else:
            for document, vote in standing.votes.items():
                larger.votes[document] = larger.votes.get(document, 0.0) + vote
    return sorted(kept, key=lambda s: -s.score)


def _namesake(standing: Standing, found: Sequence[Standing]) -> Standing | None:
    value = standing.value
    if value.kind != "city":
        return None
    larger = [s for s in found if s.value.kind in ("region", "district")]
    wanted = fold(value.name), value.country
    return next((s for s in larger if (fold(s.value.name), s.value.country) == wanted), None)


def _as_town(value: PlaceValue) -> tuple[PlaceValue, str | None]:
    """Return the town of a quarter and the quarter's name; any other place as it is.

    UCDP GED codebook 23.1, appendix 3: a part of a town is coded as the town.
    """
    if value.kind != "quarter" or value.town is None or value.country is None:
        return value, None
    whole = town(value.town, value.country, value.admin1)
    return (value, None) if whole is None else (whole, value.name)


def _sums(sites: Sequence[Site]) -> dict[Key, float]:
    sums: dict[Key, float] = {}
    for site in sites:
        key = key_of(_as_town(site.value)[0])
        sums[key] = sums.get(key, 0.0) + site.weight
    return sums
