"""The toll for everyone: out of stated totals, or out of the groups (contract, Estimates)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.reconcile.bounds import PARTY, bounds, raised
from rashomon.reconcile.cells import Held, Settled, choose, clamp, coded, lift, with_parts
from rashomon.reconcile.groups import GroupKey
from rashomon.reconcile.persons import is_a_list
from rashomon.reconcile.profiles import Profile
from rashomon.reconcile.standings import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The settled groups of one outcome; `tops` are those that may be added up."""

    settled: Mapping[GroupKey, Settled]
    tops: Sequence[GroupKey]


def settle_everyone(
    state: Held, summed: Sequence[Standing], groups: Groups, profile: Profile
) -> Settled:
    """Return the range and the best figure for everyone.

    Where somebody states a total, totals and the sums of those who state none are the complete
    accounts, and the range runs from the smallest to the largest. Else the disjoint groups are
    added up, end by end; so they are where all totals are one-ended and the sum fits them.
    """
    free = [s for s in state.standings if not s.is_party]
    numbers = [s for s in free if not s.interval.vague]
    added = _added(state, groups, profile)
    if added is None or (added.only_party and state.standings):
        return _with_boasts(_stated(state, summed, groups, profile), groups)
    if numbers:
        told = None if _has_words(groups) else _fitted(added, numbers, state)
        return told or _with_boasts(_stated(state, summed, groups, profile), groups)
    vague = [s for s in free if s.interval.vague]
    if vague and (added.only_vague or _falls_short(added, vague)):
        return _with_boasts(_stated(state, [], groups, profile), groups)
    return replace(added, aside=tuple(sorted({*added.aside, *_unused(state, ())})))


def _fitted(added: Settled, said: Sequence[Standing], state: Held) -> Settled | None:
    """Return the sum of the groups where no total says more than that it may be so, else None.

    "At least one" and "up to 15" take nothing from six civilians and three soldiers: the lower
    bound raises the low as far as the best, the upper bound the high (R12).
    """
    number = added.high if added.best is None else added.best
    if number is None or any(s.interval.is_bounded for s in said):
        return None
    if not all(s.interval.least <= number <= s.interval.most for s in said):
        return None
    floor = max((s.interval.low for s in said if s.interval.low is not None), default=0)
    top = max((s.interval.high for s in said if s.interval.high is not None), default=0)
    return replace(
        added,
        low=max(added.low or 0, floor),
        high=max(added.high or 0, top),
        used=tuple(sorted({*added.used, *(name for s in said for name in s.used)})),
        aside=tuple(sorted({*added.aside, *_unused(state, said)})),
    )


def _has_words(groups: Groups) -> bool:
    """Say whether a group that adds up is told by a word alone: its sum is no number."""
    return any(groups.settled[key].only_vague for key in groups.tops)


def _unused(state: Held, said: Sequence[Standing]) -> list[tuple[str, str]]:
    """Return the stated totals that set nothing, with the reason of each."""
    taken = {id(standing) for standing in said}
    left = [s for s in state.standings if id(s) not in taken]
    return [(name, PARTY if s.is_party else "vague_only") for s in left for name in s.used]


def _with_boasts(whole: Settled, groups: Groups) -> Settled:
    """Return a stated toll with the groups that only a party counts set aside (R5)."""
    if whole.only_party:
        return whole
    return replace(whole, aside=tuple(sorted({*whole.aside, *_boasts(groups)})))


def _boasts(groups: Groups) -> list[tuple[str, str]]:
    told = [groups.settled[key] for key in groups.tops]
    return [(name, PARTY) for settled in told if settled.only_party for name in settled.used]


def independent_cap(state: Held) -> float | None:
    """Return the largest total that an independent voice allows, None if there is no limit.

    A party's figure for the other side that is above it bounds nothing.
    """
    tops = [
        standing.interval.most
        for standing in state.standings
        if not standing.is_party and standing.interval.is_bounded and not standing.interval.vague
    ]
    return max(tops, default=None)


def _stated(state: Held, summed: Sequence[Standing], groups: Groups, profile: Profile) -> Settled:
    found = bounds([*state.standings, *summed])
    best, rule = choose(found, profile)
    whole = replace(with_parts(found, state, best=best, rule=rule), coded=coded(found, profile))
    own = {name for figure in state.figures for name in figure.claims}
    whole = replace(whole, aside=tuple(each for each in whole.aside if each[0] in own))
    return _stretched(whole, groups, room=found.room)


