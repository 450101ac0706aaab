"""Reports that no event knows of yet: an add is under way, or was cut off."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, select

from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import working

_PENDING = working.PENDING


def n_pending(connection: Connection) -> int:
    """Return how many reports are pending."""
    return connection.execute(select(func.count()).select_from(_PENDING)).scalar_one()


def pending(connection: Connection, most: int) -> list[str]:
    """Return the first of them."""
    asked = select(_PENDING.c.document).order_by(_PENDING.c.document).limit(most)
    return list(connection.execute(asked).scalars())


def no_longer_pending(connection: Connection, documents: Sequence[str]) -> None:
    """Take reports off the list."""
    for some in batches(documents):
        connection.execute(delete(_PENDING).where(_PENDING.c.document.in_(some)))
