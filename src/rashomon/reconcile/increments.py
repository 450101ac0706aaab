""" "Three more have died", and nobody says how many in all: the earlier toll has grown by three."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.reconcile.figures import Figure
from rashomon.reconcile.identity import TOLLS
from rashomon.reconcile.intervals import Interval
from rashomon.reconcile.moments import Moment, is_days_before

_MORE = re.compile(r"\b(?:more|further|additional)\b(?! than)", re.IGNORECASE)
_NEVER = Moment(first=0, last=0)


def with_increments(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of one group, each increment of a later day added to the toll before it.

    An increment is a part of the dead (R6), and no rival of any total. Only where every total is of
    an earlier day is it known to be in none of them: then the latest, of several the highest, has
    grown by it (R4). A party's boast of the other side's dead is no toll to add to.
    """
    more = {figure.claim.id for figure in figures if _is_increment(figure)}
    totals = [f for f in figures if f.claim.id not in more and not f.is_part]
    totals = [f for f in totals if not (f.interval.vague or f.is_party)]
    if not more or not totals:
        return list(figures)
    return [_grown(f, totals) if f.claim.id in more else f for f in figures]


def _is_increment(figure: Figure) -> bool:
    """Say whether a figure comes on top of another: "ten others were hurt" beside dead does not."""
    claim = figure.claim
    is_added = claim.group is not None and claim.group.relation == "added"
    if not is_added or claim.part_of is not None or claim.outcome not in TOLLS:
        return False
    is_more = _MORE.search(claim.quote[:300]) is not None
    return is_more and not figure.also and not figure.is_party


def _grown(figure: Figure, totals: Sequence[Figure]) -> Figure:
    if not all(is_days_before(total.moment, figure.moment) for total in totals):
        return replace(figure, is_part=True)
    base = max(totals, key=lambda f: (f.moment or _NEVER, f.interval.number, f.claim.id))
    return replace(
        figure,
        interval=Interval(
            low=_plus(base.interval.low, figure.interval.low),
            high=_plus(base.interval.high, figure.interval.high),
            about=base.interval.about or figure.interval.about,
        ),
        also=base.claims,
    )


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
