"""What goes out: text and JSON to standard output, files that appear only when complete."""

import contextlib
import dataclasses
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from rashomon.errors import BadInput
from rashomon.types import Claim, Reading, Record, plain


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


@contextlib.contextmanager
def streamed(path: Path | None) -> Iterator[BinaryIO]:
    """Give a file as `written` does, or standard output where no path is named."""
    if path is None:
        yield sys.stdout.buffer
        return
    with written(path) as stream:
        yield stream


def record_json(
    record: Record,
    *,
    victims: bool = False,
    suspects: bool = False,
    told: Mapping[str, object] | None = None,
) -> Iterator[bytes]:
    """Give the record's JSON in pieces: one line for each document, claim, event and origin.

    `victims` gives the names, ages and sex of victims too, `suspects` those of persons accused.
    `told` is said of the record beside what is in it.
    """
    record = record.published(victims=victims, suspects=suspects)
    before = "{"
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        yield f"{before}\n{json.dumps(field.name)}: ".encode()
        rows = _rows(value, victims=victims) if isinstance(value, tuple) else (json_line(value),)
        yield from rows
        before = ","
    for name, said in (told or {}).items():
        yield f",\n{json.dumps(name)}: ".encode() + json_line(said)
    yield b"\n}\n"


def json_line(value: object, *, victims: bool = False, suspects: bool = False) -> bytes:
    """Return a value as JSON on one line, in UTF-8.

    Half a surrogate pair cannot be UTF-8: a line that holds one is written with escapes.
    """
    if isinstance(value, Reading | Claim):
        data: object = value.to_dict(victims=victims, suspects=suspects)
    else:
        data = plain(value)
    try:
        return json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:
        return json.dumps(data, allow_nan=False).encode()


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
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    os.fchmod(handle, mode)
    return os.fdopen(handle, "wb"), Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _rows(values: tuple[object, ...], *, victims: bool) -> Iterator[bytes]:
    """Give the rows of a record from which the names not asked for are gone already."""
    before = b"["
    for value in values:
        yield before + b"\n" + json_line(value, victims=victims, suspects=True)
        before = b","
    yield b"\n]" if values else b"[]"


def _has(encoding: str, letter: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
