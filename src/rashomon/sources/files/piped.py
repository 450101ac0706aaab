"""Standard input as a stream that can be gone back in."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from rashomon.errors import Unreadable
from rashomon.sources.limits import MOST_PIPED, megabytes

STANDARD_INPUT = "-"
NAME = "standard input"
_IN_MEMORY = 20_000_000
_CHUNK = 1_000_000


@contextmanager
def piped() -> Iterator[tuple[BinaryIO, int]]:
    """Give standard input and its size; raises Unreadable for none, or for more than the limit."""
    source = getattr(sys.stdin, "buffer", None)
    if source is None:
        raise Unreadable(NAME, "is closed")
    if source.isatty():
        raise Unreadable(NAME, "is the keyboard; pipe a report into it")
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as stream:
        size = 0
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > MOST_PIPED:
                raise Unreadable(NAME, f"is larger than {megabytes(MOST_PIPED)}; save it as a file")
            stream.write(chunk)
        stream.seek(0)
        yield stream, size  # type: ignore[misc]  # a SpooledTemporaryFile is a binary stream
