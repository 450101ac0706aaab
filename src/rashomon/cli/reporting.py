"""`rashomon report`: the record of the inputs, shown and written."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.cli.dossiers import Readers, write_dossier
from rashomon.cli.guard import name_problem
from rashomon.cli.inputs import Named
from rashomon.cli.jobs import bounded
from rashomon.cli.judged import Judged
from rashomon.cli.output import emit, emit_bytes, has_color, page_width
from rashomon.cli.progress import Bar
from rashomon.errors import BadInput
from rashomon.files import written
from rashomon.record_json import record_json
from rashomon.types import Record

if TYPE_CHECKING:
    from rashomon.recipe import Named as NamedPersons
    from rashomon.settings import Settings
    from rashomon.sources.options import Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How the record is to be made."""

    profile: str | None
    as_of: str | None
    one_event: bool
    judged: Judged
    actors: Path | None
    settings: "Settings | None"
    victims: bool
    suspects: bool
    level: str
    markdown: bool
    options: "Options"

    @property
    def readers(self) -> Readers:
        """For whom a dossier is written."""
        return Readers(level=self.level, victims=self.victims, suspects=self.suspects)

    jobs: int = 1


def for_dossier(
    level: str | None, output: str | None, settings: "Settings | None", *, markdown: bool
) -> str:
    """Return the level of the dossier, as the call or else the settings have it.

    Raises BadInput where it is unknown, or no dossier is written that the call gives one for.
    """
    from rashomon.redaction.level import DEFAULT, level_named

    if output is None and (level is not None or markdown):
        option = "--markdown" if level is None else "--level"
        raise BadInput(f"{option} is for a dossier: add -o DIR")
    if output == "-":
        raise BadInput("-o -: a dossier is a folder; name one (--json - writes the record)")
    if level is None and settings is not None:
        level = settings.level
    return level_named(DEFAULT if level is None else level).name


def run(inputs: Sequence[Named], wanted: Wanted, json: str | None, folder: Path | None) -> None:
    """Make the record, write the files asked for, then show it.

    Files are opened before the work, so that a path which cannot be written fails at once, and
    appear only with a record in them.
    """
    with contextlib.ExitStack() as stack:
        stream = dossier = None
        if json is not None and json != "-":
            stream = stack.enter_context(written(Path(json)))
        if folder is not None:
            from rashomon.files import new_folder

            dossier = stack.enter_context(new_folder(folder))
        named = _named() if dossier is not None else None
        record = _record(inputs, wanted, named)
        if stream is not None:
            stream.writelines(_json(record, wanted))
        if dossier is not None:
            write_dossier(record, dossier, wanted.readers, markdown=wanted.markdown, named=named)
    _show(record, wanted, as_json=json == "-")


def _record(inputs: Sequence[Named], wanted: Wanted, named: "NamedPersons | None") -> Record:
    """Return the record; name each input that could not be used."""
    from rashomon import recipe

    with Bar() as bar:
        watch = recipe.Watch(on_progress=bar, on_problem=name_problem)
        if named is not None:
            watch = replace(watch, on_marked=named.add)
        return recipe.report(
            inputs,
            profile=wanted.profile,
            as_of=wanted.as_of,
            one_event=wanted.one_event,
            same=wanted.judged.same,
            different=wanted.judged.different,
            actors=wanted.actors,
            settings=wanted.settings,
            options=wanted.options,
            watch=watch,
            jobs=bounded(wanted.jobs),
        )


def _named() -> "NamedPersons":
    from rashomon import recipe

    return recipe.Named()


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
