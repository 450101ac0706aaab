"""One outcome for one group, settled: what stands, its range, its best figure and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.reconcile.bounds import Bounds, bounds, raised
from rashomon.reconcile.choosing import Choice
from rashomon.reconcile.figures import Cell, Figure
from rashomon.reconcile.identity import TOLLS
from rashomon.reconcile.magnitude import within_reach
from rashomon.reconcile.profiles import Profile
from rashomon.reconcile.reasons import because
from rashomon.reconcile.rising import still_standing
from rashomon.reconcile.standings import Holdings, Replaced, Standing, hold

_FAR = "a thousand times what others count"
_PART = "it counts a part of these people, and raises no figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The figures that stand for a cell, the parts beside them, and what no longer stands."""

    cell: Cell
    figures: tuple[Figure, ...]
    standings: tuple[Standing, ...]
    parts: tuple[Figure, ...]
    replaced: tuple[Replaced, ...]
    aside: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Low, best and high of a cell, with the rule in words and the claims on both sides.

    `most` is what the other groups leave possible.
    """

    low: int | None
    best: int | None
    high: int | None
    upper_open: bool
    rule: str
    used: tuple[str, ...]
    aside: tuple[tuple[str, str], ...]
    only_party: bool = False
    only_vague: bool = False
    coded: int | None = None
    most: int | None = None


def held(cell: Cell, figures: Sequence[Figure]) -> Held:
    """Return what stands for a cell: each voice's latest figure that no toll overtook."""
    holdings = hold(figures)
    near, far = within_reach(holdings.standings, is_toll=cell[0] in TOLLS)
    kept, overtaken = still_standing(near)
    return Held(
        cell=cell,
        figures=tuple(figures),
        standings=tuple(sorted(kept, key=lambda s: s.claim.id)),
        parts=tuple(sorted(holdings.parts, key=lambda f: f.claim.id)),
        replaced=(*holdings.replaced, *overtaken),
        aside=(
            *_left(holdings),
            *overtaken_aside(overtaken),
            *((name, because("implausible", _FAR)) for standing in far for name in standing.used),
        ),
    )


def overtaken_aside(overtaken: Sequence[Replaced]) -> list[tuple[str, str]]:
    """Return the claims of overtaken figures: their scope is the toll as of an earlier moment."""
    return [
        (name, because("different_scope", each.why))
        for each in overtaken
        for name in each.earlier.used
    ]


def settle_cell(state: Held, profile: Profile, *, cap: float | None) -> Settled:
    """Return the range and the best figure of one group by a profile."""
    found = bounds(state.standings, cap=cap)
    best, rule = choose(found, profile)
    settled = with_parts(found, state, best=best, rule=rule)
    return replace(settled, coded=coded(found, profile))


def coded(found: Bounds, profile: Profile) -> int | None:
    """Return what a codebook writes in a table where only words without a number are told (R11)."""
    if not found.only_vague:
        return None
    said = [standing.interval.word for standing in found.base]
    return min((profile.words[word] for word in said if word in profile.words), default=None)


def choose(found: Bounds, profile: Profile) -> Choice:
    """Return a profile's best figure out of those that may set it, and the rule in words."""
    if not found.base:
        return None, f"{profile.name}: no figure that may count"
    if found.only_vague:
        return None, f"{profile.name}: vague words only, no best figure"
    if found.only_party and not profile.party_alone:
        return None, f"{profile.name}: only a party to the conflict speaks, no best figure"
    best, rule = profile.choose(found.base)
    return best, f"{profile.name}: {rule}"


def with_parts(found: Bounds, state: Held, *, best: int | None, rule: str) -> Settled:
    """Return a settled cell after its proper parts raised the low where they can (R6)."""
    low, lifters, spare = lift(found.low, found.room, state.parts)
    used = {name for standing in (*found.base, *found.lowered) for name in standing.used}
    aside = {*state.aside, *((name, why) for s, why in found.ignored for name in s.used), *spare}
    beyond = low is not None and (found.high is None or low > found.high)
    high = low if beyond else found.high
    return Settled(
        low=low,
        best=clamp(best, low, high),
        high=high,
        upper_open=found.upper_open or beyond,
        rule=rule,
        used=tuple(sorted(used | set(lifters))),
        aside=tuple(sorted(each for each in aside if each[0] not in used)),
        only_party=found.only_party,
        only_vague=found.only_vague,
    )


def lift(
    low: int | None, room: int | None, parts: Sequence[Figure]
) -> tuple[int | None, list[str], list[tuple[str, str]]]:
    """Return the low that the largest part leaves, the parts that raised it, and the rest."""
    largest = max((p.interval.low for p in parts if p.interval.low is not None), default=None)
    lifted = low if largest is None else raised(low, room, largest)
    used: list[str] = []
    spare: list[tuple[str, str]] = []
    for part in parts:
        if lifted != low and part.interval.low == largest:
            used += part.claims
        else:
            spare += [(name, because("different_population", _PART)) for name in part.claims]
    return lifted, used, spare


def clamp(best: int | None, low: int | None, high: int | None) -> int | None:
    """Return the best figure, kept between the ends where they are known."""
    if best is None:
        return None
    best = best if low is None else max(best, low)
    return best if high is None else min(best, high)


def _left(holdings: Holdings) -> list[tuple[str, str]]:
    left = [(f.claim.id, reason) for f, reason in holdings.aside]
    left += [(name, reason) for f, reason in holdings.aside for name in f.also]
    return left
