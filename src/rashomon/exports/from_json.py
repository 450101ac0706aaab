"""A record in a JSON file as something to export, withheld by the words that its claims quote."""

from collections.abc import Iterable
from dataclasses import replace

from rashomon.errors import BadInput
from rashomon.exports.given import Given, of_record
from rashomon.record_json import opened
from rashomon.redaction import LEVELS
from rashomon.types import Claim, Document, Json, Record

_MOST_LETTERS = 20_000_000


def of_json(record_json: Json, name: str) -> Given:
    """Return the record that a JSON holds as something to export.

    A record's JSON has no texts. Whom its reports name is looked for in the sentences that its
    claims quote, which is all of the reports that an export can hold. Raises BadInput for JSON that
    is no record, and for quotes that are not where their offsets say.
    """
    record = opened(record_json, {})
    level = record_json.get("level")
    if level is not None and level not in LEVELS:
        raise BadInput(f"{name}: level {str(level)[:40]!r} is none of {', '.join(LEVELS)}")
    if level is not None:
        return of_record(record, name, level=str(level))
    return of_record(_with_texts(record, name), name)


def _with_texts(record: Record, name: str) -> Record:
    by_document: dict[str, list[Claim]] = {}
    for claim in record.claims:
        by_document.setdefault(claim.document, []).append(claim)
    documents = tuple(_told(each, by_document.get(each.id, ()), name) for each in record.documents)
    return replace(record, documents=documents)


def _told(document: Document, claims: Iterable[Claim], name: str) -> Document:
    """Return a report with the sentences of its claims where they stand, and nothing between."""
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
    sentence = claim.sentence
    told = [(claim.start, claim.quote)]
    if sentence.text and len(sentence.text) == sentence.end - sentence.start:
        told.append((sentence.start, sentence.text))
    return [(start, words) for start, words in told if start >= 0]
