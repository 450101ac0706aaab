"""Documents out of a file with one JSON object a line."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from rashomon.errors import Unreadable
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_BROKEN_LINES, MOST_BYTES, megabytes
from rashomon.sources.readers.damage import json_in_words
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.rows import row_report
from rashomon.sources.readers.work import Work
from rashomon.types import Problem

_BOM8 = b"\xef\xbb\xbf"
_BOM16 = (b"\xff\xfe", b"\xfe\xff")
_CHUNK = 1_000_000
_REMEDY = "mend or remove that line"


def read_lines(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield the report of each line, and a problem for each line that is broken.

    The file is streamed; a line beyond the limit is passed over without being kept in memory.
    """
    name = original.path
    n_lines = n_broken = 0
    for number, line in _numbered_lines(original.stream, name):
        n_lines += 1
        found = _read_line(f"{name}:{number}", number, line)
        if isinstance(found, Problem):
            n_broken += 1
            if n_broken <= MOST_BROKEN_LINES:
                yield found
        else:
            yield row_report(found[1], found[0], name, work.options.columns)
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
        line = stream.readline(MOST_BYTES + 1)
        is_whole = len(line) <= MOST_BYTES or line.endswith(b"\n")
        if not is_whole:
            _skip_line(stream)
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
        raise ValueError(f"is not JSON ({json_in_words(error)})") from error
    except RecursionError as error:
        raise ValueError("is nested too deeply") from error
    except ValueError as error:
        raise ValueError("holds a number too large to read") from error
