"""The events that a step touched, settled: what a person set aside sets no figure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon import origins, reconcile
from rashomon.casebook.judging.decisions import Decisions
from rashomon.casebook.linking.reports import Reports
from rashomon.casebook.linking.step import Step
from rashomon.settings import compiled, excluded
from rashomon.types import Claim, Document, Event, Origin


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
    project = decisions.settings
    aside = {
        **compiled(claims, project),
        **excluded(claims, project),
        **decisions.set_aside(claims),
    }
    traced = {event.id: _traced(event, by_id, claims) for event in found}
    given = reconcile.Given(
        claims={c.id: c for c in claims},
        documents=by_id,
        origins=origins.in_order({o.id: o for some in traced.values() for o in some}.values()),
        profile=profile,
        excluded=aside,
    )
    figured = reconcile.settle_events(found, given)
    figured = tuple(reconcile.with_curve(event, given) for event in figured)
    figured = reconcile.with_scopes(figured, given.claims.values())
    return tuple(
        Settled(event=event, origins=traced[event.id], claims=_own(event, claims))
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
