"""A table as JSON Lines: an object a row, its columns in order, unknown null."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.tables.harmless import sound
from rashomon.exports.tables.table import Table, Value

if TYPE_CHECKING:
    from rashomon.exports.about import About

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def write(table: Table, rows: Iterable[Sequence[Value]], stream: BinaryIO, about: "About") -> None:
    """Write the rows as they come; the account counts them."""
    header = table.header
    for row in rows:
        line = _encode(dict(zip(header, row, strict=True)))
        stream.write(f"{sound(line)}\n".encode())
        about.rows += 1
