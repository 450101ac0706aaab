"""Originals and retrievals of another casebook: bytes hashed again on their way in."""

from collections.abc import Sequence
from hashlib import sha256
from json import dumps, loads
from typing import Any

from sqlalchemy import Connection, Engine, insert, select

from rashomon.casebook.ledger.digests import row_digest
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.merging.log import told_of
from rashomon.casebook.merging.merged import Merged
from rashomon.casebook.merging.names import Names
from rashomon.casebook.merging.rows import OriginalRow, RetrievalRow, checked
from rashomon.casebook.store.batches import batches
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.looking import raw, rows
from rashomon.errors import BadInput
from rashomon.ids import content_id

_RETRIEVAL, _ORIGINAL, _PART = ledger.RETRIEVAL, ledger.ORIGINAL, ledger.ORIGINAL_PART


def mapped_retrievals(
    ours: Connection, found: Sequence[RetrievalRow], names: Names, theirs: Connection
) -> list[dict[str, Any]]:
    """Return the rows of retrievals that are not here; one of another's id gets one of its own."""
    wanted = {r.original for r in found if r.original}
    there = _with_bytes(theirs, wanted) - _erased(ours, wanted)
    held = _held(ours, wanted) | there
    made = [_mapped(r, names, held) for r in found]
    other = [{**row, "id": content_id("r", row["id"], _digest(row))} for row in made]
    known = _digests(ours, [row["id"] for row in (*made, *other)])
    kept: dict[str, dict[str, Any]] = {}
    for row, again in zip(made, other, strict=True):
        if known.get(row["id"]) == _digest(row) or again["id"] in known:
            continue
        chosen = again if row["id"] in known or row["id"] in kept else row
        kept[chosen["id"]] = chosen
    return list(kept.values())


def take_originals(
    engine: Engine,
    theirs: Connection,
    retrievals: Sequence[dict[str, Any]],
    out: Merged,
    *,
    who: str,
) -> None:
    """Write the originals that retrievals name and that are not here, each in an entry."""
    wanted = {row["original"] for row in retrievals if row["original"]}
    with reading(engine) as ours:
        new = sorted(wanted - _held(ours, wanted))
    for name in new:
        asked = raw(_ORIGINAL).where(_ORIGINAL.c.sha256 == name)
        row = checked(OriginalRow, dict(theirs.execute(asked).mappings().one()))
        with entry(engine, "merge", who) as made:
            made.told.update(told_of(out))
            made.add(_ORIGINAL, [row.model_dump()])
            _copy(theirs, made, row)
        out.came["original"] += 1


def _copy(theirs: Connection, made: Entry, row: OriginalRow) -> None:
    digest, size = sha256(), 0
    asked = raw(_PART, "content").where(_PART.c.sha256 == row.sha256).order_by(_PART.c.part)
    for number, part in enumerate(rows(theirs, asked, at_once=1), 1):
        content = part["content"]
        if not isinstance(content, bytes | memoryview):
            raise BadInput(f"original {row.sha256}: holds what is no bytes")
        digest.update(content)
        size += len(content)
        place = {"sha256": row.sha256, "part": number, "content": bytes(content)}
        made.connection.execute(insert(_PART), [place])
    if (digest.hexdigest(), size) != (row.sha256, row.n_bytes):
        raise BadInput(f"original {row.sha256}: its bytes are not those of its SHA-256")


def _mapped(row: RetrievalRow, names: Names, held: set[str]) -> dict[str, Any]:
    """Return a retrieval as it is here; an original that cannot come is named in what is told."""
    mapped = {**row.model_dump(), "document": names.document(row.document)}
    if row.original and row.original not in held:
        try:
            told = loads(row.told)
        except (ValueError, RecursionError):
            told = {"told": row.told}
        mapped["told"] = dumps({**told, "original_elsewhere": row.original}, sort_keys=True)
        mapped["original"] = None
    return mapped


def _digest(row: dict[str, Any]) -> str:
    return row_digest(_RETRIEVAL, row)


def _digests(ours: Connection, ids: Sequence[str]) -> dict[str, str]:
    asked = select(_RETRIEVAL.c.id, _RETRIEVAL.c.digest)
    return {
        row.id: row.digest
        for some in batches(ids)
        for row in ours.execute(asked.where(_RETRIEVAL.c.id.in_(some)))
    }


def _held(connection: Connection, wanted: set[str]) -> set[str]:
    asked = select(_ORIGINAL.c.sha256)
    return {
        name
        for some in batches(sorted(wanted))
        for name in connection.execute(asked.where(_ORIGINAL.c.sha256.in_(some))).scalars()
    }


def _with_bytes(theirs: Connection, wanted: set[str]) -> set[str]:
    left = ledger.LEFT_OUT
    out = select(left.c.key).where(left.c.of_table == "original_part")
    return _held(theirs, wanted) - set(theirs.execute(out).scalars())


def _erased(ours: Connection, wanted: set[str]) -> set[str]:
    table = ledger.ERASED
    asked = select(table.c.key).where(table.c.of_table == "original")
    return {
        name
        for some in batches(sorted(wanted))
        for name in ours.execute(asked.where(table.c.key.in_(some))).scalars()
    }
