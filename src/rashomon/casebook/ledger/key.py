"""What only the holders of a casebook know: ids that leave the house are made with it."""

import hashlib

from sqlalchemy import Connection, select

from rashomon.casebook.tables import ledger


def key_of(connection: Connection) -> str | None:
    """Return a key drawn from the first entry, so that it stays; None where there is none.

    An entry's own digest may have been noted elsewhere as an anchor, so it is not the key itself.
    """
    table = ledger.ENTRY
    asked = select(table.c.digest, table.c.at, table.c.told).order_by(table.c.number).limit(1)
    first = connection.execute(asked).one_or_none()
    if first is None:
        return None
    return hashlib.sha256("\x1f".join(("ids", *map(str, first))).encode()).hexdigest()
