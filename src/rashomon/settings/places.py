"""The project's own places, out of the tables `places`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.gazetteer import lookup, lookup_code
from rashomon.gazetteer.own import KINDS, OwnPlace
from rashomon.names import fold
from rashomon.settings.table import Table

KEYS = ("name", "aliases", "country", "admin1", "latitude", "longitude", "kind", "town")
_DIVISIONS = ("district", "region")


def places_of(tables: Sequence[Table]) -> tuple[OwnPlace, ...]:
    """Return the places, in the order of their names; what is wrong is told by each table."""
    read = [(table, _place(table)) for table in tables]
    found = [(table, place) for table, place in read if place is not None]
    regions = {
        (p.country, fold(n)): p.name for _, p in found if p.kind == "region" for n in _all(p)
    }
    _tell_same(found)
    placed = (_in_region(table, place, regions) for table, place in found)
    return tuple(sorted(placed, key=lambda p: (p.name, p.country, p.kind)))


def _in_region(table: Table, place: OwnPlace, own: Mapping[tuple[str, str], str]) -> OwnPlace:
    """Return a place with its region as the project, or else the gazetteer, calls it."""
    if place.admin1 is None:
        return place
    region = own.get((place.country, fold(place.admin1))) or _shipped(place.admin1, place.country)
    if region is None:
        table.wrong(f"admin1 {place.admin1[:40]!r}: no first-level region of {place.country}")
    return replace(place, admin1=region)


def _place(table: Table) -> OwnPlace | None:
    name, country = table.name(), table.text("country")
    if country is None or not _is_country(country):
        table.wrong("country is missing" if country is None else _no_country(country))
    latitude, longitude = table.degrees("latitude", 90), table.degrees("longitude", 180)
    kind = table.choice("kind", KINDS) or "city"
    aliases, admin1, town = table.names("aliases"), table.text("admin1"), table.text("town")
    if town is not None and kind != "quarter":
        table.wrong(f"town: only a quarter lies in one, and this is a {kind}")
    if not name or country is None or latitude is None or longitude is None:
        return None
    return OwnPlace(
        name=name,
        aliases=aliases,
        country=country,
        admin1=admin1,
        latitude=latitude,
        longitude=longitude,
        kind=kind,
        town=town,
    )


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isascii() and code.isupper() and lookup_code(code) is not None


def _no_country(code: str) -> str:
    return f"country {code[:40]!r}: not an ISO code of two capitals"


def _shipped(name: str, country: str) -> str | None:
    """Return the name that the gazetteer gives to a region."""
    found = (e for e in lookup(name) if e.kind == "region" and e.country == country)
    return next((e.name for e in found), None)


def _tell_same(found: Sequence[tuple[Table, OwnPlace]]) -> None:
    """Tell of each name that two places of one kind bear in one country."""
    seen: dict[tuple[str, str, str], Table] = {}
    for table, place in found:
        kind = place.kind if place.kind in _DIVISIONS else ""
        for name in _all(place):
            first = seen.setdefault((fold(name), place.country, kind), table)
            if first is not table:
                table.wrong(f"{name!r} is at {first.where} already, for the same country")


def _all(place: OwnPlace) -> tuple[str, ...]:
    return (place.name, *place.aliases)
