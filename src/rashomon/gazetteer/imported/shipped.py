"""The entries that ship, by their GeoNames number: made at the first look-up that needs it."""

import functools

from rashomon.gazetteer.store import Entry, store


def shipped_with(geonameid: int) -> Entry | None:
    """Return the entry that ships under a GeoNames number, None where there is none."""
    number = _numbers().get(geonameid) if geonameid else None
    return None if number is None else store().entry(number)


@functools.cache
def _numbers() -> dict[int, int]:
    """Return the number of each entry by its GeoNames number: 25 MB, so only with an import."""
    return {geonameid: number for number, geonameid in enumerate(store().geonameids())}
