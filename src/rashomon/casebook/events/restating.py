"""The state of events written anew where nothing that they say is another."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.needs import Need, keep_state
from rashomon.casebook.events.revisions import content_of, latest
from rashomon.casebook.judging.decisions import Decisions
from rashomon.casebook.tables import working
from rashomon.casebook.values import event_from

_AS_IT_IS: Mapping[str, Sequence[Need]] = {}


def restated(
    connection: Connection,
    events: Iterable[str],
    decisions: Decisions,
    *,
    near: Mapping[str, Sequence[Need]] = _AS_IT_IS,
) -> tuple[Change, ...]:
    """Write the states of events anew, with their near misses where given; return which changed."""
    told: list[Change] = []
    for row in latest(connection, events).values():
        content = content_of(row)
        if content is None:
            continue
        event = event_from(content["event"])
        was = _state(connection, event.id)
        now = keep_state(connection, event, row["number"], decisions, near=near.get(event.id))
        if was != now:
            line = f"state: {_in_words(was)} → {_in_words(now)}"
            told.append(Change(event=event.id, name=event.summary, lines=(line,)))
    return tuple(told)


def _state(connection: Connection, event: str) -> str:
    table = working.CURRENT
    found = connection.execute(select(table.c.state).where(table.c.event == event)).scalar()
    return found or "unknown"


def _in_words(state: str) -> str:
    return state.replace("_", " ")
