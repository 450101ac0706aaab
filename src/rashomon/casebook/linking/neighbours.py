"""Which reports of a casebook a new one has to be compared with, found by the index of keys.

The rules are those of `events/linking/blocks.py`: a shared name or two other shared keys; under a
key that few accounts share all of them, under one that many share the neighbours in time.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from rashomon.casebook.linking.keys import number_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import working
from rashomon.events.linking.accounts import Key
from rashomon.events.linking.blocks import BUDGET, FULL, NEIGHBOURS, Entry, is_enough

_UNDER = f"SELECT document, number FROM {working.ACCOUNT_KEY.name} WHERE key = ?"
_STAMP = "published, document, number"
_ALL = f"{_UNDER} LIMIT ?"
_LATER = f"{_UNDER} AND ({_STAMP}) > (?, ?, ?) ORDER BY {_STAMP} LIMIT ?"
_BACK = ", ".join(f"{column} DESC" for column in _STAMP.split(", "))
_EARLIER = f"{_UNDER} AND ({_STAMP}) < (?, ?, ?) ORDER BY {_BACK} LIMIT ?"


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
    found = _rows(connection, _ALL, (key, FULL))
    if len(found) < FULL:
        return found
    here = (key, entry.published, *entry.key, NEIGHBOURS)
    return [*_rows(connection, _LATER, here), *_rows(connection, _EARLIER, here)]


def _rows(connection: Connection, asked: str, values: tuple[object, ...]) -> list[Key]:
    """Return the accounts of a question; it is asked often, so that it is written as SQL."""
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    rows = connection.exec_driver_sql(asked.replace("?", mark), values)
    return [(document, number) for document, number in rows]
