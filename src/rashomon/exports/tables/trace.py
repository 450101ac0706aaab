"""The words behind every figure: a row for each claim that set a figure or was set aside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from rashomon.exports.tables.csv import Lines
from rashomon.exports.tables.table import DATE, INTEGER, TEXT, Column, Value
from rashomon.types import Claim, Document, Estimate, Event, Record

_OURS = "Rashomon, docs/exports.md"
_UCDP = "UCDP GED Codebook 23.1, 5"
USED = "used"


def _text(name: str, what: str, source: str = _OURS) -> Column:
    return Column(name=name, type=TEXT, what=what, source=source)


def _number(name: str, what: str, unit: str, source: str = _OURS) -> Column:
    return Column(name=name, type=INTEGER, what=what, source=source, unit=unit)


COLUMNS = (
    _text("event", "the id of the event"),
    _text("outcome", "what became of the people"),
    _text("group", "the people whom the figure counts"),
    _number("low", "the lowest figure", "persons", _UCDP),
    _number("best", "the figure that the profile takes", "persons", _UCDP),
    _number("high", "the highest reliable figure", "persons", _UCDP),
    _text("rule", "the rule by which the best figure was taken"),
    _text("use", "used, or the reason why the claim was set aside"),
    _text("claim", "the id of the claim"),
    _text("quote", "the words of the report"),
    _number("start", "where the quote begins in the report's text", "characters"),
    _number("end", "where it ends, exclusive", "characters"),
    _text("source", "who in the report says it (UCDP source_original)", _UCDP),
    _text("source_kind", "what kind of speaker that is"),
    _text("document", "the id of the report"),
    _text("outlet", "who published the report (UCDP source_office)", _UCDP),
    Column(name="published", type=DATE, what="when, as EDTF", source="EDTF, ISO 8601-2"),
    _text("title", "the report's headline", _UCDP),
    _text("url", "the report's address"),
    _text("sha256", "the SHA-256 of the report's original", "Berkeley Protocol, paragraph 155"),
)


class Tracing:
    """Writes the words behind the figures of the parts that pass by."""

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = Lines(stream)
        self._lines.write(tuple(column.name for column in COLUMNS))

    def passing(self, parts: Iterable[Record]) -> Iterator[Record]:
        """Yield the parts, each once the words behind its figures are written."""
        for part in parts:
            for row in rows_of(part):
                self._lines.write(row)
            yield part
        self._lines.end()


def rows_of(record: Record) -> Iterator[Sequence[Value]]:
    """Yield the rows of a record, estimate after estimate."""
    claims = {claim.id: claim for claim in record.claims}
    documents = {document.id: document for document in record.documents}
    for event, estimate in _estimates(record):
        for name, use in _uses(estimate):
            claim = claims.get(name)
            if claim is not None:
                yield _row(event, estimate, use, claim, documents.get(claim.document))


def _estimates(record: Record) -> Iterator[tuple[Event, Estimate]]:
    for event in record.events:
        yield from ((event, estimate) for estimate in event.estimates)


def _uses(estimate: Estimate) -> Iterator[tuple[str, str]]:
    yield from ((name, USED) for name in estimate.used)
    yield from ((aside.claim, aside.reason) for aside in estimate.set_aside)


def _row(
    event: Event, estimate: Estimate, use: str, claim: Claim, document: Document | None
) -> Sequence[Value]:
    published = None if document is None else document.published
    report: tuple[Value, ...] = (
        (None,) * 5
        if document is None
        else (
            document.outlet,
            None if published is None else published.edtf,
            document.title,
            document.url,
            document.sha256 or None,
        )
    )
    return (
        event.id,
        estimate.outcome,
        estimate.group,
        estimate.low,
        estimate.best,
        estimate.high,
        estimate.rule,
        use,
        claim.id,
        claim.quote,
        claim.start,
        claim.end,
        claim.source.label,
        claim.source.kind,
        claim.document,
        *report,
    )
