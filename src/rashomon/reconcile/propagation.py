"""What the other groups of a toll leave possible for each: a whole caps its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.reconcile.cells import Held, Settled, clamp
from rashomon.reconcile.groups import GroupKey


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
    if whole.high is None or whole.upper_open:
        return dict(settled)
    lows = {key: settled[key].low or 0 for key in tops}
    room = whole.high - sum(lows.values())
    limits = {key: room + lows[key] if key in lows else whole.high for key in settled}
    for key in settled:
        if key.kind == "class":
            status = GroupKey(kind="status", name=key.status, status=key.status)
            limits[key] = min(limits[key], limits.get(status, limits[key]))
    return {key: _capped(found, limits[key], states[key]) for key, found in settled.items()}


def _capped(found: Settled, most: int, state: Held) -> Settled:
    if most < (found.low or 0):
        return found
    exact = any(s.interval.low == s.interval.high == found.high for s in state.standings)
    if found.high is None or found.high <= most or exact:
        return replace(found, most=most)
    return replace(found, most=most, high=most, best=clamp(found.best, found.low, most))
