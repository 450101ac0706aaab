"""One figure over several events, held against what their own figures add up to.

It enters neither toll (contract: one figure over two events), and may be checked or contradicted.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.reconcile.cells import Held, held
from rashomon.reconcile.contradictions import told_of
from rashomon.reconcile.figures import Figure
from rashomon.reconcile.gate import counts
from rashomon.reconcile.groups import EVERYONE, key_of
from rashomon.reconcile.intervals import interval_of
from rashomon.reconcile.moments import Moment
from rashomon.reconcile.outcomes import Outcome
from rashomon.reconcile.telling import Told, count_of, tell
from rashomon.reconcile.tree import encloses
from rashomon.reconcile.voices import speaker_key
from rashomon.reconcile.wording import outcome_words, speaker_of
from rashomon.reconcile.worlds import Groups, Node, smallest_conflicts
from rashomon.types import Claim, Contradiction

_TOLLS = ("killed", "wounded")
_MOST_EVENTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """What figures over the same events find: contradictions, and sums that hold, in words."""

    events: tuple[str, ...]
    outcome: str
    contradictions: tuple[Contradiction, ...]
    checks: tuple[str, ...]


def joint_findings(
    outcomes: Mapping[str, Mapping[str, Outcome]],
    claims: Sequence[Claim],
    moments: Mapping[str, Moment | None],
) -> list[Joint]:
    """Return what each count of everyone over several settled events bears out or contradicts."""
    over: defaultdict[tuple[tuple[str, ...], str], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        events = tuple(sorted(set(claim.events)))
        if _is_joint(claim) and all(event in outcomes for event in events):
            over[events, claim.outcome or ""].append(claim)
    return [
        _findings(
            events, name, held((name, EVERYONE), [_figure(c, moments) for c in told]), outcomes
        )
        for (events, name), told in sorted(over.items())
        if len(events) <= _MOST_EVENTS and all(_everyone(outcomes[e], name) for e in events)
    ]


def _is_joint(claim: Claim) -> bool:
    own = claim.stance in ("asserts", "unconfirmed") and claim.scope == "incident"
    counted = counts(claim) is not None and claim.outcome in _TOLLS and key_of(claim) == EVERYONE
    return len(claim.events) > 1 and own and counted and not claim.background


def _everyone(outcomes: Mapping[str, Outcome], name: str) -> Held | None:
    return outcomes[name].everyone if name in outcomes else None


def _figure(claim: Claim, moments: Mapping[str, Moment | None]) -> Figure:
    count = counts(claim)
    if count is None:
        raise ValueError(f"{claim.id} counts nobody")
    return Figure(
        claim=claim,
        key=EVERYONE,
        voice="\x1f".join(speaker_key(claim)),
        moment=moments[claim.document],
        interval=interval_of(count),
        is_part=False,
        is_party=False,
    )


def _findings(
    events: tuple[str, ...],
    name: str,
    whole: Held,
    outcomes: Mapping[str, Mapping[str, Outcome]],
) -> Joint:
    together = "+".join(events)
    told = [replace(each, event=together) for each in told_of(whole)]
    n_joint = len(told)
    for event in events:
        outcome = outcomes[event][name]
        states = [outcome.everyone, *(outcome.groups[key] for key in outcome.tops)]
        told += [replace(t, event=event) for s in states if s is not None for t in told_of(s)]
    groups = _groups(together, events, name)
    conflicts = smallest_conflicts([count_of(n, each) for n, each in enumerate(told)], groups)
    about = f"{outcome_words(name)}, {len(events)} events together"
    # What one event alone exceeds was hardly said of several: that is a doubtful reading.
    several = [c for c in conflicts if c.whole.place < n_joint and len(c.parts) > 1]
    found = [tell(each, told) for each in several]
    return Joint(
        events=events,
        outcome=name,
        contradictions=tuple(replace(each, about=about) for each in found if each is not None),
        checks=_checks(told[:n_joint], [outcomes[event][name] for event in events]),
    )


def _groups(together: str, events: Sequence[str], name: str) -> Groups:
    def is_inside(whole: Node, part: Node) -> bool:
        if whole[0] == part[0]:
            return encloses(whole[2], part[2])
        return whole[0] == together

    def are_apart(one: Node, other: Node) -> bool:
        if one[0] != other[0]:
            return together not in (one[0], other[0])
        return EVERYONE not in (one[2], other[2]) and one[2] != other[2]

    parts = [(event, name, EVERYONE) for event in events]
    return Groups(encloses=is_inside, are_apart=are_apart, sums={(together, name, EVERYONE): parts})


def _checks(wholes: Sequence[Told], parts: Sequence[Outcome]) -> tuple[str, ...]:
    """Return "39 = 28 + 11 (source), over 2 events" for each figure that the events add up to."""
    bests = [outcome.estimates[0].best for outcome in parts]
    known = sorted((best for best in bests if best is not None), reverse=True)
    if len(known) < len(bests):
        return ()
    sum_ = " + ".join(str(best) for best in known)
    return tuple(
        f"{sum(known)} = {sum_} ({speaker_of(each.figures[0].claim)}), over {len(bests)} events"
        for each in wholes
        if each.interval.number == sum(known) and not each.interval.vague
    )
