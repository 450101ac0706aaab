"""The entries that ship, by their GeoNames number: made at the first look-up that needs it."""

import functools
from array import array
from bisect import bisect_left

from rashomon.gazetteer.store import Entry, store

_BITS = 32


def shipped_with(geonameid: int) -> Entry | None:
    """Return the entry that ships under a GeoNames number, None where there is none."""
    pairs = _pairs()
    at = bisect_left(pairs, geonameid << _BITS)
    if at == len(pairs) or pairs[at] >> _BITS != geonameid:
        return None
    return store().entry(pairs[at] & ((1 << _BITS) - 1))


@functools.cache
def _pairs() -> "array[int]":
    """Return GeoNames number and entry's number, as one integer each, sorted: two megabytes."""
    ids = store().geonameids()
    return array("Q", sorted(x << _BITS | number for number, x in enumerate(ids) if x))
