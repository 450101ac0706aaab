"""Which report a person names to erase it: one that is here, or one that was erased already.

Only ids count, and beginnings of them that fit one. What else names a report elsewhere (its path,
its event) can come to mean another one, and an erasure cannot be taken back.
"""

from sqlalchemy import Connection, func, select, union

from rashomon.casebook.judging.outside import inside
from rashomon.casebook.store.held import held
from rashomon.casebook.tables import ledger
from rashomon.errors import BadInput
from rashomon.wording.safe import short

_LEAST = 3  # characters of a beginning, as of any id
_SHOWN = 5


def report_to_erase(connection: Connection, name: str) -> str:
    """Return the id of a report, here or erased; raise BadInput for what fits none, or several."""
    name = held(name)
    for column in _IDS:
        if connection.execute(select(column).where(column == name)).first() is not None:
            return name
    if len(name) < _LEAST:
        raise BadInput(f"{short(name, 80)!r}: give {_LEAST} characters of an id at least")
    found = _beginning(connection, name)
    if not found and (meant := inside(connection, ledger.DOCUMENT, name)) is not None:
        return meant
    if not found:
        raise BadInput(f"{short(name, 80)}: no report of that id is here")
    if len(found) > 1:
        more = " ..." if len(found) > _SHOWN else ""
        listed = ", ".join(found[:_SHOWN])
        raise BadInput(f"{short(name, 80)!r} fits several: {listed}{more}; give more of the id")
    return found[0]


def _beginning(connection: Connection, name: str) -> list[str]:
    # The first finds by index; letters count as they are written, which it does not see to.
    asked = union(
        *(
            select(c.label("id")).where(
                c.startswith(name, autoescape=True), func.substr(c, 1, len(name)) == name
            )
            for c in _IDS
        )
    )
    return sorted(connection.execute(asked.limit(_SHOWN + 1)).scalars())


_IDS = (ledger.DOCUMENT.c.id, ledger.TOMBSTONE.c.document)
