"""The chain of entries: each entry against its rows, its words and the entry before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from json import loads
from typing import Any

from sqlalchemy import Connection, Table, not_, select

from rashomon.casebook.ledger.digests import START, entry_digest, row_digest, row_key
from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.contents import Contents
from rashomon.casebook.verifying.findings import Findings
from rashomon.casebook.verifying.looking import Raw, raw, rows, words
from rashomon.wording.words import plural

_WINDOW = 2_000  # rows of the ledger looked at between two looks at the entries
_MOST = 200  # entries of one window

CHANGED = "its content is not what was written"


@dataclass(slots=True)
class _Of:
    """What belongs to an entry: digests as stored and as computed, and how many of which table."""

    stored: list[str] = field(default_factory=list)
    computed: list[str] = field(default_factory=list)
    n: dict[str, int] = field(default_factory=dict)

    def add(self, table: str, stored: object, computed: str) -> None:
        self.stored.append(str(stored))
        self.computed.append(computed)
        self.n[table] = self.n.get(table, 0) + 1


@dataclass(frozen=True, slots=True)
class Chain:
    """The end of a chain: how many entries, and the digest of the last."""

    n: int
    head: str


def chain(connection: Connection, found: Findings, anchors: Sequence[str] = ()) -> Chain:
    """Check every entry and every row of the ledger; `anchors` are digests noted earlier."""
    n, before, computed = 0, START, START
    missed = set(anchors)
    for window in _windows(connection):
        of = _of_entries(connection, window, found)
        for entry in window:
            n += 1
            if entry["number"] != n:
                found.add("entry", n, n, f"is missing; entry {entry['number']} follows")
                n = entry["number"]
            made = _checked(entry, of[entry["number"]], (before, computed), found)
            before, computed = str(entry["digest"]), made
            missed.discard(before)
    for anchor in sorted(missed):
        found.add("entry", None, None, f"no entry has the digest {words(anchor)} that was noted")
    _strays(connection, found)
    return Chain(n, before)


def _windows(connection: Connection) -> Iterator[list[Raw]]:
    """Yield the entries in order, in lists that do not have too many rows together."""
    table = ledger.ENTRY
    last: int | None = None
    while True:
        asked = raw(table).order_by(table.c.number).limit(_MOST)
        if last is not None:
            asked = asked.where(table.c.number > last)
        window: list[Raw] = []
        n_rows = 0
        for row in connection.execute(asked).mappings().all():
            entry = {n: str(v) if isinstance(v, bytes) else v for n, v in row.items()}
            window.append(entry)
            n_rows += entry["n_rows"] if isinstance(entry["n_rows"], int) else 0
            if n_rows >= _WINDOW:
                break
        if not window:
            return
        yield window
        last = window[-1]["number"]


def _of_entries(connection: Connection, window: Sequence[Raw], found: Findings) -> dict[int, _Of]:
    """Return what belongs to each entry of a window, and check the rows on the way."""
    of = {entry["number"]: _Of() for entry in window}
    first, last = window[0]["number"], window[-1]["number"]
    parts = _parts(connection, first, last)
    contents = Contents(connection, found)
    for table in ledger.ROWS:
        asked = raw(table).where(table.c.entry.between(first, last)).order_by(table.c.entry)
        for row in rows(connection, asked):
            if row["entry"] in of:  # those of an entry that is missing are named as strays
                is_part = _row(table, row, of[row["entry"]], parts, found)
                contents.look(table.name, row, is_whole=not is_part)
    contents.end()
    for (name, _, number), part in parts.items():
        of[number].add(name, part["digest"], part["digest"])
    erased = ledger.ERASED
    for row in rows(connection, raw(erased).where(erased.c.entry.between(first, last))):
        if row["entry"] in of:
            of[row["entry"]].add(str(row["of_table"]), row["digest"], str(row["digest"]))
    return of


def _row(
    table: Table, row: Raw, of: _Of, parts: dict[tuple[str, str, int], Raw], found: Findings
) -> bool:
    """Check the digest of a row; say whether a package holds only a part of it."""
    found.checked[table.name] += 1
    key, made = row_key(table, row), row_digest(table, row)
    part = parts.pop((table.name, key, row["entry"]), None)
    if part is not None and part["reduced"] == made:
        of.add(table.name, part["digest"], part["digest"])
        return True
    of.add(table.name, row["digest"], made)
    if row["digest"] != made:
        found.add(table.name, key, row["entry"], CHANGED)
    return part is not None


def _parts(connection: Connection, first: int, last: int) -> dict[tuple[str, str, int], Raw]:
    """Return what a package left out of the entries of a window."""
    table = ledger.LEFT_OUT
    names = [t.name for t in ledger.ROWS]
    asked = raw(table).where(table.c.entry.between(first, last), table.c.of_table.in_(names))
    return {(r["of_table"], r["key"], r["entry"]): dict(r) for r in rows(connection, asked)}


def _checked(entry: Raw, of: _Of, before: tuple[str, str], found: Findings) -> str:
    """Check one entry; return the digest that it should have.

    What is wrong with one row, or with the digest of the entry before, has been named there and is
    not laid to this entry as well.
    """
    number = entry["number"]
    made = entry_digest(before[0], entry, of.stored)
    fits = entry["digest"] in {
        entry_digest(b, entry, digests) for b in before for digests in (of.stored, of.computed)
    }
    n = len(of.stored)
    if not fits:
        found.add("entry", number, number, _why(entry, of))
    elif entry["n_rows"] != n:
        found.add("entry", number, number, f"its number of rows says {words(entry['n_rows'])}: {n}")
    return made


def _why(entry: Raw, of: _Of) -> str:
    lost = _lost(entry["told"], of)
    if lost:
        return f"{lost}; what is left does not make its digest"
    return "what it says, its place in the chain, or which rows it has, is not what was written"


def _lost(told: Any, of: _Of) -> str:  # noqa: ANN401
    """Return in words of which tables rows are missing, or too many."""
    try:
        said = loads(told)["rows"]
        expected = {str(table): int(n) for table, n in said.items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return ""
    parts = []
    for table in sorted(expected.keys() | of.n.keys()):
        more = of.n.get(table, 0) - expected.get(table, 0)
        if more < 0:
            verb = "is" if more == -1 else "are"
            parts.append(f"{plural(-more, 'row')} of {table} {verb} missing")
        elif more > 0:
            parts.append(f"{plural(more, 'row')} of {table} too many")
    return ", ".join(parts)


def _strays(connection: Connection, found: Findings) -> None:
    """Name rows of entries that are not there."""
    numbers = select(ledger.ENTRY.c.number)
    for table in (*ledger.ROWS, ledger.ERASED, ledger.LEFT_OUT):
        asked = raw(table).where(not_(table.c.entry.in_(numbers)) | table.c.entry.is_(None))
        for row in rows(connection, asked.limit(_MOST)):
            found.add(table.name, row_key(table, row), row["entry"], "belongs to no entry")
