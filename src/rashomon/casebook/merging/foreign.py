"""Another casebook opened to be read and nothing else: it may have been made to harm."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.pool import NullPool

from rashomon.casebook.store.opening import engine_of, is_file, refuse_other_files
from rashomon.casebook.store.schema import HEAD
from rashomon.casebook.tables import METADATA
from rashomon.casebook.verifying.looking import looking
from rashomon.errors import BadInput

_MOST = 64 << 20  # bytes of one cell
_PRAGMAS = ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "mmap_size = 0")


@contextmanager
def foreign(where: str, name: str) -> Iterator[Connection]:
    """Yield a connection that sees one state of another casebook and can write nothing.

    Raises BadInput for a file whose tables are not those of a casebook of this version.
    """
    if is_file(where):
        refuse_other_files(Path(where), create=False)
        engine = create_engine(
            "sqlite://", creator=lambda: _connected(Path(where)), poolclass=NullPool
        )
    else:
        engine = engine_of(where)
    try:
        with looking(engine) as connection:
            _refuse_other_tables(connection, engine, name)
            yield connection
    finally:
        engine.dispose()


def _connected(path: Path) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?mode=ro"
    try:
        return _guarded(address)
    except sqlite3.OperationalError:
        # In a folder that cannot be written to; nobody can be writing there.
        return _guarded(f"{address}&immutable=1")


def _guarded(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=60)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return connection


def _refuse_other_tables(connection: Connection, engine: Engine, name: str) -> None:
    """Raise BadInput where a table is missing, or is a view or a virtual table in its place."""
    if engine.dialect.name == "sqlite":
        asked = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
        made = {n: str(sql) for n, sql in connection.execute(text(asked))}
        there = {n for n, sql in made.items() if not sql.upper().startswith("CREATE VIRTUAL")}
    else:
        there = set(
            connection.execute(
                text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
            ).scalars()
        )
    missing = sorted(set(METADATA.tables) - there)
    if missing or "alembic_version" not in there:
        raise BadInput(f"{name}: is no casebook; it has no table {missing[:1]}")
    stamp = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if stamp != HEAD:
        raise BadInput(f"{name}: is of another version; open it with this one, then merge it")
