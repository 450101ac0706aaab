"""Whether two accounts name the same place, near ones, or places far apart."""

from collections.abc import Mapping
from itertools import product

from rashomon.events.linking.accounts import Account
from rashomon.events.on_map import km
from rashomon.names import alike
from rashomon.types import PlaceValue

_NEAR, _AROUND = 30.0, 100.0


def place(left: Account, right: Account) -> tuple[str, str] | None:
    """Whether the towns told are the same, near, or elsewhere; without towns, the regions."""
    if not left.towns or not right.towns:
        return _by_region(left, right)
    shared = _shared(left.towns, right.towns)
    if shared is not None:
        return "same town", shared
    distances = [
        (apart, a.name, b.name)
        for a, b in product(left.towns.values(), right.towns.values())
        if (apart := km(a, b)) is not None
    ]
    if not distances:
        ours, theirs = next(iter(left.towns.values())), next(iter(right.towns.values()))
        return "other name", f"one names {ours.name}, the other {theirs.name}"
    apart, ours, theirs = min(distances)
    said = f"{ours} and {theirs} are {apart:.0f} km apart"
    if apart <= _NEAR:
        return "within 30 km", said
    return ("within 100 km" if apart <= _AROUND else "far"), said


def _shared(left: Mapping[str, PlaceValue], right: Mapping[str, PlaceValue]) -> str | None:
    both = sorted(left.keys() & right.keys())
    if both:
        return f"both name {left[both[0]].name}"
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
