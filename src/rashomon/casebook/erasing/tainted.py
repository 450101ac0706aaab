"""All rows that hold words of a report, found before any of them goes."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from json import loads
from typing import Any

from sqlalchemy import Connection, Table, select

from rashomon.casebook.events.revisions import LIVE
from rashomon.casebook.ledger.digests import row_key
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger

_RUN = 5  # words in a row that are no chance
_JUDGEMENT, _REVISION, _RETRIEVAL = ledger.JUDGEMENT, ledger.REVISION, ledger.RETRIEVAL


@dataclass(frozen=True, slots=True)
class Gone:
    """A row that goes: its table, key, entry and digest."""

    table: str
    key: str
    entry: int
    digest: str

    def row(self, document: str) -> dict[str, Any]:
        """Return the row of `erased` that stays for it."""
        return {
            "of_table": self.table,
            "key": self.key,
            "entry": self.entry,
            "digest": self.digest,
            "document": document,
        }


@dataclass(slots=True)
class Tainted:
    """The rows that go with a report, and events whose latest revision is among them.

    `shared` are originals of which other reports were made too; `quoting` entries of the log.
    """

    rows: list[Gone] = field(default_factory=list)
    events: set[str] = field(default_factory=set)
    shared: list[str] = field(default_factory=list)
    quoting: list[int] = field(default_factory=list)

    def of(self, table: Table) -> list[str]:
        """Return the keys of a table that go."""
        return [gone.key for gone in self.rows if gone.table == table.name]


def tainted(connection: Connection, document: str, text: str, *, with_originals: bool) -> Tainted:
    """Return what holds words of a report; shared originals only where they are to go too."""
    found = Tainted()
    _own(connection, document, found)
    claims = {key.split(" ")[0] for key in found.of(ledger.CLAIM)}
    said = _runs(text)
    _judgements(connection, {document, *claims}, said, found)
    _revisions(connection, {document, *claims}, found)
    _originals(connection, document, found, with_shared=with_originals)
    entry = ledger.ENTRY
    for row in connection.execute(select(entry.c.number, entry.c.told)):
        if said & _runs(row.told):
            found.quoting.append(row.number)
    return found


def _own(connection: Connection, document: str, found: Tainted) -> None:
    for table in (ledger.CLAIM, ledger.READING, _RETRIEVAL, ledger.DOCUMENT):
        name = table.c.id if table is ledger.DOCUMENT else table.c.document
        _take(connection, table, select(*_head(table)).where(name == document), found)


def _judgements(
    connection: Connection, about: set[str], said: set[tuple[str, ...]], found: Tainted
) -> None:
    """Take judgements about the report or its claims, those that quote it, and what undoes them."""
    rows = list(connection.execute(select(_JUDGEMENT)).mappings())
    gone: set[str] = set()
    for row in rows:
        names = {row["subject"], row["object"], *_names(row["content"])}
        told = f"{row['reason']} {row['content']}"
        if names & about or said & _runs(told):
            gone.add(row["id"])
    before = -1
    while before != len(gone):
        before = len(gone)
        gone |= {r["id"] for r in rows if r["kind"] == "undo" and r["subject"] in gone}
    for row in rows:
        if row["id"] in gone:
            found.rows.append(Gone("judgement", row["id"], row["entry"], row["digest"]))


def _revisions(connection: Connection, about: set[str], found: Tainted) -> None:
    """Take revisions that hold the report's words, and those that say what changed since."""
    needles = [name.encode() for name in about]
    asked = select(*_head(_REVISION), _REVISION.c.state, _REVISION.c.content)
    order = asked.order_by(_REVISION.c.event, _REVISION.c.number).execution_options(yield_per=100)
    held_before: tuple[str, bool] = ("", False)
    rows = (dict(row) for row in connection.execute(order).mappings())
    for row, after in _with_next(rows):
        content = row["content"]
        whole = b"" if content is None else zlib.decompress(content)
        holds = any(needle in whole for needle in needles)
        told_of = held_before == (row["event"], True) and row["state"] == LIVE
        if holds or told_of:
            key = row_key(_REVISION, dict(row))
            found.rows.append(Gone("revision", key, row["entry"], row["digest"]))
            if after != row["event"]:
                found.events.add(row["event"])
        held_before = (row["event"], holds)


def _with_next(rows: Iterable[Any]) -> Iterator[tuple[Any, str | None]]:
    """Yield rows with the event of the next one."""

    def ended() -> Iterator[Any]:
        yield from rows
        yield None

    for row, after in pairwise(ended()):
        yield row, None if after is None else after["event"]


def _originals(connection: Connection, document: str, found: Tainted, *, with_shared: bool) -> None:
    """Take the originals of which no other report was made."""
    mine = select(_RETRIEVAL.c.original).where(
        _RETRIEVAL.c.document == document, _RETRIEVAL.c.original.is_not(None)
    )
    others = select(_RETRIEVAL.c.original).where(
        _RETRIEVAL.c.document != document, _RETRIEVAL.c.original.in_(mine)
    )
    shared = set(connection.execute(others).scalars())
    found.shared = [] if with_shared else sorted(shared)
    table = ledger.ORIGINAL
    for some in batches(sorted(set(connection.execute(mine).scalars()) - set(found.shared))):
        _take(connection, table, select(*_head(table)).where(table.c.sha256.in_(some)), found)


def _head(table: Table) -> list[Any]:
    return [*table.primary_key, table.c.entry, table.c.digest]


def _take(connection: Connection, table: Table, asked: Any, found: Tainted) -> None:  # noqa: ANN401
    for row in connection.execute(asked).mappings():
        found.rows.append(Gone(table.name, row_key(table, dict(row)), row["entry"], row["digest"]))


def _names(content: str) -> set[str]:
    """Return the ids that a judgement's content speaks of."""
    try:
        told = loads(content)
    except ValueError:
        return set()
    return {v for v in told.values() if isinstance(v, str)} if isinstance(told, dict) else set()


def _runs(text: str) -> set[tuple[str, ...]]:
    """Return all runs of words of a text."""
    words: Sequence[str] = "".join(c if c.isalnum() else " " for c in text).casefold().split()
    return {tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}
