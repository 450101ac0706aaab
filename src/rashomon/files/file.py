"""A file that appears whole or not at all: made beside its place, then renamed into it."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from rashomon.errors import BadInput


@contextlib.contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """Give a file that takes the path's place once the block ends well, and not before.

    Raises BadInput at once where the path cannot be written. A pipe or a device is written to
    as it is.
    """
    try:
        part, temporary = _opened(path.resolve())
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInput(f"{path}: cannot be written: {reason}") from error
    try:
        with part:
            yield part
            part.flush()
            if temporary is not None:
                os.fsync(part.fileno())
        if temporary is not None:
            temporary.replace(path.resolve())
    except BaseException:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise


def _opened(target: Path) -> tuple[BinaryIO, Path | None]:
    """Return a new file beside the target, with the permissions that the target will have.

    A pipe or a device is opened itself, and no file stands beside it.
    """
    if target.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(None, "permission denied")
    if target.exists() and not target.is_file():
        return target.open("wb"), None
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".rashomon-", suffix=".part")
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~umask()
    os.fchmod(handle, mode)
    return os.fdopen(handle, "wb"), Path(name)


def umask() -> int:
    """Return the permissions that new files are not given."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
