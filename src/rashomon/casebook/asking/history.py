"""The history of an event: what each revision changed, when, and by whose doing."""

from dataclasses import dataclass
from json import loads

from sqlalchemy import Connection, select

from rashomon.casebook.events.naming import former
from rashomon.casebook.judging import meant
from rashomon.casebook.tables import ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """One revision: of which id, its number, when, by whom, by which act, and what it changed."""

    event: str
    number: int
    at: str
    who: str
    act: str
    version: str
    lines: tuple[str, ...]


def history(connection: Connection, event: str) -> list[Revised]:
    """Return the revisions of an event and of those that became part of it, in order of time."""
    found = meant.event(connection, event)
    revision, entry = ledger.REVISION, ledger.ENTRY
    asked = (
        select(revision, entry.c.at, entry.c.who, entry.c.act)
        .join(entry, entry.c.number == revision.c.entry)
        .where(revision.c.event.in_([found, *former(connection, found)]))
        .order_by(revision.c.entry, revision.c.event, revision.c.number)
    )
    return [
        Revised(
            event=row.event,
            number=row.number,
            at=row.at,
            who=row.who,
            act=row.act,
            version=row.version,
            lines=tuple(loads(row.changes)),
        )
        for row in connection.execute(asked)
    ]
