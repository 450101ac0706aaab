"""What is worked out from the ledger, against it: what does not agree can be made anew."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from json import loads
from typing import Any

from sqlalchemy import Connection, inspect, select, text, true, union

from rashomon.casebook.events.current import TABLES, current_rows
from rashomon.casebook.events.revisions import LIVE
from rashomon.casebook.events.states import STATES
from rashomon.casebook.judging.decisions import Decisions, decisions_of
from rashomon.casebook.ledger.digests import canonical
from rashomon.casebook.store.search import followers
from rashomon.casebook.store.triggers import expected
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.values import event_from
from rashomon.casebook.verifying.findings import Findings
from rashomon.casebook.verifying.looking import Raw, raw, rows
from rashomon.errors import RashomonError
from rashomon.types import Event

_REVISION, _HELD = ledger.REVISION, ledger.REVISION_DOCUMENT
_CURRENT = working.CURRENT
_AT_ONCE = 100
_MOST = 64 << 20  # bytes of an unpacked revision


def worked_out(connection: Connection, found: Findings) -> None:
    """Name what does not agree with the ledger."""
    _linked(connection, found)
    decisions = _decisions(connection)
    for some in _pages(rows(connection, _by_event())):
        _revisions(connection, some, decisions, found)
    _strays(connection, found)
    _searched(connection, found)
    _guarded(connection, found)


def _by_event() -> Any:  # noqa: ANN401
    return raw(_REVISION, "event", "number", "state", "entry", "content").order_by(
        _REVISION.c.event, _REVISION.c.number
    )


def _decisions(connection: Connection) -> Decisions | None:
    """Return the decisions; None where they cannot be read, which has been named."""
    try:
        return decisions_of(connection)
    except (ValueError, TypeError, RashomonError):
        return None


def _pages(found: Iterable[Raw]) -> Iterator[list[tuple[Raw, bool]]]:
    """Yield revisions with whether each is the last of its event, some at a time."""
    marked = _lasting(found)
    while page := list(islice(marked, _AT_ONCE)):
        yield page


def _lasting(found: Iterable[Raw]) -> Iterator[tuple[Raw, bool]]:
    before: Raw | None = None
    for row in found:
        if before is not None:
            yield before, before["event"] != row["event"]
        before = row
    if before is not None:
        yield before, True


def _revisions(
    connection: Connection,
    some: list[tuple[Raw, bool]],
    decisions: Decisions | None,
    found: Findings,
) -> None:
    """Check whose words revisions are said to hold, and the columns of the latest."""
    events = list({row["event"] for row, _ in some})
    held = _grouped(connection, _HELD, events)
    kept = {table.name: _grouped(connection, table, events) for table in TABLES}
    for row, is_last in some:
        event = _event(row, found)
        documents = {
            r["document"] for r in held.get(row["event"], ()) if r["number"] == row["number"]
        }
        if event is not None and documents != set(event.documents):
            key = f"{row['event']} {row['number']}"
            found.add("revision_document", key, row["entry"], "are not the reports of the revision")
        if is_last and decisions is not None:
            mine = {name: some.get(row["event"], []) for name, some in kept.items()}
            _latest(row, event, mine, decisions, found)


def _latest(
    row: Raw,
    event: Event | None,
    kept: dict[str, list[Raw]],
    decisions: Decisions,
    found: Findings,
) -> None:
    current = kept[_CURRENT.name]
    name = str(current[0]["found"]) if current else ""
    wanted: Sequence[Any] = ()
    if row["state"] == LIVE and event is not None:
        wanted = current_rows(event, name, row["number"])
    made = {table.name: list(some) for table, some in wanted}
    for one in made.get(_CURRENT.name, []):
        # The state follows from judgements too (events/needs.py): any that there is will do.
        one["state"] = _state_of(current, one["state"])
    for table in TABLES:
        if _same(kept[table.name], made.get(table.name, [])):
            continue
        what = "is not what its latest revision says"
        found.add(table.name, row["event"], row["entry"], what, repairable=True)


def _state_of(current: Sequence[Raw], state: str) -> str:
    kept = current[0]["state"] if current else None
    return str(kept) if kept in STATES else state


def _same(kept: Iterable[Any], made: Iterable[Any]) -> bool:
    ours, theirs = (sorted(canonical(_plain(r)) for r in some) for some in (kept, made))
    return ours == theirs


def _plain(row: Raw) -> dict[str, Any]:
    return {n: str(v) if isinstance(v, bytes) else v for n, v in row.items()}


def _event(row: Raw, found: Findings) -> Event | None:
    """Return the event that a revision tells of, None where it tells of none."""
    if row["content"] is None:
        return None
    try:
        content = bytes(row["content"])
        told = loads(zlib.decompressobj().decompress(content, _MOST))
        return event_from(told["event"])
    except (ValueError, TypeError, KeyError, zlib.error):
        found.add("revision", f"{row['event']} {row['number']}", row["entry"], "cannot be read")
        return None


def _grouped(connection: Connection, table: Any, events: list[str]) -> dict[str, list[Raw]]:  # noqa: ANN401
    grouped: dict[str, list[Raw]] = {}
    for row in rows(connection, raw(table).where(table.c.event.in_(events))):
        grouped.setdefault(row["event"], []).append(dict(row))
    return grouped


def _linked(connection: Connection, found: Findings) -> None:
    """Name reports that no event can know of, and rows of reports that are not here."""
    document, left = ledger.DOCUMENT, ledger.LEFT_OUT
    linked, pending, account = working.LINKED, working.PENDING, working.ACCOUNT
    known = union(select(linked.c.document), select(pending.c.document))
    parts = select(left.c.key).where(left.c.of_table == "document")
    lost = select(document.c.id).where(document.c.id.not_in(known), document.c.id.not_in(parts))
    for name in connection.execute(lost.limit(1000)).scalars():
        found.add("linked", name, None, "is neither linked nor waiting for it", repairable=True)
    for table in (linked, pending, account, working.ACCOUNT_KEY, working.MEETING):
        alone = select(table.c.document).where(table.c.document.not_in(select(document.c.id)))
        for name in connection.execute(alone.distinct().limit(1000)).scalars():
            found.add(table.name, name, None, "is of no report", repairable=True)
    empty = select(linked.c.document).where(linked.c.document.not_in(select(account.c.document)))
    for name in connection.execute(empty.limit(1000)).scalars():
        found.add("account", name, None, "is missing; its report is linked", repairable=True)
    clusters = select(working.CLUSTER.c.id)
    apart = select(account.c.document).where(
        account.c.cluster.is_(None) | account.c.cluster.not_in(clusters)
    )
    for name in connection.execute(apart.distinct().limit(1000)).scalars():
        found.add("account", name, None, "is in no cluster", repairable=True)


def _strays(connection: Connection, found: Findings) -> None:
    """Name rows that no revision is behind."""
    behind = select(_REVISION.c.event)
    for table in (*TABLES, _HELD):
        asked = select(table.c.event).where(table.c.event.not_in(behind)).distinct()
        if table is not _HELD:
            of = _REVISION.c.event == table.c.event
            asked = select(table.c.event).where(~select(true()).where(of).exists()).distinct()
        for event in connection.execute(asked.limit(1000)).scalars():
            found.add(table.name, event, None, "is of no revision", repairable=table is not _HELD)
    both = (_REVISION.c.event == _HELD.c.event) & (_REVISION.c.number == _HELD.c.number)
    alone = select(_HELD.c.event, _HELD.c.number).where(~select(true()).where(both).exists())
    for row in connection.execute(alone.distinct().limit(1000)):
        found.add("revision_document", f"{row.event} {row.number}", None, "is of no revision")


def _searched(connection: Connection, found: Findings) -> None:
    """Name what full-text search would not find, on SQLite, which keeps an index of its own."""
    if connection.dialect.name != "sqlite":
        return
    for table in ("document", "claim"):
        lost = text(
            f"SELECT id FROM {table} WHERE rowid NOT IN (SELECT id FROM {table}_words_docsize) "
            "LIMIT 1000"
        )
        for name in connection.execute(lost).scalars():
            found.add(f"{table}_words", name, None, "cannot be searched", repairable=True)


def _guarded(connection: Connection, found: Findings) -> None:
    """Name the triggers that are gone: without them the database lets rows be changed."""
    asked = "SELECT tgname FROM pg_trigger"
    if connection.dialect.name == "sqlite":
        asked = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    there = set(connection.execute(text(asked)).scalars())
    wanted = expected()
    if connection.dialect.name == "sqlite":
        wanted |= {name for table in ("document", "claim") for name in followers(table)}
    for name in sorted(wanted - there):
        found.add(
            "trigger",
            name,
            None,
            "is gone: the database refuses less than it should",
            repairable=True,
        )
    if not inspect(connection).has_table("alembic_version"):
        found.add("alembic_version", None, None, "is gone", repairable=True)
