"""Which reports of a casebook a new one has to be compared with, found by the index of keys.

The rules are those of `events/linking/blocks.py`: a shared name or two other shared keys; under a
key that few accounts share all of them, under one that many share the neighbours in time.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Select, select, tuple_

from rashomon.casebook.linking.keys import number_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import working
from rashomon.events.linking.accounts import Key
from rashomon.events.linking.blocks import BUDGET, FULL, NEIGHBOURS, Entry, is_enough

_KEY = working.ACCOUNT_KEY
_ORDER = (_KEY.c.published, _KEY.c.document, _KEY.c.number)


def neighbours(connection: Connection, entry: Entry) -> set[Key]:
    """Return the accounts worth comparing with one."""
    looked = [(is_enough(key), _under(connection, number_of(key), entry)) for key in entry.keys]
    found: set[Key] = set()
    seen: list[Key] = []
    met = 0
    for alone, around in sorted(looked, key=lambda x: len(x[1])):
        if alone:
            found.update(around)
        else:
            seen += around
        met += len(around)
        if met >= BUDGET:
            break
    found.update(other for other, n in Counter(seen).items() if n > 1)
    return found


def copies(connection: Connection, said: Iterable[str | None]) -> set[Key]:
    """Return the accounts that say the same to the letter."""
    table = working.ACCOUNT
    asked = select(table.c.document, table.c.number)
    return {
        (row.document, row.number)
        for some in batches(one for one in said if one is not None)
        for row in connection.execute(asked.where(table.c.said.in_(some)))
    }


def _under(connection: Connection, key: int, entry: Entry) -> Sequence[Key]:
    """Return the accounts under one key that an entry meets."""
    asked = select(_KEY.c.document, _KEY.c.number).where(_KEY.c.key == key)
    found = _keys(connection, asked.limit(FULL))
    if len(found) < FULL:
        return found
    is_later = tuple_(*_ORDER) > tuple_(entry.published, *entry.key)
    later = asked.where(is_later).order_by(*_ORDER)
    earlier = asked.where(~is_later).order_by(*(column.desc() for column in _ORDER))
    return [
        *_keys(connection, later.limit(NEIGHBOURS)),
        *_keys(connection, earlier.limit(NEIGHBOURS)),
    ]


def _keys(connection: Connection, asked: Select[tuple[str, int]]) -> list[Key]:
    return [(row.document, row.number) for row in connection.execute(asked)]
