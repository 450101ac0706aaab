"""One export from end to end: settled by a profile, withheld for its readers, written whole."""

import contextlib
import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rashomon import recipe
from rashomon.exports.about import About
from rashomon.exports.formats import Format
from rashomon.exports.given import Given
from rashomon.exports.readers import Part, Readers, parts_for
from rashomon.exports.tables import carriers
from rashomon.exports.tables.trace import Tracing
from rashomon.files import written
from rashomon.types import Json, Record

ABOUT, TRACE = ".about.json", ".trace.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The files that an export made, with the account of it."""

    files: tuple[Path, ...]
    about: Json


def export(
    given: Given,
    kind: Format,
    path: Path | None,
    *,
    readers: Readers | None = None,
    profile: str | None = None,
) -> Written:
    """Write what is given in a format, to standard output where no path is named.

    Beside the file go its account (`.about.json`) and, where the format has no room for them, the
    words behind each figure (`.trace.csv`). Either all of them appear or none. Raises BadInput for
    an ending that the format does not have, and for a path that cannot be written.
    """
    readers = readers or Readers()
    about = About(given=given, readers=readers)
    settled = _settled(given.parts(), profile or kind.profile)
    parts = _told(parts_for(readers, given, settled), about)
    if path is not None:
        return _to_files(kind, parts, path, about)
    _put(kind, parts, sys.stdout.buffer, about, kind.endings[0])
    sys.stdout.buffer.flush()
    return Written(files=(), about=about.to_dict(kind, {}))


def _to_files(kind: Format, parts: Iterator[Record], path: Path, about: About) -> Written:
    """Write a format with what goes beside it; the files take their places together, at the end."""
    ending = carriers.ending_of(kind, path)
    beside, trace_path = _beside(path, ABOUT), _beside(path, TRACE)
    with contextlib.ExitStack() as stack:
        account = stack.enter_context(written(beside))
        streams = {path: stack.enter_context(written(path))}
        if kind.is_traced:
            streams[trace_path] = stack.enter_context(written(trace_path))
            parts = Tracing(streams[trace_path]).passing(parts)
        _put(kind, parts, streams[path], about, ending)
        told = about.to_dict(kind, {each.name: _hash(made) for each, made in streams.items()})
        account.write((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())
    return Written(files=(*streams, beside), about=told)


def _put(
    kind: Format, parts: Iterator[Record], stream: BinaryIO, about: About, ending: str
) -> None:
    if kind.is_table:
        carriers.write_table(kind, parts, stream, about, ending)
    else:
        kind.writer().write(parts, stream, about)


def _settled(parts: Iterator[Record], profile: str | None) -> Iterator[Record]:
    """Yield the parts with the figures of a profile, as they are where none is asked for."""
    for part in parts:
        is_so = profile is None or part.profile == profile
        yield part if is_so else recipe.resettled(part, str(profile))


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
