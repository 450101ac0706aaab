"""The codebook as a page: the fields of a record, and the columns of every table."""

import importlib
import inspect
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from rashomon.exports.codebook.fields import (
    OURS,
    Meaning,
    hint,
    meaning,
    public_fields,
    public_types,
    type_name,
)
from rashomon.exports.formats import FORMATS
from rashomon.exports.tables import trace
from rashomon.exports.tables.table import Column, Table

_HEAD = f"""# Codebook

What every field of a record's JSON and every column of a table holds: its type, its unit, all that
it may hold where that can be listed, its definition, and whose that is ({OURS}: our own, by the
rules of docs/settling.md, docs/events.md, docs/victims.md).

- Null, or an empty cell, is not known; it is never 0.
- Characters are counted from 0 in the text of the report, in Unicode code points; ends are
  exclusive.
- Dates are EDTF (ISO 8601-2), as coarse as they are known, in local time.
- Names of victims, suspects and witnesses are given where the readers may know them.

Made by `scripts/codebook.py` from the types and the columns themselves.
"""


def codebook() -> str:
    """Return the codebook as Markdown."""
    parts = [_HEAD, "## Fields of a record", ""]
    for kind in public_types():
        parts += [f"### {kind.__name__}", "", _flat(inspect.getdoc(kind) or ""), "", *_fields(kind)]
    parts += ["## Columns of the tables", ""]
    for table in tables():
        told = f"{table.what[0].upper()}{table.what[1:]}."
        parts += [f"### {table.name}", "", told, "", *_columns(table.columns)]
    told = "The words behind each figure of a format that has no room for them (`.trace.csv`)."
    parts += ["### trace", "", told, "", *_columns(trace.COLUMNS)]
    return "\n".join(parts)


def tables() -> Iterator[Table]:
    """Yield the tables among the formats."""
    for kind in FORMATS.values():
        if kind.is_table:
            module = importlib.import_module(f"rashomon.exports.{kind.module}")
            yield cast("Table", module.TABLE)


def _fields(kind: type) -> Iterator[str]:
    rows = (
        (name, type_name(hint(kind, name)), meaning(f"{kind.__name__}.{name}"))
        for name in public_fields(kind)
    )
    yield from _table("field", rows)


def _columns(columns: Sequence[Column]) -> Iterator[str]:
    rows = (
        (each.name, each.type, Meaning(each.what, each.source, each.unit, each.values))
        for each in columns
    )
    yield from _table("column", rows)


def _table(first: str, rows: Iterable[tuple[str, str, Meaning]]) -> Iterator[str]:
    yield f"| {first} | type | what it holds | values | source |"
    yield "| --- | --- | --- | --- | --- |"
    for name, kind, told in rows:
        of = kind if told.unit is None else f"{kind}, {told.unit}"
        values = ", ".join(f"`{value}`" for value in told.values)
        cells = (f"`{name}`", of, told.what, values, told.source)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""


def _flat(text: str) -> str:
    """Return a docstring with a line for each of its paragraphs."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))
