"""The table of events: what happened, where and when, and every settled figure, a row an event."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.exports.tables.block import columns_of, row_of
from rashomon.exports.tables.event_columns import EVIDENCE, IDS, PARTIES, PLACE, TIME, TYPE
from rashomon.exports.tables.figure_columns import (
    BREAKDOWN,
    CATEGORIES,
    TOTALS,
    groups_of,
    whole_of,
)
from rashomon.exports.tables.table import Table, Value
from rashomon.types import Event, Record

if TYPE_CHECKING:
    from rashomon.exports.about import About

SEVERAL = "a category of the dead of which several groups are counted; the table of figures has all"
_BLOCKS = (IDS, TYPE, TIME, PLACE, PARTIES, TOTALS, CATEGORIES, BREAKDOWN, EVIDENCE)


def rows(parts: Iterable[Record], about: "About") -> Iterator[Sequence[Value]]:
    """Yield a row an event; the account counts the categories that a row has no figure for."""
    for part in parts:
        for event in part.events:
            for _ in _without_whole(event):
                about.leave_out(SEVERAL)
            yield row_of(_BLOCKS, event)


def _without_whole(event: Event) -> Iterator[str]:
    for category, groups in groups_of(event).items():
        if whole_of(category, groups) is None:
            yield category


TABLE = Table(name="events", what="every event, a row each", columns=columns_of(_BLOCKS), rows=rows)
