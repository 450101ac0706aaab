"""No byte of what was erased stays in the database's files."""

from hashlib import sha256

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from rashomon.casebook.tables import METADATA

PATIENCE = 5000
"""Milliseconds to wait for others to end what they read."""

_SEARCHED = ("document", "claim")


def wiped(engine: Engine) -> bool:
    """Write the files of a casebook anew without what was deleted; say whether that was possible.

    It is not while somebody else reads or writes, or where the disk has no room for a copy.
    """
    try:
        if engine.dialect.name == "sqlite":
            with engine.connect() as connection:
                return _sqlite(connection)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            _postgresql(connection)
    except DBAPIError:
        return False
    return True


def forget_words(connection: Connection) -> None:
    """Let the search index of SQLite drop the words of rows that are gone."""
    if connection.dialect.name == "sqlite":
        for table in _SEARCHED:
            name = f"{table}_words"
            connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('optimize')")


def _sqlite(connection: Connection) -> bool:
    """Write the file anew: `secure_delete` alone leaves copies of moved rows inside pages."""
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {PATIENCE}")
    before = _numbers(connection)
    connection.exec_driver_sql("VACUUM")
    # Search finds rows by their numbers, which VACUUM may give anew.
    if _numbers(connection) != before:
        for table in _SEARCHED:
            name = f"{table}_words"
            connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('rebuild')")
    busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").first()
    return busy is not None and busy[0] == 0


def _numbers(connection: Connection) -> str:
    digest = sha256()
    for table in _SEARCHED:
        for row in connection.exec_driver_sql(f"SELECT rowid, id FROM {table} ORDER BY rowid"):
            digest.update(f"{row[0]} {row[1]}\n".encode())
    return digest.hexdigest()


def _postgresql(connection: Connection) -> None:
    for table in METADATA.sorted_tables:
        connection.exec_driver_sql(f"VACUUM (FULL) {table.name}")
    connection.exec_driver_sql("CHECKPOINT")
