"""Reports of which only quotes are at hand: as texts that have these where they stand."""

from collections.abc import Iterable
from dataclasses import replace

from rashomon.errors import BadInput
from rashomon.types import Claim, Document, Record

_MOST_LETTERS = 20_000_000


def quoted_only(record: Record) -> set[str]:
    """Return the reports of a record that come without their texts."""
    quoted = {claim.document for claim in record.claims if claim.quote}
    return {d.id for d in record.documents if not d.text and d.id in quoted}


def with_quotes(record: Record, bare: set[str], name: str) -> Record:
    """Return a record in which these reports have the sentences of their claims, and no more.

    Raises BadInput for quotes that are not where their offsets say.
    """
    by_document: dict[str, list[Claim]] = {}
    for claim in record.claims:
        by_document.setdefault(claim.document, []).append(claim)
    documents = tuple(
        _told(each, by_document[each.id], name) if each.id in bare else each
        for each in record.documents
    )
    return replace(record, documents=documents)


def _told(document: Document, claims: Iterable[Claim], name: str) -> Document:
    pieces = [piece for claim in claims for piece in _pieces(claim)]
    length = max((start + len(words) for start, words in pieces), default=0)
    if length > _MOST_LETTERS:
        raise BadInput(f"{name}: {document.id}: a quote at {length} is beyond any report")
    letters = ["\n"] * length
    for start, words in sorted(pieces, key=lambda piece: len(piece[1]), reverse=True):
        letters[start : start + len(words)] = words
    text = "".join(letters)
    if any(text[start : start + len(words)] != words for start, words in pieces):
        raise BadInput(f"{name}: {document.id}: quotes do not stand where their offsets say")
    return replace(document, text=text)


def _pieces(claim: Claim) -> list[tuple[int, str]]:
    """Return the quote of a claim and its sentence, each with where it stands."""
    sentence = claim.sentence
    told = [(claim.start, claim.quote)] if claim.end - claim.start == len(claim.quote) else []
    if sentence.text and len(sentence.text) == sentence.end - sentence.start:
        told.append((sentence.start, sentence.text))
    return [(start, words) for start, words in told if start >= 0]
