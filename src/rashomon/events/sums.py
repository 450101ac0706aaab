"""Figures of several attacks at once: of which of a report's threads one is the sum."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.events.likeness import near_place, same_place
from rashomon.events.merged import Merged
from rashomon.events.seeds import Seed, seeds_of
from rashomon.events.threads import Thread
from rashomon.types import Claim, Mention, PlaceValue, Scene

_TOLD = frozenset(("both", "several"))


def is_of_several(scene: Scene) -> bool:
    """Say whether a sentence speaks of two attacks or more at once."""
    return not _TOLD.isdisjoint(scene.values("cue"))


def summed_by(scene: Scene, live: Sequence[Thread]) -> Sequence[Thread]:
    """Return the threads over which a title sums: those of its countries, or of its two attacks."""
    told = scene.values("country")
    named = [t for t in live if t.scenery().countries & set(told)]
    if len(named) > 1 and (len(told) > 1 or is_of_several(scene)):
        return named
    return live if is_of_several(scene) and len(live) > 1 else ()


def parts_of(claim: Claim, live: Sequence[Thread]) -> tuple[Thread, ...]:
    """Return the threads of which a figure can be the sum, in order; none where there are not two.

    As many as its number makes up; else the first two, unless one alone has more at least: that two
    together have more is a contradiction to be shown.
    """
    told = [_counts(thread, claim) for thread in live]
    low = None if claim.count is None else claim.count.low
    for n in range(2, len(live) + 1):
        if low is not None and all(told[:n]) and sum(map(max, told[:n])) == low:
            return tuple(live[:n])
    least = max((min(counts, default=0) for counts in told[:2]), default=0)
    if len(live) < 2 or (low is not None and low < least):
        return ()
    return tuple(live[:2])


def _counts(thread: Thread, claim: Claim) -> list[int]:
    """Return the numbers of the claim's outcome that a thread has, without that claim."""
    same = (c for c in thread.claims if c.outcome == claim.outcome and c != claim)
    return [c.count.low for c in same if c.count is not None and c.count.low is not None]


def pair_of(scene: Scene, *, near: int | None) -> tuple[Seed, Seed] | None:
    """Return a seed for each of two towns in which a sentence tells attacks; None near together."""
    span = next(((m.start, m.end) for m in scene.marks if m.kind == "pair"), None)
    if span is None:
        return None
    towns = [p for p in scene.places if span[0] <= p.start < span[1] and _is_town(p)]
    if len(towns) != 2:
        return None
    one, other = (_seed_at(scene, town, near) for town in towns)
    left, right = Merged([one]).scenery(), Merged([other]).scenery()
    return None if same_place(left, right) or near_place(left, right) else (one, other)


def is_at(seed: Seed, thread: Thread) -> bool:
    """Say whether a thread is in the town of a seed."""
    return same_place(Merged([seed]).scenery(), thread.scenery()) is not None


def _seed_at(scene: Scene, town: Mention, near: int | None) -> Seed:
    """Return the seed of a sentence with one of its towns alone."""
    marks = tuple(m for m in scene.marks if m.kind != "site" or m.start == town.start)
    seed = seeds_of(replace(scene, places=(town,), marks=marks), near=near)[0]
    return replace(seed, at=town.start, targets=frozenset(), struck=frozenset())


def _is_town(place: Mention) -> bool:
    value = place.value
    return isinstance(value, PlaceValue) and not value.is_wide and value.kind != "quarter"
