"""A casebook that cannot be written from here: its file, folder or disk is read-only, or full.

SQLite reads a file in WAL mode by two others beside it, and makes them. Where it cannot make them
the file is opened as `immutable`, which takes no locks: as long as there is no log (`-wal`), nobody
writes; that nobody began to while we read is looked at afterwards (sqlite.org/wal.html#readonly).
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Engine, create_engine
from sqlalchemy.pool import NullPool

from rashomon.errors import BadInput

_AS_WE_ARE = {"effective_ids": True} if os.access in os.supports_effective_ids else {}


def is_sealed(path: Path) -> bool:
    """Say whether a file that is there, or its folder, may not be written by us."""
    return path.exists() and not (_is_writable(path) and _is_writable(path.absolute().parent))


def has_log(path: Path) -> bool:
    """Say whether something was written that may not be in the file yet."""
    return _seen(Path(f"{path}-wal"))[0] > 0


def sealed_engine(url: URL) -> Engine:
    """Return an engine that reads a file as it is and writes nothing, not beside it either."""
    path = os.path.abspath(url.database or "")
    name = f"file:{quote(path)}?immutable=1"
    return create_engine(
        url,
        poolclass=NullPool,
        creator=lambda: sqlite3.connect(name, uri=True),
        execution_options={"sealed": path},
    )


def refuse_sealed(engine: Engine) -> None:
    """Raise BadInput for a casebook that was opened as one that cannot be written."""
    if _path(engine) is not None:
        raise BadInput(
            f"{engine.url.database}: cannot be written: it, its folder or its disk is "
            "read-only for you, or the disk is full; nothing was changed"
        )


@contextmanager
def unchanged(engine: Engine) -> Iterator[None]:
    """Raise BadInput if a file that is read without locks was written meanwhile."""
    path = _path(engine)
    before = _state(path)
    yield
    if _state(path) != before:
        raise BadInput(f"{path}: was written by somebody else meanwhile; call it again")


def _path(engine: Engine) -> str | None:
    found = engine.get_execution_options().get("sealed")
    return None if found is None else str(found)


def _state(path: str | None) -> tuple[tuple[int, int], ...]:
    return () if path is None else (_seen(Path(path)), _seen(Path(f"{path}-wal")))


def _seen(path: Path) -> tuple[int, int]:
    """Return size and time of a file, zeros for one that is not there."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK, **_AS_WE_ARE)
