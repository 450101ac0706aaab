"""What was erased in another casebook: it does not come here any more."""

from sqlalchemy import Connection, Engine, select

from rashomon.casebook.erasing.erase import erase_in
from rashomon.casebook.erasing.tombstones import Tombstone, tombstones
from rashomon.casebook.erasing.wiping import wiped
from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.merging.log import told_of
from rashomon.casebook.merging.merged import Merged
from rashomon.casebook.merging.rows import TombstoneRow, checked
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.erasures import erased_digest
from rashomon.casebook.verifying.looking import raw, rows
from rashomon.ids import content_id


def take_tombstones(  # noqa: PLR0913 (one parameter a choice)
    engine: Engine, theirs: Connection, out: Merged, *, who: str, profile: str, erase: bool
) -> None:
    """Take in tombstones; name the reports that are here, or erase them where asked."""
    stones = [checked(TombstoneRow, r) for r in rows(theirs, raw(ledger.TOMBSTONE))]
    came: list[Tombstone] = []
    here: list[tuple[str, Tombstone]] = []
    with reading(engine) as ours:
        for row in stones:
            stone = Tombstone(**row.model_dump())
            known = tombstones(ours, [(stone.document, stone.text_sha256)])
            if any(s.text_sha256 == stone.text_sha256 for s in known.values()):
                continue
            lives = _lives(ours, stone)
            here += [(name, stone) for name in lives]
            if not lives:
                came.append(_unique(ours, stone))
    _write(engine, came, out, who)
    for name, stone in here:
        if erase:
            with entry(engine, "erase", who) as made:
                made.told.update(told_of(out))
                erase_in(made, name, stone, profile=profile)
            out.came["tombstone"] += 1
        else:
            out.left.append(f"{stone.line()}; it is still here as {name}: erase it, or merge so")
    if erase and here and not wiped(engine):
        out.left.append("traces of what was erased may be in the files: erase again")


def _write(engine: Engine, came: list[Tombstone], out: Merged, who: str) -> None:
    if came:
        with entry(engine, "merge", who) as made:
            made.told.update(told_of(out))
            empty = erased_digest([])
            made.add(ledger.TOMBSTONE, [{**stone.row(), "erased": empty} for stone in came])
        out.came["tombstone"] += len(came)


def _lives(ours: Connection, stone: Tombstone) -> list[str]:
    """Return the reports here that are what was erased there."""
    table = ledger.DOCUMENT
    asked = select(table.c.id).where(table.c.text_sha256 == stone.text_sha256)
    return list(ours.execute(asked.order_by(table.c.id)).scalars())


def _unique(ours: Connection, stone: Tombstone) -> Tombstone:
    """Return a tombstone under an id that no other report has here."""
    from dataclasses import replace

    for table in (ledger.DOCUMENT.c.id, ledger.TOMBSTONE.c.document):
        if ours.execute(select(table).where(table == stone.document)).first() is not None:
            return replace(stone, document=content_id("d", stone.text_sha256, stone.document))
    return stone
