"""The latest revision of an event in columns: what is asked for, worked out from what it says."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table

from rashomon.casebook.events.states import CANDIDATE
from rashomon.casebook.tables import working
from rashomon.casebook.values import column_number
from rashomon.types import Estimate, Event

TABLES = (
    working.CURRENT, working.CURRENT_DOCUMENT, working.CURRENT_ACTOR, working.CURRENT_OUTCOME,
)  # fmt: skip


def current_rows(
    event: Event, found: str, number: int
) -> list[tuple[Table, Sequence[Mapping[str, Any]]]]:
    """Return the rows of each table for an event; `number` is that of its latest revision.

    The state is what an event has that nobody has looked at; `needs.keep_state` writes its own.
    """
    place = event.place
    dead = _total(event, "killed")
    current = {
        "event": event.id,
        "found": found,
        "number": number,
        "state": CANDIDATE,
        "background": int(event.background),
        "summary": event.summary,
        "place": place.name if place else None,
        "admin1": place.admin1 if place else None,
        "country": place.country if place else None,
        "start": event.start,
        "end": event.end,
        "type": event.type.acled_sub,
        "n_documents": len(event.documents),
        "n_origins": 0 if dead is None else dead.n_origins,
    }
    names = {a.name for a in event.actors} | {p.name for p in event.without_suspects().perpetrators}
    names |= {side for side in (event.sides.a, event.sides.b) if side}
    totals = [
        e for o in dict.fromkeys(e.outcome for e in event.estimates) if (e := _total(event, o))
    ]
    outcomes = [
        {
            "event": event.id,
            "outcome": e.outcome,
            "low": column_number(e.low),
            "best": column_number(e.best),
            "high": column_number(e.high),
        }
        for e in totals
    ]
    documents = [{"event": event.id, "document": d} for d in sorted(set(event.documents))]
    actors = [{"event": event.id, "actor": name} for name in sorted(names)]
    return list(zip(TABLES, ([current], documents, actors, outcomes), strict=True))


def _total(event: Event, outcome: str) -> Estimate | None:
    """Return the figure of everybody for an outcome, else the first that there is."""
    of = [e for e in event.estimates if e.outcome == outcome]
    return next((e for e in of if e.category == "mixed_total"), of[0] if of else None)
