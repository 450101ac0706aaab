"""Figures of another order of magnitude: a war's toll among those of one attack."""

from collections.abc import Sequence

from rashomon.reconcile.standings import Standing

# Honest and dishonest counts of one incident differ by tens or hundreds of times, not thousands;
# beneath ten thousand a high figure may be the true one, and the low one a part misread.
_LEAPS = 1000
_LEAST = 10_000


def within_reach(
    standings: Sequence[Standing], *, is_toll: bool
) -> tuple[list[Standing], list[Standing]]:
    """Return the tolls of one order of magnitude, and those a thousand times the next lower.

    Such a figure counts something else (a war, a year) that its sentence did not make plain. A
    figure of zero is no measure, and one that stands alone has none. Counts that are no tolls
    (displaced, detained) have no such limit.
    """
    if not is_toll:
        return list(standings), []
    ordered = sorted(standings, key=lambda s: (s.interval.number, s.claim.id))
    below = 0
    for at, standing in enumerate(ordered):
        number = standing.interval.number
        if below > 0 and number >= max(below * _LEAPS, _LEAST):
            return ordered[:at], ordered[at:]
        below = max(below, standing.interval.high or number)
    return ordered, []
