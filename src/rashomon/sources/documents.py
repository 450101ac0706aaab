"""A report as it came in, made into a Document."""

import os
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from rashomon.ids import content_id
from rashomon.sources import boilerplate
from rashomon.sources.credits import credits_of
from rashomon.sources.dates.report import date_report
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_TEXT
from rashomon.sources.texts.foreign import foreign_parts
from rashomon.sources.texts.mastheads import masthead_of
from rashomon.sources.texts.titles import title_of
from rashomon.types import Boilerplate, Document


def make_document(report: Incoming, *, today: date) -> Document:
    """Return the Document; raises ValueError with one plain reason for what is no report."""
    given, text = report.given, report.given.text
    _check_text(text)
    sha256 = report.sha256 or sha256_of(text.encode("utf-8", "surrogatepass"))
    furniture = _joined(report.furniture, boilerplate.find(text))
    dates, published = date_report(
        text,
        url=given.url,
        given=given.published,
        metadata=report.metadata,
        boilerplate=furniture,
        today=today,
    )
    foreign = foreign_parts(text, report.language)
    return Document(
        id=given.id or _id(report, sha256),
        text=text,
        path=report.path,
        url=given.url,
        title=given.title or title_of(text, furniture),
        outlet=given.outlet or _printed_outlet(text) or _host(given.url),
        language=foreign.language,
        sha256=sha256,
        published=published,
        dates=dates,
        credits=credits_of(text),
        boilerplate=_joined(furniture, foreign.parts),
        byline=report.byline,
        fields=report.fields,
        notes=report.notes,
        unread=foreign.unread,
    )


def _joined(first: Sequence[Boilerplate], others: Sequence[Boilerplate]) -> tuple[Boilerplate, ...]:
    """Return the stretches of both in order; one of the others that meets a first is left out."""
    if not first or not others:
        return tuple(first or others)
    starts = [one.start for one in first]  # in order, and no two of them overlap
    kept = []
    for one in others:
        at = bisect_left(starts, one.end) - 1
        if at < 0 or first[at].end <= one.start:
            kept.append(one)
    return tuple(sorted((*first, *kept), key=lambda one: one.start))


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
