"""Documents out of a file with one JSON object a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from rashomon.errors import Unreadable
from rashomon.sources.files.paths import opened, reason_of, shown
from rashomon.sources.limits import MOST_BROKEN_LINES, MOST_BYTES, megabytes
from rashomon.types import Problem

_BOM8 = b"\xef\xbb\xbf"
_BOM16 = (b"\xff\xfe", b"\xfe\xff")
_CHUNK = 1_000_000
_REMEDY = "mend or remove that line"


def json_lines(path: Path) -> Iterator[tuple[str, object] | Problem]:
    """Yield place and value of each line, and a problem for each line that is broken.

    The file is streamed; a line beyond the limit is passed over without being kept in memory.
    """
    name = shown(path)
    n_lines = n_broken = 0
    with opened(path) as stream:
        for number, line in _numbered_lines(stream, name):
            n_lines += 1
            found = _read_line(f"{name}:{number}", number, line)
            n_broken += isinstance(found, Problem)
            if not isinstance(found, Problem) or n_broken <= MOST_BROKEN_LINES:
                yield found
    if n_broken > MOST_BROKEN_LINES:
        yield Problem(
            input=name,
            error=f"{n_broken - MOST_BROKEN_LINES} more lines are broken; "
            "is it one JSON object a line?",
        )
    if n_lines == 0:
        yield Problem(input=name, error="holds no document; write one JSON object a line")


def _read_line(place: str, number: int, line: bytes | None) -> tuple[str, object] | Problem:
    try:
        return place, _value(line)
    except ValueError as error:
        return Problem(input=place, error=f"line {number} {error}; {_REMEDY}")


def _numbered_lines(stream: BinaryIO, name: str) -> Iterator[tuple[int, bytes | None]]:
    """Yield number and bytes of each line that is not blank; None for one that is too long."""
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(MOST_BYTES + 1)
            is_whole = len(line) <= MOST_BYTES or line.endswith(b"\n")
            if not is_whole:
                _skip_line(stream)
        except OSError as error:
            raise Unreadable(name, reason_of(error)) from error
        if not line:
            return
        if number == 1:
            if line.startswith(_BOM16):
                raise Unreadable(name, "is UTF-16; save it again as UTF-8")
            line = line.removeprefix(_BOM8)
        if not is_whole:
            yield number, None
        elif line.strip():
            yield number, line


def _skip_line(stream: BinaryIO) -> None:
    while (chunk := stream.readline(_CHUNK)) and not chunk.endswith(b"\n"):
        pass


def _value(line: bytes | None) -> object:
    """Return the value of one line; raises ValueError with one plain reason."""
    if line is None:
        raise ValueError(f"is longer than {megabytes(MOST_BYTES)}")
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 (byte {error.start} of the line)") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON ({error.msg.lower()}, column {error.colno})") from error
    except RecursionError as error:
        raise ValueError("is nested too deeply") from error
    except ValueError as error:
        raise ValueError("holds a number too large to read") from error
