"""Events that nearly were one: what the nearest pair of reports leaves to a person to decide.

It is looked up in what linking wrote down, so that it is the same however reports came; and with
the events that a step made it is told anew of those that came near them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.needs import NEAR, Need, near_said, of_kind
from rashomon.casebook.events.restating import restated
from rashomon.casebook.judging.decisions import Decisions
from rashomon.casebook.linking.misses import Miss, misses
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import working
from rashomon.types import Link
from rashomon.wording.near import close_calls

_CURRENT, _HELD = working.CURRENT, working.CURRENT_DOCUMENT


def keep_near(
    connection: Connection,
    events: Collection[str],
    documents: Iterable[str],
    decisions: Decisions,
) -> tuple[Change, ...]:
    """Write the near misses of events, and of all others that these reports tell.

    What comes back is which of the others have another state by it.
    """
    beside = {event for _, event in held(connection, documents)}
    wanted = near_needs(connection, {*events, *beside}, decisions)
    other = [e for e in sorted(wanted) if of_kind(connection, e, NEAR) != wanted[e]]
    changes = restated(connection, other, decisions, near=wanted)
    return tuple(change for change in changes if change.event not in events)


def near_needs(
    connection: Connection, events: Collection[str], decisions: Decisions
) -> Mapping[str, list[Need]]:
    """Return for each event the report of another that most nearly was joined to one of its own."""
    documents = [
        document
        for some in batches(sorted(events))
        for document in connection.execute(
            select(_HELD.c.document).where(_HELD.c.event.in_(some)).distinct()
        ).scalars()
    ]
    judged = {frozenset(pair) for kind in ("same", "different") for pair in decisions.pairs(kind)}
    found = [m for m in misses(connection, documents) if {m.left[0], m.right[0]} not in judged]
    nearest = close_calls(_links(connection, found))
    return {
        event: [Need(kind=NEAR, said=near_said(link, event)) for link in nearest.get(event, ())]
        for event in events
    }


def held(connection: Connection, documents: Iterable[str]) -> set[tuple[str, str]]:
    """Return reports, each with every event that it tells of."""
    return {
        (row.document, row.event)
        for some in batches(sorted(set(documents)))
        for row in connection.execute(
            select(_HELD.c.document, _HELD.c.event).where(_HELD.c.document.in_(some))
        )
    }


def _links(connection: Connection, found: Sequence[Miss]) -> list[Link]:
    """Return pairs as links between events, by the ids of these."""
    sides = {(m.left[0], m.left_found) for m in found} | {
        (m.right[0], m.right_found) for m in found
    }
    known = _events(connection, sides)
    return [
        Link(
            left=m.left[0],
            right=m.right[0],
            points=m.points,
            verdict="apart",
            parts=(),
            left_event=known.get((m.left[0], m.left_found)),
            right_event=known.get((m.right[0], m.right_found)),
        )
        for m in found
    ]


def _events(
    connection: Connection, sides: Collection[tuple[str, str | None]]
) -> dict[tuple[str, str | None], str]:
    """Return the event of each report's cluster; a record of several incidents can stand for it."""
    ids = {
        row.found: row.event
        for some in batches(sorted({found for _, found in sides if found is not None}))
        for row in connection.execute(
            select(_CURRENT.c.found, _CURRENT.c.event).where(_CURRENT.c.found.in_(some))
        )
    }
    hidden = sorted(d for d, found in sides if found is not None and found not in ids)
    takers = dict(sorted(held(connection, hidden), reverse=True))
    named = {(d, f): ids.get(f) or takers.get(d) for d, f in sides if f is not None}
    return {side: event for side, event in named.items() if event is not None}
