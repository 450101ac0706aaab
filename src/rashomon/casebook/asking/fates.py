"""What became of an event that is not told of (any more): erased, parted, merged, not yet known."""

from collections.abc import Iterable, Iterator
from json import loads
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from rashomon.casebook.events.naming import former
from rashomon.casebook.events.revisions import LIVE, MERGED
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.decisions import decisions_of
from rashomon.casebook.judging.telling import sentence
from rashomon.casebook.tables import ledger
from rashomon.wording.safe import short

_MOST = 300
_DEEDS = {
    "link": "when reports were linked",
    "read": "when reports were read again",
    "rebuild": "when all was made anew",
    "merge": "when another casebook was merged",
}


def fates(
    connection: Connection, names: Iterable[str], *, until: int | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the ids that names of events mean and that are not told of, with what became of them.

    An id that leads to another event is followed by that one, if it is not told of either.
    """
    for name in names:
        now = meant.event(connection, name)
        ids = [one for one in (*former(connection, now), now) if one.startswith(name)]
        for one in dict.fromkeys((*ids, now)):
            if (said := fate(connection, one, until=until)) is not None:
                yield one, said


def fate(connection: Connection, event: str, *, until: int | None = None) -> str | None:
    """Return in words what became of an event by an entry, now without one; None where it is told.

    Say of an event that another took in which one that is.
    """
    revision = ledger.REVISION
    asked = _revisions().where(revision.c.event == event)
    if until is not None:
        given = _given(connection, event)
        if given["number"] > until:
            return f"this casebook knows of it since {_when(given)} only"
        asked = asked.where(revision.c.entry <= until)
    row = connection.execute(asked.order_by(revision.c.number.desc())).mappings().first()
    if row is None or row["state"] == LIVE:
        return None
    if row["state"] == MERGED:
        return f"is part of {row['into']} since {_when(row)}, {_deed(connection, row)}"
    return f"tells of no event any more since {_when(row)}, {_deed(connection, row)}"


def _given(connection: Connection, event: str) -> RowMapping:
    """Return the entry in which an event got its id: its first revision may have been erased."""
    entry, head = ledger.ENTRY, ledger.EVENT
    asked = select(entry).join(head, head.c.entry == entry.c.number).where(head.c.id == event)
    return connection.execute(asked).mappings().one()


def _revisions() -> Select[Any]:
    revision, entry = ledger.REVISION, ledger.ENTRY
    return select(revision, entry.c.at, entry.c.who, entry.c.act).join(
        entry, entry.c.number == revision.c.entry
    )


def _when(row: RowMapping) -> str:
    return f"{row['at'][:16].replace('T', ' ')} UTC"


def _deed(connection: Connection, row: RowMapping) -> str:
    """Return by which deed an event came to its end: whose, and why where a reason was given."""
    who, number = short(row["who"], 80), row["entry"]
    stones = connection.execute(
        select(ledger.TOMBSTONE).where(ledger.TOMBSTONE.c.entry == number)
    ).mappings()
    erased = [f"erased report {s['document']}: {short(s['reason'], _MOST)}" for s in stones]
    if erased:
        return f"when {who} {'; '.join(erased)}"
    decisions = decisions_of(connection).all
    known = {j.id: j for j in decisions}
    judged = [sentence(j, known) for j in decisions if j.entry == number]
    if judged:
        return f"when {short('; '.join(judged), _MOST)}"
    lines = "; ".join(loads(row["changes"]))
    return f"{_DEEDS.get(row['act'], row['act'])} by {who} ({short(lines, _MOST)})"
