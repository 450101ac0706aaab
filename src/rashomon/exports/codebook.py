"""The codebook of the tables: what each column holds, and where that is from."""

import importlib
from collections.abc import Iterator

from rashomon.exports.formats import FORMATS
from rashomon.exports.tables import trace
from rashomon.exports.tables.table import Column, Table


def codebook() -> str:
    """Return the columns of every table as Markdown."""
    parts = ["# Codebook", "", "Empty is unknown; it is never zero.", ""]
    for table in tables():
        parts += [f"## {table.name}", "", f"{table.what[0].upper()}{table.what[1:]}.", ""]
        parts += [*_rows(table.columns), ""]
    parts += ["## trace", "", "The words behind each figure (`.trace.csv`).", ""]
    parts += [*_rows(trace.COLUMNS), ""]
    return "\n".join(parts)


def tables() -> Iterator[Table]:
    """Yield the tables among the formats."""
    for kind in FORMATS.values():
        if kind.is_table:
            table: Table = importlib.import_module(f"rashomon.exports.{kind.module}").TABLE
            yield table


def _rows(columns: tuple[Column, ...]) -> Iterator[str]:
    yield "| column | type | what it holds | values | source |"
    yield "| --- | --- | --- | --- | --- |"
    for each in columns:
        kind = each.type if each.unit is None else f"{each.type}, {each.unit}"
        cells = (f"`{each.name}`", kind, each.what, ", ".join(each.values), each.source)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
