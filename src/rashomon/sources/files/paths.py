"""The bytes of one file, or one plain reason why there are none."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from rashomon.errors import Unreadable
from rashomon.sources.limits import MOST_BYTES, megabytes

_SPECIAL = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def shown(path: "str | os.PathLike[str]") -> str:
    """Return a path as text that can be printed and written, whatever bytes its name has."""
    try:
        return os.fsencode(path).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return os.fspath(path).encode("utf-8", "backslashreplace").decode("utf-8")


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open an ordinary file for reading; pipes and devices are refused without waiting."""
    try:
        descriptor = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except (OSError, ValueError) as error:
        raise Unreadable(shown(path), reason_of(error)) from error
    with open(descriptor, "rb") as stream:
        what = special(os.fstat(descriptor).st_mode)
        if what is not None:
            raise Unreadable(shown(path), f"is {what}, not a file; save its contents as a file")
        yield stream


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; raises Unreadable for what is empty, too large or no file."""
    with opened(path) as stream:
        try:
            content = stream.read(MOST_BYTES + 1)
        except OSError as error:
            raise Unreadable(shown(path), reason_of(error)) from error
    if len(content) > MOST_BYTES:
        raise Unreadable(
            shown(path),
            f"is larger than {megabytes(MOST_BYTES)}, too much for one report; "
            "split it, or put one report a line in a .jsonl file",
        )
    if not content:
        raise Unreadable(shown(path), "is empty; remove it, or save the report's text in it")
    return content


def special(mode: int) -> str | None:
    """Return what a path is that is neither file nor folder, such as `a device`."""
    return next((what for is_kind, what in _SPECIAL if is_kind(mode)), None)


def reason_of(error: OSError | ValueError) -> str:
    """Return why the system refused a path, and what to do, in plain words."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the name"
    if isinstance(error, PermissionError):
        return "may not be opened; ask for permission to read it"
    if isinstance(error, ValueError):
        return "is no file name; to give a text itself, pass {'text': ...}"
    if error.errno in (errno.ENAMETOOLONG, errno.ELOOP):
        what = (
            "is too long for a name" if error.errno == errno.ENAMETOOLONG else "is a link to itself"
        )
        return f"{what}; check the name (to give a text itself, pass {{'text': ...}})"
    if error.errno is not None:
        return f"cannot be opened ({os.strerror(error.errno).lower()}); check the name"
    return f"cannot be opened ({error})"
