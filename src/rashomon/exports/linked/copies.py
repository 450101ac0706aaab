"""Claims of one origin that say the same of the same event: one claim, told in several reports."""

from collections.abc import Iterable

from rashomon import origins
from rashomon.types import Claim, Document, Record


def clusters(claims: Iterable[Claim], part: Record) -> list[list[Claim]]:
    """Return claims with their copies, the earliest report first; a claim of no origin alone."""
    joined = origins.origin_of(part.origins)
    documents = {document.id: document for document in part.documents}
    found: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        found.setdefault(_said(claim, joined.get(claim.id)), []).append(claim)
    return [
        sorted(copies, key=lambda claim: _published(documents.get(claim.document), claim))
        for copies in found.values()
    ]


def _said(claim: Claim, origin: str | None) -> tuple[object, ...]:
    """Return what two claims share that are copies of one another."""
    if origin is None:
        return (claim.id,)
    count, group = claim.count, claim.group
    figure = None if count is None else (count.low, count.high)
    whom = None if group is None else (group.category, group.actor, group.side)
    told = (claim.kind, claim.outcome, claim.stance, claim.status, claim.perpetrator)
    return (origin, claim.events, *told, figure, whom)


def _published(document: Document | None, claim: Claim) -> tuple[str, str, int]:
    published = None if document is None else document.published
    return ("~" if published is None else published.edtf, claim.document, claim.start)
