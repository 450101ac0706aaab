"""The reports and claims of one call, sorted once and looked up by id."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.types import Claim, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Documents by id and the claims of each, both in the order of their ids."""

    documents: Mapping[str, Document]
    claims: Mapping[str, Sequence[Claim]]

    def claims_of(self, document: str) -> Sequence[Claim]:
        """Return the claims that were read in a document."""
        return self.claims.get(document, ())


def corpus_of(documents: Sequence[Document], claims: Sequence[Claim]) -> Corpus:
    """Return the corpus: the same for the same input in any order, each id once."""
    by_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted({c.id: c for c in sorted(claims, key=_place)}.values(), key=_id):
        by_document[claim.document].append(claim)
    ordered = sorted(documents, key=lambda d: (d.id, d.text))
    return Corpus(documents={d.id: d for d in ordered}, claims=dict(by_document))


def event_of(claim: Claim) -> str | None:
    """Return the event that a claim is placed in, or the events that it sums; None if neither."""
    return claim.event or "+".join(sorted(claim.events)) or None


def is_narrated(claim: Claim) -> bool:
    """Say whether nobody is quoted, so that the report itself is the source."""
    return claim.source.label is None and claim.source.organisation is None


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.document, claim.start, claim.end


def _id(claim: Claim) -> str:
    return claim.id
