"""Whether two accounts name the same place, near ones, or places far apart."""

from collections.abc import Mapping
from itertools import product

from rashomon.events.linking.accounts import Account
from rashomon.events.on_map import km
from rashomon.gazetteer import lookup_folded
from rashomon.names import alike, fold
from rashomon.types import PlaceValue

_NEAR, _AROUND = 30.0, 100.0
_MILLION = 1_000_000
_SMALL, _TOWN, _LARGE = range(3)
_SIZES = ("same small town", "same town", "same large town")


def place(left: Account, right: Account) -> tuple[str, str] | None:
    """Whether the towns told are the same, near, or elsewhere; without towns, the regions.

    A small town says most: little happens there. Towns of other names count as far apart where one
    is on no map.
    """
    if not left.towns or not right.towns:
        return _by_region(left, right)
    both = sorted(left.towns.keys() & right.towns.keys())
    if both:
        size, name = min((_size(left.towns[key]), left.towns[key].name) for key in both)
        return _SIZES[size], f"both name {name}"
    shared = _alike(left.towns, right.towns)
    if shared is not None:
        return _SIZES[_TOWN], shared
    distances = [
        (apart, a.name, b.name)
        for a, b in product(left.towns.values(), right.towns.values())
        if (apart := km(a, b)) is not None
    ]
    if not distances:
        first, other = (next(iter(side.towns.values())).name for side in (left, right))
        return "other name", f"one names {first}, the other {other}"
    apart, ours, theirs = min(distances)
    said = f"{ours} and {theirs} are {apart:.0f} km apart"
    if apart <= _NEAR:
        return "within 30 km", said
    return ("within 100 km" if apart <= _AROUND else "far"), said


def people_of(town: PlaceValue) -> int:
    """Return how many people a town has; 0 where it is in no gazetteer."""
    entries = lookup_folded(fold(town.name))
    return next((e.population or 0 for e in entries if e.geonameid == town.geonameid), 0)


def _size(town: PlaceValue) -> int:
    """Return whether a town is small, large or neither; what is on no map can be a site."""
    if town.geonameid is None:
        return _TOWN
    people = people_of(town)
    return _LARGE if people >= _MILLION else _TOWN if people >= _MILLION / 5 else _SMALL


def _alike(left: Mapping[str, PlaceValue], right: Mapping[str, PlaceValue]) -> str | None:
    for ours, theirs in product(left.values(), right.values()):
        if ours.country == theirs.country and alike(ours.name, theirs.name):
            return f"{ours.name} is {theirs.name}"
    return None


def _by_region(left: Account, right: Account) -> tuple[str, str] | None:
    if not left.regions or not right.regions:
        return None
    both = sorted(str(admin1) for _, admin1 in left.regions & right.regions)
    if both:
        return "same region", f"both in {both[0]}"
    return "other region", "the regions differ"
