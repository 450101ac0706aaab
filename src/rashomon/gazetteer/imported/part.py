"""An import under way: rows and keys in the order of the dump, with how far it is.

One SQLite file, which one process at a time may write. Rows, keys and the offset in the dump are
committed together, synced to the disk: an import goes on exactly where it was committed last.
Keys are only appended, for a sorted table of tens of millions would be written all over; seal.py
sorts them once.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from rashomon.errors import BadInput
from rashomon.gazetteer.imported.rows import Row
from rashomon.gazetteer.imported.spellings import beginnings, keys, number
from rashomon.gazetteer.imported.state import State, state_of

APPLICATION = 0x52534847  # "RSHG"
PART_FORMAT, WHOLE_FORMAT = 1, 101
CACHE_KB = 65_536
PLACE = """place (
    geonameid INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,
    admin1 TEXT NOT NULL, admin2 TEXT NOT NULL, code TEXT NOT NULL, latitude REAL NOT NULL,
    longitude REAL NOT NULL, population INTEGER NOT NULL, timezone TEXT NOT NULL,
    modified TEXT NOT NULL"""
_SCHEMA = (
    f"CREATE TABLE {PLACE}, line INTEGER NOT NULL)",
    # `rank` sorts the most populous first; `place` is 0 for a key of first words.
    "CREATE TABLE key (key INTEGER, rank INTEGER, place INTEGER, line INTEGER)",
    "CREATE TABLE state (only INTEGER PRIMARY KEY CHECK (only = 1), json TEXT NOT NULL)",
)
_ADD_PLACE = "INSERT OR REPLACE INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"
_ADD_KEY = "INSERT INTO key VALUES (?,?,?,?)"
_MOST_BEGINNINGS = 200_000


class Busy(BadInput):
    """Another process is importing under that name."""


class Part:
    """The file of an import under way; raises BadInput where it cannot be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._begun: set[str] = set()
        with disk_trouble(path):
            self.db = sqlite3.connect(path, isolation_level=None, timeout=0)
            try:
                self._open()
            except BaseException:
                self.db.close()
                raise

    def close(self) -> None:
        """Close the file; what was not committed is as if it had never been added."""
        self.db.close()

    def state(self) -> State | None:
        """Return how far the import is; None where it is to begin."""
        rows = self.db.execute("SELECT json FROM state").fetchall()
        try:
            return state_of(rows[0][0]) if rows else None
        except ValueError:
            return None

    def begin_anew(self) -> None:
        """Throw away what an earlier import left."""
        with disk_trouble(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            for table in ("place", "key", "state"):
                self.db.execute(f"DELETE FROM {table}")
            self.db.execute("COMMIT")

    def add(self, rows: list[tuple[int, Row]], state: State) -> None:
        """Commit rows, each with the number of its line, and with them how far the import is.

        Of two rows of one geonameid the one modified last is kept, of equals the first.
        """
        with disk_trouble(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            for line, row in rows:
                self._add_row(line, row, state)
            self.db.execute("INSERT OR REPLACE INTO state VALUES (1, ?)", (state.to_json(),))
            self.db.execute("COMMIT")

    def _add_row(self, line: int, row: Row, state: State) -> None:
        before = self.db.execute(
            "SELECT modified, kind FROM place WHERE geonameid = ?", (row.geonameid,)
        ).fetchone()
        if before is not None:
            state.n_repeated += 1
            if row.modified <= before[0]:
                return
            state.n_replaced += 1
            state.n_rows -= 1
            state.kinds[before[1]] -= 1
        state.n_rows += 1
        state.kinds[row.kind] = state.kinds.get(row.kind, 0) + 1
        state.latest = max(state.latest, row.modified)
        self.db.execute(_ADD_PLACE, _columns(line, row))
        self.db.executemany(_ADD_KEY, self._keys(line, row))

    def _keys(self, line: int, row: Row) -> Iterator[tuple[int, int, int, int]]:
        found = keys(row)
        for key in found:
            yield number(key), -row.population, row.geonameid, line
        for key in beginnings(found) - self._begun:
            if len(self._begun) < _MOST_BEGINNINGS:
                self._begun.add(key)
            yield number(key), 0, 0, 0

    def _open(self) -> None:
        execute = self.db.execute
        execute("PRAGMA locking_mode = EXCLUSIVE")
        execute("PRAGMA journal_mode = WAL")
        execute("PRAGMA synchronous = FULL")
        execute(f"PRAGMA cache_size = -{CACHE_KB}")
        execute("BEGIN IMMEDIATE")
        (version,) = execute("PRAGMA user_version").fetchone()
        if version != PART_FORMAT:
            for (table,) in execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            ).fetchall():
                execute(f'DROP TABLE "{table}"')
            for statement in _SCHEMA:
                execute(statement)
            execute(f"PRAGMA application_id = {APPLICATION}")
            execute(f"PRAGMA user_version = {PART_FORMAT}")
        execute("COMMIT")


@contextlib.contextmanager
def disk_trouble(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a full disk, a lock or a damaged file into BadInput."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if str(error) == "interrupted":  # Ctrl-C inside a long statement
            raise KeyboardInterrupt from None
        if "locked" in str(error):
            raise Busy(f"{path.stem}: another import of it is running") from error
        if isinstance(error, sqlite3.OperationalError):
            raise BadInput(f"{path}: cannot be written: {error}; {_remedy(str(error))}") from error
        raise BadInput(
            f"{path}: damaged: {error}; `rashomon gazetteer remove {path.stem}`, then import again"
        ) from error


def _remedy(error: str) -> str:
    if "unable to open" in error or "readonly" in error:
        return "set the rights of its folder, or name another in RASHOMON_DATA"
    return "what is committed is kept: make room, and give the same command again"


def _columns(line: int, row: Row) -> tuple[object, ...]:
    return (
        *(row.geonameid, row.name, row.kind, row.country, row.admin1, row.admin2, row.code),
        *(row.latitude, row.longitude, row.population, row.timezone, row.modified, line),
    )
