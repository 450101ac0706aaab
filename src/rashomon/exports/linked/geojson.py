"""Events as GeoJSON (RFC 7946): a feature an event, no geometry where its place is not known."""

from collections.abc import Iterable, Iterator
from math import isfinite
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.linked.addresses import web
from rashomon.exports.linked.json_text import encoded, exact, write_list
from rashomon.exports.linked.known import Known, figure, total
from rashomon.exports.linked.telling import account
from rashomon.types import Document, Event, EventPerpetrator, Json, Place, Record

if TYPE_CHECKING:
    from rashomon.exports.about import About

# What a point stands for, by UCDP's where_prec (GED Codebook 23.1, 5), and how many decimals of a
# degree say that much: the third is about a hundred metres, the first eleven kilometres.
STANDS_FOR = {
    1: ("the town", 3),
    2: ("a place within about 25 km of the town", 2),
    3: ("the district", 2),
    4: ("the first-level region", 1),
    5: ("a line or an area without clear bounds", 1),
    6: ("the country", 1),
    7: ("international waters or airspace", 1),
}
_UNSAID = (None, 2)
_FARTHEST_NORTH, _FARTHEST_EAST = 90, 180


def write(parts: Iterable[Record], stream: BinaryIO, about: "About") -> None:
    """Write the feature collection; who it is for stands beside the features."""
    stream.write(b'{"type": "FeatureCollection",\n"features": ')
    about.rows += write_list(stream, _features(parts))
    stream.write(b',\n"rashomon": ' + encoded(account(about)) + b"\n}\n")


def _features(parts: Iterable[Record]) -> Iterator[Json]:
    for part in parts:
        known = Known(part)
        for event in part.events:
            yield _feature(event, known)


def _feature(event: Event, known: Known) -> Json:
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": geometry(event.place),
        "properties": {
            "id": event.id,
            "summary": event.summary,
            **_coded(event),
            **_when(event),
            **_where(event.place),
            **_toll(event, "killed"),
            **_toll(event, "wounded"),
            "perpetrators": [_blamed(one) for one in event.perpetrators],
            "figures": [figure(estimate) for estimate in event.estimates],
            "sources": [_report(document) for document in known.documents_of(event)],
            "claims": [known.behind(claim) for claim in known.claims_of(event)],
        },
    }


def geometry(place: Place | None) -> Json | None:
    """Return the point of a place, longitude first, with no more decimals than it is known by."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    north, east = place.latitude, place.longitude
    if not (isfinite(north) and isfinite(east)):
        return None
    if abs(north) > _FARTHEST_NORTH or abs(east) > _FARTHEST_EAST:
        return None
    decimals = STANDS_FOR.get(place.where_prec or 0, _UNSAID)[1]
    return {"type": "Point", "coordinates": [round(east, decimals), round(north, decimals)]}


def _coded(event: Event) -> Json:
    kind = event.type
    return {
        "event_type": kind.acled,
        "sub_event_type": kind.acled_sub,
        "type_of_violence": kind.ucdp,
        "background": event.background,
        "code_status": event.code_status,
        "provisional": event.provisional,
        "side_a": event.sides.a,
        "side_b": event.sides.b,
    }


def _when(event: Event) -> Json:
    return {
        "date_start": event.start,
        "date_end": event.end,
        "ongoing": event.ongoing,
        "date_prec": event.date_prec,
        "time_precision": event.time_precision,
        "event_clarity": event.event_clarity,
    }


def _where(place: Place | None) -> Json:
    place = place or Place()
    has_point = geometry(place) is not None
    return {
        "place": place.name,
        "section": place.section,
        "district": place.district,
        "admin1": place.admin1,
        "country": place.country,
        "where_prec": place.where_prec,
        "geo_precision": place.geo_precision,
        "point_stands_for": STANDS_FOR.get(place.where_prec or 0, _UNSAID)[0]
        if has_point
        else None,
        "point_of": place.point_of,
    }


def _toll(event: Event, outcome: str) -> Json:
    told = total(event, outcome)
    ends = ("low", "best", "high")
    return {f"{outcome}_{end}": None if told is None else exact(getattr(told, end)) for end in ends}


def _blamed(one: EventPerpetrator) -> Json:
    """Return who is said to have done it, with one of MUC-4's confidences and who says so."""
    return {
        "name": one.name,
        "confidence": one.confidence,
        "said_by": list(one.said_by),
        "denied_by": list(one.denied_by),
        "claims": list(one.claims),
    }


def _report(document: Document) -> Json:
    return {
        "document": document.id,
        "outlet": document.outlet,
        "title": document.title,
        "published": None if document.published is None else document.published.edtf,
        "url": web(document.url),
        "sha256": document.sha256 or None,
    }
