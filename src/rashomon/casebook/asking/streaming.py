"""A casebook as records of some events each, so that the whole of it never is in memory."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from rashomon.casebook.asking.moments import NOW, AsOf, entry_by
from rashomon.casebook.asking.records import record
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger, working
from rashomon.types import Record

_EVENTS = 100


def records(connection: Connection, *, profile: str, as_of: AsOf = NOW) -> Iterator[Record]:
    """Yield records of up to a hundred events, in the order of the events' ids.

    Raises as `record` does.
    """
    for names in batches(_ids(connection, as_of), _EVENTS):
        yield record(connection, names, profile=profile, as_of=as_of)


def _ids(connection: Connection, as_of: AsOf) -> Sequence[str]:
    """Return the ids of the events that there are, or were at a moment."""
    if as_of.known is None:
        table = working.CURRENT
        return connection.execute(select(table.c.event).order_by(table.c.event)).scalars().all()
    past = ledger.REVISION
    known = past.c.entry <= entry_by(connection, as_of.known)
    asked = select(past.c.event).where(known).distinct().order_by(past.c.event)
    return connection.execute(asked).scalars().all()
