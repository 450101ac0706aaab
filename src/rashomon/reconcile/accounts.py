"""Complete accounts of a toll: a stated total, or the sum of one voice's figures for all sides."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.reconcile.cells import Held, overtaken_aside
from rashomon.reconcile.groups import GroupKey
from rashomon.reconcile.intervals import Interval
from rashomon.reconcile.moments import latest
from rashomon.reconcile.rising import still_standing
from rashomon.reconcile.standings import Standing


def sums(
    groups: Mapping[GroupKey, Held], tops: Sequence[GroupKey], totallers: frozenset[str]
) -> list[Standing]:
    """Return the sum of each voice that counts two or more disjoint groups and states no total.

    `totallers` are the voices that do state one: their groups are not added up again. Women,
    children and medics are singled out of a toll, so they never make up an account of everyone.
    """
    by_voice: defaultdict[str, dict[GroupKey, Standing]] = defaultdict(dict)
    for key in (key for key in tops if key.kind != "trait"):
        for standing in groups[key].standings:
            if standing.voice not in totallers and not standing.interval.vague:
                by_voice[standing.voice].setdefault(key, standing)
    return [
        _sum([found[key] for key in sorted(found)])
        for _, found in sorted(by_voice.items())
        if len(found) > 1
    ]


def overtake(
    state: Held, summed: Sequence[Standing], groups: Mapping[GroupKey, Held]
) -> tuple[Held, list[Standing]]:
    """Return the totals and the sums that no later count has overtaken.

    A later count of one group that is above an earlier total overtakes it as a later total would.
    """
    floors = [
        _floor(standing)
        for held in groups.values()
        for standing in held.standings
        if not standing.interval.vague
    ]
    stated = {id(standing) for standing in state.standings}
    kept, overtaken = still_standing([*state.standings, *summed, *floors])
    left = {id(standing) for standing in kept}
    gone = [each for each in overtaken if id(each.earlier) in stated]
    state = replace(
        state,
        standings=tuple(s for s in state.standings if id(s) in left),
        replaced=(*state.replaced, *gone),
        aside=(*state.aside, *overtaken_aside(gone)),
    )
    return state, [standing for standing in summed if id(standing) in left]


def _sum(addends: Sequence[Standing]) -> Standing:
    intervals = [standing.interval for standing in addends]
    return Standing(
        voice=addends[0].voice,
        interval=Interval(
            low=_total([interval.low for interval in intervals]),
            high=_total([interval.high for interval in intervals]),
            about=any(interval.about for interval in intervals),
        ),
        moment=latest([standing.moment for standing in addends]),
        since=latest([standing.since for standing in addends]),
        is_party=any(standing.is_party for standing in addends),
        figures=tuple(standing.lead for standing in addends),
        addends=tuple(addends),
    )


def _floor(standing: Standing) -> Standing:
    """Return a group's count as a lower bound of everyone's, apart from its voice's own totals."""
    interval = Interval(low=standing.interval.low, high=None)
    return replace(standing, interval=interval, voice=f"{standing.voice}\x1fgroup")


def _total(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
