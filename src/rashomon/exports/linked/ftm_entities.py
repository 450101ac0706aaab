"""A record as entities of FollowTheMoney: events, articles, bodies, addresses, notes, links.

No person is made an entity: neither who died, nor who is accused, nor who saw it.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.exports.linked.addresses import web
from rashomon.exports.linked.dates import iso
from rashomon.exports.linked.ftm_model import Entity, key
from rashomon.exports.linked.geojson import STANDS_FOR, geometry
from rashomon.exports.linked.known import Known
from rashomon.exports.linked.languages import THREE_LETTERS
from rashomon.exports.linked.once import Once, new_claims
from rashomon.exports.linked.speakers import OF_STATE, armed, body_of
from rashomon.exports.linked.telling import claim_title, claim_words, figure_words
from rashomon.types import Claim, Document, Event, Place, Record
from rashomon.version import __version__

if TYPE_CHECKING:
    from rashomon.exports.about import About

ACCUSED = "a person said to have done it: no person is made an entity"
VICTIM = "a victim by name or age: no person is made an entity"


def entities(parts: Iterable[Record], about: "About") -> Iterator[Entity]:
    """Yield every entity of a record once."""
    seen = Once()
    for part in parts:
        known = Known(part)
        for entity in _of_part(part, known, seen, about):
            if entity.schema in _MANY or seen.is_new(entity.id):
                yield entity


# Of these each belongs to one event or claim, and is not remembered.
_MANY = frozenset(("Event", "Note", "Documentation"))


def _of_part(part: Record, known: Known, seen: Once, about: "About") -> Iterator[Entity]:
    yield from map(_article, part.documents)
    countries = {e.id: e.place.country for e in part.events if e.place and e.place.country}
    for event in part.events:
        yield from _happening(event, known)
        for _ in filter(lambda one: one.is_individual, event.perpetrators):
            about.leave_out(ACCUSED)
    for claim in new_claims(part, seen):
        yield from _said(claim, known, countries)
        if claim.victim is not None:
            about.leave_out(VICTIM)


def _article(document: Document) -> Entity:
    published = None if document.published is None else iso(document.published.edtf)
    digest = f"SHA-256 of the original: {document.sha256}" if document.sha256 else None
    file_name = (document.path or document.id).replace("\\", "/").rsplit("/", 1)[-1]
    return (
        Entity(_report(document), "Article")
        .add("title", document.title)
        .add("fileName", file_name)
        .add("publisher", document.outlet)
        .add("publishedAt", published)
        .add("language", THREE_LETTERS.get(document.language or ""))
        .add("sourceUrl", web(document.url))
        .add("notes", f"Rashomon's id: {document.id}", digest)
        .add("processingAgent", f"Rashomon {__version__}")
    )


def _happening(event: Event, known: Known) -> Iterator[Entity]:
    """Yield an event, where it was, who took part, and the links to its reports."""
    place, country = event.place, None if event.place is None else event.place.country
    actors = [_body(name, kind in OF_STATE, country) for name, kind in armed(event)]
    this = Entity(_event(event.id), "Event").add("name", event.summary or event.id)
    this.add("description", figure_words(event)).add("recordId", event.id)
    start, end = iso(event.start), iso(event.end)
    this.add("startDate", start).add("endDate", end)
    this.add("country", country and country.lower())
    this.add("keywords", event.type.acled, event.type.acled_sub, event.type.weapon)
    this.add("involved", *[actor.id for actor in actors])
    this.add("proof", *map(_report, known.documents_of(event)))
    if place is not None and (place.name or place.country):
        address = _address(place)
        this.add("addressEntity", address.id).add("location", *address.properties.get("full", []))
        yield address
    yield this
    yield from actors
    for document in known.documents_of(event):
        yield _link(document, this.id, "report of the event")


def _link(document: Document, entity: str, role: str) -> Entity:
    made = Entity(key("documentation", _report(document), entity), "Documentation")
    published = None if document.published is None else iso(document.published.edtf)
    made.add("document", _report(document)).add("entity", entity)
    return made.add("role", role).add("date", published)


def _address(place: Place) -> Entity:
    """Return a place; a point that stands for more than the town says so."""
    names = list(
        filter(None, (place.section, place.name, place.district, place.admin1, place.country))
    )
    point = geometry(place)
    made = Entity(key("address", *names, point), "Address").add("full", ", ".join(names))
    made.add("city", place.name).add("region", place.district).add("state", place.admin1)
    made.add("country", place.country and place.country.lower())
    if point is None:
        return made
    east, north = point["coordinates"]
    stands_for = STANDS_FOR.get(place.where_prec or 0, ("a place of unknown extent", 0))[0]
    made.add("latitude", str(north)).add("longitude", str(east))
    return made.add("remarks", f"The point stands for {stands_for}.")


def _body(name: str, is_of_state: bool, country: str | None) -> Entity:
    """Return a body by its name and country: bodies of two countries are two."""
    schema = "PublicBody" if is_of_state else "Organization"
    made = Entity(key("body", schema, name, country or ""), schema).add("name", name)
    return made.add("country", country and country.lower())


def _said(claim: Claim, known: Known, countries: dict[str, str]) -> Iterator[Entity]:
    """Yield a claim as a note on its events, and the body that says it where one does."""
    document, events = known.document_of(claim), dict.fromkeys((claim.event, *claim.events))
    digest = f", SHA-256 {document.sha256}" if document is not None and document.sha256 else ""
    this = Entity(key("claim", claim.id), "Note").add("name", claim_title(claim))
    this.add("description", claim.quote).add("summary", claim_words(claim))
    this.add("entity", *[_event(event) for event in events if event])
    place = f"characters {claim.start} to {claim.end} of {claim.document}{digest}"
    this.add("notes", f"Rashomon's id: {claim.id}; {place}; read by {claim.rule}")
    if document is None:
        yield this
        return
    this.add("proof", _report(document)).add("sourceUrl", web(document.url))
    yield this.add("publisher", document.outlet)
    yield _link(document, this.id, "quoted in")
    yield from _speaker(
        claim, document, next((countries[e] for e in events if e in countries), None)
    )


def _speaker(claim: Claim, document: Document, country: str | None) -> Iterator[Entity]:
    name = body_of(claim.source)
    if name is None:
        return
    body = _body(name, claim.source.kind == "official", country)
    mention = Entity(key("mention", _report(document), body.id), "Mention").add("name", name)
    mention.add("document", _report(document)).add("resolved", body.id)
    yield body
    yield mention.add("contextCountry", country and country.lower())


def _report(document: Document) -> str:
    """Return the id of a report; its own may be no more than its number in one export."""
    published = None if document.published is None else document.published.edtf
    return key("document", document.id, document.title, document.outlet, published, document.url)


def _event(event: str) -> str:
    return key("event", event)
