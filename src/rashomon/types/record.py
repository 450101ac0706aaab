"""What a caller gets: the reading of one document, and the record of all of them."""

from dataclasses import dataclass

from rashomon.types.claim import Claim
from rashomon.types.document import Document, Problem
from rashomon.types.event import Event
from rashomon.types.mention import Mention
from rashomon.types.origin import Origin
from rashomon.types.shape import Json, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document with the claims and mentions found in it."""

    document: Document
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]

    def to_dict(self) -> Json:
        """Return the reading's public JSON: `document`, `claims`, `mentions`."""
        return to_json(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The reconciled record of a set of reports."""

    rashomon: str
    profile: str
    as_of: str | None
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    origins: tuple[Origin, ...]
    problems: tuple[Problem, ...]

    def to_dict(self) -> Json:
        """Return the record's public JSON."""
        return to_json(self)
