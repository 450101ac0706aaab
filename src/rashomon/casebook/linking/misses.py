"""Pairs of accounts that nearly were one happening: kept for both, looked up for either.

A step loads what can be in one event with its reports. What falls short of that by a little is
compared and written down, and stays where it is.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, insert, select, union

from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import working
from rashomon.events.linking.accounts import Key

_MEETING, _ACCOUNT, _CLUSTER = working.MEETING, working.ACCOUNT, working.CLUSTER

Scored = tuple[Key, Key, int]


@dataclass(frozen=True, slots=True)
class Miss:
    """Two accounts in different clusters, and what grouping calls the events of these."""

    left: Key
    right: Key
    points: int
    left_found: str | None
    right_found: str | None


def keep_misses(connection: Connection, scored: Iterable[Scored], here: Container[str]) -> None:
    """Write down the pairs of new accounts with those of reports that are not `here`."""
    rows = [
        {
            "document": new[0],
            "number": new[1],
            "other_document": other[0],
            "other_number": other[1],
            "points": points,
        }
        for new, other, points in scored
        if other[0] not in here
    ]
    if rows:
        connection.execute(insert(_MEETING), rows)


def missed_by(connection: Connection, documents: Iterable[str]) -> frozenset[str]:
    """Return the reports that met these."""
    met = _MEETING.c
    found: set[str] = set()
    for some in batches(sorted(set(documents))):
        theirs = select(met.other_document).where(met.document.in_(some))
        ours = select(met.document).where(met.other_document.in_(some))
        found.update(connection.execute(union(theirs, ours)).scalars())
    return frozenset(found)


def misses(connection: Connection, documents: Iterable[str]) -> Iterator[Miss]:
    """Yield the pairs of reports that met and are in different clusters."""
    for some in batches(sorted(set(documents))):
        for column in (_MEETING.c.document, _MEETING.c.other_document):
            yield from map(_miss, connection.execute(_apart().where(column.in_(some))))


def _miss(row: Sequence[Any]) -> Miss:
    ours, theirs = (row[0], row[1]), (row[2], row[3])
    if ours < theirs:
        return Miss(ours, theirs, row[4], row[5], row[6])
    return Miss(theirs, ours, row[4], row[6], row[5])


def _apart() -> Select[Any]:
    left, right = _ACCOUNT.alias("left_account"), _ACCOUNT.alias("right_account")
    ours, theirs = _CLUSTER.alias("left_cluster"), _CLUSTER.alias("right_cluster")
    met = _MEETING.c
    here = and_(left.c.document == met.document, left.c.number == met.number)
    there = and_(right.c.document == met.other_document, right.c.number == met.other_number)
    return (
        select(*met, ours.c.found, theirs.c.found)
        .join(left, here)
        .join(right, there)
        .join(ours, ours.c.id == left.c.cluster)
        .join(theirs, theirs.c.id == right.c.cluster)
        .where(left.c.cluster != right.c.cluster)
    )
