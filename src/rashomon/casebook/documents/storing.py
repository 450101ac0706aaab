"""Reports put into a casebook: one that is known gets a retrieval, a new one all that it tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from rashomon.calendar import parse_edtf
from rashomon.casebook.documents.identity import likeness, made_id, named, storable, text_hash
from rashomon.casebook.documents.originals import Kept, keep, retrieval_told
from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.values import claim_text, column_number, document_text, scenes_packed
from rashomon.events import Report
from rashomon.ids import content_id
from rashomon.rules_version import rules_version
from rashomon.types import Claim, Document
from rashomon.wording.speakers import carriers


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A report on its way in: as it is to be kept, where it came from, its original's SHA-256."""

    document: Document
    likeness: str
    place: str
    original: str | None


def incoming(document: Document, original: str | None) -> Incoming:
    """Return a report as it is to be kept."""
    held = storable(document)
    place = held.url or held.path or held.id
    return Incoming(document=held, likeness=likeness(held), place=place, original=original)


def known(connection: Connection, reports: Sequence[Incoming]) -> dict[str, str]:
    """Return the ids of the reports that are in the casebook, by their likeness."""
    table = ledger.DOCUMENT
    asked = select(table.c.likeness, table.c.id)
    return {
        row.likeness: row.id
        for some in batches(dict.fromkeys(r.likeness for r in reports))
        for row in connection.execute(asked.where(table.c.likeness.in_(some)))
    }


def with_names(connection: Connection, reports: Sequence[Incoming]) -> list[Incoming]:
    """Return new reports under the ids that the casebook gives them."""
    from dataclasses import replace

    taken = _taken(connection, reports)
    given: list[Incoming] = []
    for one in reports:
        document = named(one.document, taken)
        taken.add(document.id)
        given.append(replace(one, document=document))
    return given


def _taken(connection: Connection, reports: Sequence[Incoming]) -> set[str]:
    """Return the ids that reports may not have: of other reports, and of erased ones."""
    ids = {name for r in reports for name in (r.document.id, made_id(r.document))}
    stone = ledger.TOMBSTONE
    taken: set[str] = set()
    for some in batches(sorted(ids)):
        for name in (ledger.DOCUMENT.c.id, stone.c.document):
            taken.update(connection.execute(select(name).where(name.in_(some))).scalars())
    if taken & ids:
        # One that came back after it was erased has an id that counts on; so may the next.
        texts = [text_hash(r.document) for r in reports]
        for some in batches(texts):
            erased = select(stone.c.document).where(stone.c.text_sha256.in_(some))
            taken.update(connection.execute(erased).scalars())
    return taken


def store(entry: Entry, new: Sequence[tuple[Incoming, Report]], kept: Kept) -> None:
    """Write new reports with their claims; no event knows of them yet."""
    originals = [one.original for one, _ in new if one.original]
    keep(entry, originals, kept)
    entry.add(ledger.DOCUMENT, [document_row(one) for one, _ in new])
    entry.add(ledger.READING, [reading_row(report) for _, report in new])
    entry.add(ledger.CLAIM, [row for _, report in new for row in claim_rows(report.claims)])
    pending = [{"document": one.document.id} for one, _ in new]
    entry.connection.execute(insert(working.PENDING), pending)


def retrieve(entry: Entry, found: Iterable[tuple[str, Incoming]], kept: Kept) -> None:
    """Write a retrieval for each report, by the id of its document."""
    rows = []
    for n, (document, one) in enumerate(found):
        rows.append(
            {
                "id": content_id("r", document, one.place, entry.number, n),
                "document": document,
                "place": one.place,
                "original": one.original,
                "at": entry.at,
                "told": retrieval_told(kept, one.original),
            }
        )
    keep(entry, [row["original"] for row in rows if row["original"]], kept)
    entry.add(ledger.RETRIEVAL, rows)


def reading_row(report: Report, version: str | None = None) -> dict[str, object]:
    """Return the row of a report's reading by a version, this one unless it is said."""
    return {
        "document": report.document.id,
        "version": version or rules_version(),
        "scenes": scenes_packed(tuple(report.scenes)),
    }


def claim_rows(claims: Sequence[Claim], version: str | None = None) -> list[dict[str, object]]:
    """Return the rows of a report's claims, in the order in which they were read."""
    return [
        {
            "id": claim.id,
            "version": version or rules_version(),
            "document": claim.document,
            "position": position,
            "reader": claim.reader,
            "kind": claim.kind,
            "outcome": claim.outcome,
            "low": column_number(claim.count.low) if claim.count else None,
            "high": column_number(claim.count.high) if claim.count else None,
            "actor": claim.group.actor if claim.group else None,
            "source": claim.source.label,
            "source_kind": claim.source.kind,
            "quote": claim.quote,
            "content": claim_text(claim),
        }
        for position, claim in enumerate(claims)
    ]


def _carrier(document: Document) -> str | None:
    """Return the outlet and the agencies that a report names, as every face shows them."""
    found = carriers(document)
    return None if found == "?" else found


def document_row(one: Incoming, *, by_hand: bool = False) -> dict[str, object]:
    """Return the row of a report."""
    document = one.document
    published = document.published.edtf if document.published else None
    days = parse_edtf(published) if published else None
    return {
        "id": document.id,
        "likeness": one.likeness,
        "text_sha256": text_hash(document),
        "title": document.title,
        "outlet": _carrier(document),
        "url": document.url,
        "language": document.language,
        "published": published,
        "first_day": days[0].isoformat() if days else None,
        "last_day": days[1].isoformat() if days else None,
        "entered_by_hand": int(by_hand),
        "content": document_text(document),
        "text": document.text,
    }
