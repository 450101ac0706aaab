"""`rashomon report`: the record of the inputs, shown and written."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rashomon.cli.guard import name_problem
from rashomon.cli.judged import Judged
from rashomon.cli.output import emit, emit_bytes, has_color, page_width, record_json, written
from rashomon.cli.progress import Bar
from rashomon.errors import BadInput
from rashomon.types import Record

FILES = ("record.json", "report.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How the record is to be made."""

    profile: str
    as_of: str | None
    one_event: bool
    judged: Judged
    actors: Path | None
    victims: bool
    suspects: bool


def run(inputs: Sequence[Path], wanted: Wanted, json: str | None, folder: Path | None) -> None:
    """Make the record, write the files asked for, then show it.

    Files are opened before the work, so that a path which cannot be written fails at once, and
    appear only with a record in them.
    """
    with contextlib.ExitStack() as stack:
        records, pages = [], []
        if json is not None and json != "-":
            records.append(stack.enter_context(written(Path(json))))
        if folder is not None:
            _make(folder)
            records.append(stack.enter_context(written(folder / FILES[0])))
            pages.append(stack.enter_context(written(folder / FILES[1])))
        record = _record(inputs, wanted)
        _write(record, records, pages, wanted)
    _show(record, wanted, as_json=json == "-")


def _record(inputs: Sequence[Path], wanted: Wanted) -> Record:
    """Return the record; name each input that could not be used."""
    from rashomon import recipe

    with Bar() as bar:
        return recipe.report(
            inputs,
            profile=wanted.profile,
            as_of=wanted.as_of,
            one_event=wanted.one_event,
            same=wanted.judged.same,
            different=wanted.judged.different,
            actors=wanted.actors,
            watch=recipe.Watch(on_progress=bar, on_problem=name_problem),
        )


def _write(
    record: Record, records: Sequence[BinaryIO], pages: Sequence[BinaryIO], wanted: Wanted
) -> None:
    for stream in records:
        stream.writelines(_json(record, wanted))
    for stream in pages:
        stream.write(_page(record, wanted).encode())


def _show(record: Record, wanted: Wanted, *, as_json: bool) -> None:
    """Write the record to standard output, as JSON or as a report to read."""
    if as_json:
        for piece in _json(record, wanted):
            emit_bytes(piece)
        return
    emit(_page(record, wanted, width=page_width(), color=has_color()))


def _json(record: Record, wanted: Wanted) -> Iterator[bytes]:
    return record_json(record, victims=wanted.victims, suspects=wanted.suspects)


def _page(record: Record, wanted: Wanted, *, width: int = 80, color: bool = False) -> str:
    from rashomon.terminal import render

    shown = record.published(victims=wanted.victims, suspects=wanted.suspects)
    return render(shown, width=width, color=color)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"{folder}: cannot be made a folder: {error.strerror}") from error
