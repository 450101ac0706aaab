"""Settling one event: from what its claims say to what they say together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.reconcile.admission import Admitted, admit
from rashomon.reconcile.breakdown import breakdown
from rashomon.reconcile.contradictions import figure_conflicts
from rashomon.reconcile.denials import denials
from rashomon.reconcile.given import Given
from rashomon.reconcile.joint import Joint, joint_findings
from rashomon.reconcile.moments import moments_of
from rashomon.reconcile.outcomes import Outcome, outcome_names, settle_outcome
from rashomon.reconcile.presumed import with_presumed
from rashomon.reconcile.profiles import profile_named
from rashomon.reconcile.standings import Replaced
from rashomon.reconcile.tensions import tensions
from rashomon.reconcile.updates import updates
from rashomon.types import Claim, Contradiction, Estimate, Event


@dataclass(frozen=True, slots=True)
class _Figured:
    """An event with its estimates, and what they were made of."""

    event: Event
    claims: Sequence[Claim]
    admitted: Admitted
    outcomes: Sequence[Outcome]


def settle(event: Event, given: Given) -> Event:
    """Return the event with estimates, contradictions, updates and `provisional` filled in.

    A pure function of the claims that the event names, whatever their order. The best figures
    follow the named profile (field guide, R8); an unknown name raises BadInput.
    """
    return _settled(event, _own(event, given.claims), given)[0]


def settle_tolls(event: Event, given: Given, outcomes: Collection[str]) -> Event:
    """Return the event with the same estimates and updates as `settle` of some outcomes only."""
    return _figured(event, _own(event, given.claims), given, outcomes).event


def settle_events(events: Sequence[Event], given: Given) -> tuple[Event, ...]:
    """Return the events settled, each as `settle` does, and figures over several checked (`joint`).

    A figure over two events is set aside in both, and named in both where their own figures cannot
    add up to it.
    """
    over: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in given.claims.values():
        for name in set(claim.events) if len(claim.events) > 1 else ():
            over[name].append(claim)
    settled: dict[str, Event] = {}
    outcomes: dict[str, Mapping[str, Outcome]] = {}
    for event in events:
        own = {name: given.claims[name] for name in event.claims if name in given.claims}
        own |= {claim.id: claim for claim in over[event.id]}
        settled[event.id], found = _settled(event, list(own.values()), given)
        outcomes[event.id] = {outcome.name: outcome for outcome in found}
    joint = {c.id: c for told in over.values() for c in told if c.id not in given.excluded}
    moments = moments_of({c.document for c in joint.values()}, given.documents, since=None)
    for each in joint_findings(outcomes, list(joint.values()), moments):
        for name in each.events:
            settled[name] = _with_joint(settled[name], each)
    return tuple(settled[event.id] for event in events)


def _with_joint(event: Event, joint: Joint) -> Event:
    found = {c.claims: c for c in (*event.contradictions, *joint.contradictions)}
    return replace(
        event,
        contradictions=tuple(sorted(found.values(), key=lambda c: (c.strength, c.about, c.claims))),
        estimates=tuple(
            replace(each, checks=(*each.checks, *joint.checks))
            if (each.outcome, each.category) == (joint.outcome, "mixed_total")
            else each
            for each in event.estimates
        ),
    )


def _own(event: Event, claims: Mapping[str, Claim]) -> list[Claim]:
    return [claims[name] for name in set(event.claims) if name in claims]


def _settled(
    event: Event, claims: Sequence[Claim], given: Given
) -> tuple[Event, Sequence[Outcome]]:
    found = _figured(event, claims, given)
    settled = replace(
        found.event,
        contradictions=_contradictions(found.outcomes, found.claims, found.admitted),
        provisional=_is_provisional(found.event.estimates),
    )
    return settled, found.outcomes


def _figured(
    event: Event, claims: Sequence[Claim], given: Given, wanted: Collection[str] | None = None
) -> _Figured:
    """Return the event with estimates and updates, and what they were made of.

    `wanted` are the outcomes to settle, all where it is None: none of them looks at another.
    """
    own = with_presumed(sorted(claims, key=lambda claim: claim.id))
    admitted = admit(event, own, given.documents, given.origins, given.excluded)
    profile = profile_named(given.profile)
    names = [name for name in outcome_names(admitted) if wanted is None or name in wanted]
    outcomes = [settle_outcome(name, admitted, profile) for name in names]
    told = updates(_replaced(outcomes), admitted.retracted, given.claims, given.documents)
    settled = replace(
        event,
        estimates=tuple(each for outcome in outcomes for each in outcome.estimates),
        updates=told,
        breakdown=breakdown(event, next((o for o in outcomes if o.name == "killed"), None)),
    )
    return _Figured(settled, own, admitted, outcomes)


def _replaced(outcomes: Iterable[Outcome]) -> list[Replaced]:
    return [each for outcome in outcomes for state in outcome.states for each in state.replaced]


def _contradictions(
    outcomes: Sequence[Outcome], claims: Sequence[Claim], admitted: Admitted
) -> tuple[Contradiction, ...]:
    """Return what excludes or strains what, the impossible first, each set of claims once."""
    found = figure_conflicts(outcomes)
    found += denials(claims, admitted.voices)
    found += tensions(claims, admitted.voices, admitted.moments)
    unique: dict[frozenset[str], Contradiction] = {}
    for each in sorted(found, key=lambda c: (c.strength != "impossible", c.about, c.claims)):
        unique.setdefault(frozenset(each.claims), each)
    return tuple(sorted(unique.values(), key=lambda c: (c.strength, c.about, c.claims)))


def _is_provisional(estimates: Iterable[Estimate]) -> bool:
    """Say whether fewer than two origins stand behind the number of the dead (IBC)."""
    for each in estimates:
        if each.outcome == "killed" and each.category == "mixed_total":
            return each.n_origins < 2
    return True
