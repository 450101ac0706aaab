"""A claim that a person enters by hand: from a page, a photo, a call or an unread report."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Engine, select

from rashomon.casebook.documents.storing import Incoming, document_row
from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.growing import events_with, grown, grown_judged
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.by_hand import MEDIA, Carrier, Setting, document_by_hand, scene_of
from rashomon.casebook.judging.deciding import Judged
from rashomon.casebook.judging.decisions import PERSON, decisions_of
from rashomon.casebook.judging.fields import applied, checked
from rashomon.casebook.judging.matching import anchor
from rashomon.casebook.judging.moving import beside, told_in
from rashomon.casebook.judging.telling import sentence
from rashomon.casebook.judging.words import reason_given, words
from rashomon.casebook.judging.writing import put_claim, written
from rashomon.casebook.ledger.digests import canonical
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.linking.reports import documents_of
from rashomon.casebook.tables import ledger
from rashomon.casebook.values import scenes_packed
from rashomon.errors import BadInput
from rashomon.ids import content_id
from rashomon.types import Claim, Document, Source, Span

_MOST = 20_000  # characters of a quote or a description
_UNCOUNTED = ("attackers", "strength")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered(Judged):
    """What a person entered: the claim, its report, and the events that the report tells of."""

    claim: str
    document: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A claim as a person enters it; `document` or `event` is what it is about, if one is known.

    `quote` are the words themselves, `description` what is to be seen where there are none.
    """

    carrier: Carrier
    reason: str
    quote: str | None = None
    description: str | None = None
    document: str | None = None
    event: str | None = None
    setting: Setting = field(default_factory=Setting)
    fields: Mapping[str, object] = field(default_factory=dict)


def enter(engine: Engine, given: Given, *, who: str, profile: str) -> Entered:
    """Write a claim that a person enters, and what follows of it; BadInput says what is missing."""
    given = _clean(given)
    fields = checked(given.fields)
    blank = _blank(given, fields)
    with entry(engine, "enter", who) as made:
        if given.document is not None:
            claim, changes = _about_document(made, given, blank, profile)
        else:
            claim, changes = _about_happening(made, given, blank, profile)
        events = tuple(events_with(made.connection, claim.document))
        found = [j for j in decisions_of(made.connection).all if j.entry == made.number]
    return Entered(
        judgements=tuple(j.id for j in found),
        entry=made.number,
        said=tuple(sentence(j, {}) for j in found),
        changes=changes,
        claim=claim.id,
        document=claim.document,
        events=events,
    )


def _clean(given: Given) -> Given:
    if given.carrier.medium not in MEDIA:
        raise BadInput(f"medium: {given.carrier.medium!r} is none of {', '.join(MEDIA)}")
    quote = words("quote", given.quote, most=_MOST) or None
    description = words("description", given.description, most=_MOST) or None
    if (quote is None) is (description is None):
        raise BadInput("give the words as `quote`, or what is to be seen as `description`")
    if given.document is not None and given.event is not None:
        raise BadInput("give a document or an event, not both")
    if given.document is not None and given.setting != Setting():
        raise BadInput("date, place: a claim of a report that is here has those of the report")
    return replace(
        given,
        quote=quote,
        description=description,
        reason=reason_given(given.reason),
        carrier=_cleaned(given.carrier),
        setting=_cleaned(given.setting),
    )


def _cleaned(value: Any) -> Any:  # noqa: ANN401 (a Carrier gives a Carrier, a Setting a Setting)
    names = type(value).__slots__
    return replace(value, **{n: words(n, getattr(value, n), most=500) or None for n in names})


def _blank(given: Given, fields: Mapping[str, Any]) -> Claim:
    """Return the claim without its place in a document."""
    if not fields.keys() & {"low", "high", "status_about", "perpetrator"}:
        raise BadInput(
            "say what it tells: an outcome with count, low or high; status_about with "
            "status_value; or a perpetrator"
        )
    outlet = given.carrier.outlet
    claim = Claim(
        id="",
        document="",
        quote="",
        start=0,
        end=0,
        rule=PERSON,
        kind=_kind(fields),
        sentence=Span(start=0, end=0),
        reader=PERSON,
        source=Source(chain=() if outlet is None else (outlet,)),
    )
    return applied(claim, fields)


