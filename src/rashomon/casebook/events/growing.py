"""Reports that no event knows of yet, brought into events; and events touched by a judgement."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Engine, select

from rashomon.casebook.documents.pending import n_pending, no_longer_pending, pending
from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.inheriting import inherited
from rashomon.casebook.events.naming import names
from rashomon.casebook.events.needs import keep_state, link_needs
from rashomon.casebook.events.revisions import content_of, latest, revise
from rashomon.casebook.events.settling import settled
from rashomon.casebook.judging.decisions import Decisions, decisions_of
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.linking import step
from rashomon.casebook.linking.reports import Reports
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import working
from rashomon.casebook.values import event_from

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


def looked_at(entry: Entry, events: Sequence[str]) -> tuple[Change, ...]:
    """Write the states of events anew, after a judgement that changes nothing that they say."""
    decisions = decisions_of(entry.connection)
    told: list[Change] = []
    for row in latest(entry.connection, events).values():
        content = content_of(row)
        if content is None:
            continue
        event = event_from(content["event"])
        was = _state(entry.connection, event.id)
        now = keep_state(entry.connection, event, row["number"], decisions)
        if was != now:
            line = f"state: {_in_words(was)} → {_in_words(now)}"
            told.append(Change(event=event.id, name=event.summary, lines=(line,)))
    return tuple(told)


def _state(connection: Connection, event: str) -> str:
    table = working.CURRENT
    found = connection.execute(select(table.c.state).where(table.c.event == event)).scalar()
    return found or "unknown"


def _in_words(state: str) -> str:
    return state.replace("_", " ")


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
    found = settled(made, reports, decisions, profile=profile)
    ids = names(entry.connection, made.changes, [one.event.id for one in found])
    ids = inherited(entry.connection, ids, found)
    open_ones = made.grouping.links({d for one in found for d in one.event.documents})
    links = link_needs(entry.connection, open_ones, decisions, ids.ids)
    changes = revise(entry, found, ids, decisions, links)
    entry.told.update(events=entry.told.get("events", 0) + len(changes))
    return changes
