"""Where an event happened: the place that its reports name most, and how precisely it is known.

`where_prec` follows UCDP GED codebook 23.1, appendix 3: 1 a named town, 2 near it, 4 a first-level
region, 5 a fuzzy area, 6 a country only.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.gazetteer import country_name
from rashomon.names import fold
from rashomon.types import Mention, Place, PlaceValue

_PRECISION = {"city": 1, "quarter": 1, "area": 5, "district": 3, "region": 4, "country": 6}
_ORDER = {"city": 0, "quarter": 0, "area": 1, None: 3, "district": 4, "region": 4, "country": 5}
_NEAR = 2


def location(places: Sequence[Mention], countries: Mapping[str, int]) -> Place | None:
    """Return the event's place from the places named in its scenes, and its country's code.

    Towns go before regions and regions before countries; among equals the one named most. A place
    without coordinates is kept by its name.
    """
    country = max(countries, key=lambda c: (countries[c], c), default=None)
    values = [m.value for m in places if isinstance(m.value, PlaceValue)]
    fitting = [v for v in values if v.country in (country, None) or country is None]
    if not fitting:
        if country is None:
            return None
        return Place(name=country_name(country), country=country, where_prec=6)
    votes = Counter(fold(v.name) for v in fitting)
    resolved = [v for v in fitting if v.latitude is not None] or fitting
    best = min(
        resolved,
        key=lambda v: (
            _NEAR if v.relation else _ORDER.get(v.kind, _NEAR),
            -votes[fold(v.name)],
            fold(v.name),
            v.name,
        ),
    )
    return Place(
        name=best.name,
        admin1=best.admin1,
        country=best.country or country,
        latitude=best.latitude,
        longitude=best.longitude,
        where_prec=_NEAR if best.relation else _PRECISION.get(best.kind or "", 5),
    )
