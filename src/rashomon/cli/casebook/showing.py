"""`rashomon show`: events of a casebook as a record, with their history."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.casebook import Casebook
from rashomon.casebook.asking.moments import AsOf
from rashomon.cli.output import emit, emit_bytes, has_color, page_width, record_json, written
from rashomon.terminal.event_list import render_history
from rashomon.terminal.layout import Paper
from rashomon.types import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be shown: events, as of when, and how."""

    events: Sequence[str]
    as_of: AsOf
    history: bool
    victims: bool
    suspects: bool


def run(where: str, asked: Asked, *, profile: str, json: str | None) -> None:
    """Show events; write their record as JSON where asked for."""
    with Casebook(where, profile=profile) as casebook:
        record = casebook.record(asked.events, as_of=asked.as_of)
        told = [one for event in asked.events for one in casebook.history(event)]
    if json == "-":
        for piece in _json(record, asked):
            emit_bytes(piece)
        return
    if json is not None:
        with written(Path(json)) as stream:
            stream.writelines(_json(record, asked))
    emit(_page(record, asked))
    if asked.history:
        emit(render_history(told, Paper(width=page_width(), color=has_color())))


def _json(record: Record, asked: Asked) -> list[bytes]:
    return list(record_json(record, victims=asked.victims, suspects=asked.suspects))


def _page(record: Record, asked: Asked) -> str:
    from rashomon.terminal import render

    shown = record.published(victims=asked.victims, suspects=asked.suspects)
    return render(shown, width=page_width(), color=has_color())
