"""The events that a step touched, settled; what a person set aside counts for nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon import origins, reconcile
from rashomon.casebook.judging.decisions import Decisions
from rashomon.casebook.linking.reports import Reports
from rashomon.casebook.linking.step import Step
from rashomon.types import Claim, Document, Estimate, Event, Origin, SetAside

_RULE = "set aside by a person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """An event with its figures, the origins of its claims, and which claims are of several."""

    event: Event
    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]


def settled(
    step: Step, reports: Reports, decisions: Decisions, *, profile: str
) -> tuple[Settled, ...]:
    """Return the events that a step made or changed, and those that a figure ties to them."""
    found = _touched(step)
    documents = sorted({d for event in found for d in event.documents})
    reports.fetch(documents)
    claims = step.grouping.claims(documents)
    return settle(found, [reports.document(d) for d in documents], claims, decisions, profile)


def settle(
    found: Sequence[Event],
    documents: Sequence[Document],
    claims: Sequence[Claim],
    decisions: Decisions,
    profile: str,
) -> tuple[Settled, ...]:
    """Return events settled on their claims; origins are looked for within each event."""
    by_id = {d.id: d for d in documents}
    aside = decisions.set_aside(claims)
    traced = {event.id: _traced(event, by_id, claims) for event in found}
    given = reconcile.Given(
        claims={c.id: c for c in claims if c.id not in aside},
        documents=by_id,
        origins=origins.in_order({o.id: o for some in traced.values() for o in some}.values()),
        profile=profile,
    )
    figured = reconcile.settle_events(found, given)
    figured = tuple(reconcile.with_curve(event, given) for event in figured)
    figured = reconcile.with_scopes(figured, given.claims.values())
    own = {event.id: _own(event, claims) for event in figured}
    return tuple(
        Settled(
            event=_with_aside(event, aside, own[event.id]),
            origins=traced[event.id],
            claims=own[event.id],
        )
        for event in figured
    )


def _touched(step: Step) -> list[Event]:
    """Return the changed events, and those with which they share a figure."""
    changed = {event.id: event for event in step.changes.events}
    documents = sorted({d for event in changed.values() for d in event.documents})
    tied = {name for claim in step.grouping.claims(documents) for name in claim.events}
    if tied - changed.keys():
        changed |= {e.id: e for e in step.grouping.events() if e.id in tied}
    return list(changed.values())


def _traced(
    event: Event, documents: Mapping[str, Document], claims: Iterable[Claim]
) -> tuple[Origin, ...]:
    """Return what shows that claims of an event have one origin."""
    here = set(event.documents)
    mine = [claim for claim in claims if claim.document in here]
    return origins.trace([documents[d] for d in event.documents if d in documents], mine)


def _own(event: Event, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims of an event, those over several events too."""
    named = set(event.claims)
    return tuple(c for c in claims if c.id in named or event.id in c.events)


def _with_aside(event: Event, aside: Mapping[str, str], claims: Sequence[Claim]) -> Event:
    """Return the event with what a person set aside among what its estimates set aside."""
    estimates = list(event.estimates)
    for claim in claims:
        if claim.id not in aside or claim.outcome is None or claim.count is None:
            continue
        at = _estimate_of(estimates, claim)
        entry = SetAside(claim=claim.id, reason=aside[claim.id])
        if at is None:
            estimates.append(_empty(claim.outcome, entry))
        else:
            each = estimates[at]
            estimates[at] = replace(each, set_aside=(*each.set_aside, entry))
    return replace(event, estimates=tuple(estimates))


def _estimate_of(estimates: Sequence[Estimate], claim: Claim) -> int | None:
    """Return where the estimate is that a claim would have set: its group's, else everyone's."""
    category = claim.group.category if claim.group is not None else "mixed_total"
    actor = claim.group.actor if claim.group is not None else None
    for wanted in ((category, actor), ("mixed_total", None)):
        for at, each in enumerate(estimates):
            if each.outcome == claim.outcome and (each.category, each.actor) == wanted:
                return at
    return None


def _empty(outcome: str, entry: SetAside) -> Estimate:
    return Estimate(
        outcome=outcome,
        category="mixed_total",
        group="everyone",
        actor=None,
        side=None,
        low=None,
        best=None,
        high=None,
        upper_open=False,
        n_documents=0,
        n_origins=0,
        rule=_RULE,
        used=(),
        set_aside=(entry,),
    )
