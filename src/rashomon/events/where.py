"""Where an event happened: chosen from the sites that its reports tell, by UCDP's rules.

UCDP GED codebook 23.1, appendix 3, as the field guide gives it in 1.6. The site is decided by what
is told of a place, not by which is named first; a coarser place wins where it is the surer one.
"""

from collections.abc import Mapping, Sequence

from rashomon.events.on_map import km, region
from rashomon.events.precision import geo_precision, where_precision
from rashomon.events.sites import Site, Standing, key_of, standings, with_largest_units
from rashomon.gazetteer import country_name
from rashomon.names import alike
from rashomon.types import Place, PlaceValue

# A town is the site where it has so large a share of the best place's votes, else the best place.
_SURE = 0.3
# Another place is a rival where reports that do not name the first give it so large a share.
_RIVAL = 0.7
_SAME_PLACE_KM = 25.0
_HELD = 0.5  # what a region's votes add to a town in it
_BESIDE = 0.5  # what a vote for "near X" lacks of a vote for "in X"
_ONE_COUNTRY = 0.5
_AT_SEA = 7


def location(
    reports: Sequence[tuple[str, Sequence[Site]]], countries: Mapping[str, int]
) -> Place | None:
    """Return the event's place; None where the reports name none and tell no country.

    `reports` has the sites of each report by its id, `countries` how often its sentences tell each
    country. A place without coordinates is kept by its name, with the point of what is around it.
    """
    found = with_largest_units(standings(reports))
    country = _country(found, countries)
    inside = [s for s in found if s.value.country in (country, None)]
    best = _best(inside)
    if best is None:
        return None if country is None else _whole_country(country)
    rivals = _rivals(best, inside)
    if rivals:
        return _hull(best, rivals, country)
    return _coded(best, inside, country)


def _country(found: Sequence[Standing], countries: Mapping[str, int]) -> str | None:
    votes: dict[str, float] = {c: _ONE_COUNTRY * n for c, n in countries.items()}
    for standing in [s for s in found if not s.is_apart] or found:
        code = standing.value.country
        if code is not None:
            votes[code] = votes.get(code, 0.0) + standing.score
    return max(votes, key=lambda c: (votes[c], c), default=None)


def _best(inside: Sequence[Standing]) -> Standing | None:
    """Return the place of the finest kind that is sure enough beside the best of all."""
    named = [s for s in inside if s.value.kind != "country"]
    top = max((s.score for s in named), default=0.0)
    for kinds in (("city", "quarter", None), ("district", "area", "water"), ("region",)):
        level = [s for s in named if s.value.kind in kinds]
        best = max(level, key=lambda s: _with_holder(s, inside), default=None)
        if best is not None and best.score >= _SURE * top:
            return best
    return next((s for s in inside if s.value.kind == "country" and _is_part(s)), None)


def _is_part(standing: Standing) -> bool:
    """Say whether words tell a part of it, or its border: "northern Arvany"."""
    return _nearness(standing) >= _SURE * standing.score


def _with_holder(standing: Standing, inside: Sequence[Standing]) -> float:
    value = standing.value
    held = sum(
        s.score
        for s in inside
        if s.value.kind == "region" and value.admin1 is not None and s.value.admin1 == value.admin1
    )
    return standing.score - _BESIDE * _nearness(standing) + _HELD * held


def _rivals(best: Standing, inside: Sequence[Standing]) -> list[Standing]:
    """Return the places that other reports tell instead of the best one, too far to be it."""
    return [
        s
        for s in inside
        if s is not best
        and s.value.kind in ("city", "district")
        and best.value.kind in ("city", "district")
        and s.score >= _RIVAL * best.score
        and s.votes.keys().isdisjoint(best.votes)
        and not _is_same(s.value, best.value)
    ]


def _is_same(left: PlaceValue, right: PlaceValue) -> bool:
    if left.country == right.country and alike(left.name, right.name):
        return True
    if left.district is not None and right.name in (left.district, right.district):
        return left.district in (right.name, right.district)
    apart = km(left, right)
    return apart is not None and apart <= _SAME_PLACE_KM


def _hull(best: Standing, rivals: Sequence[Standing], country: str | None) -> Place | None:
    """Return the region, or else the country, that holds all the places that reports name."""
    values = [best.value, *(r.value for r in rivals)]
    names = " and ".join(dict.fromkeys(v.name for v in values))
    said = f"the reports name {names}: the smallest unit that holds them"
    regions = {v.admin1 for v in values}
    if country is None:
        return None
    whole = region(regions.pop() or "", country) if len(regions) == 1 else None
    if whole is None:
        return _whole_country(country, said)
    return Place(
        name=whole.name,
        admin1=whole.admin1,
        country=country,
        latitude=whole.latitude,
        longitude=whole.longitude,
        where_prec=4,
        geo_precision=geo_precision(4),
        evidence=said,
    )


def _coded(best: Standing, inside: Sequence[Standing], country: str | None) -> Place:
    value = best.value
    if value.kind == "country":
        return _part_of_country(value, best, inside)
    point = value if value.latitude is not None else _around(best, inside)
    relations: Mapping[str | None, float] = best.relations if point is value else {"near": 1.0}
    code = None if point is None else where_precision(point, relations)
    return Place(
        name=value.name,
        admin1=value.admin1 or (point.admin1 if point is not None else None),
        country=None if code == _AT_SEA else value.country or country,
        latitude=None if point is None else point.latitude,
        longitude=None if point is None else point.longitude,
        where_prec=code or (6 if country is not None else None),
        district=value.district or (value.name if value.kind == "district" else None),
        section=max(best.sections, key=lambda n: (best.sections[n], n), default=None),
        point_of=None if point is None or point is value else point.name,
        geo_precision=geo_precision(code),
        evidence=_evidence(best, inside),
    )


def _part_of_country(value: PlaceValue, best: Standing, inside: Sequence[Standing]) -> Place:
    """Return a place without a point: the middle of a country is not that of its north-east."""
    said = f"a part of the country, {_evidence(best, inside)}"
    return Place(
        name=value.name,
        country=value.country,
        where_prec=5,
        geo_precision=geo_precision(5),
        evidence=said,
    )


def _around(best: Standing, inside: Sequence[Standing]) -> PlaceValue | None:
    """Return the smallest place on the map that is told with one that is on none.

    A town only where the words measure from it ("Orlek, 8 km north of Sarn") as often as they name
    the other.
    """
    beside = [s for s in inside if s is not best and s.value.latitude is not None]
    near = [s for s in beside if s.value.kind == "city" and _nearness(s) >= _RIVAL * best.score]
    levels = [[s for s in beside if s.value.kind == k] for k in ("district", "region")]
    for level in (near, *levels):
        if level:
            return max(level, key=lambda s: s.score).value
    return None


def _nearness(standing: Standing) -> float:
    return sum(vote for relation, vote in standing.relations.items() if relation is not None)


def _whole_country(country: str, said: str | None = None) -> Place:
    return Place(name=country_name(country), country=country, where_prec=6, evidence=said)


def _evidence(best: Standing, inside: Sequence[Standing]) -> str:
    reports = len(best.votes)
    said = f"told in {reports} report{'s' if reports > 1 else ''}"
    others = [s.value.name for s in inside if key_of(s.value) != key_of(best.value)][:3]
    return f"{said}; also named: {', '.join(dict.fromkeys(others))}" if others else said
