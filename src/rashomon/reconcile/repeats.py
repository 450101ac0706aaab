"""Tolls that quote nobody and repeat a number that its source has since raised."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.reconcile.cells import Held
from rashomon.reconcile.publication import WHOLE_TOLLS
from rashomon.reconcile.reasons import because
from rashomon.reconcile.standings import Replaced, Standing

_RAISED = "it quotes nobody for a number that its source has since raised"


def without_raised(state: Held, tolls: Sequence[Held]) -> Held:
    """Return what stands for a toll but for the silent repeats of a figure that was raised.

    A report that quotes nobody for 26, where a source that said 26 now says 35, hands on that
    source's earlier figure: it is superseded with it (R4; GTD: the most recent). `tolls` are the
    figures of everyone and of the civilians: reports say "people" of a source's "civilians".
    """
    raised: dict[int, Standing] = {}
    for each in (each for toll in tolls for each in toll.replaced):
        if _is_a_raise(each):
            raised.setdefault(each.earlier.interval.number, each.later)
    if state.cell[1] not in WHOLE_TOLLS or not raised:
        return state
    gone = [
        Replaced(earlier=standing, later=raised[standing.interval.number])
        for standing in state.standings
        if standing.quotes_nobody and standing.interval.number in raised
    ]
    left = {id(each.earlier) for each in gone}
    names = [name for each in gone for name in each.earlier.used]
    return replace(
        state,
        standings=tuple(s for s in state.standings if id(s) not in left),
        replaced=(*state.replaced, *gone),
        aside=(
            *state.aside,
            *((name, because("superseded_by_same_origin", _RAISED)) for name in names),
        ),
    )


def _is_a_raise(each: Replaced) -> bool:
    earlier, later = each.earlier, each.later
    own = earlier.voice == later.voice and not earlier.quotes_nobody
    return own and not earlier.interval.vague and earlier.interval.most < later.interval.least
