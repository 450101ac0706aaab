"""Events as TimeMap (Forensic Architecture) loads them: events, sources and associations.

The shapes are those of its own schemas (forensic-architecture/timemap, src/reducers/validate).
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.linked.addresses import web
from rashomon.exports.linked.dates import day_and_time
from rashomon.exports.linked.geojson import STANDS_FOR, geometry
from rashomon.exports.linked.known import Known
from rashomon.exports.linked.once import Once
from rashomon.exports.linked.sections import Sections
from rashomon.exports.linked.telling import account_words, claim_words, figure_words
from rashomon.types import Claim, Document, Event, Json, Record
from rashomon.wording.safe import short, visible
from rashomon.wording.words import moment

if TYPE_CHECKING:
    from rashomon.exports.about import About

UNDATED = "TimeMap shows no event without a date"
_MOST_CLAIMS = 200
# TimeMap renders some fields as Markdown: nothing from outside may be a tag or a link in it.
_HARMLESS = str.maketrans({"<": "\u2039", ">": "\u203a", "`": "\u2019"})
_PRECISIONS = {
    1: "the day is known",
    2: "within two to six days",
    3: "within the week",
    4: "within the month",
    5: "within more than a month and less than a year",
}


def write(parts: Iterable[Record], stream: BinaryIO, about: "About") -> None:
    """Write one file of all that TimeMap loads; docs/exports/linked.md says how to serve it."""
    seen = Once()
    names = ("events", "sites", "associations")
    with Sections(lists=names, objects=("sources", "shapes")) as made:
        for part in parts:
            known = Known(part)
            for event in part.events:
                _add(event, known, made, seen, about)
        made.write(stream, notifications=[{"type": "neutral", "message": account_words(about)}])


def _add(event: Event, known: Known, made: Sections, seen: Once, about: "About") -> None:
    when = day_and_time(event.start)
    if when is None:
        about.leave_out(UNDATED)
        return
    for association in _associations(event):
        if seen.is_new(association["id"]):
            made.add("associations", association)
    for document in known.documents_of(event):
        if seen.is_new(f"source {document.id}"):
            made.add("sources", _source(document), key=document.id)
    made.add("events", _event(event, known, when))
    about.rows += 1


def _event(event: Event, known: Known, when: tuple[str, str]) -> Json:
    point = geometry(event.place)
    east, north = (None, None) if point is None else point["coordinates"]
    date, time = when
    return {
        "id": event.id,
        "description": told(f"{event.summary}. {figure_words(event)}"),
        "date": date,
        "time": time,
        "time_precision": _PRECISIONS.get(event.date_prec or 0, ""),
        "time_display": _displayed(event),
        "location": _located(event),
        "latitude": "" if north is None else str(north),
        "longitude": "" if east is None else str(east),
        "type": told(event.type.acled_sub or ""),
        "category": told(event.type.acled or ""),
        "associations": [association["id"] for association in _associations(event)],
        "sources": [document.id for document in known.documents_of(event)],
        "comments": "\n".join(_behind(event, known)),
    }


def told(text: str) -> str:
    """Return text from outside as one line in which nothing is markup.

    >>> told("<b>x</b> [y](javascript:z)")
    '‹b›x‹/b› [y] (javascript:z)'
    """
    return visible(text).translate(_HARMLESS).replace("](", "] (").replace("]:", "] :")


def _displayed(event: Event) -> str:
    start, end = event.start or "", event.end or ""
    shown = moment(start) if start.startswith(end) else f"{moment(start)} to {moment(end)}"
    return f"{shown}, ongoing" if event.ongoing else shown


def _located(event: Event) -> str:
    place = event.place
    if place is None:
        return ""
    names = [place.section, place.name, place.district, place.admin1, place.country]
    stands_for = STANDS_FOR.get(place.where_prec or 0, (None, 0))[0]
    note = f" (the point stands for {stands_for})" if stands_for and geometry(place) else ""
    return told(", ".join(filter(None, names)) + note)


def _behind(event: Event, known: Known) -> Iterator[str]:
    """Yield a line a claim: what it says, in which words, where they stand."""
    claims = list(known.claims_of(event))
    for claim in claims[:_MOST_CLAIMS]:
        yield told(f"{claim.id}: {claim_words(claim)}; {_words(claim, known.document_of(claim))}")
    if len(claims) > _MOST_CLAIMS:
        yield f"and {len(claims) - _MOST_CLAIMS} more claims"


def _words(claim: Claim, document: Document | None) -> str:
    digest = f", SHA-256 {document.sha256}" if document is not None and document.sha256 else ""
    place = f"characters {claim.start} to {claim.end} of {claim.document}{digest}"
    return f'"{short(claim.quote, 600)}", {place}'


def _source(document: Document) -> Json:
    address = web(document.url) or ""
    published = "" if document.published is None else moment(document.published.edtf)
    digest = f"SHA-256 {document.sha256}" if document.sha256 else "SHA-256 withheld or unknown"
    return {
        "id": document.id,
        "title": told(document.title or document.id),
        "thumbnail": "",
        "paths": [address] if address else [],
        "type": "report",
        "affil_s": [],
        "url": address,
        "description": told(digest),
        "parent": "",
        "author": told(document.outlet or ""),
        "date": told(published),
        "notes": "",
    }


def _associations(event: Event) -> list[Json]:
    """Return the categories and filters that an event is found by."""
    made = []
    if event.type.acled:
        made.append(_association("CATEGORY", event.type.acled))
    status = "provisional" if event.provisional else "corroborated"
    made.append(_association("FILTER", "Corroboration", status))
    outcomes = sorted({one.outcome for one in event.estimates if one.low or one.best})
    made += [_association("FILTER", "Outcome", outcome.replace("_", " ")) for outcome in outcomes]
    actors = sorted({actor.name for actor in event.actors if actor.kind})
    made += [_association("FILTER", "Actor", name) for name in actors]
    return made


def _association(mode: str, *path: str) -> Json:
    shown = [told(part) for part in path]
    return {
        "id": "/".join(shown),
        "title": shown[-1],
        "desc": "",
        "mode": mode,
        "filter_paths": shown if mode == "FILTER" else [],
    }
