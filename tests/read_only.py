"""Files that may not be written, for root too: what the mode forbids, root's rights allow.

Two capabilities let root pass over a file's mode. They are laid down by this thread for the time
of a test, and by a child before it starts.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.parts import missing

_DAC_OVERRIDE, _DAC_READ_SEARCH = 1, 2  # <linux/capability.h>
_PASSING_MODES = 1 << _DAC_OVERRIDE | 1 << _DAC_READ_SEARCH
_VERSION_3 = 0x20080522
_WRITE = 0o222


@contextmanager
def read_only(*paths: Path) -> Iterator[None]:
    """Let nobody write these files and folders, nor what is in the folders; then as before."""
    inside = [each for path in paths if path.is_dir() for each in path.rglob("*")]
    modes = {path: path.stat().st_mode for path in (*paths, *inside)}
    with modes_that_bind():
        try:
            for path, mode in modes.items():
                path.chmod(mode & ~_WRITE)
            yield
        finally:
            for path, mode in modes.items():
                path.chmod(mode)


@contextmanager
def modes_that_bind() -> Iterator[None]:
    """Hold this thread to the modes of files, as any user is; nothing to do if it is no root."""
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        missing("read-only file", "root passes over the mode of a file")
    libc = ctypes.CDLL(None, use_errno=True)
    before = _capabilities(libc)
    effective = before[0] & ~_PASSING_MODES
    _set_capabilities(libc, (effective, *before[1:]))
    try:
        yield
    finally:
        _set_capabilities(libc, before)


def bound_by_modes(command: list[str]) -> list[str]:
    """Return a command that runs another without root's right to pass over modes.

    A child of root is given all rights anew, whatever its parent laid down.
    """
    if os.geteuid() != 0:
        return command
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        missing("read-only file", "root passes over the mode of a file, and there is no setpriv")
    return [setpriv, "--bounding-set", "-dac_override,-dac_read_search", "--", *command]


def _capabilities(libc: ctypes.CDLL) -> tuple[int, ...]:
    """Return effective, permitted and inheritable capabilities, in two words: low and high."""
    words = (ctypes.c_uint32 * 6)()
    _checked(libc.capget(_header(), words))
    return tuple(words)


def _set_capabilities(libc: ctypes.CDLL, words: tuple[int, ...]) -> None:
    _checked(libc.capset(_header(), (ctypes.c_uint32 * 6)(*words)))


def _header() -> ctypes.Array[ctypes.c_uint32]:
    return (ctypes.c_uint32 * 2)(_VERSION_3, 0)  # 0: this thread


def _checked(status: int) -> None:
    if status != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
