"""From an import that is through to the file that look-ups read: sorted, synced, then renamed."""

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from rashomon.gazetteer.imported.folder import NEW, WHOLE
from rashomon.gazetteer.imported.part import APPLICATION, PLACE, WHOLE_FORMAT, Part, disk_trouble
from rashomon.gazetteer.imported.state import State

_STEPS_A_TICK = 1_000_000
_SCHEMA = (
    f"CREATE TABLE whole.{PLACE})",
    "CREATE TABLE whole.key (key INTEGER, rank INTEGER, place INTEGER,"
    " PRIMARY KEY (key, rank, place)) WITHOUT ROWID",
    "CREATE TABLE whole.state (only INTEGER PRIMARY KEY CHECK (only = 1), json TEXT NOT NULL)",
    f"PRAGMA whole.application_id = {APPLICATION}",
    f"PRAGMA whole.user_version = {WHOLE_FORMAT}",
)
_COLUMNS = (
    "geonameid, name, kind, country, admin1, admin2, code, latitude, longitude, population,"
    " timezone, modified"
)
_FILL_PLACES = f"INSERT INTO whole.place SELECT {_COLUMNS} FROM main.place ORDER BY geonameid"
_FILL_KEYS = (
    "INSERT OR IGNORE INTO whole.key SELECT key, rank, place FROM main.key {} ORDER BY 1, 2, 3"
)
# Where a row was replaced by a later one, the keys of the former are left behind.
_STILL_TRUE = (
    "AS k WHERE k.place = 0 OR EXISTS"
    " (SELECT 1 FROM main.place AS p WHERE p.geonameid = k.place AND p.line = k.line)"
)


def seal(part: Part, state: State, tick: Callable[[], None]) -> None:
    """Make the whole file of a part that is through, in one step that is done or not done.

    `tick` is called now and then. What an interruption leaves is thrown away by the next import.
    """
    new, whole = part.path.with_suffix(NEW), part.path.with_suffix(WHOLE)
    new.unlink(missing_ok=True)
    try:
        with disk_trouble(new):
            _fill(part.db, new, state, tick)
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        new.replace(whole)
        _sync(whole.parent)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    drop(part.path)


def drop(part: Path) -> None:
    """Remove what an import under way left: its file, and SQLite's files beside it."""
    for path in (part, *(part.with_name(part.name + x) for x in ("-wal", "-shm", "-journal"))):
        path.unlink(missing_ok=True)
    part.with_suffix(NEW).unlink(missing_ok=True)


def _fill(db: sqlite3.Connection, new: Path, state: State, tick: Callable[[], None]) -> None:
    _sort_beside(db, new.parent)
    db.execute("ATTACH ? AS whole", (str(new),))
    db.execute("PRAGMA whole.journal_mode = OFF")
    db.execute("PRAGMA whole.synchronous = OFF")
    db.set_progress_handler(tick, _STEPS_A_TICK)
    for statement in _SCHEMA:
        db.execute(statement)
    db.execute(_FILL_PLACES)
    db.execute(_FILL_KEYS.format(_STILL_TRUE if state.n_replaced else ""))
    db.execute("INSERT INTO whole.state VALUES (1, ?)", (state.to_json(),))
    db.set_progress_handler(None, 0)
    db.execute("DETACH whole")


def _sort_beside(db: sqlite3.Connection, folder: Path) -> None:
    """Let SQLite sort on the same disk: a folder for short-lived files can be in memory."""
    quoted = str(folder).replace("'", "''")
    with contextlib.suppress(sqlite3.DatabaseError):
        db.execute(f"PRAGMA temp_store_directory = '{quoted}'")


def _sync(folder: Path) -> None:
    """Write a folder's list of names to the disk, where the platform lets a program do so."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
