"""Columns that belong together, with what fills them: a table is some blocks side by side."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Generic, TypeVar

from rashomon.exports.tables.table import Column, Value

Of = TypeVar("Of")


@dataclass(frozen=True, slots=True)
class Block(Generic[Of]):
    """Columns, and what gives their values, in the same order."""

    columns: tuple[Column, ...]
    values: Callable[[Of], Sequence[Value]]


def columns_of(blocks: Iterable[Block[Of]]) -> tuple[Column, ...]:
    """Return the columns of blocks, in order."""
    return tuple(column for block in blocks for column in block.columns)


def row_of(blocks: Iterable[Block[Of]], given: Of) -> tuple[Value, ...]:
    """Return what blocks give of one thing; text that is empty says nothing."""
    return tuple(
        None if value == "" else value for block in blocks for value in block.values(given)
    )


def fields(*names: str) -> Callable[[object], Sequence[Value]]:
    """Return what gives fields of a value by name: all None where there is no value."""
    get = attrgetter(*names)
    nothing = (None,) * len(names)
    is_one = len(names) == 1

    def values(given: object) -> Sequence[Value]:
        if given is None:
            return nothing
        return (get(given),) if is_one else get(given)

    return values
