"""Reports that no event knows of yet, brought into events; and events touched by a judgement."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Engine

from rashomon.casebook.documents.pending import n_pending, no_longer_pending, pending
from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.naming import names
from rashomon.casebook.events.revisions import revise
from rashomon.casebook.events.settling import settled
from rashomon.casebook.judging.decisions import Decisions, decisions_of
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.linking import step
from rashomon.casebook.linking.reports import Reports
from rashomon.casebook.store.opening import reading

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


def judged(
    entry: Entry, documents: Sequence[str], *, before: Decisions, profile: str
) -> tuple[Change, ...]:
    """Link reports anew after a judgement about which of them tell of one event."""
    connection = entry.connection
    after = decisions_of(connection)
    reports = Reports(connection, after)
    made = step.judge(connection, reports, documents, before=before, after=after)
    return _revised(entry, made, reports, after, profile)


def _is_pending(engine: Engine) -> bool:
    with reading(engine) as connection:
        return n_pending(connection) > 0


def _revised(
    entry: Entry, made: step.Step, reports: Reports, decisions: Decisions, profile: str
) -> tuple[Change, ...]:
    found = settled(made, reports, decisions, profile=profile)
    ids = names(entry.connection, made.changes, [one.event.id for one in found])
    changes = revise(entry, found, ids, decisions)
    entry.told.update(events=len(changes))
    return changes
