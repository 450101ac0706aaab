"""A table: its columns, each with its meaning and where that is from, and what fills its rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.types import Record

if TYPE_CHECKING:
    from rashomon.exports.about import About

Value = str | int | float | bool | None
Rows = Callable[[Iterable[Record], "About"], Iterator[Sequence[Value]]]
TEXT, INTEGER, NUMBER, BOOLEAN, DATE = "text", "integer", "number", "boolean", "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its type, what it holds in the field's words, and the source of that.

    `unit` is what an integer counts or a number measures; `values` are all that it may hold, where
    they can be listed. A `date` is ISO 8601 text, as coarse as it is known. Empty is unknown.
    """

    name: str
    type: str
    what: str
    source: str
    unit: str | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns, and what makes rows of a record's parts; each row has a value a column."""

    name: str
    what: str
    columns: tuple[Column, ...]
    rows: Rows

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)
