"""Events of a casebook as a record: what every face and export of a record takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select

from rashomon import events, origins, reconcile
from rashomon.casebook.asking.fates import fates
from rashomon.casebook.asking.moments import NOW, AsOf, entry_by, is_published_by
from rashomon.casebook.events.naming import former
from rashomon.casebook.events.revisions import LIVE, content_of
from rashomon.casebook.events.settling import Settled, settle
from rashomon.casebook.events.states import CANDIDATE
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.decisions import Decisions, decisions_of
from rashomon.casebook.judging.placing import judged
from rashomon.casebook.linking.reports import Reports, documents_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.values import claims_from, event_from, origins_from
from rashomon.types import Claim, Document, Event, Problem, Record
from rashomon.version import __version__


def record(
    connection: Connection, names: Iterable[str] | None, *, profile: str, as_of: AsOf = NOW
) -> Record:
    """Return events of a casebook as a record, those of all its events where none is named.

    With a moment of publication the figures are settled anew on the reports that count; otherwise
    each event is as its revision says. Raises NotFound for an id that was never given, BadInput for
    an impossible moment.
    """
    until = None if as_of.known is None else entry_by(connection, as_of.known)
    given = None if names is None else list(names)
    asked = None if given is None else [meant.event(connection, name) for name in given]
    kept = list(revisions(connection, asked, until=until))
    here = {one.event.id for one in kept}
    problems = [
        Problem(input=name, error=said)
        for name, said in fates(connection, given or (), until=until)
        if name not in here and meant.event(connection, name) not in here
    ]
    documents = documents_of(connection, sorted({d for one in kept for d in one.event.documents}))
    found: list[Settled] = kept
    if as_of.published is not None:
        decisions = decisions_of(connection, until=until)
        known = {d: x for d, x in documents.items() if is_published_by(x, as_of.published)}
        problems += _unpublished(documents, known, as_of.published)
        reports = Reports(connection, decisions, until=until)
        found = [
            again for one in kept for again in _settled_by(one, known, reports, decisions, profile)
        ]
        documents = known
    here = {d for one in found for d in one.event.documents}
    claims: dict[str, Claim] = {c.id: c for one in found for c in one.claims}
    traced = {o.id: o for one in found for o in one.origins}
    whole = _less_known(connection, [one.event for one in found], until)
    return Record(
        rashomon=__version__,
        profile=profile,
        as_of=as_of.published,
        documents=tuple(x for d, x in documents.items() if d in here),
        claims=tuple(claims.values()),
        events=tuple(_with_state(connection, event) for event in whole),
        origins=origins.in_order(traced.values()),
        problems=tuple(problems),
    )


def revisions(
    connection: Connection, names: Sequence[str] | None, *, until: int | None = None
) -> Iterator[Settled]:
    """Yield events as their last revisions up to an entry say, the latest without one."""
    table = ledger.REVISION
    newest = select(table.c.event, func.max(table.c.number).label("number")).group_by(table.c.event)
    if until is not None:
        newest = newest.where(table.c.entry <= until)
    for some in batches(names) if names is not None else (None,):
        mine = newest if some is None else newest.where(table.c.event.in_(some))
        last = mine.subquery()
        asked = (
            select(table)
            .join(last, (last.c.event == table.c.event) & (last.c.number == table.c.number))
            .where(table.c.state == LIVE)
            .order_by(table.c.event)
        )
        for row in connection.execute(asked):
            content = content_of(dict(row._mapping))
            if content is not None:
                yield Settled(
                    event=event_from(content["event"]),
                    origins=origins_from(content["origins"]),
                    claims=claims_from(content["claims"]),
                )


def _unpublished(
    documents: dict[str, Document], known: dict[str, Document], moment: str
) -> list[Problem]:
    return [
        Problem(
            input=document.url or document.path or name,
            error=f"not known to be published by {moment}, so it does not count",
        )
        for name, document in documents.items()
        if name not in known
    ]


def _settled_by(
    one: Settled,
    known: dict[str, Document],
    reports: Reports,
    decisions: Decisions,
    profile: str,
) -> list[Settled]:
    """Return an event as those of its reports tell it that count; none where none of them does."""
    ids = [d for d in one.event.documents if d in known]
    if not ids:
        return []
    reports.fetch(ids)
    told = [reports[d] for d in ids]
    grouping = events.Grouping(judged=judged(decisions))
    grouping.add(*told)
    ours = set(one.event.claims)
    claims = grouping.claims()
    found = [e for e in grouping.events() if ours & set(e.claims)]
    again = settle(found, [r.document for r in told], claims, decisions, profile)
    first = max(again, key=lambda s: len(ours & set(s.event.claims)), default=None)
    return [_called(s, one.event.id if s is first else s.event.id) for s in again]


def _called(one: Settled, name: str) -> Settled:
    claims = tuple(
        replace(
            c,
            event=name if c.event == one.event.id else c.event,
            events=tuple(name if e == one.event.id else e for e in c.events),
        )
        for c in one.claims
    )
    return replace(one, event=replace(one.event, id=name), claims=claims)


def _less_known(connection: Connection, found: list[Event], until: int | None) -> tuple[Event, ...]:
    """Return events with aggregates less what the casebook counts singly within their days."""
    wholes = [event for event in found if event.event_clarity == 2]
    if not wholes:
        return tuple(found)
    table = working.CURRENT
    here = {event.id for event in found}
    inside: set[str] = set()
    for whole in wholes:
        asked = select(table.c.event).where(
            table.c.start >= (whole.start or ""),
            func.substr(table.c.start, 1, len(whole.end or "9")) <= (whole.end or "9"),
        )
        inside |= set(connection.execute(asked).scalars()) - here
    beside = [one.event for one in revisions(connection, sorted(inside), until=until)]
    settled = reconcile.less_known([*found, *beside])
    return tuple(event for event in settled if event.id in here)


def _with_state(connection: Connection, event: Event) -> Event:
    table = working.CURRENT
    state = connection.execute(select(table.c.state).where(table.c.event == event.id)).scalar()
    return replace(
        event, code_status=state or CANDIDATE, previous_ids=tuple(former(connection, event.id))
    )
