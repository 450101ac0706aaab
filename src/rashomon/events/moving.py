"""Whether a writer moves on: the next sentence leaves the happening told so far."""

from collections.abc import Set as AbstractSet

from rashomon.events.likeness import Scenery, compare
from rashomon.events.merged import Merged
from rashomon.events.seeds import Seed
from rashomon.events.sites import TOLD
from rashomon.types import PlaceValue

_ANY_TOWN = frozenset({"village"})  # a kind of town: two villages hit are two targets


def moves_on(seed: Seed, current: Scenery, towns: AbstractSet[str]) -> bool:
    """Say whether a sentence leaves the place or the target of the happening told so far.

    It says so ("elsewhere"); or it tells of another attack, or opens with or puts its attack in a
    town that is new to the report, and not against the same kind of target. `towns` are those
    named so far.
    """
    if "elsewhere" in seed.cues:
        return True
    ours, theirs = seed.targets - _ANY_TOWN, current.targets - _ANY_TOWN
    if "other" in seed.cues and (_differ(ours, theirs) or _new_town(seed, current, towns)):
        return True
    if seed.opens and seed.opens.isdisjoint(towns):
        if seed.targets and not ours & theirs:
            return True
        return bool(seed.acts) and _new_town(seed, current, towns)
    return _differ(ours, theirs) and _new_town(seed, current, towns) and bool(seed.acts)


def is_apart(seed: Seed, current: Scenery, towns: AbstractSet[str]) -> bool:
    """Say whether a seed that fits no thread is another happening and not a detail."""
    if moves_on(seed, current, towns):
        return True
    if seed.struck and current.targets and not seed.struck & current.targets:
        return True
    forbidden = compare(Merged([seed]).scenery(), current).forbidden
    return forbidden is not None and bool(seed.targets or "new" in seed.cues)


def _differ(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    return bool(ours and theirs and not ours & theirs)


def _new_town(seed: Seed, current: Scenery, towns: AbstractSet[str]) -> bool:
    """Say whether the seed's attack is put in a town not named so far, and the other in one too."""
    told = {p.text for p in seed.places if _is_town(p.value)}
    sites = {s.value.name for s in seed.sites if s.weight >= TOLD and not s.value.is_wide}
    known = any(_is_town(p.value) for p in current.places)
    return known and bool(sites) and bool(told) and told.isdisjoint(towns)


def _is_town(value: object) -> bool:
    return isinstance(value, PlaceValue) and not value.is_wide and value.kind != "quarter"
