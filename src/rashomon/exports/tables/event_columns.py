"""The columns of the table of events that are no figures, block by block."""

from collections.abc import Sequence

from rashomon.exports.tables.block import Block, fields
from rashomon.exports.tables.columns import dated, joined, listed, of, own
from rashomon.exports.tables.table import INTEGER, TEXT, Value
from rashomon.types import Event

_state = fields("summary", "background", "code_status", "provisional", "event_clarity")


def _ids(event: Event) -> Sequence[Value]:
    return (event.id, joined(event.previous_ids), *_state(event))


IDS = Block(
    (
        of("Event.id", "event"),
        listed("Event.previous_ids"),
        of("Event.summary"),
        of("Event.background"),
        of("Event.code_status"),
        of("Event.provisional"),
        of("Event.event_clarity"),
    ),
    _ids,
)

_TYPES = ("acled", "acled_sub", "ucdp", "weapon", "plover", "plover_mode", "stage")
_type = fields(*_TYPES, "civilian_targeting")


def _kind(event: Event) -> Sequence[Value]:
    return _type(event.type)


TYPE = Block(
    (
        of("EventType.acled", "event_type"),
        of("EventType.acled_sub", "sub_event_type"),
        of("EventType.ucdp", "type_of_violence"),
        *(of(f"EventType.{name}") for name in _TYPES[3:]),
        of("EventType.civilian_targeting"),
    ),
    _kind,
)

_when = fields("start", "end", "ongoing", "date_prec", "time_precision", "time_evidence")

TIME: Block[Event] = Block(
    (
        dated("Event.start"),
        dated("Event.end"),
        *(of(f"Event.{n}") for n in ("ongoing", "date_prec", "time_precision", "time_evidence")),
    ),
    _when,
)

_PLACE = (
    *("name", "district", "section", "admin1", "country", "latitude", "longitude"),
    *("where_prec", "geo_precision", "point_of", "evidence"),
)
_AS = {"name": "place", "evidence": "place_evidence"}
_where = fields(*_PLACE)


def _place(event: Event) -> Sequence[Value]:
    return _where(event.place)


PLACE = Block(tuple(of(f"Place.{name}", _AS.get(name)) for name in _PLACE), _place)

_disputed = fields("claim_status", "competing_claims", "contested")


def _who(event: Event) -> Sequence[Value]:
    return (
        event.sides.a,
        event.sides.b,
        joined(actor.name for actor in event.actors),
        joined(actor.role for actor in event.actors),
        joined(actor.kind or "" for actor in event.actors) if event.actors else None,
        joined(one.name for one in event.perpetrators),
        joined(one.confidence for one in event.perpetrators),
        *_disputed(event),
    )


PARTIES = Block(
    (
        of("Sides.a", "side_a"),
        of("Sides.b", "side_b"),
        listed("EventActor.name", "actors"),
        listed("EventActor.role", "actor_roles"),
        listed("EventActor.kind", "actor_kinds"),
        listed("EventPerpetrator.name", "perpetrators"),
        listed("EventPerpetrator.confidence", "confidences"),
        of("Event.claim_status"),
        of("Event.competing_claims"),
        of("Event.contested"),
    ),
    _who,
)


def _evidence(event: Event) -> Sequence[Value]:
    strengths = [one.strength for one in event.contradictions]
    return (
        len(event.documents),
        len(event.claims),
        strengths.count("impossible"),
        strengths.count("in_tension"),
        len(event.updates),
        joined(event.documents),
        joined(event.claims),
        None if event.aggregate is None else joined(i.event for i in event.aggregate.includes),
    )


EVIDENCE = Block(
    (
        own("n_documents", INTEGER, "how many reports tell of it", unit="reports"),
        own("n_claims", INTEGER, "how many claims are about it", unit="claims"),
        own(
            *("n_impossible", INTEGER),
            "how many sets of claims about it cannot all be true",
            unit="sets of claims",
        ),
        own(
            *("n_in_tension", INTEGER),
            "how many could all be true, but a careful reader would ask",
            unit="sets of claims",
        ),
        own("n_updates", INTEGER, "how many figures a later one replaced", unit="figures"),
        listed("Event.documents"),
        listed("Event.claims"),
        own("includes", TEXT, "of an aggregate: the single incidents known inside it, by id"),
    ),
    _evidence,
)
