"""What new or judged reports can touch in a casebook: whole clusters, and what ties them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from rashomon.casebook.linking.misses import Scored
from rashomon.casebook.linking.neighbours import copies, neighbours
from rashomon.casebook.linking.state import accounts_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import working
from rashomon.events.linking.accounts import Account, Key
from rashomon.events.linking.blocks import entry_of
from rashomon.events.linking.compared import points_of
from rashomon.events.linking.scorecard import scorecard

_MEETING, _ACCOUNT = working.MEETING, working.ACCOUNT


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Reports that new accounts are one happening with, or copies of; and all pairs nearly so."""

    documents: frozenset[str]
    scored: tuple[Scored, ...]


def near(connection: Connection, accounts: Iterable[Account]) -> Near:
    """Return what is in a casebook near new accounts."""
    new = list(accounts)
    found: dict[Key, set[Key]] = {a.key: neighbours(connection, entry_of(a)) for a in new}
    same = copies(connection, (a.copy_of for a in new))
    documents = sorted({document for keys in found.values() for document, _ in keys})
    known = accounts_of(connection, documents)
    scored = tuple(
        (account.key, other, points)
        for account in new
        for other in sorted(found[account.key])
        if other in known and other[0] != account.key[0]
        if (points := points_of(account, known[other])) is not None
    )
    met = {other for _, (other, _), points in scored if points >= scorecard().join_at}
    return Near(documents=frozenset(met | {document for document, _ in same}), scored=scored)


def closure(
    connection: Connection, documents: Iterable[str], same: Mapping[str, Sequence[str]]
) -> set[str]:
    """Return these reports and all that can be brought into one event with them.

    What connects reports: pairs that are alike, copies, clusters, and what a person judged to be
    the `same`. Those that are linked count: a judgement can name others, that wait for it or were
    erased.
    """
    found: set[str] = set()
    waiting = set(documents)
    while waiting:
        found |= waiting
        waiting = _beside(connection, waiting, same) - found
    return found


def linked_of(connection: Connection, documents: Iterable[str]) -> set[str]:
    """Return those of some reports that are linked."""
    table = working.LINKED
    found = (
        select(table.c.document).where(table.c.document.in_(some))
        for some in batches(sorted(documents))
    )
    return {name for asked in found for name in connection.execute(asked).scalars()}


def _beside(
    connection: Connection, documents: set[str], same: Mapping[str, Sequence[str]]
) -> set[str]:
    at_least = scorecard().join_at
    judged = {other for document in documents for other in same.get(document, ())}
    beside = linked_of(connection, judged)
    for some in batches(sorted(documents)):
        here = _MEETING.c.document.in_(some), _MEETING.c.other_document.in_(some)
        pairs = select(_MEETING.c.document, _MEETING.c.other_document).where(
            or_(*here), _MEETING.c.points >= at_least
        )
        beside |= {document for row in connection.execute(pairs) for document in row}
        mine = select(_ACCOUNT.c.cluster, _ACCOUNT.c.said).where(_ACCOUNT.c.document.in_(some))
        rows = connection.execute(mine).all()
        for column, values in (
            (_ACCOUNT.c.cluster, {row.cluster for row in rows} - {None}),
            (_ACCOUNT.c.said, {row.said for row in rows} - {None}),
        ):
            for part in batches(sorted(values)):
                asked = select(_ACCOUNT.c.document).where(column.in_(part))
                beside |= set(connection.execute(asked).scalars())
    return beside
