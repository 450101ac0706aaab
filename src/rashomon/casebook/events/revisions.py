"""Revisions of events: each says what it changed, and stays; the latest is also kept in columns."""

import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from json import dumps, loads
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.changes import changes as changes_of
from rashomon.casebook.events.current import TABLES, current_rows
from rashomon.casebook.events.naming import Names
from rashomon.casebook.events.needs import Need, keep_state
from rashomon.casebook.events.settling import Settled
from rashomon.casebook.events.states import about_event
from rashomon.casebook.judging.decisions import Decisions
from rashomon.casebook.judging.event_fields import as_corrected
from rashomon.casebook.ledger.digests import canonical
from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger
from rashomon.casebook.values import claim_data, event_data, event_from, origin_data
from rashomon.rules_version import rules_version
from rashomon.types import Event

LIVE, MERGED, GONE = "live", "merged", "gone"


def revise(  # noqa: PLR0913 (two more for what must not be told)
    entry: Entry,
    settled: Sequence[Settled],
    names: Names,
    decisions: Decisions,
    links: Mapping[str, Sequence[Need]] | None = None,
    *,
    afresh: Collection[str] = (),
    line: str | None = None,
) -> tuple[Change, ...]:
    """Write a revision of each event that says something else than before; return the changes.

    `links` are the open questions of each event about which reports are its own, None where they
    are as they were. The events `afresh` get a revision in any case. A `line` stands in place of
    what changed, where that must not be told.
    """
    connection = entry.connection
    ids = names.ids
    entry.add(
        ledger.EVENT,
        [
            {"id": ids[s.event.id], "found": s.event.id}
            for s in settled
            if ids[s.event.id] in names.new
        ],
    )
    before = latest(connection, [*ids.values(), *names.merged, *names.gone])
    ended = [
        _ended(entry, gone, into, before)
        for gone, into in (*names.merged.items(), *((g, None) for g in names.gone))
    ]
    told: list[Change] = []
    for one in settled:
        named = _named(connection, one, ids, decisions)
        old = before.get(named.event.id)
        was = content_of(old)
        now = _content(named)
        row = old
        if was != now or named.event.id in afresh:
            lines = _lines(was, named.event) if line is None else (line,)
            row = {**_row(named.event.id, old, LIVE, lines), "content": _packed(now)}
            _add(entry, row, named.event.documents)
            if lines:
                told.append(Change(event=named.event.id, name=named.event.summary, lines=lines))
        number = 1 if row is None else row["number"]
        _keep_current(connection, named, one.event.id, number)
        open_ones = None if links is None else links.get(named.event.id, ())
        keep_state(connection, named.event, number, decisions, open_ones)
    return (*told, *ended)


def latest(connection: Connection, events: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    """Return the latest revision of events, a row each."""
    table = ledger.REVISION
    found: dict[str, Mapping[str, Any]] = {}
    for some in batches(dict.fromkeys(events)):
        newest = (
            select(table.c.event, func.max(table.c.number).label("number"))
            .where(table.c.event.in_(some))
            .group_by(table.c.event)
            .subquery()
        )
        asked = select(table).join(
            newest, (newest.c.event == table.c.event) & (newest.c.number == table.c.number)
        )
        found.update({row.event: row._mapping for row in connection.execute(asked)})
    return found


def content_of(revision: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Return what a revision says: `event`, `origins` and `claims`; None where it says nothing."""
    if revision is None or revision["content"] is None:
        return None
    return loads(zlib.decompress(revision["content"]))  # type: ignore[no-any-return]


def _lines(was: Mapping[str, Any] | None, event: Event) -> tuple[str, ...]:
    return changes_of(None if was is None else event_from(was["event"]), event)


def _packed(content: Mapping[str, Any]) -> bytes:
    return zlib.compress(canonical(content).encode("utf-8"), 6)


def _named(
    connection: Connection, one: Settled, ids: Mapping[str, str], decisions: Decisions
) -> Settled:
    """Return an event under its own id, with the days and the place that a person gave it."""
    event = replace(one.event, id=ids.get(one.event.id, one.event.id))
    claims = tuple(
        replace(
            claim,
            event=None if claim.event is None else ids.get(claim.event, claim.event),
            events=tuple(sorted(ids.get(name, name) for name in claim.events)),
        )
        for claim in one.claims
    )
    event = as_corrected(event, about_event(connection, event.id, decisions))
    return replace(one, event=event, claims=claims)


def _content(one: Settled) -> dict[str, Any]:
    return loads(  # type: ignore[no-any-return]
        dumps(
            {
                "event": event_data(one.event),
                "origins": [origin_data(origin) for origin in one.origins],
                "claims": [claim_data(claim) for claim in one.claims],
            }
        )
    )


def _row(
    event: str,
    old: Mapping[str, Any] | None,
    state: str,
    lines: Sequence[str],
) -> dict[str, Any]:
    return {
        "event": event,
        "number": 1 if old is None else old["number"] + 1,
        "state": state,
        "into": None,
        "version": rules_version(),
        "changes": dumps(list(lines), ensure_ascii=False),
        "content": None,
    }


def _add(entry: Entry, row: Mapping[str, Any], documents: Sequence[str]) -> None:
    entry.add(ledger.REVISION, [row])
    place = {"event": row["event"], "number": row["number"]}
    rows = [{**place, "document": document} for document in dict.fromkeys(documents)]
    if rows:
        entry.connection.execute(insert(ledger.REVISION_DOCUMENT), rows)


def _ended(
    entry: Entry, gone: str, into: str | None, before: Mapping[str, Mapping[str, Any]]
) -> Change:
    line = f"now part of {into}" if into else "tells of no event any more"
    state = MERGED if into else GONE
    _add(entry, {**_row(gone, before.get(gone), state, [line]), "into": into}, ())
    for table in TABLES:
        entry.connection.execute(delete(table).where(table.c.event == gone))
    was = content_of(before.get(gone))
    name = gone if was is None else was["event"]["summary"]
    return Change(event=gone, name=name, lines=(line,))


def _keep_current(
    connection: Connection,
    one: Settled,
    found: str,
    number: int,
) -> None:
    """Write the columns of an event's latest revision anew."""
    for table in TABLES:
        connection.execute(delete(table).where(table.c.event == one.event.id))
    for table, rows in current_rows(one.event, found, number):
        if rows:
            connection.execute(insert(table), rows)
