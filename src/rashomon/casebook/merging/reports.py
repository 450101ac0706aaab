"""Reports of another casebook, with their originals, retrievals, readings and persons' claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, select

from rashomon.casebook.documents.identity import text_hash
from rashomon.casebook.documents.storing import (
    Incoming,
    claim_rows,
    document_row,
    incoming,
    known,
    with_names,
)
from rashomon.casebook.erasing.tombstones import tombstones
from rashomon.casebook.judging.decisions import PERSON
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.merging.log import told_of
from rashomon.casebook.merging.merged import Merged
from rashomon.casebook.merging.names import Names
from rashomon.casebook.merging.originals import mapped_retrievals, take_originals
from rashomon.casebook.merging.rows import (
    ClaimRow,
    DocumentRow,
    ReadingRow,
    RetrievalRow,
    checked,
    claim_of,
    document_of,
    scenes_of,
)
from rashomon.casebook.store.batches import batches
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.values import claim_from, claim_text
from rashomon.casebook.verifying.looking import Raw, raw, rows
from rashomon.ids import content_id
from rashomon.types import Claim
from rashomon.wording.safe import short

_AT_ONCE = 50

Row = Mapping[str, Any]


@dataclass(slots=True)
class _Report:
    """A report of the other casebook as it is to be here; its readings, the oldest first."""

    row: DocumentRow
    incoming: Incoming
    is_new: bool = True
    claims: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    readings: list[ReadingRow] = field(default_factory=list)
    retrievals: list[RetrievalRow] = field(default_factory=list)


def take_reports(
    engine: Engine, theirs: Connection, names: Names, out: Merged, *, who: str
) -> None:
    """Write what is new of all reports, a batch in an entry; no event knows of it yet."""
    partial = _without(theirs)
    asked = raw(ledger.DOCUMENT).order_by(ledger.DOCUMENT.c.id)
    for some in batches((dict(r) for r in rows(theirs, asked)), _AT_ONCE):
        with reading(engine) as ours:
            reports = list(_incoming(ours, some, partial, names, out))
        _add_parts(theirs, reports)
        _write(engine, theirs, reports, names, out, who)


def _incoming(
    ours: Connection, some: Sequence[Raw], partial: set[str], names: Names, out: Merged
) -> Iterator[_Report]:
    """Yield the reports that may come in, under the ids that they have here."""
    whole: list[_Report] = []
    for raw_row in some:
        row = checked(DocumentRow, raw_row)
        if row.id in partial:
            _without_text(ours, row, names, out)
        else:
            whole.append(_Report(row, incoming(document_of(row), None)))
    keys = {one.row.id: (one.row.id, text_hash(one.incoming.document)) for one in whole}
    stones = tombstones(ours, keys.values())
    kept = []
    for one in whole:
        stone = stones.get(keys[one.row.id])
        if stone is not None and stone.text_sha256 == keys[one.row.id][1]:
            out.left.append(f"{stone.line()}; it does not come back")
        else:
            kept.append(one)
    here = known(ours, [one.incoming for one in kept])
    fresh = [one for one in kept if one.incoming.likeness not in here]
    named = with_names(ours, [one.incoming for one in fresh])
    for one, its in zip(fresh, named, strict=True):
        if its.document.id != one.row.id:
            there, now = short(one.row.id, 80), its.document.id
            out.conflicts.append(f"report {there} is another one here; it came in as {now}")
            names.documents[one.row.id] = now
        one.incoming = its
    for one in kept:
        if one.incoming.likeness in here:
            one.is_new = False
            mine = here[one.incoming.likeness]
            if mine != one.row.id:
                names.documents[one.row.id] = mine
            one.incoming = replace(one.incoming, document=replace(one.incoming.document, id=mine))
    yield from kept


def _without_text(ours: Connection, row: DocumentRow, names: Names, out: Merged) -> None:
    """Find a report that a package holds without its text: it is here, or it cannot come."""
    table = ledger.DOCUMENT
    asked = select(table.c.id).where(
        table.c.likeness == row.likeness, table.c.text_sha256 == row.text_sha256
    )
    mine = ours.execute(asked).scalar()
    if mine is None:
        out.left.append(f"report {short(row.id, 80)}: the package does not hold its text")
    elif mine != row.id:
        names.documents[row.id] = mine


def _add_parts(theirs: Connection, reports: list[_Report]) -> None:
    """Add to reports what the other casebook has of them, each value checked."""
    by_id = {one.row.id: one for one in reports}
    for row in _of(theirs, ledger.CLAIM, by_id):
        claim = checked(ClaimRow, row)
        one = by_id[claim.document]
        one.claims[claim.version].append(claim_of(claim, document_of(one.row)))
    for row in _of(theirs, ledger.READING, by_id):
        found = checked(ReadingRow, row)
        by_id[found.document].readings.append(found)
    for row in _of(theirs, ledger.RETRIEVAL, by_id):
        retrieval = checked(RetrievalRow, row)
        by_id[retrieval.document].retrievals.append(retrieval)


def _of(theirs: Connection, table: Table, ids: Iterable[str]) -> Iterator[Raw]:
    asked = raw(table).where(table.c.document.in_(list(ids)))
    last = table.c.position if table is ledger.CLAIM else table.c.entry
    yield from rows(theirs, asked.order_by(table.c.entry, last))


def _write(  # noqa: PLR0913 (what a batch needs)
    engine: Engine,
    theirs: Connection,
    reports: list[_Report],
    names: Names,
    out: Merged,
    who: str,
) -> None:
    """Write what is new of a batch; the later of several readings in entries of their own."""
    with reading(engine) as ours:
        rounds = _rounds(ours, reports, names, out)
        retrievals = mapped_retrievals(
            ours, [r for one in reports for r in one.retrievals], names, theirs
        )
    if retrievals:
        take_originals(engine, theirs, retrievals, out, who=who)
    first = rounds[0] if rounds else {}
    if not any(first.values()) and not retrievals:
        return
    for n, some in enumerate(rounds or [{}]):
        with entry(engine, "merge", who) as made:
            made.told.update(told_of(out))
            _put(made, some, out)
            if n == 0:
                made.add(ledger.RETRIEVAL, retrievals)
                out.came["retrieval"] += len(retrievals)


def _put(made: Entry, found: Mapping[str, list[Row]], out: Merged) -> None:
    for table in (ledger.DOCUMENT, ledger.READING, ledger.CLAIM):
        some = found.get(table.name, [])
        made.add(table, some)
        out.came[table.name] += len(some)
    name = working.PENDING.c.document
    wanted = [row["document"] for row in found.get("pending", [])]
    waiting = set(made.connection.execute(select(name).where(name.in_(wanted))).scalars())
    new = [{"document": document} for document in wanted if document not in waiting]
    if new:
        made.connection.execute(insert(working.PENDING), new)


def _rounds(
    ours: Connection, reports: list[_Report], names: Names, out: Merged
) -> list[dict[str, list[Row]]]:
    """Return the rows to write: in the first round reports, in each a reading of them."""
    made: list[dict[str, list[Row]]] = []
    there = _readings(ours, [one.incoming.document.id for one in reports if not one.is_new])
    entered = _entered(ours, [one.incoming.document.id for one in reports])

    def at(n: int) -> dict[str, list[Row]]:
        while len(made) <= n:
            made.append({"document": [], "reading": [], "claim": [], "pending": []})
        return made[n]

    for one in reports:
        document = one.incoming.document.id
        if one.is_new:
            by_hand = {"entered_by_hand": one.row.entered_by_hand}
            at(0)["document"].append({**document_row(one.incoming), **by_hand})
        fresh = one.readings if one.is_new else []
        if not one.is_new and (more := len({r.version for r in one.readings} - there[document])):
            out.left.append(f"{document}: {more} readings by other versions; this one has its own")
        for n, its in enumerate(fresh):
            row = {"document": document, "version": its.version}
            at(n)["reading"].append({**row, "scenes": scenes_of(its, document)})
            claims = [names.claim(c) for c in one.claims.get(its.version, ())]
            at(n)["claim"] += claim_rows(claims, its.version)
        for its_claims in one.claims.values():
            for claim in its_claims:
                names.claim(claim)
        mine = [_apart(c, entered, names) for c in one.claims.get(PERSON, ())]
        new = [c for c in mine if c.id not in entered]
        at(0)["claim"] += claim_rows(new, PERSON)
        if one.is_new or new:
            at(0)["pending"].append({"document": document})
    return made


def _readings(ours: Connection, documents: list[str]) -> dict[str, set[str]]:
    table = ledger.READING
    found: dict[str, set[str]] = {document: set() for document in documents}
    for some in batches(documents):
        asked = select(table.c.document, table.c.version).where(table.c.document.in_(some))
        for row in ours.execute(asked):
            found[row.document].add(row.version)
    return found


def _entered(ours: Connection, documents: list[str]) -> dict[str, str]:
    """Return by id what the claims say that persons entered here of reports."""
    table = ledger.CLAIM
    mine = select(table.c.id, table.c.content).where(
        table.c.version == PERSON, table.c.document.in_(documents)
    )
    return {row.id: _says(claim_from(row.content)) for row in ours.execute(mine)}


def _apart(claim: Claim, entered: Mapping[str, str], names: Names) -> Claim:
    """Return a person's claim as it is called here, not as one that says something else.

    Persons who work on two copies of a casebook give the same ids to what they enter.
    """
    here, said = names.claim(claim), _says(claim)
    if entered.get(here.id) == said:
        return here
    known = next((name for name, its in sorted(entered.items()) if its == said), None)
    if known is None and here.id not in entered:
        return here
    name = names.claims[claim.id] = known or content_id("c", here.id, said)
    return replace(here, id=name)


def _says(claim: Claim) -> str:
    """Return what a claim says, whatever it is called."""
    return claim_text(replace(claim, id="", document=""))


def _without(theirs: Connection) -> set[str]:
    """Return the reports whose text a package left out."""
    table = ledger.LEFT_OUT
    asked = select(table.c.key).where(table.c.of_table == "document")
    return set(theirs.execute(asked).scalars())
