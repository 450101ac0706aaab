"""Which entries are about a report, a claim, an event, or were made by a person."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from rashomon.casebook.events.naming import former
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.decisions import decisions_of
from rashomon.casebook.judging.words import held
from rashomon.casebook.tables import ledger
from rashomon.errors import NotFound
from rashomon.text import snippet

_JUDGED = ledger.JUDGEMENT


def entries_of(connection: Connection, subject: str) -> set[int]:
    """Return the numbers of the entries about a subject; NotFound where there is no such."""
    subject, entry = held(subject), ledger.ENTRY
    found = set(_numbers(connection, select(entry.c.number).where(entry.c.who == subject)))
    is_known = bool(found)
    for asked in _about(connection, subject):
        is_known = True
        found.update(_numbers(connection, asked))
    if not is_known:
        raise NotFound(
            f"{snippet(subject)!r}: no report, claim or event of the casebook has this name, and "
            "nobody of this name did anything in it"
        )
    return found | _undone(connection, found)


def _about(connection: Connection, subject: str) -> Iterator[Select[Any]]:
    event = meant.found_event(connection, subject)
    claim = meant.found_claim(connection, subject) if event is None else None
    if event is not None:
        yield from _of_event(connection, event)
    elif claim is not None:
        yield from _of_claim(connection, claim)
    elif (document := meant.found_report(connection, subject)) is not None:
        yield from _of_document(connection, document)
    else:
        yield from _of_erased(connection, subject)


def _of_event(connection: Connection, event: str) -> Iterator[Select[Any]]:
    ids = [event, *former(connection, event)]
    yield select(ledger.EVENT.c.entry).where(ledger.EVENT.c.id.in_(ids))
    yield select(ledger.REVISION.c.entry).where(ledger.REVISION.c.event.in_(ids))
    yield select(_JUDGED.c.entry).where(or_(_JUDGED.c.subject.in_(ids), _JUDGED.c.object.in_(ids)))


def _of_claim(connection: Connection, claim: str) -> Iterator[Select[Any]]:
    decisions = decisions_of(connection)
    root = decisions.root(claim)
    corrected = (j for j in decisions.all if j.subject == root and j.kind == "correct")
    ids = [root, *(str(j.object) for j in corrected)]
    yield select(ledger.CLAIM.c.entry).where(ledger.CLAIM.c.id.in_(ids))
    yield select(_JUDGED.c.entry).where(or_(_JUDGED.c.subject.in_(ids), _JUDGED.c.object.in_(ids)))


def _of_document(connection: Connection, document: str) -> Iterator[Select[Any]]:
    yield select(ledger.DOCUMENT.c.entry).where(ledger.DOCUMENT.c.id == document)
    yield select(ledger.TOMBSTONE.c.entry).where(ledger.TOMBSTONE.c.document == document)
    for table in (ledger.RETRIEVAL, ledger.READING, ledger.CLAIM):
        yield select(table.c.entry).where(table.c.document == document).distinct()
    about = [j.id for j in decisions_of(connection).all if j.content.get("document") == document]
    yield select(_JUDGED.c.entry).where(
        or_(_JUDGED.c.subject == document, _JUDGED.c.object == document, _JUDGED.c.id.in_(about))
    )
    told, revision = ledger.REVISION_DOCUMENT, ledger.REVISION
    same = (told.c.event == revision.c.event) & (told.c.number == revision.c.number)
    yield select(revision.c.entry).join(told, same).where(told.c.document == document).distinct()


def _of_erased(connection: Connection, document: str) -> Iterator[Select[Any]]:
    """Yield what asks for the entries of a report that is gone: that it came, and its end."""
    stone, gone = ledger.TOMBSTONE, ledger.ERASED
    known = select(stone.c.document).where(stone.c.document == document)
    if connection.execute(known).first() is not None:
        yield select(stone.c.entry).where(stone.c.document == document)
        yield select(gone.c.entry).where(gone.c.document == document).distinct()


def _undone(connection: Connection, entries: set[int]) -> set[int]:
    """Return the entries that take back a judgement of these, or bring it back."""
    judgements = decisions_of(connection).all
    ids = {j.id for j in judgements if j.entry in entries and j.kind != "undo"}
    found: set[int] = set()
    for one in judgements:
        if one.kind == "undo" and one.subject in ids:
            ids.add(one.id)
            found.add(one.entry)
    return found


def _numbers(connection: Connection, asked: Select[Any]) -> Iterator[int]:
    yield from connection.execute(asked).scalars()
