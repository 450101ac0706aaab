"""The log of another casebook kept in this one's: who did what there, when, under which digest."""

from collections.abc import Iterator
from itertools import islice
from json import loads
from typing import Any

from sqlalchemy import Connection, Engine, select

from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.merging.merged import Merged
from rashomon.casebook.merging.rows import EntryRow, checked
from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.looking import raw, rows

_TOGETHER = 500  # lines of one entry
_TOLD = 2_000  # characters that are kept of what an entry tells
_LINE = 6


def keep_log(engine: Engine, theirs: Connection, known: set[str], who: str, out: Merged) -> None:
    """Write the entries of another casebook that this one does not know of yet."""
    lines = _new(theirs, known)
    while some := list(islice(lines, _TOGETHER)):
        with entry(engine, "merge", who) as made:
            made.told.update(told_of(out), log=some)
        out.came["entry"] += len(some)


def told_of(out: Merged) -> dict[str, Any]:
    """Return what every entry of a merge says: from which state of the other casebook it is."""
    return {"head": out.head, "entries": out.entries}


def known_entries(connection: Connection) -> set[str]:
    """Return the digests of all entries that this casebook has, its own and others'."""
    table = ledger.ENTRY
    known = set(connection.execute(select(table.c.digest)).scalars())
    for told in connection.execute(select(table.c.told).where(table.c.act == "merge")).scalars():
        known |= {line[4] for line in loads(told).get("log", ())}
    return known


def _new(theirs: Connection, known: set[str]) -> Iterator[list[Any]]:
    for line in _lines(theirs):
        if line[4] not in known:
            known.add(line[4])
            yield line


def _lines(theirs: Connection) -> Iterator[list[Any]]:
    """Yield their entries, and before each those that it had from elsewhere."""
    table = ledger.ENTRY
    for found in rows(theirs, raw(table).order_by(table.c.number)):
        row = checked(EntryRow, found)
        try:
            told = loads(row.told)
        except (ValueError, RecursionError):
            told = {}
        log = told.pop("log", ()) if isinstance(told, dict) else ()
        yield from (line for line in log if _is_line(line))
        kept = row.told if len(row.told) <= _TOLD and not log else ""
        yield [row.number, row.at, row.who, row.act, row.digest, kept]


def _is_line(line: object) -> bool:
    if not isinstance(line, list) or len(line) != _LINE or not isinstance(line[0], int):
        return False
    return all(isinstance(part, str) and len(part) <= 2 * _TOLD for part in line[1:])
