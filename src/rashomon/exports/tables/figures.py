"""The table of figures: low, best and high of each outcome and group of each event, a row each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.exports.tables.block import Block, columns_of, fields, row_of
from rashomon.exports.tables.columns import joined, listed, of
from rashomon.exports.tables.table import Table, Value
from rashomon.types import Estimate, Event, Record

if TYPE_CHECKING:
    from rashomon.exports.about import About

_PLAIN = (
    *("outcome", "category", "group", "actor", "side", "low", "best", "high", "upper_open"),
    *("coded", "most", "rule", "n_documents", "n_origins"),
)
_plain = fields(*_PLAIN)


def _claims(figure: Estimate) -> Sequence[Value]:
    return (
        joined(figure.used),
        joined(aside.claim for aside in figure.set_aside),
        joined(aside.reason for aside in figure.set_aside),
        joined(figure.checks),
    )


_FIGURE: Block[Estimate] = Block(tuple(of(f"Estimate.{name}") for name in _PLAIN), _plain)
_BEHIND = Block(
    (
        listed("Estimate.used", "claims"),
        listed("SetAside.claim", "set_aside"),
        listed("SetAside.reason", "set_aside_reasons"),
        listed("Estimate.checks"),
    ),
    _claims,
)
_BLOCKS = (_FIGURE, _BEHIND)
_EVENT = (of("Event.id", "event"), of("Event.summary"), of("Event.code_status"))


def rows(parts: Iterable[Record], about: "About") -> Iterator[Sequence[Value]]:
    """Yield a row for each figure, event after event."""
    for part in parts:
        for event in part.events:
            for figure in event.estimates:
                yield (*_of(event), *row_of(_BLOCKS, figure))


def _of(event: Event) -> Sequence[Value]:
    return (event.id, event.summary or None, event.code_status)


TABLE = Table(
    name="figures",
    what="every settled figure, a row each",
    columns=(*_EVENT, *columns_of(_BLOCKS)),
    rows=rows,
)
