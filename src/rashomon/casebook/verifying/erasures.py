"""What was erased against its tombstone, and what was left out of a package against its list."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from json import loads
from typing import Any

from sqlalchemy import Connection

from rashomon.casebook.ledger.digests import canonical, row_key
from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.findings import Findings
from rashomon.casebook.verifying.looking import raw, rows

_ERASED, _TOMBSTONE, _LEFT = ledger.ERASED, ledger.TOMBSTONE, ledger.LEFT_OUT
_NAMES = {table.name: table for table in ledger.ERASABLE}


def list_digest(found: Iterable[Mapping[str, Any]], *names: str) -> str:
    """Return the digest of a list of rows, the same in any order: databases sort differently."""
    each = (canonical([_plain(row[name]) for name in names]) for row in found)
    digests = sorted(sha256(one.encode("utf-8", "surrogatepass")).digest() for one in each)
    return sha256(b"".join(digests)).hexdigest()


def erased_digest(found: Iterable[Mapping[str, Any]]) -> str:
    """Return what a tombstone says of its rows."""
    return list_digest(found, "of_table", "key", "entry", "digest")


def left_out_digest(connection: Connection) -> str:
    """Return what the last entry of a package says of what was left out of it."""
    listed = rows(connection, raw(_LEFT))
    return list_digest(listed, "of_table", "key", "entry", "digest", "reduced")


def erasures(connection: Connection, found: Findings) -> None:
    """Check the list of each tombstone; name rows that should be gone."""
    for stone in rows(connection, raw(_TOMBSTONE).order_by(_TOMBSTONE.c.document)):
        asked = raw(_ERASED).where(_ERASED.c.document == stone["document"])
        gone = [dict(row) for row in rows(connection, asked)]
        if erased_digest(gone) != stone["erased"]:
            what = f"the rows named as erased under it ({len(gone)}) are not those that were"
            found.add("erased", stone["document"], stone["entry"], what)
        for one in gone:
            _still_there(connection, one, found)
    stones = raw(_TOMBSTONE, "document")
    for row in rows(connection, raw(_ERASED).where(_ERASED.c.document.not_in(stones))):
        found.add("erased", row_key(_ERASED, row), row["entry"], "no tombstone says who erased it")


def left_out(connection: Connection, found: Findings) -> None:
    """Check the list of what a package does not hold, and say it."""
    counted: dict[str, int] = {}
    for row in rows(connection, raw(_LEFT, "of_table")):
        counted[row["of_table"]] = counted.get(row["of_table"], 0) + 1
    if not counted:
        return
    table = ledger.ENTRY
    asked = raw(table).where(table.c.act == "pack").order_by(table.c.number.desc()).limit(1)
    last = connection.execute(asked).mappings().first()
    try:
        said = None if last is None else loads(last["told"]).get("left_out")
    except (ValueError, TypeError, AttributeError):
        said = None
    if said != left_out_digest(connection):
        number = None if last is None else last["number"]
        found.add("left_out", None, number, "is not the list that the package was made by")
    names = {"original_part": "originals", "document": "texts", "reading": "readings"}
    listed = ", ".join(f"{n:,} {names.get(t, t)}" for t, n in sorted(counted.items()))
    found.notes.append(f"a package of quotes and hashes, without: {listed}")


def _still_there(connection: Connection, row: Mapping[str, Any], found: Findings) -> None:
    table = _NAMES.get(row["of_table"])
    if table is None:
        found.add("erased", row["key"], row["entry"], "names a table from which nothing is erased")
        return
    key = str(row["key"]).rsplit(" ", len(table.primary_key) - 1)
    if len(key) != len(table.primary_key):
        return
    asked = raw(table, "entry").where(
        *(c == (int(k) if c.type.python_type is int and k.isdigit() else k)
          for c, k in zip(table.primary_key, key, strict=True)),
        table.c.entry == row["entry"],
    )  # fmt: skip
    if connection.execute(asked).first() is not None:
        found.add(table.name, row["key"], row["entry"], "is there, though named as erased")


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | str) else str(value)