def _kind(fields: Mapping[str, Any]) -> str:
    if "low" in fields or "high" in fields:
        return "count" if fields.get("outcome") in _UNCOUNTED else "casualty"
    return "responsibility" if "perpetrator" in fields else "status"


def _about_document(
    made: Entry, given: Given, blank: Claim, profile: str
) -> tuple[Claim, tuple[Change, ...]]:
    """Write a claim that a report tells which is in the casebook."""
    name = meant.report(made.connection, str(given.document))
    document = documents_of(made.connection, [name])[name]
    claim = _claim(made, given, blank, document)
    _write(made, given, claim)
    return claim, grown(made, [name], profile=profile)


def _about_happening(
    made: Entry, given: Given, blank: Claim, profile: str
) -> tuple[Claim, tuple[Change, ...]]:
    """Write a claim with a report of its own, which is linked as any other or to an event."""
    text = given.quote or given.description or ""
    speaker = blank.source.label or blank.source.organisation or ""
    document = document_by_hand(text, given.carrier, given.setting, speaker)
    _put_document(made, document, given)
    claim = _claim(made, given, blank, document)
    before = decisions_of(made.connection)
    _write(made, given, claim)
    if given.event is None:
        return claim, grown(made, [document.id], profile=profile)
    event = meant.event(made.connection, given.event)
    first = meant.first_report(made.connection, event)
    to = beside(made, before, event, told_in(made, event))
    written(made, "same", document.id, first, given.reason, {"to": to})
    pair = (document.id, first)
    return claim, grown_judged(made, pair[:1], pair, before=before, profile=profile)


def _claim(made: Entry, given: Given, blank: Claim, document: Document) -> Claim:
    """Return the claim at its words; one that is described stands at the head of its report."""
    start, end = 0, 0
    if given.quote is not None:
        start = document.text.find(given.quote)
        end = start + len(given.quote)
    if start < 0:
        raise BadInput(
            f"{document.id}: has no such words; quote them exactly, give a `description`, or enter "
            "it with an event"
        )
    quote = given.quote or given.description or ""
    name = content_id("c", document.id, PERSON, made.number, len(made.digests))
    return replace(
        blank,
        id=name,
        document=document.id,
        quote=quote,
        start=start,
        end=end,
        sentence=Span(start=start, end=end, text=quote),
    )


def _write(made: Entry, given: Given, claim: Claim) -> None:
    put_claim(made, claim)
    content = {
        **anchor(claim),
        "medium": given.carrier.medium,
        "language": given.carrier.language,
        "description": given.description,
    }
    written(made, "enter", claim.document, claim.id, given.reason, content)


def _put_document(made: Entry, document: Document, given: Given) -> None:
    table = ledger.DOCUMENT
    known = made.connection.execute(select(table.c.id).where(table.c.id == document.id)).first()
    if known is not None:
        raise BadInput(
            f"entered already as {document.id}; name it as the document to enter more of it"
        )
    place = document.url or f"entered by hand: {given.carrier.medium}"
    one = Incoming(
        document=document,
        likeness=content_id("l", "by hand", document.id),
        place=place,
        original=None,
    )
    scenes = scenes_packed((scene_of(document, given.setting),))
    made.add(table, [document_row(one, by_hand=True)])
    made.add(ledger.READING, [{"document": document.id, "version": PERSON, "scenes": scenes}])
    retrieval = {
        "id": content_id("r", document.id, place, made.number, 0),
        "document": document.id,
        "place": place,
        "original": None,
        "at": made.at,
        "told": canonical({}),
    }
    made.add(ledger.RETRIEVAL, [retrieval])
