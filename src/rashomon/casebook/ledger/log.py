"""The log: who did what and when, an entry a line, in words.

An entry itself holds no words of a report, which could not be erased; its line is told from the
rows that came of it, as far as these are still there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from json import loads
from typing import Any

from sqlalchemy import Connection, select

from rashomon.calendar import parse_edtf
from rashomon.casebook.judging.decisions import Decisions, Judgement, decisions_of
from rashomon.casebook.judging.telling import sentence
from rashomon.casebook.ledger.told import beside, told_of_entry
from rashomon.casebook.ledger.touching import entries_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger
from rashomon.errors import BadInput
from rashomon.text import snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One entry: its number, when, who, which act, what was done in words, and what that changed.

    `changes` has a line an event: its id and what is other.
    """

    number: int
    at: str
    who: str
    act: str
    said: str
    changes: tuple[str, ...]


def log(
    connection: Connection, *, since: "str | int | None" = None, subject: str | None = None
) -> Iterator[LogLine]:
    """Yield the entries in the order of time; those since a moment or an entry, about a subject.

    A subject is a report, a claim, an event or a person's name; NotFound where it is none.
    """
    table = ledger.ENTRY
    asked = select(table).order_by(table.c.number)
    if since is not None:
        asked = asked.where(table.c.number > since if isinstance(since, int) else _from(since))
    wanted = None if subject is None else entries_of(connection, subject)
    decisions = decisions_of(connection)
    rows = [dict(row._mapping) for row in connection.execute(asked)]
    kept = rows if wanted is None else [row for row in rows if row["number"] in wanted]
    for some in batches(kept):
        yield from _lines(connection, some, decisions)


def _from(since: str) -> Any:  # noqa: ANN401 (a condition)
    days = parse_edtf(since)
    if days is None:
        raise BadInput(f"since: {snippet(since, 40)!r} is no date; write it as 2022-01-21")
    return ledger.ENTRY.c.at >= (since.strip() if "T" in since else days[0].isoformat())


def _lines(
    connection: Connection, entries: Sequence[Mapping[str, Any]], decisions: Decisions
) -> Iterator[LogLine]:
    numbers = [row["number"] for row in entries]
    known = {j.id: j for j in decisions.all}
    judged: dict[int, list[Judgement]] = defaultdict(list)
    for one in decisions.all:
        judged[one.entry].append(one)
    rows = beside(connection, numbers)
    changes = _changes(connection, numbers)
    for row in entries:
        number = row["number"]
        told = [sentence(j, known) for j in judged.get(number, ())]
        said = "; ".join(told) or told_of_entry(row, rows)
        yield LogLine(
            number=number,
            at=row["at"],
            who=row["who"],
            act=row["act"],
            said=said,
            changes=tuple(changes.get(number, ())),
        )


def _changes(connection: Connection, numbers: Iterable[int]) -> dict[int, list[str]]:
    table = ledger.REVISION
    asked = select(table.c.entry, table.c.event, table.c.changes)
    asked = asked.where(table.c.entry.in_(list(numbers))).order_by(table.c.event, table.c.number)
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(asked):
        if lines := loads(row.changes):
            found[row.entry].append(f"{row.event}: {'; '.join(lines)}")
    return found
