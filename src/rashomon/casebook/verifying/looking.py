"""Rows as the database holds them, whatever somebody may have put there."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from sqlalchemy import Connection, Engine, Select, Table, select, type_coerce
from sqlalchemy.types import NULLTYPE

from rashomon.casebook.store.opening import reading

Raw = Mapping[str, Any]

_AT_ONCE = 100  # rows in memory


@contextmanager
def looking(engine: Engine) -> Iterator[Connection]:
    """Yield a connection that sees one state, and gives text that is no UTF-8 too."""
    with reading(engine) as connection:
        driver = connection.connection.driver_connection
        if isinstance(driver, sqlite3.Connection):
            driver.text_factory = _text
        yield connection


def raw(table: Table, *names: str) -> Select[Any]:
    """Return a question for columns of a table, all if none is named, as they are stored."""
    columns = [table.c[name] for name in names] or list(table.columns)
    asked = select(*(type_coerce(c, NULLTYPE).label(c.name) for c in columns))
    return cast(Select[Any], asked)


def rows(connection: Connection, asked: Select[Any], *, at_once: int = _AT_ONCE) -> Iterator[Raw]:
    """Yield the rows of a question, `at_once` of them in memory at a time."""
    for row in connection.execute(asked.execution_options(yield_per=at_once)):
        yield cast(Raw, row._mapping)


def words(value: object) -> str:
    """Return a value of a cell as text for a message, short and on one line."""
    from rashomon.wording.safe import short

    return short(str(value), 80)


def _text(value: bytes) -> str:
    return value.decode("utf-8", "surrogateescape")
