"""An import that is whole: opened once, read in place, without locks.

A file that cannot be read is named in a warning of the logger `rashomon.gazetteer`, once, and the
look-ups go on without it.
"""

import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

from rashomon.gazetteer.imported.folder import whole_files
from rashomon.gazetteer.imported.part import APPLICATION, WHOLE_FORMAT
from rashomon.gazetteer.imported.spellings import number
from rashomon.gazetteer.imported.state import State, state_of
from rashomon.gazetteer.store import MOST_PER_NAME

_COLUMNS = (
    "p.geonameid, p.name, p.kind, p.country, p.admin1, p.admin2, p.code, p.latitude, p.longitude,"
    " p.population, p.timezone, p.modified"
)
# The keys are in the order of their places: rank, then geonameid.
_BY_KEY = (
    f"SELECT {_COLUMNS} FROM key AS k CROSS JOIN place AS p ON p.geonameid = k.place"
    f" WHERE k.key = ? ORDER BY k.rank, k.place LIMIT {MOST_PER_NAME}"
)
_BY_ID = f"SELECT {_COLUMNS} FROM place AS p WHERE p.geonameid = ?"
_warned: set[Path] = set()


class Known(NamedTuple):
    """A place as an import has it; text that is not known is empty."""

    geonameid: int
    name: str
    kind: str
    country: str
    admin1: str
    admin2: str
    code: str
    latitude: float
    longitude: float
    population: int
    timezone: str
    modified: str


class Imported:
    """One import, opened; raises ValueError where the file is none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            self._db = sqlite3.connect(address, uri=True, check_same_thread=False)
            self.state = self._checked()
        except sqlite3.DatabaseError as error:
            raise ValueError(f"damaged ({error}); remove it and import again") from error

    def places(self, key: str) -> list[Known]:
        """Return the places under a key, most populous first."""
        return [Known(*row) for row in self._rows(_BY_KEY, number(key))]

    def place(self, geonameid: int) -> Known | None:
        """Return a place by its GeoNames number."""
        return next((Known(*row) for row in self._rows(_BY_ID, geonameid)), None)

    def has(self, key: str) -> bool:
        """Say whether anything is under a key."""
        return bool(self._rows("SELECT 1 FROM key WHERE key = ? LIMIT 1", number(key)))

    def _rows(self, query: str, value: int) -> list[tuple[Any, ...]]:
        try:
            return self._db.execute(query, (value,)).fetchall()
        except sqlite3.DatabaseError as error:
            _warn(self.path, f"damaged ({error}); remove it and import again")
            return []

    def _checked(self) -> State:
        application = self._db.execute("PRAGMA application_id").fetchone()
        version = self._db.execute("PRAGMA user_version").fetchone()
        if application != (APPLICATION,):
            raise ValueError("not an import of Rashomon; remove it")
        if version != (WHOLE_FORMAT,):
            raise ValueError("made by another version of Rashomon; import it again")
        row = self._db.execute("SELECT json FROM state").fetchone()
        try:
            return state_of(row[0] if row else "")
        except ValueError:
            raise ValueError("damaged; remove it and import again") from None


def state_in(path: Path) -> State | None:
    """Return what a file says of its import; None where there is none or it is damaged."""
    try:
        return Imported(path).state if path.exists() else None
    except ValueError:
        return None


def open_all() -> tuple[Imported, ...]:
    """Return the imports that can be read, in an order that their names do not change."""
    found = [each for each in map(_opened, whole_files()) if each is not None]
    return tuple(sorted(found, key=lambda each: (each.state.sha256, each.state.classes)))


def _opened(path: Path) -> Imported | None:
    try:
        return Imported(path)
    except ValueError as error:
        _warn(path, str(error))
        return None


def _warn(path: Path, message: str) -> None:
    """Name a file that cannot be used, once a process."""
    if path not in _warned:
        import logging

        _warned.add(path)
        logging.getLogger("rashomon.gazetteer").warning("rashomon: %s: %s", path, message)
