"""`rashomon show`: events of a casebook as a record, with their history."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rashomon.casebook import Casebook
from rashomon.casebook.asking.moments import AsOf
from rashomon.cli.casebook.paper import paper, show
from rashomon.cli.dossiers import Readers, write_dossier
from rashomon.cli.output import emit, emit_bytes, has_color, page_width
from rashomon.cli.project import names
from rashomon.cli.reporting import for_dossier
from rashomon.files import written
from rashomon.record_json import record_json
from rashomon.terminal.event_list import render_history
from rashomon.types import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be shown: events (all if none is named), as of when, how, and where to."""

    events: Sequence[str]
    as_of: AsOf
    history: bool
    victims: bool
    suspects: bool
    level: str | None
    markdown: bool
    json: str | None
    output: str | None


def run(where: str, asked: Asked) -> None:
    """Show events; write their record and their dossier where asked for."""
    with Casebook(where) as casebook:
        project = casebook.settings
        victims, suspects = names(project, victims=asked.victims, suspects=asked.suspects)
        asked = replace(asked, victims=victims, suspects=suspects)
        level = for_dossier(asked.level, asked.output, project, markdown=asked.markdown)
        record = casebook.record(asked.events or None, as_of=asked.as_of)
        former = [] if asked.as_of.known else casebook.fates(asked.events)
        told = [one for event in asked.events for one in casebook.history(event)]
        needs = [(e.id, need.said) for e in record.events for need in casebook.needs(e.id)]
    _write(record, asked, level)
    if asked.json == "-":
        for piece in _json(record, asked):
            emit_bytes(piece)
        return
    gone = [f"{one.input}: {one.error}" for one in record.problems]
    known = {one.input for one in record.problems}
    show(f"{event} {said}" for event, said in former if event not in known)
    if record.events or not gone:
        emit(_page(record, asked))
    else:
        show(gone)
    show(f"{event} needs a person: {said}" for event, said in needs)
    if asked.history:
        emit(render_history(told, paper()))


def _write(record: Record, asked: Asked, level: str) -> None:
    """Write the files that were asked for."""
    with contextlib.ExitStack() as stack:
        if asked.json not in (None, "-"):
            stack.enter_context(written(Path(str(asked.json)))).writelines(_json(record, asked))
        if asked.output is not None:
            from rashomon.files import new_folder

            folder = stack.enter_context(new_folder(Path(asked.output)))
            readers = Readers(level=level, victims=asked.victims, suspects=asked.suspects)
            write_dossier(record, folder, readers, markdown=asked.markdown)


def _json(record: Record, asked: Asked) -> Iterator[bytes]:
    return record_json(record, victims=asked.victims, suspects=asked.suspects)


def _page(record: Record, asked: Asked) -> str:
    from rashomon.terminal import render

    shown = record.published(victims=asked.victims, suspects=asked.suspects)
    return render(shown, width=page_width(), color=has_color())
