"""Mailboxes (.mbox): one e-mail after the other, read as a stream."""

from collections.abc import Iterator
from typing import BinaryIO

from rashomon.errors import Unreadable
from rashomon.sources.limits import MOST_BYTES, MOST_PACKAGE, megabytes
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.work import Work

_START = b"From "


def read_mailbox(original: Original, work: Work) -> Iterator[Original]:
    """Yield each e-mail; a line that begins with "From " after a blank one begins the next."""
    number = 0
    for content in _messages(original.stream, original.path):
        number += 1
        work.member(original.depth + 1)
        found = original.member(f"{number}.eml", content)
        yield found
    if not number:
        raise Unreadable(original.path, "holds no e-mail; is it an mbox file?")


def _messages(stream: BinaryIO, path: str) -> Iterator[bytes]:
    lines: list[bytes] = []
    size = 0
    was_blank, is_open = True, False
    while line := stream.readline(MOST_BYTES):
        if was_blank and line.startswith(_START):
            if lines:
                yield b"".join(lines)
            lines, size, is_open = [], 0, True
        elif is_open:
            lines.append(line[1:] if line.startswith(b">From ") else line)
            size += len(line)
        if size > MOST_PACKAGE:
            raise Unreadable(path, f"holds an e-mail larger than {megabytes(MOST_PACKAGE)}")
        was_blank = not line.strip()
    if lines:
        yield b"".join(lines)
