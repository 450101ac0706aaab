"""What an id of a public file stands for: whoever asks about it has no other name for it."""

import re

from sqlalchemy import Connection, Table, select

from rashomon.casebook.ledger.key import key_of
from rashomon.ids import outside_id

_OUTSIDE = re.compile(r"(?P<prefix>c|e|report)-[0-9a-f]{12}")


def inside(connection: Connection, table: Table, name: str) -> str | None:
    """Return the id of a table that goes outside by a name, None where none does.

    All ids are tried, as only the key ties one to the other: a second and a half for a million.
    """
    told, key = _OUTSIDE.fullmatch(name), key_of(connection)
    if told is None or key is None:
        return None
    ids = connection.execute(select(table.c.id).distinct()).scalars()
    return next((each for each in ids if outside_id(told["prefix"], key, each) == name), None)
