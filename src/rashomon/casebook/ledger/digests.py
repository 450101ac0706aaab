"""Digests of rows and of entries: what makes a changed byte visible.

SHA-256 over canonical JSON; bytes count by their own SHA-256.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping

from sqlalchemy import Table

_OUTSIDE = ("entry", "digest")

START = "0" * 64
"""What stands for the entry before the first."""


def row_digest(table: Table, row: Mapping[str, object]) -> str:
    """Return the digest of a row's content: its table and every column but entry and digest."""
    content = {
        column.name: _plain(row.get(column.name))
        for column in table.columns
        if column.name not in _OUTSIDE
    }
    return _sha256(canonical([table.name, content]))


def row_key(table: Table, row: Mapping[str, object]) -> str:
    """Return the primary key of a row as text, its parts parted by spaces."""
    return " ".join(str(row[column.name]) for column in table.primary_key)


def entry_digest(before: str, entry: Mapping[str, object], rows: Iterable[str]) -> str:
    """Return the digest of an entry: of the one before it, of what it says, and of its rows."""
    head = [before, entry["number"], entry["at"], entry["who"], entry["act"], entry["told"]]
    return _sha256(canonical([head, sorted(rows)]))


def canonical(value: object) -> str:
    """Return JSON that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return hashlib.sha256(value).hexdigest()
    return value


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
