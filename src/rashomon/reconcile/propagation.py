"""What the other groups of a toll leave possible for each: a whole caps its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.reconcile.cells import Held, Settled, clamp
from rashomon.reconcile.groups import GroupKey
from rashomon.reconcile.tree import encloses


def propagated(
    whole: Settled,
    settled: Mapping[GroupKey, Settled],
    tops: Sequence[GroupKey],
    states: Mapping[GroupKey, Held],
) -> dict[GroupKey, Settled]:
    """Return the groups with `most`, the number above which no world holds everybody's ranges.

    Of twenty dead with seven soldiers at most thirteen are civilians. The ranges are taken as they
    stand, so a group in dispute with its whole, which stretches the whole's range, keeps its own
    figure. `most` cuts the high only where the words left it open ("up to 30", "dozens"); a number
    that somebody gave is never changed (decision 0010).
    """
    limits = {key: _limit(key, whole, settled, tops) for key in settled}
    for key in settled:
        above = [limits[other] for other in settled if encloses(other, key)]
        limits[key] = min((n for n in (limits[key], *above) if n is not None), default=None)
    return {
        key: _capped(found, limits[key], states[key]) if key in states else found
        for key, found in settled.items()
    }


def _limit(
    key: GroupKey, whole: Settled, settled: Mapping[GroupKey, Settled], tops: Sequence[GroupKey]
) -> int | None:
    """Return what the whole leaves for a group: all of it, or what the groups beside it leave."""
    if whole.high is None or whole.upper_open:
        return None
    beside = [settled[top].low or 0 for top in tops if top != key] if key in tops else []
    return whole.high - sum(beside)


def _capped(found: Settled, most: int | None, state: Held) -> Settled:
    if most is None or most < (found.low or 0):
        return found
    exact = any(s.interval.low == s.interval.high == found.high for s in state.standings)
    if found.high is None or found.high <= most or exact:
        return replace(found, most=most)
    return replace(found, most=most, high=most, best=clamp(found.best, found.low, most))
