"""What is imported, what of it is unfinished, and a mark of the gazetteer in use."""

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rashomon.errors import BadInput
from rashomon.gazetteer.imported.folder import PART, WHOLE, checked, folder, needed_folder
from rashomon.gazetteer.imported.opened import Imported
from rashomon.gazetteer.imported.part import Busy, Part
from rashomon.gazetteer.imported.seal import drop
from rashomon.gazetteer.imported.spellings import rules
from rashomon.gazetteer.imported.state import State, state_of
from rashomon.gazetteer.imported.used import imports, reopen
from rashomon.gazetteer.store import FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One import: what it says of itself, and what is wrong with it where something is."""

    name: str
    n_bytes: int
    state: State | None = None
    is_whole: bool = True
    problem: str | None = None


def listed() -> list[Listed]:
    """Return the imports, whole and unfinished, by name."""
    where = folder()
    try:
        paths = sorted(where.iterdir()) if where is not None else []
    except OSError:
        return []
    whole = [_whole(path) for path in paths if path.suffix == WHOLE]
    return whole + [_part(path) for path in paths if path.suffix == PART]


def remove(name: str) -> None:
    """Remove an import, whole or unfinished; raise BadInput where there is none of that name."""
    part = needed_folder() / (checked(name) + PART)
    whole = part.with_suffix(WHOLE)
    if not part.exists() and not whole.exists():
        raise BadInput(f"{name}: no such import; `rashomon gazetteer list` shows them")
    try:
        if part.exists():
            _claim(part)
            drop(part)
        whole.unlink(missing_ok=True)
    except OSError as error:
        raise BadInput(f"{name}: cannot be removed: {error.strerror}") from error
    reopen()


def edition() -> str:
    """Return a mark of the gazetteer in use: equal marks give equal answers."""
    marks = sorted(f"{x.state.sha256} {x.state.classes} {x.state.rules}" for x in imports())
    return hashlib.sha256("\n".join([shipped_sha256(), *marks]).encode()).hexdigest()[:12]


def shipped_sha256() -> str:
    """Return the SHA-256 of the file that ships."""
    with FILE.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _whole(path: Path) -> Listed:
    n_bytes = path.stat().st_size
    try:
        state = Imported(path).state
    except ValueError as error:
        return Listed(name=path.stem, n_bytes=n_bytes, problem=str(error))
    stale = "made with other spelling rules; import it again" if state.rules != rules() else None
    return Listed(name=path.stem, n_bytes=n_bytes, state=state, problem=stale)


def _part(path: Path) -> Listed:
    """Return what an unfinished import says, as far as it is committed."""
    n_bytes = sum(each.stat().st_size for each in path.parent.glob(f"{path.name}*"))
    problem = "unfinished; give the same import again, and it goes on"
    try:
        with closing(sqlite3.connect(path, timeout=0)) as db:
            row = db.execute("SELECT json FROM state").fetchone()
        state = state_of(row[0]) if row else None
    except (sqlite3.DatabaseError, ValueError):
        state = None
    return Listed(name=path.stem, n_bytes=n_bytes, state=state, is_whole=False, problem=problem)


def _claim(part: Path) -> None:
    """Raise BadInput where another process is writing a part; a damaged one is nobody's."""
    try:
        Part(part).close()
    except Busy:
        raise
    except BadInput:
        pass
