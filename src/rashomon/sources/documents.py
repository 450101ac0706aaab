"""A report as it came in, made into a Document."""

import hashlib
import os
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from rashomon.ids import content_id
from rashomon.sources import boilerplate
from rashomon.sources.credits.finding import credits_of
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.dates.report import date_report
from rashomon.sources.given import Given
from rashomon.sources.limits import MOST_TEXT
from rashomon.sources.texts.languages import language_of
from rashomon.sources.texts.mastheads import masthead_of
from rashomon.sources.texts.titles import title_of
from rashomon.types import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What is known of a report before it is read: what its giver and its page say.

    `metadata` holds the dates of a page, each with its field and the part that it plays.
    """

    given: Given
    path: str | None = None
    sha256: str | None = None
    language: str | None = None
    metadata: tuple[PageDate, ...] = ()


def make_document(report: Incoming, *, today: date) -> Document:
    """Return the Document; raises ValueError with one plain reason for what is no report."""
    given, text = report.given, report.given.text
    _check_text(text)
    sha256 = report.sha256 or sha256_of(text.encode("utf-8", "surrogatepass"))
    furniture = boilerplate.find(text)
    dates, published = date_report(
        text,
        url=given.url,
        given=given.published,
        metadata=report.metadata,
        boilerplate=furniture,
        today=today,
    )
    return Document(
        id=given.id or _id(report, sha256),
        text=text,
        path=report.path,
        url=given.url,
        title=given.title or title_of(text, furniture),
        outlet=given.outlet or _printed_outlet(text) or _host(given.url),
        language=_language(text, report.language),
        sha256=sha256,
        published=published,
        dates=dates,
        credits=credits_of(text),
        boilerplate=furniture,
    )


def sha256_of(content: bytes) -> str:
    """Return the SHA-256 of the bytes as hex digits."""
    return hashlib.sha256(content).hexdigest()


def _check_text(text: str) -> None:
    if not text or text.isspace():
        raise ValueError("is empty; give the report's text")
    if len(text) > MOST_TEXT:
        raise ValueError(
            f"is {len(text):,} characters long, more than {MOST_TEXT:,}: too much for one report; "
            "split it into its reports"
        )


def _id(report: Incoming, sha256: str) -> str:
    """Return an id that follows from the bytes, the path as given, and what the giver said.

    Copies of one text keep ids of their own, whatever the order in which they come.
    """
    given = report.given
    path = None if report.path is None else os.path.normpath(report.path).replace(os.sep, "/")
    return content_id("d", sha256, path, given.url, given.title, given.outlet, given.published)


def _printed_outlet(text: str) -> str | None:
    masthead = masthead_of(text)
    return masthead.outlet if masthead else None


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _language(text: str, declared: str | None) -> str:
    found = language_of(text)
    return declared if found == "und" and declared not in (None, "en") else found
