"""A report as it was read, and everything known about its date and its carrier."""

from dataclasses import dataclass, field

from rashomon.types.shape import Json, to_json

# What a field is about that names the data set of which a document is a row.
DATASET = "dataset"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A date that may be the report's own; every one found is kept.

    `role` is `given`, `dateline`, `metadata`, `url`, `byline` or `page`, which may date the report,
    or `updated`, `retrieved`, `embargo`, `copyright` or `text`, which never do; `reason` says why
    it was accepted or refused. `start` and `end` are characters of the text, None for a date from
    outside it.
    """

    text: str
    edtf: str | None
    role: str
    accepted: bool = False
    reason: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The accepted date of a report: EDTF text, its precision, and what it rests on."""

    edtf: str
    precision: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate:
    """Characters of the text that are page furniture and not the report, with the reason."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a page, feed or e-mail says of its report: evidence, never taken for truth unseen.

    `about` is `title`, `outlet`, `byline`, `url` or `language`, or `dataset`: the name of that of
    which it is a row; `where` is the field's own name.
    """

    about: str
    text: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An input, or a part of one, that could not be used, and why."""

    input: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report. `text` is final: every offset of every later value refers to it.

    `fields` are what its page or carrier says of it, agreed or not. `notes` name what the text is
    not the whole or the usual form of: a print view, a paywall's beginning, a feed's summary.
    `unread` is the reason why no sentence of it is read, None where they are.
    """

    id: str
    text: str = field(metadata={"private": True})
    path: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    language: str | None = None
    sha256: str = ""
    published: Published | None = None
    dates: tuple[DateCandidate, ...] = ()
    credits: tuple[str, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    byline: str | None = None
    fields: tuple[Field, ...] = ()
    notes: tuple[str, ...] = ()
    unread: str | None = None

    def to_dict(self) -> Json:
        """Return the document's public JSON, without its text."""
        return to_json(self)
