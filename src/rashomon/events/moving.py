"""Whether a writer moves on: the next sentence leaves the happening told so far."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from rashomon.events.likeness import Scenery, compare, other_place
from rashomon.events.merged import Merged
from rashomon.events.seeds import Seed
from rashomon.events.sites import TOLD
from rashomon.types import Mention, PlaceValue

_ANY_TOWN = frozenset({"village"})  # a kind of town: two villages hit are two targets

_DATELINE = "dateline"


def moves_on(seed: Seed, current: Scenery, towns: AbstractSet[str], *, told: bool) -> bool:
    """Say whether a sentence leaves the place or the target of the happening told so far.

    It says so ("elsewhere"); or it tells of another attack, or opens with or puts its attack in a
    town that is new to the report, and not against the same kind of target, or `told` with people
    counted and no word of "the attack", which is a new attack by its words or far from the last.
    `towns` are those named so far.
    """
    if "toll" in seed.cues and "other" not in seed.cues:
        return False
    if "elsewhere" in seed.cues:
        return True
    ours, theirs = seed.targets - _ANY_TOWN, current.targets - _ANY_TOWN
    in_new_town = _in_new_town(seed, current, towns)
    if "other" in seed.cues and (_differ(ours, theirs) or in_new_town):
        return True
    is_fresh = told and "resumed" not in seed.cues
    if seed.opens and seed.opens.isdisjoint(towns):
        if seed.targets and not ours & theirs:
            return True
        return is_fresh and _has_town(current) and not _is_apart(seed)
    is_new = is_fresh and ("new" in seed.cues or _is_far(seed, current))
    return in_new_town and bool(seed.acts) and (is_new or _differ(ours, theirs))


def is_apart(seed: Seed, current: Scenery, towns: AbstractSet[str], *, told: bool) -> bool:
    """Say whether a seed that fits no thread is another happening and not a detail."""
    if moves_on(seed, current, towns, told=told):
        return True
    if seed.struck and current.targets and not seed.struck & current.targets:
        return True
    forbidden = compare(Merged([seed]).scenery(), current).forbidden
    return forbidden is not None and bool(seed.targets or "new" in seed.cues)


def _differ(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    return bool(ours and theirs and not ours & theirs)


def _in_new_town(seed: Seed, current: Scenery, towns: AbstractSet[str]) -> bool:
    """Say whether the seed's attack is put in a town not named so far, and the other in one too."""
    named = {p.text for p in seed.places if _is_town(p.value)}
    is_site = any(s.weight >= TOLD and _is_town(s.value) for s in seed.sites)
    return _has_town(current) and is_site and bool(named) and named.isdisjoint(towns)


def _is_far(seed: Seed, current: Scenery) -> bool:
    """Say whether all towns of a seed are far from those told so far; a dateline tells none.

    Not in the same region, whose name can be its town's, nor where a figure is told again.
    """
    if "restated" in seed.cues:
        return False
    told = tuple(p for p in current.places if p.rule != _DATELINE)
    own = Merged([seed]).scenery()
    if _regions(own.places) & _regions(told):
        return False
    return other_place(own, replace(current, places=told)) is not None


def _regions(places: Iterable[Mention]) -> set[tuple[str | None, str]]:
    values = [p.value for p in places if isinstance(p.value, PlaceValue)]
    return {(v.country, v.admin1) for v in values if v.admin1 is not None}


def _has_town(scenery: Scenery) -> bool:
    return any(_is_town(p.value) for p in scenery.places)


def _is_apart(seed: Seed) -> bool:
    """Say whether the places of a seed are only where somebody spoke or came from."""
    return bool(seed.sites) and max(s.weight for s in seed.sites) < 1


def _is_town(value: object) -> bool:
    return isinstance(value, PlaceValue) and not value.is_wide and value.kind != "quarter"
