"""A table as Parquet: typed columns that say what they hold, some thousand rows a group."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from rashomon.exports.tables.harmless import sound
from rashomon.exports.tables.library import library
from rashomon.exports.tables.table import BOOLEAN, INTEGER, NUMBER, Column, Table, Value
from rashomon.version import __version__

if TYPE_CHECKING:
    from rashomon.exports.about import About

_ROWS = 5_000  # of one group: so many are in memory


def write(table: Table, rows: Iterable[Sequence[Value]], stream: BinaryIO, about: "About") -> None:
    """Write the rows group by group; the account counts them.

    Raises BadInput where the library is not installed.
    """
    arrow, parquet = (library(name, kind="parquet") for name in ("pyarrow", "pyarrow.parquet"))
    schema = _schema(arrow, table, about.readers.level)
    with parquet.ParquetWriter(stream, schema, compression="zstd") as out:
        for group in _groups(rows):
            arrays = [
                arrow.array(map(_cell, values), field.type)
                for values, field in zip(zip(*group, strict=True), schema, strict=True)
            ]
            out.write_table(arrow.Table.from_arrays(arrays, schema=schema))
            about.rows += len(group)


def _schema(arrow: Any, table: Table, level: str) -> Any:  # noqa: ANN401 (pyarrow has no types)
    types = {INTEGER: arrow.int64(), NUMBER: arrow.float64(), BOOLEAN: arrow.bool_()}
    fields = [
        arrow.field(column.name, types.get(column.type, arrow.string()), metadata=_told(column))
        for column in table.columns
    ]
    told = {"table": table.name, "what": table.what, "rashomon": __version__, "level": level}
    return arrow.schema(fields, metadata=told)


def _told(column: Column) -> dict[str, str]:
    """Return what a column holds, for whoever reads the file alone."""
    told = {
        "type": column.type,
        "what": column.what,
        "source": column.source,
        "unit": column.unit or "",
        "values": ";".join(column.values),
    }
    return {name: value for name, value in told.items() if value}


def _groups(rows: Iterable[Sequence[Value]]) -> Iterator[list[Sequence[Value]]]:
    left = iter(rows)
    while group := list(islice(left, _ROWS)):
        yield group


def _cell(value: Value) -> Value:
    return sound(value) if isinstance(value, str) else value
