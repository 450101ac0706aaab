"""A report as it came in, before it is a Document."""

from dataclasses import dataclass
from typing import Protocol

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.given import Given
from rashomon.types import Boilerplate, Document, Field


class Keeper(Protocol):
    """Who is told which documents were made of an original."""

    def made(self, document: Document) -> None:
        """Note that a document was made of the original."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What is known of a report before it is read: what its giver and its page say.

    `place` names it in a problem, `path` in its Document. `metadata` holds the dates of a page or
    its carrier, each with its field and the part that it plays; `fields` what else they say;
    `furniture` the stretches of the text that the page itself shows to be none of the report.
    """

    given: Given
    path: str | None = None
    place: str | None = None
    sha256: str | None = None
    language: str | None = None
    byline: str | None = None
    metadata: tuple[PageDate, ...] = ()
    fields: tuple[Field, ...] = ()
    furniture: tuple[Boilerplate, ...] = ()
    notes: tuple[str, ...] = ()
    kept: Keeper | None = None
