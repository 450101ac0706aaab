"""A casebook opened: an SQLite file, or a PostgreSQL database for a team."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import NullPool

from rashomon.casebook.store.failures import clear_errors, is_full
from rashomon.casebook.store.schema import prepare
from rashomon.casebook.store.sealed import (
    has_log,
    is_sealed,
    refuse_sealed,
    sealed_engine,
    unchanged,
)
from rashomon.errors import BadInput, Damaged

_WAIT = 120  # seconds for another writer to end
_SQLITE = b"SQLite format 3\0"
_BEGUN = 1 << 20  # bytes in which the names of a casebook's tables stand
_STAMP = b"CREATE TABLE alembic_version"


def opened(where: "str | os.PathLike[str]", *, create: bool = False) -> Engine:
    """Return the engine of a casebook with the tables of this version; make one where asked.

    `where` is the path of a file or a `postgresql://` address. Raises BadInput, in one line, for
    what is no casebook, cannot be opened, or is of a newer version of the program.
    """
    url = _url(where)
    name = shown(where)
    if url.get_backend_name() == "sqlite":
        refuse_other_files(Path(str(where)), create=create)
        return _opened_file(url, Path(str(where)), create=create)
    engine = _engine(url)
    with clear_errors(name):
        prepare(engine, name, create=create)
    return engine


def engine_of(where: str) -> Engine:
    """Return the engine of a casebook as it is, with whatever tables it has."""
    return _engine(_url(where))


def is_file(where: "str | os.PathLike[str]") -> bool:
    """Say whether a casebook is a file, and no address of a server."""
    return "://" not in os.fspath(where)


def shown(where: "str | os.PathLike[str]") -> str:
    """Return the name of a casebook for messages: an address without its password."""
    text = os.fspath(where)
    if "://" not in text:
        return text
    try:
        return make_url(text).render_as_string(hide_password=True)
    except ArgumentError:
        return "casebook"


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Yield a connection in one transaction, alone among writers; committed whole or not at all."""
    refuse_sealed(engine)
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT}s'")
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7242061954)")
        try:
            yield connection
        except BaseException:
            connection.rollback()
            raise
        connection.commit()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Yield a connection that sees one state of the casebook, whatever is written meanwhile."""
    with unchanged(engine), engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield connection
        finally:
            connection.rollback()


def _opened_file(url: URL, path: Path, *, create: bool) -> Engine:
    """Return the engine of a file; one that only reads where no more can be done."""
    name = str(path)
    sealed = is_sealed(path)
    with clear_errors(name):
        try:
            engine = _reading_only(url) if sealed and not has_log(path) else _engine(url)
            prepare(engine, name, create=create)
        except OperationalError as error:
            if has_log(path) and sealed:
                raise BadInput(
                    f"{name}: reading it takes a folder that you may write, for {name}-wal holds "
                    "what was written last: copy both files to one"
                ) from error
            if create or not is_full(error) or has_log(path):
                raise
            engine = _reading_only(url)
            prepare(engine, name, create=False)
    return engine


def _reading_only(url: URL) -> Engine:
    engine = sealed_engine(url)
    event.listen(engine, "connect", _sqlite_connected)
    return engine


def _url(where: "str | os.PathLike[str]") -> URL:
    text = os.fspath(where)
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise BadInput(
            f"{text.partition('@')[2] or 'casebook'}: is no address of a database"
        ) from error
    if url.get_backend_name() != "postgresql":
        raise BadInput(
            f"{shown(where)}: give the path of a file, or postgresql://USER@HOST/DATABASE"
        )
    return url.set(drivername="postgresql+psycopg")


def refuse_other_files(path: Path, *, create: bool) -> None:
    """Raise BadInput for a path that holds no SQLite file, or none where one is needed."""
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_SQLITE))
            begun = stream.read(_BEGUN) if head and head != _SQLITE else b""
    except FileNotFoundError:
        if not create:
            raise BadInput(
                f"{path}: no casebook is there; `rashomon add {path} INPUT` makes one"
            ) from None
        return
    except OSError as error:
        raise BadInput(f"{path}: cannot be opened: {error.strerror}") from error
    if _STAMP in begun:
        raise Damaged(
            f"{path}: the first bytes of the casebook are damaged, nothing of it can be read; "
            "take your last copy"
        )
    if head and head != _SQLITE:
        raise BadInput(f"{path}: is no casebook; name a new file, or one that `rashomon add` made")


def _engine(url: URL) -> Engine:
    try:
        if url.get_backend_name() == "sqlite":
            engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": _WAIT})
            event.listen(engine, "connect", _sqlite_connected)
            return engine
        return create_engine(url, pool_size=1, max_overflow=4, pool_pre_ping=True)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise BadInput("postgresql: needs psycopg; pip install 'rashomon[team]'") from error


def _sqlite_connected(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401
    """Leave transactions to us, and let nothing that was acknowledged be lost at a power cut."""
    connection.isolation_level = None
    # SQLite's own knows only A to Z.
    connection.create_function("lower", 1, _lower, deterministic=True)
    for pragma in (
        "busy_timeout = 120000",
        "foreign_keys = ON",
        "synchronous = FULL",
        "secure_delete = ON",
        "cache_size = -65536",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _lower(text: str | None) -> str | None:
    return None if text is None else str(text).lower()
