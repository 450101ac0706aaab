"""Whom a profile counts: attackers among the dead of an attack, civilians among people (R15)."""

from collections.abc import Mapping
from dataclasses import replace

from rashomon.reconcile.cells import Held, Settled
from rashomon.reconcile.groups import CIVILIANS, FORCES, GroupKey
from rashomon.reconcile.profiles import Profile
from rashomon.reconcile.reasons import because

_WHOLE = "a count of civilians, where the range is that of everyone"


def is_of_attackers(state: Held) -> bool:
    """Say whether a group is the attackers' own people, whom no source puts inside its total."""
    groups = [figure.claim.group for figure in state.figures]
    own = all(group is not None and group.category == "attackers" for group in groups)
    apart = all(f.claim.part_of is None for f in state.figures)
    return own and apart and all(g is not None and g.relation != "subset" for g in groups)


def with_attackers(
    whole: Settled,
    stated: Held,
    groups: Mapping[GroupKey, Held],
    settled: Mapping[GroupKey, Settled],
) -> Settled:
    """Return a stated toll with the attackers' own dead, where a report tells them apart from it.

    "Gunmen killed seven people. Both attackers died": GTD and ACLED count nine, and the low stays
    seven, since some reports mean nine when they say seven died. Where other groups are counted
    too, the toll may be their sum with the attackers: then nothing is added. "Others" than the
    attackers are never the attackers, so the low grows as well.
    """
    attackers = [key for key, state in groups.items() if is_of_attackers(state)]
    others = [key for key in groups if key.kind != "trait" and settled[key].low is not None]
    if len(attackers) != 1 or others != attackers or whole.best is None or not stated.standings:
        return whole
    (key,) = attackers
    own, reports = settled[key], {f.claim.document for f in stated.figures}
    beside = any(figure.claim.document in reports for figure in groups[key].figures)
    if own.best is None or own.only_party or not beside:
        return whole
    best = whole.best + own.best
    low = None if whole.low is None else whole.low + (own.low or 0)
    return replace(
        whole,
        low=low if _are_others(stated) else whole.low,
        best=best,
        high=max(best, (whole.high or 0) + (own.high or 0)),
        upper_open=whole.upper_open or own.upper_open,
        rule=f"{whole.rule}; with the attackers' own dead, told apart",
        used=tuple(sorted({*whole.used, *own.used})),
    )


def _are_others(stated: Held) -> bool:
    groups = [figure.claim.group for figure in stated.figures]
    return all(group is not None and group.relation == "rest" for group in groups)


def civilians_unless_fighters(
    settled: Mapping[GroupKey, Settled],
    whole: Settled,
    statuses: Mapping[GroupKey, str],
    profile: Profile,
) -> Settled | None:
    """Return the civilians' range where whoever is not said to fight counts as a civilian.

    Iraq Body Count and Airwars give a minimum and a maximum of civilians; a toll of "people" is
    theirs unless somebody gives a number of soldiers, fighters or attackers.
    """
    civilians = settled.get(CIVILIANS)
    if (
        civilians is None
        or not profile.civilians_unless_fighters
        or _has_fighters(settled, statuses)
    ):
        return None
    if (whole.low, whole.high) == (civilians.low, civilians.high) or whole.only_vague:
        return None
    left = {
        *civilians.aside,
        *((name, because("different_population", _WHOLE)) for name in civilians.used),
    }
    aside = [each for each in sorted(left) if each[0] not in whole.used]
    return replace(
        whole,
        aside=tuple(aside),
        rule=f"{profile.name}: everyone's range, nobody is said to fight",
    )


def _has_fighters(settled: Mapping[GroupKey, Settled], statuses: Mapping[GroupKey, str]) -> bool:
    """Say whether a number of fighters is told: a bare word for some displaces no count (R11)."""
    return any(
        status in FORCES and not (key in settled and settled[key].only_vague)
        for key, status in statuses.items()
    )
