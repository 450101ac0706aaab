"""The folder in which originals lie while inputs are read: gone afterwards, whatever happens.

Who uses it holds a lock on a file in it, which the system lets go of when a process is killed; what
such a process left is taken away by the next. Where there are no such locks it stays.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from rashomon.errors import BadInput

PREFIX = "rashomon-originals-"
_LOCK = ".lock"
_NEW = 60  # seconds in which a folder may have no lock yet


@contextmanager
def folder() -> Iterator[Path]:
    """Yield an empty folder. Raises BadInput where none can be made."""
    with ExitStack() as held:
        try:
            _sweep(Path(tempfile.gettempdir()))
            made = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
            name = held.enter_context(made)
            _locked(held.enter_context(Path(name, _LOCK).open("ab")))
        except OSError as error:
            raise _no_room(error) from error
        yield Path(name)


def _no_room(error: OSError) -> BadInput:
    where = error.filename or "the temporary folder"
    return BadInput(f"{where}: {error.strerror}; make room, or name another folder in TMPDIR")


def _sweep(temporary: Path) -> None:
    """Take away the folders of processes that were killed."""
    for left in temporary.glob(f"{PREFIX}*"):
        with suppress(OSError), (left / _LOCK).open("rb") as lock:
            if (left / _LOCK).stat().st_mtime < time.time() - _NEW and _locked(lock):
                shutil.rmtree(left, ignore_errors=True)


def _locked(file: IO[bytes]) -> bool:
    """Lock a file; say whether that was possible: nobody else holds it."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:
        return False
    try:
        flock(file, LOCK_EX | LOCK_NB)
    except OSError:
        return False
    return True
