"""Whether a casebook is whole: every digest worked out anew, and the tables as they must fit."""

from collections import defaultdict
from pathlib import Path

from sqlalchemy import Connection, func, select

from rashomon.casebook import Casebook
from rashomon.casebook.events.revisions import LIVE, latest
from rashomon.casebook.ledger.digests import START, entry_digest, row_digest
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working


def assert_whole(url: str | Path) -> None:
    """Fail where a row, an entry or the chain has another digest, or tables do not fit."""
    with Casebook(url) as casebook, reading(casebook.engine) as connection:
        if connection.dialect.name == "sqlite":
            assert _answers(connection, "PRAGMA integrity_check") == [("ok",)]
            assert _answers(connection, "PRAGMA foreign_key_check") == []
        assert_chain(connection)
        assert_complete(connection)
        assert_current(connection)


def assert_chain(connection: Connection) -> None:
    """Fail where a row of the ledger is not the one of which its entry was made."""
    digests: dict[int, list[str]] = defaultdict(list)
    for table in ledger.ROWS:
        for row in connection.execute(select(table)):
            assert row_digest(table, row._mapping) == row.digest, (table.name, row)
            digests[row.entry].append(row.digest)
    before = START
    entries = connection.execute(select(ledger.ENTRY).order_by(ledger.ENTRY.c.number)).all()
    for number, entry in enumerate(entries, 1):
        rows = digests.pop(number, [])
        assert (entry.number, entry.n_rows) == (number, len(rows))
        assert entry.digest == entry_digest(before, entry._mapping, rows)
        before = entry.digest
    assert not digests


def assert_complete(connection: Connection) -> None:
    """Fail where a document is not there with all that belongs to it, or is there in part."""
    ids = set(_all(connection, ledger.DOCUMENT.c.id))
    for column in (ledger.READING.c.document, ledger.RETRIEVAL.c.document):
        assert set(_all(connection, column)) == ids
    pending = set(_all(connection, working.PENDING.c.document))
    linked = set(_all(connection, working.LINKED.c.document))
    assert pending | linked == ids
    assert not pending & linked
    kept = select(ledger.ORIGINAL.c.n_bytes, func.sum(func.length(ledger.ORIGINAL_PART.c.content)))
    parts = kept.join(ledger.ORIGINAL_PART).group_by(ledger.ORIGINAL.c.sha256)
    assert all(size == n for size, n in connection.execute(parts))
    assert set(_all(connection, ledger.RETRIEVAL.c.original)) - {None} <= set(
        _all(connection, ledger.ORIGINAL.c.sha256)
    )


def assert_current(connection: Connection) -> None:
    """Fail where a current event is not its latest revision, or a linked report is in none."""
    now = {row.event: row for row in connection.execute(select(working.CURRENT))}
    revisions = latest(connection, _all(connection, ledger.EVENT.c.id))
    live = {event: row for event, row in revisions.items() if row["state"] == LIVE}
    assert {e: row.number for e, row in now.items()} == {e: r["number"] for e, r in live.items()}
    table = working.CURRENT_DOCUMENT
    found = defaultdict(set)
    for row in connection.execute(select(table)):
        found[row.event].add(row.document)
    kept = defaultdict(set)
    for row in connection.execute(select(ledger.REVISION_DOCUMENT)):
        if row.event in live and row.number == live[row.event]["number"]:
            kept[row.event].add(row.document)
    assert found == kept
    assert set().union(*found.values()) <= set(_all(connection, ledger.DOCUMENT.c.id))


def _all(connection: Connection, column: object) -> list[str]:
    return list(connection.execute(select(column)).scalars())  # type: ignore[call-overload]


def _answers(connection: Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(sql)]
