"""The toll over time: what was known when, a toll that rises told apart from sources at odds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.reconcile.changes import Change, changed
from rashomon.reconcile.gate import counts
from rashomon.reconcile.given import Given
from rashomon.reconcile.moments import moment_of
from rashomon.reconcile.releases import TOLLS, Release, affordable, releases
from rashomon.reconcile.settle import settle_tolls
from rashomon.types import Claim, Curve, Estimate, Event, Step


def with_curve(event: Event, given: Given) -> Event:
    """Return a settled event with the curve of its dead and of its wounded.

    Each step is what settling gives of the reports published up to its moment; the last is the
    estimate of the record, unless reports without a date count in that.
    """
    own = {name: given.claims[name] for name in event.claims if name in given.claims}
    told = [c for c in own.values() if c.outcome in TOLLS and counts(c) is not None]
    if not told:
        return event
    found = affordable(releases(tuple(own.values()), given.documents, event.documents), own)
    undated = {c.document for c in told if moment_of(given.documents.get(c.document)) is None}
    told_of = replace(given, claims=own)
    known: list[Event] = []
    names: list[str] = []
    for n, each in enumerate(found, start=1):
        names += each.claims
        if n == len(found) and not undated:
            known.append(event)
            break
        part = replace(event, claims=tuple(names), estimates=(), updates=())
        known.append(settle_tolls(part, told_of, TOLLS))
    curves = (_curve(name, list(zip(found, known, strict=True)), own) for name in TOLLS)
    late = {(c.outcome, c.document) for c in told if c.document in undated}
    return replace(
        event,
        curve=tuple(
            replace(curve, undated=tuple(sorted(d for o, d in late if o == curve.outcome)))
            for curve in curves
            if any(c.outcome == curve.outcome for c in told)
        ),
    )


def _curve(
    outcome: str, found: Sequence[tuple[Release, Event]], claims: Mapping[str, Claim]
) -> Curve:
    steps: list[Step] = []
    before: Estimate | None = None
    updates: frozenset[tuple[str, str]] = frozenset()
    fresh: list[str] = []
    for release, event in found:
        fresh += release.documents
        after = _everyone(event.estimates, outcome)
        news = [u for u in event.updates if (u.earlier, u.later) not in updates]
        updates = frozenset((u.earlier, u.later) for u in event.updates)
        if after is None:
            continue
        new = frozenset(release.documents)
        change = Change(before=before, after=after, updates=news, documents=new, claims=claims)
        told = changed(change)
        before = after
        if told is not None:
            steps.append(_step(release, after, told, fresh))
            fresh = []
    return Curve(outcome=outcome, steps=tuple(steps), n_joined=sum(t.n_joined for t, _ in found))


def _step(
    release: Release, after: Estimate, told: tuple[str, str | None, str], fresh: Iterable[str]
) -> Step:
    how, claim, explanation = told
    return Step(
        moment=release.moment,
        low=after.low,
        best=after.best,
        high=after.high,
        upper_open=after.upper_open,
        how=how,
        explanation=explanation,
        claim=claim,
        documents=tuple(sorted(fresh)),
        n_documents=after.n_documents,
        n_origins=after.n_origins,
    )


def _everyone(estimates: Iterable[Estimate], outcome: str) -> Estimate | None:
    found = (e for e in estimates if e.outcome == outcome and e.category == "mixed_total")
    return next(found, None)
