"""A report erased: its rows go under a tombstone, and its events are settled without it."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from rashomon.casebook.erasing.named import report_to_erase
from rashomon.casebook.erasing.tainted import Tainted, tainted
from rashomon.casebook.erasing.tombstones import Tombstone, tombstone_of
from rashomon.casebook.erasing.wiping import forget_words, wiped
from rashomon.casebook.events.relinking import Said, around, relink
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.store.batches import batches
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.verifying.erasures import erased_digest
from rashomon.errors import BadInput
from rashomon.wording.safe import short
from rashomon.wording.words import counted, plural

_LINE = "a report was erased"
_MOST = 500  # characters of a reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What an erasure did: who, when and why, rows by table, and what it could not reach.

    `shared` are originals that still hold the words, for other reports were made of them too;
    `quoting` entries of the log that quote it; `wiped` says whether the files were written anew.
    """

    tombstone: Tombstone
    rows: dict[str, int]
    n_events: int
    shared: tuple[str, ...]
    quoting: tuple[int, ...]
    wiped: bool

    def to_dict(self) -> dict[str, Any]:
        """Return what was done as data that JSON can hold."""
        return {
            **self.tombstone.to_dict(),
            "rows": self.rows,
            "events": self.n_events,
            "shared_originals": list(self.shared),
            "quoting_entries": list(self.quoting),
            "wiped": self.wiped,
        }

    def lines(self) -> list[str]:
        """Return what was done in words."""
        said = [self.tombstone.line(), f"rows that are gone: {counted(self.rows) or 'none'}"]
        said.append(f"{plural(self.n_events, 'event')} settled without it")
        said += [
            f"original {name} still holds its words: other reports are made of it; erase them "
            "too, or erase with originals"
            for name in self.shared
        ]
        said += [f"entry {n} of the log quotes it, and the log stays" for n in self.quoting]
        if not self.wiped:
            said.append(
                "traces may still be in the casebook's files: somebody reads it, or the disk is "
                "full; erase again when nobody does"
            )
        said.append("packages, copies and backups made before still have it")
        return said


def erase(  # noqa: PLR0913 (one parameter a choice)
    engine: Engine,
    document: str,
    *,
    reason: str,
    who: str,
    profile: str,
    with_originals: bool = False,
) -> Erased:
    """Erase a report; one that is erased already is only wiped again."""
    if not reason.strip():
        raise BadInput("erase: give the reason; it stays on the tombstone")
    with reading(engine) as connection:
        document = report_to_erase(connection, document)
        stone = tombstone_of(connection, document)
    if stone is not None:
        return _again(stone, wiped(engine))
    with entry(engine, "erase", who) as made:
        told = reason.strip()[:_MOST]
        stone = Tombstone(document=document, text_sha256="", who=who, at=made.at, reason=told)
        stone, found, n_events = erase_in(
            made, document, stone, profile=profile, with_originals=with_originals
        )
    return Erased(
        tombstone=stone,
        rows=dict(Counter(gone.table for gone in found.rows)),
        n_events=n_events,
        shared=tuple(found.shared),
        quoting=tuple(found.quoting),
        wiped=wiped(engine),
    )


def take_out(made: Entry, stone: Tombstone, found: Tainted, *, profile: str) -> int:
    """Let the rows go under a tombstone; return how many events say something else now."""
    connection = made.connection
    document = stone.document
    near = _near(connection, document, found)
    rows = [gone.row(document) for gone in found.rows]
    made.add(ledger.TOMBSTONE, [{**stone.row(), "erased": erased_digest(rows)}])
    if rows:
        connection.execute(insert(ledger.ERASED), rows)
    for table in (ledger.JUDGEMENT, ledger.CLAIM, ledger.READING, ledger.RETRIEVAL):
        _delete(connection, table, found)
    table = working.PENDING
    connection.execute(delete(table).where(table.c.document == document))
    said = Said(afresh=found.events, line=_LINE)
    left = sorted(near - {document})
    changes = relink(made, left, profile=profile, without=[document], said=said)
    _revisions(connection, found)
    for name in found.of(ledger.ORIGINAL):
        part = ledger.ORIGINAL_PART
        connection.execute(delete(part).where(part.c.sha256 == name))
    _delete(connection, ledger.ORIGINAL, found)
    _delete(connection, ledger.DOCUMENT, found)
    forget_words(connection)
    return len(changes)


def erase_in(
    made: Entry, document: str, stone: Tombstone, *, profile: str, with_originals: bool = False
) -> tuple[Tombstone, Tainted, int]:
    """Erase a report within an entry; return its stone, what is gone, how many events changed."""
    text = _text(made.connection, document)
    if text is None:
        raise BadInput(f"{short(document, 80)}: no report of that id is here any more")
    found = tainted(made.connection, document, text, with_originals=with_originals)
    made.told.update(document=document)
    whole = replace(stone, document=document, text_sha256=_hash(made.connection, document))
    return whole, found, take_out(made, whole, found, profile=profile)


def _near(connection: Connection, document: str, found: Tainted) -> set[str]:
    """Return all that has to be linked anew: what is around the report or its words."""
    current = working.CURRENT_DOCUMENT
    beside = {document}
    for some in batches(sorted(found.events)):
        asked = select(current.c.document).where(current.c.event.in_(some))
        beside |= set(connection.execute(asked).scalars())
    return around(connection, beside)


def _delete(connection: Connection, table: Any, found: Tainted) -> None:  # noqa: ANN401
    """Delete the rows of a table whose first column is a key of its own, or of the document."""
    if len(table.primary_key) == 1:
        name = next(iter(table.primary_key))
        for some in batches(found.of(table)):
            connection.execute(delete(table).where(name.in_(some)))
        return
    for key in found.of(table):
        first, second = key.rsplit(" ", 1)
        one, other = table.primary_key
        connection.execute(delete(table).where(one == first, other == second))


def _revisions(connection: Connection, found: Tainted) -> None:
    revision, held = ledger.REVISION, ledger.REVISION_DOCUMENT
    for key in found.of(revision):
        event, number = key.rsplit(" ", 1)
        for table in (held, revision):
            where = (table.c.event == event, table.c.number == int(number))
            connection.execute(delete(table).where(*where))


def _text(connection: Connection, document: str) -> str | None:
    table = ledger.DOCUMENT
    asked = select(table.c.title, table.c.text).where(table.c.id == document)
    row = connection.execute(asked).first()
    return None if row is None else f"{row.title or ''}\n{row.text}"


def _hash(connection: Connection, document: str) -> str:
    table = ledger.DOCUMENT
    asked = select(table.c.text_sha256).where(table.c.id == document)
    return str(connection.execute(asked).scalar_one())


def _again(stone: Tombstone, is_wiped: bool) -> Erased:
    return Erased(tombstone=stone, rows={}, n_events=0, shared=(), quoting=(), wiped=is_wiped)
