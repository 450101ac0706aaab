"""What a person means by a name: a report, a claim, an event or a judgement of the casebook.

An id of a file that was exported will do.
"""

from typing import Any, NoReturn

from sqlalchemy import Column, Connection, Select, Table, func, select

from rashomon.casebook.events.naming import resolved
from rashomon.casebook.judging.outside import inside
from rashomon.casebook.judging.words import held
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.values import claim_from
from rashomon.errors import BadInput, NotFound
from rashomon.text import snippet
from rashomon.types import Claim

_LEAST = 3  # characters of the beginning of an id
_LONGEST = 2_000
_SHOWN = 5


def report(connection: Connection, name: str) -> str:
    """Return the id of a report by its id, its unique beginning, or the path or URL it came by.

    An event means its first report. Raises NotFound, and BadInput for what fits several.
    """
    return found_report(connection, name) or _no(name, "no report or event", "id, path or address")


def found_report(connection: Connection, name: str) -> str | None:
    """Return what `report` does, None for what fits nothing."""
    if not _can_be(name):
        return None
    name, table, came = held(name), ledger.DOCUMENT, ledger.RETRIEVAL
    by_place = select(came.c.document).where(came.c.place == name).distinct()
    by_path = select(came.c.document).where(came.c.place.endswith("/" + name, autoescape=True))
    by_url = select(table.c.id).where(table.c.url == name)
    for asked in (_exactly(table, name), by_place, by_url, by_path.distinct()):
        if (found := _one(connection, asked, name)) is not None:
            return found
    given = found_event(connection, name)
    if given is not None:
        return first_report(connection, given)
    return _beginning(connection, table, name) or inside(connection, table, name)


def claim(connection: Connection, name: str) -> str:
    """Return the id of a claim by its id or its unique beginning."""
    return found_claim(connection, name) or _no(name, "no claim", "id")


def found_claim(connection: Connection, name: str) -> str | None:
    """Return what `claim` does, None for what fits nothing."""
    return _by_id(connection, ledger.CLAIM, name)


def document_of(connection: Connection, claim: str) -> str:
    """Return the report of a claim."""
    table = ledger.CLAIM
    asked = select(table.c.document).where(table.c.id == claim).limit(1)
    return str(connection.execute(asked).scalar_one())


def claim_row(connection: Connection, claim: str) -> Claim:
    """Return a claim by its latest reading."""
    table = ledger.CLAIM
    asked = select(table.c.content).where(table.c.id == claim).order_by(table.c.entry.desc())
    return claim_from(connection.execute(asked.limit(1)).scalar_one())


def event(connection: Connection, name: str) -> str:
    """Return the id under which an event is kept now, by any id it had."""
    return found_event(connection, name) or _no(name, "no event", "id")


def found_event(connection: Connection, name: str) -> str | None:
    """Return what `event` does, None for what fits nothing."""
    given = _by_id(connection, ledger.EVENT, name)
    return None if given is None else resolved(connection, given)


def judgements(connection: Connection, name: "str | int") -> list[str]:
    """Return the ids of a judgement, or of all that an entry of this number made."""
    table = ledger.JUDGEMENT
    text = held(str(name)).removeprefix("#")
    if text.isascii() and text.isdecimal():
        asked = select(table.c.id).where(table.c.entry == int(text[:12])).order_by(table.c.id)
        ids = list(connection.execute(asked).scalars())
        if not ids:
            raise NotFound(f"entry {text}: holds no judgement; `log` lists what was decided")
        return ids
    return [
        _by_id(connection, table, text)
        or _no(text, "no judgement", "id; `log` lists what was decided")
    ]


def first_report(connection: Connection, event: str) -> str:
    """Return the first report of an event, of those that tell of it first of all."""
    first = found_first(connection, event)
    if first is None:
        raise BadInput(f"{event}: tells of no event any more; name its reports")
    return first


def found_first(connection: Connection, event: str) -> str | None:
    """Return what `first_report` does, None for an event that is no longer told of."""
    return _first(connection, _mains(event)) or _first(connection, _of_event(event))


def is_told_first(connection: Connection, event: str) -> bool:
    """Say whether any report tells of an event first of all."""
    return _first(connection, _mains(event)) is not None


def _of_event(event: str) -> Select[Any]:
    current, account, cluster = working.CURRENT, working.ACCOUNT, working.CLUSTER
    return (
        select(account.c.document)
        .join(cluster, cluster.c.id == account.c.cluster)
        .join(current, current.c.found == cluster.c.found)
        .where(current.c.event == event)
    )


def _mains(event: str) -> Select[Any]:
    linked, account = working.LINKED, working.ACCOUNT
    is_main = (linked.c.document == account.c.document) & (linked.c.main == account.c.number)
    return _of_event(event).join(linked, is_main)


def _first(connection: Connection, asked: Select[Any]) -> str | None:
    order = (working.ACCOUNT.c.published, working.ACCOUNT.c.document)
    first = connection.execute(asked.order_by(*order).limit(1)).scalar()
    return None if first is None else str(first)


def _can_be(name: str) -> bool:
    """Say whether a name can be one at all."""
    return 0 < len(name) <= _LONGEST


def _by_id(connection: Connection, table: Table, name: str) -> str | None:
    """Return the one id that a name is, or begins."""
    if not _can_be(name):
        return None
    name = held(name)
    return (
        _one(connection, _exactly(table, name), name)
        or _beginning(connection, table, name)
        or inside(connection, table, name)
    )


def _exactly(table: Table, name: str) -> Select[Any]:
    return select(table.c.id).where(table.c.id == name).distinct()


def _beginning(connection: Connection, table: Table, name: str) -> str | None:
    if len(name) < _LEAST:
        return None
    begins: Column[str] = table.c.id
    # The first finds by index; letters count as they are written, which it does not see to.
    begun = begins.startswith(name, autoescape=True), func.substr(begins, 1, len(name)) == name
    asked = select(begins).where(*begun).distinct()
    return _one(connection, asked, name)


def _one(connection: Connection, asked: Select[Any], name: str) -> str | None:
    """Return the one that is found, None without any; raise BadInput for several."""
    found: list[str] = list(connection.execute(asked.limit(_SHOWN + 1)).scalars())
    if len(found) > 1:
        more = " …" if len(found) > _SHOWN else ""
        listed = ", ".join(sorted(found)[:_SHOWN])
        raise BadInput(f"{snippet(name)!r} fits several: {listed}{more}; give more of the id")
    return found[0] if found else None


def _no(name: str, what: str, by: str) -> NoReturn:
    raise NotFound(f"{snippet(name)!r}: {what} of the casebook has this {by}")
