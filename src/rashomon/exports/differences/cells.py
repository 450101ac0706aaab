"""An event and a row held side by side, a field each."""

from collections.abc import Iterator
from datetime import date

from rashomon.datasets import Row
from rashomon.exports.differences.matching import km_apart, same_side
from rashomon.exports.differences.ours import Ours
from rashomon.exports.one_line import one_line

Cell = tuple[str, str | None, str | None, int | float | None]
_PLACES = 300


def cells(event: Ours, row: Row, form: str) -> Iterator[Cell]:
    """Yield the field, what the row says, what we say, and ours less theirs."""
    if form == "acled":
        yield _number("killed_best", row.best, event.fatalities)
    else:
        yield _number("killed_low", row.low, event.low)
        yield _number("killed_best", row.best, event.best)
        yield _number("killed_high", row.high, event.high)
    yield _day("date_start", row.first, event.first)
    yield _day("date_end", row.last, event.last)
    yield _place(event, row)
    kind = event.kind if form == "acled" else _said(event.violence)
    yield _word("type", row.kind if form == "acled" else _said(row.violence), kind)
    yield from _sides(event, row)


def _number(field: str, theirs: int | None, ours: int | None) -> Cell:
    gap = None if theirs is None or ours is None else ours - theirs
    return field, _said(theirs), _said(ours), gap


def _day(field: str, theirs: date, ours: date) -> Cell:
    return field, theirs.isoformat(), ours.isoformat(), (ours - theirs).days


def _place(event: Ours, row: Row) -> Cell:
    apart = km_apart(event, row)
    theirs, ours = (one_line(name, _PLACES) or None for name in (row.place, event.place.name))
    return "place", theirs, ours, None if apart is None else round(apart, 1)


def _word(field: str, theirs: str | None, ours: str | None) -> Cell:
    gap = None if theirs is None or ours is None else int(theirs.lower() != ours.lower())
    return field, theirs, ours, gap


def _sides(event: Ours, row: Row) -> Iterator[Cell]:
    """Yield both sides; the order of ours is that of theirs, which may mean nothing."""
    theirs = (row.side_a, row.side_b)
    ours = event.sides
    if any(map(same_side, reversed(ours), theirs)) and not any(map(same_side, ours, theirs)):
        ours = (ours[1], ours[0])
    for field, their, our in zip(("side_a", "side_b"), theirs, ours, strict=True):
        gap = None if their is None or our is None else int(not same_side(our, their))
        yield field, one_line(their, 300) or None, one_line(our, 300) or None, gap


def _said(number: int | None) -> str | None:
    return None if number is None else str(number)
