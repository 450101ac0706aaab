"""The gazetteer that ships and the imports as one: each place once, in one order.

A place that ships stays as it is there, so that an import moves no figure's place: the import adds
the names that it has for it, and the places that are new.
"""

from heapq import merge
from math import cos, hypot, radians

from rashomon.gazetteer.imported.opened import Known
from rashomon.gazetteer.imported.shipped import shipped_with
from rashomon.gazetteer.imported.used import found
from rashomon.gazetteer.pack import UNCOUNTED_AREA
from rashomon.gazetteer.remembered import remembered
from rashomon.gazetteer.store import MOST_PER_NAME, Entry, store
from rashomon.names import fold

# Entries without a GeoNames number are our own; a row so near under the same name is the same.
SAME_PLACE_KM = 15
SAME_AREA_KM = 60
_WIDE = ("area", "water")
_DIVISIONS = ("country", "region", "district")


def with_imports(shipped: tuple[Entry, ...], key: str) -> tuple[Entry, ...]:
    """Return the entries under a key, most populous first, countries before all."""
    known = found(key)
    if not known:
        return shipped
    unnumbered = [entry for entry in shipped if entry.geonameid is None]
    met = (x for x in known if not any(_is_same(entry, x) for entry in unnumbered))
    new = list({_entry(each) for each in met} - set(shipped))
    new.sort(key=lambda entry: (_order(entry), entry.imported, entry.geonameid or 0, entry.name))
    return tuple(merge(shipped, new, key=_order))[:MOST_PER_NAME]


def _order(entry: Entry) -> tuple[bool, int]:
    uncounted = UNCOUNTED_AREA if entry.kind == "area" and not entry.imported else 0
    return entry.kind != "country", -(entry.population or uncounted)


@remembered(most=16384)
def _entry(known: Known) -> Entry:
    """Return the entry that ships for an imported place, or a new one."""
    shipped = shipped_with(known.geonameid) or _namesake(known)
    return _made(known) if shipped is None else shipped


def _made(known: Known) -> Entry:
    return Entry(
        name=known.name,
        country=known.country or None,
        admin1=_name_of(f"#{known.country}.{known.admin1}") if known.admin1 else None,
        latitude=known.latitude,
        longitude=known.longitude,
        geonameid=known.geonameid,
        imported=True,
        kind=known.kind,
        population=known.population or None,
        district=_district(known),
        timezone=known.timezone or None,
    )


def _namesake(known: Known) -> Entry | None:
    """Return the entry of our own that is the same place: of its name, or of a region's code."""
    is_region = known.kind == "region" and known.admin1
    key = f"#{known.country}.{known.admin1}" if is_region else fold(known.name)
    found = _shipped(key) if key else []
    return next((entry for entry in found if _is_same(entry, known)), None)


def _shipped(key: str) -> list[Entry]:
    return [store().entry(number) for number in store().numbers(key)]


def _is_same(entry: Entry, known: Known) -> bool:
    """Say whether an entry without a GeoNames number is the imported place."""
    if entry.geonameid is not None or (entry.country or "") != known.country:
        return False
    if entry.kind in _DIVISIONS or known.kind in _DIVISIONS:
        is_there = known.kind == "region" or entry.admin1 == _name_of(
            f"#{known.country}.{known.admin1}"
        )
        return entry.kind == known.kind and is_there
    if (entry.kind in _WIDE) != (known.kind in _WIDE):
        return False
    return _distance_km(entry, known) < (SAME_AREA_KM if entry.kind in _WIDE else SAME_PLACE_KM)


def _district(known: Known) -> str | None:
    if known.kind in _DIVISIONS or not known.admin2:
        return None
    return _name_of(f"#{known.country}.{known.admin1}.{known.admin2}")


@remembered(most=8192)
def _name_of(code: str) -> str | None:
    """Return the name of a region or district by the key of its code."""
    shipped = _shipped(code)
    if shipped:
        return shipped[0].name
    return next((each.name for each in found(code)), None)


def _distance_km(entry: Entry, known: Known) -> float:
    """Return a distance on a flat map: good to a few per cent near by."""
    east = (entry.longitude - known.longitude) * cos(radians(known.latitude))
    return hypot(entry.latitude - known.latitude, east) * 111.2
