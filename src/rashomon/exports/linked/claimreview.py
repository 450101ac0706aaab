"""Claims as schema.org ClaimReview, as drafts: a verdict is for the reviewing organisation."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.linked.addresses import name, web
from rashomon.exports.linked.copies import clusters
from rashomon.exports.linked.dates import iso
from rashomon.exports.linked.geojson import geometry
from rashomon.exports.linked.json_text import encoded, exact, write_list
from rashomon.exports.linked.known import Known
from rashomon.exports.linked.once import Once, new_claims
from rashomon.exports.linked.speakers import body_of
from rashomon.exports.linked.telling import account_words, claim_words
from rashomon.types import Claim, Document, Event, Json, Record

if TYPE_CHECKING:
    from rashomon.exports.about import About

CONTEXT = "https://schema.org"
DRAFT = "Draft"
NO_FIGURE = "a claim without a figure and without blame"
COPY = "a copy of a claim that has a draft"
_MOST_COPIES = 50


def write(parts: Iterable[Record], stream: BinaryIO, about: "About") -> None:
    """Write the drafts as a graph, at its end the account of whom they were written for."""
    stream.write(b'{"@context": ' + encoded(CONTEXT) + b',\n"@graph": ')
    about.rows += write_list(stream, _graph(parts, about)) - 1
    stream.write(b"}\n")


def _graph(parts: Iterable[Record], about: "About") -> Iterator[Json]:
    seen = Once()
    for part in parts:
        known = Known(part)
        events = {event.id: event for event in part.events}
        told = [claim for claim in new_claims(part, seen) if _is_reviewed(claim, about)]
        for copies in clusters(told, part):
            for _ in copies[1:]:
                about.leave_out(COPY)
            yield _draft(copies, known, events)
    yield {
        "@type": "Dataset",
        "@id": name("collection", "drafts"),
        "name": "Drafts of claim reviews, without ratings",
        "description": account_words(about),
        "creativeWorkStatus": DRAFT,
    }


def _is_reviewed(claim: Claim, about: "About") -> bool:
    """Say whether a claim has a figure or blame; one that has neither is counted."""
    if claim.count is not None or claim.perpetrator is not None:
        return True
    about.leave_out(NO_FIGURE)
    return False


def _draft(copies: list[Claim], known: Known, events: dict[str, Event]) -> Json:
    first = copies[0]
    happened = [
        events[each] for each in dict.fromkeys((first.event, *first.events)) if each in events
    ]
    reports = [_report(claim, known.document_of(claim)) for claim in copies[:_MOST_COPIES]]
    about = [_happening(event) for event in happened] + _figure(first)
    places = [place for event in happened if (place := _place(event))]
    return {
        "@type": "ClaimReview",
        "@id": name("claim", first.id),
        "identifier": [claim.id for claim in copies],
        "creativeWorkStatus": DRAFT,
        "claimReviewed": claim_words(first),
        "author": {"@type": "Organization"},
        "isBasedOn": [{"@id": report["@id"]} for report in reports],
        "itemReviewed": {
            "@type": "Claim",
            "text": first.quote,
            "author": _author(first, known.document_of(first)),
            "appearance": reports,
            "firstAppearance": {"@id": reports[0]["@id"]},
            "about": about,
            **({"contentLocation": places[0]} if places else {}),
        },
    }


def _author(claim: Claim, document: Document | None) -> Json:
    """Return who says it: a body, a person, or whoever published it where nobody is quoted."""
    label = claim.source.label
    if label is not None:
        kind = "Person" if body_of(claim.source) is None else "Organization"
        return {"@type": kind, "name": label}
    carried = claim.source.chain[:1] or ((document.outlet,) if document and document.outlet else ())
    return {"@type": "Organization", **({"name": carried[0]} if carried else {})}


def _report(claim: Claim, document: Document | None) -> Json:
    """Return a report in which a claim appears, with the words and where they stand (RFC 5147)."""
    words = {
        "@type": "Quotation",
        "text": claim.quote,
        "identifier": f"char={claim.start},{claim.end}",
    }
    if document is None:
        return {"@type": "CreativeWork", "@id": name("document", claim.document), "hasPart": words}
    published = iso(document.published.edtf) if document.published else None
    told = {
        "headline": document.title,
        "datePublished": published,
        "inLanguage": document.language,
        "url": web(document.url),
    }
    made: Json = {"@type": "NewsArticle", "@id": name("document", document.id)}
    made |= {field: value for field, value in told.items() if value}
    if document.outlet:
        made["publisher"] = {"@type": "Organization", "name": document.outlet}
    if document.sha256:
        made["associatedMedia"] = {"@type": "MediaObject", "sha256": document.sha256}
    return made | {"identifier": document.id, "hasPart": words}


def _figure(claim: Claim) -> list[Json]:
    if claim.count is None:
        return []
    ends = {"minValue": exact(claim.count.low), "maxValue": exact(claim.count.high)}
    known = {field: value for field, value in ends.items() if value is not None}
    told = {"@type": "QuantitativeValue", "name": claim_words(claim), "unitText": "persons"}
    return [told | known]


def _happening(event: Event) -> Json:
    told = {"startDate": iso(event.start), "endDate": iso(event.end)}
    known = {field: value for field, value in told.items() if value}
    made = {"@type": "Event", "@id": name("event", event.id), "identifier": event.id}
    return made | {"description": event.summary} | known


def _place(event: Event) -> Json | None:
    place = event.place
    if place is None or place.name is None:
        return None
    made: Json = {"@type": "Place", "name": place.name}
    if place.country:
        made["address"] = {"@type": "PostalAddress", "addressCountry": place.country}
    point = geometry(place)
    if point is not None:
        east, north = point["coordinates"]
        made["geo"] = {"@type": "GeoCoordinates", "latitude": north, "longitude": east}
    return made
