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
from rashomon.casebook.ledger.touching import entries_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger
from rashomon.errors import BadInput
from rashomon.text import snippet
from rashomon.wording.safe import short
from rashomon.wording.words import plural

_NAMED = 5  # reports of one line


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
    documents = _documents(connection, numbers)
    changes = _changes(connection, numbers)
    for row in entries:
        number = row["number"]
        told = [sentence(j, known) for j in judged.get(number, ())]
        said = "; ".join(told) or _said(row, documents.get(number, ()))
        yield LogLine(
            number=number,
            at=row["at"],
            who=row["who"],
            act=row["act"],
            said=said,
            changes=tuple(changes.get(number, ())),
        )


def _said(row: Mapping[str, Any], documents: Sequence[str]) -> str:
    """Return what an entry did that decided nothing."""
    told, who = loads(row["told"]), short(row["who"], 80)
    if row["act"] == "add":
        known = told.get("reports", 0) - told.get("new", 0)
        again = f", and {plural(known, 'report')} again that was here" if known else ""
        return f"{who} added {plural(told.get('new', 0), 'report')}{_names(documents)}{again}"
    if row["act"] == "link":
        return f"{who} linked new reports: {plural(told.get('events', 0), 'event')} changed"
    if row["act"] == "read":
        n, otherwise = told.get("read", 0), told.get("otherwise", 0)
        by = short(str(told.get("version", "another version")), 60)
        return f"{who} read {plural(n, 'report')} again with {by}: {otherwise} otherwise"
    if row["act"] in ("judge", "undo", "enter"):
        return f"{who} decided something that was erased since"
    rest = ", ".join(f"{name} {short(str(value), 80)}" for name, value in sorted(told.items()))
    return f"{who}: {row['act']}" + (f" ({rest})" if rest else "")


def _names(documents: Sequence[str]) -> str:
    if not documents:
        return ""
    more = f" and {len(documents) - _NAMED} more" if len(documents) > _NAMED else ""
    return f" ({', '.join(short(d, 60) for d in documents[:_NAMED])}{more})"


def _documents(connection: Connection, numbers: Iterable[int]) -> dict[int, list[str]]:
    table = ledger.DOCUMENT
    asked = select(table.c.entry, table.c.id).where(table.c.entry.in_(list(numbers)))
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(asked.order_by(table.c.id)):
        found[row.entry].append(row.id)
    return found


def _changes(connection: Connection, numbers: Iterable[int]) -> dict[int, list[str]]:
    table = ledger.REVISION
    asked = select(table.c.entry, table.c.event, table.c.changes)
    asked = asked.where(table.c.entry.in_(list(numbers))).order_by(table.c.event, table.c.number)
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(asked):
        if lines := loads(row.changes):
            found[row.entry].append(f"{row.event}: {'; '.join(lines)}")
    return found
