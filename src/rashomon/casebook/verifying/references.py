"""What names something that is not there, and numbers that have gaps."""

from collections.abc import Iterable
from json import loads
from typing import Any

from sqlalchemy import Column, Connection, and_, func, literal, or_, select, union_all

from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.findings import Findings
from rashomon.casebook.verifying.looking import raw, rows, words

_D, _ERASED, _LEFT = ledger.DOCUMENT, ledger.ERASED, ledger.LEFT_OUT
_REVISION, _CLAIM, _READING = ledger.REVISION, ledger.CLAIM, ledger.READING


def references(connection: Connection, found: Findings) -> None:
    """Name rows that are missing, by what speaks of them."""
    for table in (ledger.RETRIEVAL, _READING, _CLAIM):
        _missing(connection, found, table.c.document, _D.c.id, ("document", table.name))
    _missing(connection, found, ledger.RETRIEVAL.c.original, ledger.ORIGINAL.c.sha256,
             ("original", "retrieval"))  # fmt: skip
    _missing(connection, found, _REVISION.c.event, ledger.EVENT.c.id, ("event", "revision"))
    _missing(connection, found, _REVISION.c.into, ledger.EVENT.c.id, ("event", "revision"))
    _missing(connection, found, ledger.EVENT.c.id, _REVISION.c.event, ("revision", "event"))
    _unread(connection, found)
    _claims(connection, found)
    _revisions(connection, found)
    _judgements(connection, found)


def _missing(
    connection: Connection,
    found: Findings,
    names: "Column[Any]",
    there: "Column[Any]",
    said: tuple[str, str],
) -> None:
    """Name what a column speaks of and the other does not have."""
    what, by = said
    gone = select(_ERASED.c.key).where(_ERASED.c.of_table == what)
    if what == "revision":
        gone = _events_erased()
    asked = (
        select(names)
        .where(names.is_not(None), names.not_in(select(there)), names.not_in(gone))
        .distinct()
        .limit(1000)
    )
    for key in connection.execute(asked).scalars():
        found.add(what, key, None, f"is missing; a row of {by} names it")


def _events_erased() -> Any:  # noqa: ANN401
    """Return a question for the events of which a revision was erased: keys are "event number"."""
    blank = func.length(func.rtrim(_ERASED.c.key, "0123456789"))
    name = func.substr(_ERASED.c.key, 1, blank - 1)
    return select(name).where(_ERASED.c.of_table == "revision")


def _unread(connection: Connection, found: Findings) -> None:
    """Name documents without a reading, but for those that a person entered, or a package left."""
    left = select(_LEFT.c.key).where(_LEFT.c.of_table == "document")
    asked = (
        raw(_D, "id", "entry")
        .where(_D.c.id.not_in(select(_READING.c.document)), _D.c.entered_by_hand == 0)
        .where(_D.c.id.not_in(left))
    )
    for row in rows(connection, asked):
        found.add("reading", row["id"], row["entry"], "is missing: nothing says who read it when")


def _claims(connection: Connection, found: Findings) -> None:
    """Name claims that are missing between others: a reading counts its claims from 0."""
    counted = (
        select(
            _CLAIM.c.document, _CLAIM.c.version, func.count().label("n"),
            func.max(_CLAIM.c.position).label("last"), func.min(_CLAIM.c.entry).label("entry"),
        )
        .where(_CLAIM.c.reader != "person")
        .group_by(_CLAIM.c.document, _CLAIM.c.version)
        .subquery()
    )  # fmt: skip
    asked = select(counted).where(counted.c.n != counted.c.last + 1)
    for row in connection.execute(asked).mappings():
        mine = select(_CLAIM.c.position).where(
            _CLAIM.c.document == row["document"], _CLAIM.c.version == row["version"]
        )
        there = set(connection.execute(mine).scalars())
        for position in _gaps(there):
            key = f"{row['document']} {row['version']} #{position}"
            found.add("claim", key, row["entry"], "is missing: the claims around it are there")


def _revisions(connection: Connection, found: Findings) -> None:
    """Name revisions that are missing; what was erased is not."""
    counted = (
        select(_REVISION.c.event, func.count().label("n"), func.max(_REVISION.c.number).label("m"))
        .group_by(_REVISION.c.event)
        .subquery()
    )
    for row in connection.execute(select(counted).where(counted.c.n != counted.c.m)).mappings():
        mine = select(_REVISION.c.number).where(_REVISION.c.event == row["event"])
        keys = [f"{row['event']} {n}" for n in range(1, min(row["m"], 100_000) + 1)]
        there = {f"{row['event']} {n}" for n in connection.execute(mine).scalars()}
        lost = [key for key in keys if key not in there]
        for key in sorted(set(lost) - _erased(connection, "revision", lost)):
            found.add("revision", key, None, "is missing: a later one is there")


def _judgements(connection: Connection, found: Findings) -> None:
    """Name judgements about reports or judgements that are not there and were not erased."""
    table = ledger.JUDGEMENT
    pair = table.c.kind.in_(("same", "different"))
    both = union_all(
        _about(table.c.subject, "document").where(pair),
        _about(table.c.object, "document").where(pair),
        _about(table.c.subject, "judgement").where(table.c.kind == "undo"),
    ).subquery()
    stones = select(ledger.TOMBSTONE.c.document)
    gone = select(_ERASED.c.key).where(_ERASED.c.of_table == both.c.of)
    is_lost = or_(
        and_(both.c.of == "document", both.c.about.not_in(select(_D.c.id))),
        and_(both.c.of == "judgement", both.c.about.not_in(select(table.c.id))),
    )
    asked = select(both).where(is_lost, both.c.about.not_in(stones), both.c.about.not_in(gone))
    for lost in connection.execute(asked).mappings():
        what = f"is about {lost['of']} {words(lost['about'])}, which is not here"
        found.add("judgement", lost["id"], lost["entry"], what)
    for row in rows(connection, raw(table, "id", "entry", "content")):
        if not _is_json(row["content"]):
            found.add("judgement", row["id"], row["entry"], "its content is no JSON")


def _about(column: "Column[Any]", of: str) -> Any:  # noqa: ANN401
    table = ledger.JUDGEMENT
    return select(table.c.id, table.c.entry, column.label("about"), literal(of).label("of"))


def _is_json(text: object) -> bool:
    try:
        return isinstance(loads(text), dict)  # type: ignore[arg-type]
    except (ValueError, TypeError):
        return False


def _gaps(there: Iterable[object]) -> list[int]:
    numbers = {n for n in there if isinstance(n, int)}
    return [n for n in range(min(max(numbers, default=-1), 100_000) + 1) if n not in numbers]


def _erased(connection: Connection, table: str, keys: list[str]) -> set[str]:
    from rashomon.casebook.store.batches import batches

    return {
        key
        for some in batches(keys)
        for key in connection.execute(
            select(_ERASED.c.key).where(_ERASED.c.of_table == table, _ERASED.c.key.in_(some))
        ).scalars()
    }
