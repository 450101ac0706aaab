"""What can bring two reports to one origin: without a tie between them nothing does."""

from collections.abc import Iterator, Sequence

from rashomon.ids import content_id
from rashomon.origins.corpus import event_of
from rashomon.origins.matches import kept
from rashomon.origins.shingles import marks, sketch_of
from rashomon.origins.words import tokens_of
from rashomon.types import Claim, Document


def ties_of(document: Document, claims: Sequence[Claim]) -> frozenset[str]:
    """Return the marks of a report's text, the text itself, and the events it has figures for."""
    return frozenset((*_of_text(document), *_of_events(claims)))


def is_unplaced(claim: Claim) -> bool:
    """Say whether a claim has a figure and no event."""
    return claim.count is not None and event_of(claim) is None


def _of_text(document: Document) -> Iterator[str]:
    tokens = tokens_of(document)
    yield content_id("t", "\x1f".join(tokens))
    sketch = sketch_of(document.id, tokens)
    if not sketch.is_short:
        yield from (f"m-{kept(mark):x}" for mark in marks(sketch.grams))


def _of_events(claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        if claim.count is not None and (event := event_of(claim)) is not None:
            yield event
