"""All rows of a casebook into an empty one, in an order that depends on nothing but the rows."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Engine, Table, Text, insert, select

from rashomon.casebook.ledger.digests import row_digest, row_key
from rashomon.casebook.store.batches import batches
from rashomon.casebook.store.opening import writing
from rashomon.casebook.tables import METADATA, ledger, working

_AT_ONCE = 100
_LINKING = (
    working.PENDING, working.LINKED, working.ACCOUNT, working.ACCOUNT_KEY, working.MEETING,
    working.CLUSTER,
)  # fmt: skip

Row = Mapping[str, Any]


def copy(source: Connection, target: Engine, *, originals: bool) -> None:
    """Copy every table; without originals, texts and readings too are left out and listed."""
    with writing(target) as connection:
        for table in METADATA.sorted_tables:
            if originals or not (table in _LINKING or table is ledger.ORIGINAL_PART):
                _copy(source, connection, table, is_whole=originals)


def _copy(source: Connection, target: Connection, table: Table, *, is_whole: bool) -> None:
    at_once = 1 if table is ledger.ORIGINAL_PART else _AT_ONCE
    listed = _listed(source, table)
    for some in batches(_rows(source, table, at_once), at_once):
        kept = some if is_whole else [_reduced(table, row, target, listed) for row in some]
        rows = [dict(row) for row in kept if row is not None]
        if rows:
            target.execute(insert(table), rows)


def _rows(source: Connection, table: Table, at_once: int) -> Iterator[Row]:
    is_server = source.dialect.name == "postgresql"
    order = [
        c.collate("C") if is_server and isinstance(c.type, Text) else c for c in table.primary_key
    ]
    if "entry" in table.columns:
        order.insert(0, table.c.entry)
    asked = select(table).order_by(*order).execution_options(yield_per=at_once)
    yield from source.execute(asked).mappings()  # type: ignore[misc]


def _listed(source: Connection, table: Table) -> set[str]:
    """Return the rows of a table that were left out of the source already."""
    left = ledger.LEFT_OUT
    asked = select(left.c.key).where(left.c.of_table == table.name)
    return set(source.execute(asked).scalars())


def _reduced(table: Table, row: Row, target: Connection, listed: set[str]) -> Row | None:
    """Return what a package of quotes has of a row, and list what it has not."""
    key = row_key(table, row) if table.name in ("document", "reading", "original") else ""
    if table is ledger.DOCUMENT and key not in listed:
        part = {**row, "text": ""}
        _list(target, table.name, key, row, row_digest(table, part))
        return part
    if table is ledger.READING:
        _list(target, table.name, key, row, None)
        return None
    if table is ledger.ORIGINAL and key not in listed:
        _list(target, "original_part", key, {**row, "digest": key}, None)
    return row


def _list(target: Connection, name: str, key: str, row: Row, reduced: str | None) -> None:
    left = {"of_table": name, "key": key, "entry": row["entry"], "digest": row["digest"]}
    target.execute(insert(ledger.LEFT_OUT), [{**left, "reduced": reduced}])
