"""What is worked out from the ledger thrown away and made anew; ids stay."""

from sqlalchemy import Engine, delete, select

from rashomon.casebook.events.current import TABLES
from rashomon.casebook.events.relinking import relink
from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.store.search import refresh_search
from rashomon.casebook.store.triggers import refresh_triggers
from rashomon.casebook.tables import ledger, working

_LINKING = (
    working.PENDING, working.LINKED, working.ACCOUNT, working.ACCOUNT_KEY, working.MEETING,
    working.CLUSTER,
)  # fmt: skip


def rebuild(engine: Engine, *, who: str, profile: str) -> int:
    """Link all reports anew; return how many events say something else than before."""
    document, left = ledger.DOCUMENT, ledger.LEFT_OUT
    with entry(engine, "rebuild", who) as made:
        connection = made.connection
        for table in (*_LINKING, *TABLES):
            connection.execute(delete(table))
        refresh_triggers(connection)
        refresh_search(connection)
        parts = select(left.c.key).where(left.c.of_table == "document")
        asked = select(document.c.id).where(document.c.id.not_in(parts)).order_by(document.c.id)
        documents = list(connection.execute(asked).scalars())
        n = len(relink(made, documents, profile=profile))
        made.told.update(reports=len(documents), events=n)
    return n
