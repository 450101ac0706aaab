"""Which kind of file carries a table: told by the ending of the name."""

import importlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from rashomon.errors import BadInput
from rashomon.exports.formats import Format
from rashomon.types import Record

if TYPE_CHECKING:
    from rashomon.exports.about import About
    from rashomon.exports.tables.table import Table


def ending_of(kind: Format, path: Path) -> str:
    """Return the ending of a format's file; BadInput for one that the format does not have."""
    ending = path.suffix.lower()
    if ending not in kind.endings:
        raise BadInput(f"{path}: {kind.name} is written as {' or '.join(kind.endings)}")
    return ending


def write_table(
    kind: Format, parts: Iterable[Record], stream: BinaryIO, about: "About", ending: str
) -> None:
    """Write a table in the kind of file that an ending names, row after row."""
    table = cast("Table", importlib.import_module(f"rashomon.exports.{kind.module}").TABLE)
    carrier = importlib.import_module(f"rashomon.exports.tables.{ending[1:]}")
    carrier.write(table, table.rows(parts, about), stream, about)
