"""How precisely a place is known, in the codes of the two great event data sets."""

from collections.abc import Mapping

from rashomon.types import PlaceValue

_OF_KIND = {
    "city": 1,
    "quarter": 1,
    "district": 3,
    "region": 4,
    "area": 5,
    "country": 6,
    "water": 5,
}
_INLAND = frozenset(
    ("lake", "river", "reservoir", "canal", "dam", "delta", "lagoon", "wadi", "creek")
)
# What the words around a place make of it, where most of them agree.
_OF_RELATION = {"near": 2, "away": 5, "part": 5, "road": 5, "border": 5}


def where_precision(value: PlaceValue, relations: Mapping[str | None, float]) -> int | None:
    """Return UCDP's `where_prec` (GED codebook 23.1, appendix 3) of a place that is on the map.

    `relations` shares out the votes for the place by what their words say ("near X", "in X"): the
    weightier counts. Nearness makes no difference to a region or a country.
    """
    is_at_sea = value.kind == "water" and value.country is None and not _is_inland(value.name)
    code = 7 if is_at_sea else _OF_KIND.get(value.kind or "")
    relation = max(relations, key=lambda r: (relations[r], r is None), default=None)
    if relation is None or code is None or code == 7:
        return code
    if relation == "near" and code in (3, 4, 6):
        return code
    return max(code, _OF_RELATION[relation]) if code < 6 else 5


def _is_inland(name: str) -> bool:
    """Say whether a water of several countries is no sea: "Lake Chad", "Euphrates River"."""
    return not _INLAND.isdisjoint(name.lower().split())


def geo_precision(where_prec: int | None) -> int | None:
    """Return ACLED's `geo_precision`; None for what ACLED does not code (a country, high seas)."""
    return {1: 1, 2: 2, 3: 3, 4: 3, 5: 3}.get(where_prec or 0)
