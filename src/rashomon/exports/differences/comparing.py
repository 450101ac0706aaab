"""The table of differences, written: the data set is read twice and never held."""

import contextlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.datasets import Found, Row, found_rows, opened
from rashomon.datasets.reading import Opened
from rashomon.exports.about import About
from rashomon.exports.differences.cells import cells
from rashomon.exports.differences.columns import COLUMNS, UNITS
from rashomon.exports.differences.matching import Events, Scored, pairs
from rashomon.exports.differences.ours import Ours, ours
from rashomon.exports.formats import TABLE as ENDINGS
from rashomon.exports.formats import Format
from rashomon.exports.given import Given
from rashomon.exports.readers import Readers
from rashomon.exports.tables import csv as as_csv
from rashomon.exports.tables.carriers import ending_of
from rashomon.exports.tables.table import Table, Value
from rashomon.files import written
from rashomon.types import Problem

_SAME, _THEIRS_ALONE, _OURS_ALONE = "same", "not in the record", "not in the data set"
_KIND = Format(name="differences", what="", module="", endings=ENDINGS)


@dataclass(slots=True, kw_only=True)
class Compared:
    """What was compared: rows and events that are the same, rows and events that stand alone.

    `outside` are rows of other countries or times than the record's, which are not in the table.
    """

    label: str
    same: int = 0
    theirs_alone: int = 0
    ours_alone: int = 0
    outside: int = 0
    problems: list[Problem] = field(default_factory=list)


def compare(  # noqa: PLR0913 (one parameter a choice)
    given: Given,
    dataset: Path,
    path: Path | None,
    *,
    version: str | None = None,
    profile: str | None = None,
    on_problem: Callable[[Problem], None] = lambda problem: None,
) -> Compared:
    """Write the differences between what is given and a data set, to standard output for None.

    Figures are ours by the data set's own profile unless another is named. Raises BadInput for a
    file in no known form, and for a path that cannot be written.
    """
    with opened(dataset, version=version) as file:
        form, label = file.form.name, file.label
        events = Events(ours(given, profile or form))
        matched = pairs(_scored(file, events))
    done = Compared(label=label)
    with opened(dataset, version=version) as file:
        table = _table(_Side(file=file, events=events, matched=matched, done=done), on_problem)
        _put(table, given, path)
    return done


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """A data set beside our events: which of its rows is which of them."""

    file: Opened
    events: Events
    matched: Mapping[int, str]
    done: Compared


def _scored(file: Opened, events: Events) -> Iterator[Scored]:
    for found in found_rows(file):
        if isinstance(found, Found):
            yield from ((n, event, found.number) for n, event in events.near(found.row))


def _table(side: _Side, on_problem: Callable[[Problem], None]) -> Table:
    return Table(
        name="differences",
        what="a data set's rows beside our events",
        columns=COLUMNS,
        rows=lambda parts, about: _rows(side, on_problem),
    )


def _rows(side: _Side, on_problem: Callable[[Problem], None]) -> Iterator[Sequence[Value]]:
    for found in found_rows(side.file):
        if isinstance(found, Problem):
            on_problem(found)
            continue
        yield from _of_row(side, found)
    taken = set(side.matched.values())
    for event in sorted(side.events.all.keys() - taken):
        side.done.ours_alone += 1
        one = side.events.all[event]
        head = (side.done.label, None, None, event, _OURS_ALONE, "match")
        yield (*head, None, _short(one), None, None)


def _of_row(side: _Side, found: Found) -> Iterator[Sequence[Value]]:
    head = (side.done.label, found.number, found.row.id)
    event = side.matched.get(found.number)
    if event is not None:
        side.done.same += 1
        for name, theirs, our, gap in cells(side.events.all[event], found.row, side.file.form.name):
            yield (*head, event, _SAME, name, theirs, our, gap, UNITS[name])
    elif side.events.is_within(found.row):
        side.done.theirs_alone += 1
        yield (*head, None, _THEIRS_ALONE, "match", _short(found.row), None, None, None)
    else:
        side.done.outside += 1


def _short(one: Row | Ours) -> str:
    """Return a row or an event in a few words: its first day, its place, its dead."""
    place = one.place if isinstance(one, Row) else one.place.name
    dead = "?" if one.best is None else str(one.best)
    return f"{one.first.isoformat()}, {place or '?'}, {dead} killed"


def _put(table: Table, given: Given, path: Path | None) -> None:
    """Write the table in the kind of file that its path names."""
    import importlib

    about = About(given=given, readers=Readers(level="internal"))
    rows = table.rows((), about)
    if path is None:
        as_csv.write(table, rows, sys.stdout.buffer, about)
        return
    carrier = importlib.import_module(f"rashomon.exports.tables.{ending_of(_KIND, path)[1:]}")
    with contextlib.ExitStack() as stack:
        carrier.write(table, rows, stack.enter_context(written(path)), about)
