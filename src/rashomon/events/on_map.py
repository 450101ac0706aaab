"""Towns and regions by name, as places; and how far two places lie apart."""

from math import asin, cos, radians, sin, sqrt

from rashomon.gazetteer import Entry, lookup, remembered
from rashomon.types import PlaceValue

EARTH_KM = 6371.0


@remembered(most=16384)
def town(name: str, country: str, admin1: str | None) -> PlaceValue | None:
    """Return the most populous town of that name in a country, one of the region before others."""
    towns = [e for e in lookup(name) if e.kind == "city" and e.country == country]
    best = min(towns, key=lambda e: e.admin1 != admin1, default=None)
    return None if best is None else _value(best)


@remembered(most=16384)
def region(name: str, country: str) -> PlaceValue | None:
    """Return a first-level region of a country by its name."""
    for entry in lookup(name):
        if entry.kind == "region" and entry.country == country:
            return _value(entry)
    return None


def km(left: PlaceValue, right: PlaceValue) -> float | None:
    """Return the great-circle distance in kilometres; None for a place without a point."""
    if left.latitude is None or left.longitude is None:
        return None
    if right.latitude is None or right.longitude is None:
        return None
    lat1, lat2 = radians(left.latitude), radians(right.latitude)
    east = radians(right.longitude - left.longitude)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def _value(entry: Entry) -> PlaceValue:
    return PlaceValue(
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonameid=entry.geonameid,
        kind=entry.kind,
        district=entry.district,
    )
