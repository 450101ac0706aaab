"""One outcome settled: each of its groups, and everyone where the groups add up to a toll."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.reconcile.accounts import overtake, sums
from rashomon.reconcile.admission import Admitted
from rashomon.reconcile.cells import Held, Settled, held, settle_cell
from rashomon.reconcile.checks import part_checks, sum_checks
from rashomon.reconcile.estimates import estimate
from rashomon.reconcile.figures import Figure
from rashomon.reconcile.groups import CIVILIANS, EVERYONE, GroupKey, status_of
from rashomon.reconcile.identity import TOLLS, names_some
from rashomon.reconcile.populations import civilians_unless_fighters, with_attackers
from rashomon.reconcile.profiles import Profile
from rashomon.reconcile.propagation import propagated
from rashomon.reconcile.repeats import without_raised
from rashomon.reconcile.same_bodies import Dispute, dispute, in_dispute
from rashomon.reconcile.standings import Standing
from rashomon.reconcile.tree import disjoint, order
from rashomon.reconcile.wholes import Groups, independent_cap, settle_everyone
from rashomon.types import Estimate

_ALWAYS_TOTALLED = frozenset(("killed", "wounded"))
_FIRST = ("killed", "wounded", "casualties_undifferentiated", "missing", "abducted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What stands for one outcome, and its estimates; `tops` are the groups that add up.

    `dispute` are the counts of two groups that are of the same people.
    """

    name: str
    everyone: Held | None
    groups: Mapping[GroupKey, Held]
    tops: Sequence[GroupKey]
    estimates: tuple[Estimate, ...]
    rows: Mapping[GroupKey, Estimate] = field(default_factory=dict)
    dispute: Dispute | None = None

    @property
    def states(self) -> tuple[Held, ...]:
        """Return everyone, if counted, and each group."""
        groups = tuple(self.groups[key] for key in sorted(self.groups, key=order))
        return groups if self.everyone is None else (self.everyone, *groups)


def outcome_names(admitted: Admitted) -> list[str]:
    """Return the outcomes that any claim counts, the dead first."""
    names = {outcome for outcome, _ in (*admitted.figures, *admitted.refused)}
    return sorted(
        names, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
    )


def settle_outcome(name: str, admitted: Admitted, profile: Profile) -> Outcome:
    """Return every estimate of one outcome, everyone's first."""
    cells = {*admitted.figures, *admitted.refused}
    found = {key: admitted.figures.get((name, key), ()) for out, key in cells if out == name}
    totals = found.pop(EVERYONE, None) if name in TOLLS else None
    if name in _ALWAYS_TOTALLED and totals is None:
        totals = ()
    groups = {key: held((name, key), found[key]) for key in sorted(found)}
    everyone: Held | None = None
    if totals is not None:
        stated = held((name, EVERYONE), totals)
        tolls = [stated, *(groups[key] for key in (CIVILIANS,) if key in groups)]
        everyone = without_raised(stated, tolls)
        groups |= {key: without_raised(groups[key], tolls) for key in (CIVILIANS,) if key in groups}
    statuses = _statuses(found)
    disputed = dispute(everyone, groups, statuses) if name in _ALWAYS_TOTALLED else None
    tops = disjoint(list(statuses), statuses) if name in TOLLS else []
    tops = [key for key in tops if disputed is None or key != disputed.key]
    tops = _without_somebody(tops, statuses, found)
    summed: list[Standing] = []
    if everyone is not None:
        totallers = frozenset(f.voice for f in totals or () if not f.interval.vague)
        everyone, summed = overtake(everyone, sums(groups, tops, totallers), groups)
    cap = None if everyone is None else independent_cap(everyone)
    settled = {key: settle_cell(state, profile, cap=cap) for key, state in groups.items()}
    whole: Settled | None = None
    if everyone is not None:
        whole = settle_everyone(everyone, summed, Groups(settled=settled, tops=tops), profile)
        if profile.counts_attackers and name in _ALWAYS_TOTALLED:
            whole = with_attackers(whole, everyone, groups, settled)
        settled = propagated(whole, settled, tops, groups)
        civilians = civilians_unless_fighters(settled, whole, statuses, profile)
        settled |= {CIVILIANS: civilians} if civilians is not None else {}
    for key in () if disputed is None else disputed.keys:
        settled[key] = in_dispute(settled[key], profile.name)
    rows = {key: _row(groups[key], settled[key], admitted) for key in sorted(found, key=order)}
    estimates = list(rows.values())
    if everyone is not None and whole is not None:
        estimates.insert(0, _first_row(everyone, whole, (found, tops), admitted))
    return Outcome(
        name=name,
        everyone=everyone,
        groups=groups,
        tops=tops,
        estimates=tuple(estimates),
        rows=rows,
        dispute=disputed,
    )


def _row(state: Held, settled: Settled, admitted: Admitted) -> Estimate:
    refused = admitted.refused.get(state.cell, ())
    checks = part_checks(state.figures)
    return estimate(state.cell, settled, state.figures, refused=refused, checks=checks)


def _first_row(
    state: Held,
    settled: Settled,
    counted: tuple[Mapping[GroupKey, Sequence[Figure]], Sequence[GroupKey]],
    admitted: Admitted,
) -> Estimate:
    found, tops = counted
    figures = [*state.figures, *(figure for key in sorted(found) for figure in found[key])]
    checks = (*sum_checks(state.figures, found, tops), *part_checks(state.figures))
    refused = admitted.refused.get(state.cell, ())
    return estimate(state.cell, settled, figures, refused=refused, checks=checks)


def _statuses(found: Mapping[GroupKey, Sequence[Figure]]) -> dict[GroupKey, str]:
    """Return the status of each group that anybody counts."""
    counted = [key for key in sorted(found) if found[key]]
    return {key: status_of(key, [figure.claim for figure in found[key]]) for key in counted}


def _without_somebody(
    tops: Sequence[GroupKey],
    statuses: Mapping[GroupKey, str],
    found: Mapping[GroupKey, Sequence[Figure]],
) -> list[GroupKey]:
    """Return the groups that add up, but for single persons of whom nobody says what they were.

    "My friend" and a name may be one of the civilians told elsewhere: they may raise a low, and add
    nobody. In one sentence with others they are told apart from them.
    """
    sentences = {key: {_sentence(f) for f in found[key]} for key in tops}
    groups = Counter(sentence for told in sentences.values() for sentence in told)
    kept = []
    for key in tops:
        beside = any(groups[sentence] > 1 for sentence in sentences[key])
        single = all(names_some(figure.claim) for figure in found[key])
        if statuses[key] != "unknown" or beside or not single:
            kept.append(key)
    return kept or list(tops)


def _sentence(figure: Figure) -> tuple[str, int]:
    return figure.claim.document, figure.claim.sentence.start
