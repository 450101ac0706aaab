"""What a caller gets: the reading of one document, and the record of all of them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any

from rashomon.types.claim import VICTIM, Claim
from rashomon.types.document import Document, Problem
from rashomon.types.event import Event
from rashomon.types.frame import CLAIM_COLUMNS, EVENT_COLUMNS, claim_row, event_row, frame
from rashomon.types.link import Link
from rashomon.types.masking import masked_claims, masked_events, masked_origins
from rashomon.types.mention import Mention
from rashomon.types.notebook import as_html
from rashomon.types.origin import Origin
from rashomon.types.shape import Json, plain, to_json


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One document with the claims and mentions found in it.

    Claims are made when the document is read. Mentions are found, once, when they are asked for:
    most callers want the claims, and places and the rest of the speech take their time.
    """

    document: Document
    claims: tuple[Claim, ...]
    find_mentions: Callable[[], tuple[Mention, ...]] = field(repr=False, compare=False)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every number, time, place, actor and speech of the document, in order."""
        return self.find_mentions()

    def with_mentions(self) -> "Reading":
        """Return the same reading with its mentions already found, fit to leave the process."""
        return replace(self, find_mentions=partial(tuple, self.mentions))

    def to_dict(self, *, victims: bool = False, suspects: bool = False) -> Json:
        """Return the reading's public JSON: `document`, `claims`, `mentions`.

        `victims` gives each claim's `victim` too: name, age and sex; `suspects` the names of
        persons who are said to have done it.
        """
        shown = VICTIM if victims else ""
        claims = self.claims if suspects else masked_claims(self.claims)
        parts = {"document": self.document, "claims": claims, "mentions": self.mentions}
        return {name: plain(part, shown=shown) for name, part in parts.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsMark:
    """By which project's settings something was made: their name and their SHA-256."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The reconciled record of a set of reports.

    `links` are the pairs of reports that were joined into events, and those that nearly were;
    `settings` say by which project's rules it was made, None where it was by none.
    """

    rashomon: str
    profile: str
    as_of: str | None
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    origins: tuple[Origin, ...]
    problems: tuple[Problem, ...]
    links: tuple[Link, ...] = ()
    settings: SettingsMark | None = None

    def to_dict(self, *, victims: bool = False, suspects: bool = False) -> Json:
        """Return the record's public JSON.

        `victims` gives their names, ages and sex too, `suspects` the names of persons who are said
        to have done it.
        """
        given = self.published(victims=victims, suspects=suspects)
        return to_json(given, shown=VICTIM if victims else "")

    def claims_frame(self) -> Any:  # noqa: ANN401 (a data frame of whichever library is there)
        """Return the claims as a data frame of pandas or polars, whichever is installed.

        Names that are not given without being asked for are not in it, but in the quoted words.
        """
        documents = {document.id: document for document in self.documents}
        claims = self.published().claims
        rows = (claim_row(claim, documents.get(claim.document)) for claim in claims)
        return frame(rows, CLAIM_COLUMNS)

    def events_frame(self) -> Any:  # noqa: ANN401
        """Return the events as a data frame, with the totals of killed and wounded."""
        return frame(map(event_row, self.published().events), EVENT_COLUMNS)

    def _repr_html_(self) -> str:
        """Return the record as a notebook shows it."""
        return as_html(self)

    def published(self, *, victims: bool = False, suspects: bool = False) -> "Record":
        """Return the record without the names that are not asked for but in the quoted words."""
        record = self if victims else self.without_names()
        return record if suspects else record.without_suspects()

    def without_names(self) -> "Record":
        """Return the record with victims' names in no field but the quoted words."""
        return replace(self, claims=tuple(claim.without_name() for claim in self.claims))

    def without_suspects(self) -> "Record":
        """Return the record with the names of accused persons in the quoted words alone."""
        return replace(
            self,
            claims=masked_claims(self.claims, self.events),
            events=masked_events(self.claims, self.events),
            origins=masked_origins(self.origins, self.claims),
        )
