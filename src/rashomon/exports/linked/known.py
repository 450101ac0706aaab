"""What belongs to what in one part of a record, and the words behind each figure."""

from collections.abc import Iterator

from rashomon.exports.linked.json_text import exact
from rashomon.types import Claim, Document, Estimate, Event, Json, Record


class Known:
    """The claims and reports of one part, by id."""

    def __init__(self, record: Record) -> None:
        self.claims = {claim.id: claim for claim in record.claims}
        self.documents = {document.id: document for document in record.documents}

    def claims_of(self, event: Event) -> Iterator[Claim]:
        """Yield the claims behind an event."""
        yield from (self.claims[each] for each in event.claims if each in self.claims)

    def documents_of(self, event: Event) -> Iterator[Document]:
        """Yield the reports behind an event."""
        yield from (self.documents[each] for each in event.documents if each in self.documents)

    def document_of(self, claim: Claim) -> Document | None:
        """Return the report that holds a claim."""
        return self.documents.get(claim.document)

    def behind(self, claim: Claim) -> Json:
        """Return where a claim stands: its words, their characters, the report and its hash."""
        document = self.document_of(claim)
        return {
            "id": claim.id,
            "quote": claim.quote,
            "start": claim.start,
            "end": claim.end,
            "document": claim.document,
            "sha256": None if document is None else document.sha256 or None,
        }


def figure(estimate: Estimate) -> Json:
    """Return a settled figure with the ids of the claims that set it and that did not."""
    return {
        "outcome": estimate.outcome,
        "category": estimate.category,
        "group": estimate.group,
        "actor": estimate.actor,
        "side": estimate.side,
        "low": exact(estimate.low),
        "best": exact(estimate.best),
        "high": exact(estimate.high),
        "upper_open": estimate.upper_open,
        "rule": estimate.rule,
        "used": list(estimate.used),
        "set_aside": [{"claim": one.claim, "reason": one.reason} for one in estimate.set_aside],
    }


def total(event: Event, outcome: str) -> Estimate | None:
    """Return the figure of an outcome for everybody, None where no claim tells of it."""
    for estimate in event.estimates:
        if (estimate.outcome, estimate.category) == (outcome, "mixed_total"):
            return estimate
    return None
