"""A toll that rises is told apart from sources that disagree."""

from bisect import bisect_right
from collections.abc import Sequence

from rashomon.reconcile.moments import first_day, last_day
from rashomon.reconcile.standings import Replaced, Standing

# The next so many later figures are looked at for the one that overtook; then the highest.
_NEAR = 4


def still_standing(standings: Sequence[Standing]) -> tuple[list[Standing], list[Replaced]]:
    """Return the figures that a later, higher one of another voice has not overtaken; the others.

    Counts of the dead grow while bodies are found. A figure of an earlier day beneath everything
    that a later day's figure allows is an earlier state of the toll, and no rival to it. On the
    same day, or where the later figure is the lower, both stand. A vague word overtakes no number,
    and a party's figure for the other side overtakes nobody (R5).
    """
    newer = sorted(
        (s for s in standings if _can_overtake(s)),
        key=lambda s: (-1 if s.moment is None else first_day(s.moment), s.voice, s.interval.number),
    )
    days = [-1 if s.moment is None else first_day(s.moment) for s in newer]
    highest = _highest_from(newer)
    kept: list[Standing] = []
    replaced: list[Replaced] = []
    for standing in standings:
        later = None
        if standing.moment is not None and newer:
            at = bisect_right(days, last_day(standing.moment))
            near = [*newer[at : at + _NEAR], *highest[at : at + 1]]
            later = next((s for s in near if s is not None and _is_beneath(standing, s)), None)
        if later is None:
            kept.append(standing)
        else:
            replaced.append(Replaced(earlier=standing, later=later))
    return kept, replaced


def _can_overtake(standing: Standing) -> bool:
    interval = standing.interval
    return (
        standing.moment is not None
        and interval.low is not None
        and not interval.vague
        and not standing.is_party
    )


def _highest_from(newer: Sequence[Standing]) -> list[Standing | None]:
    """Return, for each place in a list, the highest figure from there on; None at the end."""
    highest: list[Standing | None] = [None] * (len(newer) + 1)
    for at in range(len(newer) - 1, -1, -1):
        later = highest[at + 1]
        higher = later is not None and later.interval.least >= newer[at].interval.least
        highest[at] = later if higher else newer[at]
    return highest


def _is_beneath(earlier: Standing, later: Standing) -> bool:
    interval = earlier.interval
    if interval.low is None or earlier.voice == later.voice:
        return False
    top = interval.low if interval.is_floor else interval.most
    return top < later.interval.least
