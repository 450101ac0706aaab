"""What goes to standard output, in letters that it has."""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from rashomon.files import written


@contextlib.contextmanager
def streamed(path: Path | None) -> Iterator[BinaryIO]:
    """Give a file as `written` does, or standard output where no path is named."""
    if path is None:
        yield sys.stdout.buffer
        return
    with written(path) as stream:
        yield stream


def emit(text: str) -> None:
    """Write text to standard output, in letters that its encoding has."""
    sys.stdout.write(encodable(text, sys.stdout.encoding))
    sys.stdout.flush()


def emit_bytes(piece: bytes) -> None:
    """Write bytes to standard output: JSON is UTF-8 whatever the terminal speaks."""
    sys.stdout.buffer.write(piece)


def encodable(text: str, encoding: str | None) -> str:
    """Return the text with letters that the encoding lacks transliterated."""
    lacking = [letter for letter in set(text) if not _has(encoding or "utf-8", letter)]
    if not lacking:
        return text
    from anyascii import anyascii

    return text.translate({ord(letter): anyascii(letter) or "?" for letter in lacking})


def page_width() -> int:
    """Return how wide to write: the terminal's width up to 120 columns, 80 into a pipe."""
    return min(shutil.get_terminal_size().columns, 120) if sys.stdout.isatty() else 80


def has_color() -> bool:
    """Say whether standard output is a terminal that shows colour, and colour is not refused."""
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not refused


def _has(encoding: str, letter: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
