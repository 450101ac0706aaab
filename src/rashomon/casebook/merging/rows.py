"""Rows of another casebook, each value checked: its kind, its size, and that it fits the others."""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from json import loads
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rashomon.casebook.judging.decisions import KINDS, PERSON
from rashomon.casebook.values import claim_from, document_from, scenes_from, scenes_packed
from rashomon.errors import BadInput
from rashomon.types import Claim, Document
from rashomon.wording.safe import short

_SCENES = 64 << 20  # bytes of unpacked scenes

Id = Annotated[str, Field(min_length=1, max_length=1_000, pattern=r"^[^\x00-\x1f\x7f]+$")]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Short = Annotated[str, Field(max_length=4_000)]
Long = Annotated[str, Field(max_length=20_000_000)]
Moment = Annotated[str, Field(pattern=r"^[0-9T:.Z+-]{4,40}$")]
Version = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[\w.+-]+$")]


class _Row(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


Row = TypeVar("Row", bound=_Row)


class DocumentRow(_Row):
    """A report."""

    id: Id
    likeness: Short
    text_sha256: Digest
    entered_by_hand: Annotated[int, Field(ge=0, le=1)]
    content: Long
    text: Long


class ClaimRow(_Row):
    """A claim."""

    id: Id
    version: Version
    document: Id
    position: Annotated[int, Field(ge=0, le=1_000_000)]
    content: Long


class ReadingRow(_Row):
    """A reading."""

    document: Id
    version: Version
    scenes: bytes
    entry: int


class RetrievalRow(_Row):
    """A retrieval."""

    id: Id
    document: Id
    place: Short
    original: Digest | None
    at: Moment | None
    told: Long


class OriginalRow(_Row):
    """An original."""

    sha256: Digest
    name: Short
    media: Short | None
    n_bytes: Annotated[int, Field(ge=0)]


class JudgementRow(_Row):
    """A judgement."""

    id: Id
    kind: Short
    subject: Id
    object: Id | None
    reason: Short
    at: Moment
    who: Short
    content: Long


class TombstoneRow(_Row):
    """A tombstone."""

    document: Id
    text_sha256: Digest
    who: Short
    at: Moment
    reason: Short


class EntryRow(_Row):
    """An entry of the log."""

    number: int
    at: Moment
    who: Short
    act: Short
    told: Long
    digest: Digest


def checked(kind: type[Row], row: Mapping[str, Any]) -> Row:
    """Return a row of another casebook; raise BadInput for one that no casebook would hold."""
    try:
        return kind.model_validate(dict(row))
    except ValidationError as error:
        raise _refused(kind.__name__, row, str(error.errors()[0]["loc"])) from error


def document_of(row: DocumentRow) -> Document:
    """Return the report of a row."""
    try:
        found = document_from(row.content, row.text)
    except (ValueError, TypeError) as error:
        raise _refused("document", row.model_dump(), "content") from error
    if found.id != row.id:
        raise _refused("document", row.model_dump(), "id")
    return found


def claim_of(row: ClaimRow, document: Document) -> Claim:
    """Return the claim of a row; its quote stands in the report, unless a person described it."""
    try:
        found = claim_from(row.content)
    except (ValueError, TypeError) as error:
        raise _refused("claim", row.model_dump(), "content") from error
    if (found.id, found.document) != (row.id, row.document):
        raise _refused("claim", row.model_dump(), "id")
    if (found.reader == PERSON) != (row.version == PERSON):
        raise _refused("claim", row.model_dump(), "reader")
    is_there = document.text[found.start : found.end] == found.quote
    if row.version != PERSON and not is_there:
        raise _refused("claim", row.model_dump(), "quote")
    return replace(found, event=None, events=())


def scenes_of(row: ReadingRow, document: str) -> bytes:
    """Return the scenes of a reading, packed anew under the id of the report here."""
    try:
        bounded = zlib.decompressobj()
        whole = bounded.decompress(row.scenes, _SCENES)
        if bounded.unconsumed_tail:
            raise _refused("reading", row.model_dump(), "size")
        scenes = scenes_from(zlib.compress(whole, 1))
    except (ValueError, TypeError, zlib.error) as error:
        raise _refused("reading", row.model_dump(), "scenes") from error
    return scenes_packed(tuple(replace(scene, document=document) for scene in scenes))


def content_of_judgement(row: JudgementRow) -> dict[str, Any]:
    """Return what a judgement holds beside its columns."""
    try:
        found = loads(row.content)
    except (ValueError, RecursionError) as error:
        raise _refused("judgement", row.model_dump(), "content") from error
    if not isinstance(found, dict) or row.kind not in KINDS:
        raise _refused("judgement", row.model_dump(), "kind")
    return found


def _refused(what: str, row: Mapping[str, Any], why: str) -> BadInput:
    name = short(str(row.get("id") or row.get("document") or row.get("number")), 80)
    return BadInput(f"{what} {name}: its {why} is none that a casebook holds; nothing of it merged")
