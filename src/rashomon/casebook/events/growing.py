"""Reports that no event knows of yet, brought into events; and events touched by a judgement."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Engine, select

from rashomon.casebook.documents.pending import n_pending, no_longer_pending, pending
from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.inheriting import inherited
from rashomon.casebook.events.naming import names
from rashomon.casebook.events.near_misses import held, keep_near
from rashomon.casebook.events.needs import link_needs
from rashomon.casebook.events.revisions import revise
from rashomon.casebook.events.settling import settled
from rashomon.casebook.judging.decisions import Decisions, decisions_of
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.linking import step
from rashomon.casebook.linking.misses import missed_by
from rashomon.casebook.linking.reports import Reports
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import working

TOGETHER = 200
"""Reports linked in one step: events are settled once a step."""


def grow(engine: Engine, *, who: str, profile: str) -> Iterator[tuple[Change, ...]]:
    """Link what is pending, step by step; yield what each step changed once it is written."""
    while _is_pending(engine):
        with entry(engine, "link", who) as made:
            documents = pending(made.connection, TOGETHER)
            changes = grown(made, documents, profile=profile) if documents else ()
        yield changes


def grown(entry: Entry, documents: Sequence[str], *, profile: str) -> tuple[Change, ...]:
    """Link reports that are new, or tell other claims than before, within an entry."""
    connection = entry.connection
    decisions = decisions_of(connection)
    reports = Reports(connection, decisions)
    made = step.add(connection, reports, documents, decisions)
    no_longer_pending(connection, documents)
    return _revised(entry, made, reports, decisions, profile)


def grown_judged(
    entry: Entry,
    documents: Sequence[str],
    judged_ones: Sequence[str],
    *,
    before: Decisions,
    profile: str,
) -> tuple[Change, ...]:
    """Link reports whose claims a person judged or entered, and reports that one judged, at once.

    `judged_ones` are those judged to be of one event, or of two.
    """
    connection = entry.connection
    after = decisions_of(connection)
    reports = Reports(connection, after)
    made = step.add_judged(connection, reports, documents, judged_ones, before=before, after=after)
    return _revised(entry, made, reports, after, profile)


def judged(
    entry: Entry, documents: Sequence[str], *, before: Decisions, profile: str
) -> tuple[Change, ...]:
    """Link reports anew after a judgement about which of them tell of one event."""
    connection = entry.connection
    after = decisions_of(connection)
    reports = Reports(connection, after)
    made = step.judge(connection, reports, documents, before=before, after=after)
    return _revised(entry, made, reports, after, profile)


def events_with(connection: Connection, document: str) -> list[str]:
    """Return the ids of the events that a report tells of."""
    table = working.CURRENT_DOCUMENT
    asked = select(table.c.event).where(table.c.document == document).order_by(table.c.event)
    return list(connection.execute(asked).scalars())


def _is_pending(engine: Engine) -> bool:
    with reading(engine) as connection:
        return n_pending(connection) > 0


def _revised(
    entry: Entry, made: step.Step, reports: Reports, decisions: Decisions, profile: str
) -> tuple[Change, ...]:
    connection = entry.connection
    found = settled(made, reports, decisions, profile=profile)
    ids = names(connection, made.changes, [one.event.id for one in found])
    ids = inherited(connection, ids, found)
    touched = {d for one in found for d in one.event.documents} | set(made.changes.documents)
    links = link_needs(made.grouping.links(touched), decisions, ids.ids)
    before = held(connection, touched)
    changes = revise(entry, found, ids, decisions, links)
    moved = {document for document, _ in before ^ held(connection, touched)}
    beside = made.near | missed_by(connection, made.documents | moved)
    near = keep_near(connection, set(ids.ids.values()), beside, decisions)
    entry.told.update(events=entry.told.get("events", 0) + len(changes))
    return (*changes, *near)
