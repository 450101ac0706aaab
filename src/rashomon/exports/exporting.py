"""One export from end to end: settled by a profile, withheld for its readers, written whole."""

import contextlib
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rashomon.exports.about import About
from rashomon.exports.formats import Format
from rashomon.exports.given import Given
from rashomon.exports.readers import Part, Readers, Whole, parts_for, wholes
from rashomon.exports.tables import carriers
from rashomon.exports.tables.trace import Tracing
from rashomon.files import written
from rashomon.types import Json, Record

ABOUT, TRACE = ".about.json", ".trace.csv"
_ANYBODY = Readers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The files that an export made, with the account of it."""

    files: tuple[Path, ...]
    about: Json


def export(  # noqa: PLR0913 (one parameter a thing that a caller decides)
    given: Given,
    kind: Format,
    path: Path | None,
    *,
    readers: Readers = _ANYBODY,
    profile: str | None = None,
    kept: Iterable[Whole] | None = None,
) -> Written:
    """Write what is given in a format, to standard output where no path is named.

    Beside the file go its account (`.about.json`) and, where the format has no room for them, the
    words behind each figure (`.trace.csv`). Each appears whole or not at all. `kept` are the parts
    of what is given, where they were read already. Raises BadInput for an ending that the format
    does not have, and for a path that cannot be written.
    """
    about = About(given=given, readers=readers)
    ending = kind.endings[0] if path is None else carriers.ending_of(kind, path)
    found = wholes(given, readers) if kept is None else kept
    parts = _told(parts_for(readers, found, profile or kind.profile), about)
    if path is not None and (path.is_file() or not path.exists()):
        return _to_files(kind, parts, path, about)
    with _stream(path) as stream:
        _put(kind, parts, stream, about, ending)
    return Written(files=() if path is None else (path,), about=about.to_dict(kind, {}))


@contextlib.contextmanager
def _stream(path: Path | None) -> Iterator[BinaryIO]:
    """Give standard output, or a pipe or a device, beside which no file can stand."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with written(path) as stream:
        yield stream


def _to_files(kind: Format, parts: Iterator[Record], path: Path, about: About) -> Written:
    """Write a format with what goes beside it; the files take their places at the end."""
    account_path, trace_path = _beside(path, ABOUT), _beside(path, TRACE)
    with contextlib.ExitStack() as stack:
        streams = {path: stack.enter_context(written(path))}
        account = stack.enter_context(written(account_path))
        if kind.is_traced:
            streams[trace_path] = stack.enter_context(written(trace_path))
            parts = Tracing(streams[trace_path]).passing(parts)
        _put(kind, parts, streams[path], about, path.suffix.lower())
        told = about.to_dict(kind, {each.name: _hash(made) for each, made in streams.items()})
        account.write((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())
    return Written(files=(*streams, account_path), about=told)


def _put(
    kind: Format, parts: Iterator[Record], stream: BinaryIO, about: About, ending: str
) -> None:
    if kind.is_table:
        carriers.write_table(kind, parts, stream, about, ending)
    else:
        kind.writer().write(parts, stream, about)


def _told(parts: Iterator[Part], about: About) -> Iterator[Record]:
    for part in parts:
        about.take(part)
        yield part.record


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _hash(stream: BinaryIO) -> str:
    """Return the SHA-256 of what was written to a file so far."""
    stream.flush()
    with open(stream.fileno(), "rb", closefd=False) as again:
        again.seek(0)
        digest = hashlib.file_digest(again, "sha256").hexdigest()
        again.seek(0, 2)
    return digest
