"""A table as CSV (RFC 4180): UTF-8, a header, unknown empty, nothing that a sheet would run."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.tables.harmless import harmless, printable
from rashomon.exports.tables.table import Table, Value

if TYPE_CHECKING:
    from rashomon.exports.about import About


class Lines:
    """Writes rows to a stream, one after the other."""

    def __init__(self, stream: BinaryIO) -> None:
        self._text = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="")
        self._out = csv.writer(self._text, lineterminator="\n")

    def write(self, row: Sequence[Value]) -> None:
        """Write a row."""
        self._out.writerow([_cell(value) for value in row])

    def end(self) -> None:
        """Write out what is held back, and leave the stream open."""
        self._text.flush()
        self._text.detach()


def write(table: Table, rows: Iterable[Sequence[Value]], stream: BinaryIO, about: "About") -> None:
    """Write the rows as they come; the account counts them."""
    lines = Lines(stream)
    lines.write(table.header)
    for row in rows:
        lines.write(row)
        about.rows += 1
    lines.end()


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return harmless(printable(value))
    return ("TRUE" if value else "FALSE") if isinstance(value, bool) else value
