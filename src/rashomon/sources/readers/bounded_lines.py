"""The lines of a text file as a stream, none longer than a report may be."""

from collections.abc import Iterator

from rashomon.errors import Unreadable
from rashomon.sources.limits import MOST_BYTES, megabytes
from rashomon.sources.readers.original import Original

_MARKED = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def text_lines(original: Original) -> Iterator[str]:
    """Yield the lines of a UTF-8 or, where UTF-8 does not fit, Windows-1252 file.

    Raises Unreadable for UTF-16, and for a line beyond the limit.
    """
    encoding = "utf-8"
    number = 0
    while line := original.stream.readline(MOST_BYTES + 1):
        number += 1
        if number == 1:
            line = _unmarked(original, line)
        if len(line) > MOST_BYTES:
            most = megabytes(MOST_BYTES)
            raise Unreadable(original.path, f"line {number} is longer than {most}; split it")
        try:
            yield line.decode(encoding)
        except UnicodeDecodeError:
            encoding = "cp1252"
            yield line.decode(encoding, "replace")


def _unmarked(original: Original, line: bytes) -> bytes:
    for mark, name in _MARKED:
        if line.startswith(mark) and name != "utf-8":
            raise Unreadable(original.path, "is UTF-16; save it again as UTF-8")
        line = line.removeprefix(mark)
    if b"\0" in line:
        raise Unreadable(original.path, "is binary or UTF-16, not text; save it again as UTF-8")
    return line