def _stretched(whole: Settled, groups: Groups, *, room: int | None) -> Settled:
    """Return the toll widened to hold its groups.

    A group raises the low only as far as the words of the low end allow: above an exact total it
    is a rival, and both stand. The high is never beneath a group's number; a word without a number
    stretches no toll (R11).
    """
    counted = [s for s in groups.settled.values() if s.low is not None and not s.only_party]
    numbered = [s for s in counted if whole.only_vague or not s.only_vague]
    highest = max(numbered, key=lambda s: (s.high or 0, s.used), default=None)
    lowest = max(counted, key=lambda s: (s.low or 0, s.used), default=None)
    low, high, upper_open, used = whole.low, whole.high, whole.upper_open, set(whole.used)
    if highest is not None and high is not None and (highest.high or 0) > high:
        high, upper_open = highest.high, True
        used |= set(highest.used)
    if lowest is not None and lowest.low is not None:
        low = raised(low, room, lowest.low)
        used |= set(lowest.used) if low != whole.low else set()
    if low is not None and (high is None or low > high):
        high, upper_open = low, True
    return replace(
        whole,
        low=low,
        high=high,
        upper_open=upper_open,
        best=clamp(whole.best, low, high),
        used=tuple(sorted(used)),
    )


def _added(state: Held, groups: Groups, profile: Profile) -> Settled | None:
    """Return the sum of the disjoint groups, None where there is none to add.

    A group that only a party counts adds nobody where anybody independent counts (R5).
    """
    tops = [groups.settled[key] for key in groups.tops]
    tops = [settled for settled in tops if settled.low is not None or settled.high is not None]
    free = [settled for settled in tops if not settled.only_party]
    named = any(not part.is_party for part in state.parts)
    boasts = _boasts(groups) if free or named else []
    tops = free if boasts else tops
    if not tops:
        return None
    high = _total([settled.high for settled in tops])
    low, used = _lifted(sum(settled.low or 0 for settled in tops), high, groups)
    high, rivals = _reached(high, groups)
    listed = max((p.interval.number for p in state.parts if is_a_list(p)), default=0)
    is_longer = high is not None and listed > high
    high = listed if is_longer else high
    low, lifters, spare = lift(low, high, state.parts)
    rule = tops[0].rule
    if len(tops) > 1:
        rule = f"{profile.name}: sum of disjoint groups, nobody states a total"
    return Settled(
        low=low,
        best=clamp(_total([settled.best for settled in tops]), low, high),
        high=high,
        upper_open=is_longer or any(settled.upper_open for settled in tops),
        rule=rule,
        used=tuple(sorted({*used, *rivals, *lifters, *(name for s in tops for name in s.used)})),
        aside=tuple(sorted({*state.aside, *spare, *boasts})),
        only_party=all(settled.only_party for settled in tops),
        only_vague=all(settled.only_vague for settled in tops),
    )


def _lifted(low: int | None, high: int | None, groups: Groups) -> tuple[int | None, list[str]]:
    """Return the low after the groups that lie inside others raised it, and their claims."""
    tops = set(groups.tops)
    inside = [
        settled
        for key, settled in groups.settled.items()
        if key not in tops and settled.low is not None and not settled.only_party
    ]
    part = max(inside, key=lambda settled: (settled.low or 0, settled.used), default=None)
    if part is None or part.low is None or raised(low, high, part.low) == low:
        return low, []
    return raised(low, high, part.low), list(part.used)


def _reached(high: int | None, groups: Groups) -> tuple[int | None, list[str]]:
    """Return the high after a group inside others that is above their sum: a rival, and both stand.

    Nine children are no fewer than nine dead, though somebody counts seven civilians in all.
    """
    tops = set(groups.tops)
    rivals = [
        settled
        for key, settled in groups.settled.items()
        if key not in tops and not settled.only_party and not settled.only_vague
    ]
    top = max(rivals, key=lambda settled: (settled.high or 0, settled.used), default=None)
    if high is None or top is None or (top.high or 0) <= high:
        return high, []
    return top.high, list(top.used)


def _falls_short(added: Settled, vague: Sequence[Standing]) -> bool:
    """Say whether a vague total is above all that was counted: "dozens, among them five women"."""
    floors = [standing.interval.low for standing in vague if standing.interval.low is not None]
    return added.high is not None and bool(floors) and min(floors) > added.high


def _total(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
