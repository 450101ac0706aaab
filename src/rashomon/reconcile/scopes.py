"""Figures of another scope beside the toll that they touch: nothing vanishes (R2)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.reconcile.gate import counts
from rashomon.reconcile.reasons import aside, beyond
from rashomon.types import Claim, Estimate, Event


def with_scopes(events: Sequence[Event], claims: Iterable[Claim]) -> tuple[Event, ...]:
    """Return settled events with running tolls among what their estimates set aside.

    A figure that belongs to no event touches the event of its report whose own claims stand nearest
    before or after it, and there the estimate of its outcome: that of its group if there is one,
    else everyone's. Where that event counts nobody of the outcome it touches none.
    """
    claims = tuple(claims)
    by_id = {claim.id: claim for claim in claims}
    near: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for n, event in enumerate(events):
        for claim in (by_id[name] for name in event.claims if name in by_id):
            if not event.background:
                near[claim.document].append((claim.sentence_index, n))
    beside: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        found = near.get(claim.document, ()) if _is_loose(claim) else ()
        if found:
            at = claim.sentence_index
            beside[min(found, key=lambda x: (abs(x[0] - at), x))[1]].append(claim)
    return tuple(_beside(event, beside.get(n, ())) for n, event in enumerate(events))


def _is_loose(claim: Claim) -> bool:
    """Say whether a claim counts over more than one incident and belongs to no event."""
    is_placed = claim.event is not None or bool(claim.events)
    return not is_placed and claim.scope != "incident" and counts(claim) is not None


def _beside(event: Event, claims: Sequence[Claim]) -> Event:
    estimates = list(event.estimates)
    for claim in claims:
        n = _row(estimates, claim)
        if n is not None:
            beside = {*estimates[n].set_aside, aside(claim.id, beyond(claim))}
            ordered = tuple(sorted(beside, key=lambda s: (s.claim, s.reason)))
            estimates[n] = replace(estimates[n], set_aside=ordered)
    return replace(event, estimates=tuple(estimates)) if claims else event


def _row(estimates: Sequence[Estimate], claim: Claim) -> int | None:
    """Return the place of the estimate that a claim touches."""
    rows = [n for n, e in enumerate(estimates) if e.outcome == claim.outcome]
    category = "mixed_total" if claim.group is None else claim.group.category
    of_group = [n for n in rows if estimates[n].category == category]
    if len(of_group) == 1:
        return of_group[0]
    return next((n for n in rows if estimates[n].category == "mixed_total"), None)
