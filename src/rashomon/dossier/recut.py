"""The sentences of a masked record, cut anew: as they stand on the pages, so they are stored."""

from dataclasses import replace

from rashomon.dossier.redact import NAME, SOURCE, Shown
from rashomon.types import Claim


def recut(shown: Shown) -> Shown:
    """Return what a level shows, each sentence that hides something cut from the masked report."""
    texts = {document.id: document.text for document in shown.record.documents}
    claims = tuple(_recut(claim, texts.get(claim.document, "")) for claim in shown.record.claims)
    return replace(shown, record=replace(shown.record, claims=claims))


def _recut(claim: Claim, text: str) -> Claim:
    span = claim.sentence
    words = text[span.start : span.end]
    if span.text is None or (NAME not in words and SOURCE not in words):
        return claim
    return replace(claim, sentence=replace(span, text=words))
