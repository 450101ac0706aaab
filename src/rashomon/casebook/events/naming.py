"""Ids that stay: an event keeps the id that it was given, whatever grouping calls it now.

Grouping names an event after its first report (decision 11), so that an earlier report changes the
name. Here the id that was given first is kept; of events that became one the oldest id is, and the
others lead to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger, working
from rashomon.ids import content_id

if TYPE_CHECKING:
    from rashomon.events import Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What events are called now, by the names of grouping; which ids are new, merged or gone.

    `merged` leads from an id to the one that took it in.
    """

    ids: Mapping[str, str]
    new: tuple[str, ...]
    merged: Mapping[str, str]
    gone: tuple[str, ...]


def names(connection: Connection, changes: "Changes", found: Sequence[str]) -> Names:
    """Return the ids of events that a step made; `found` are the names of grouping."""
    before = _known(connection, {*found, *changes.gone, *_replaced(changes)})
    still = set(found)
    ids: dict[str, str] = {}
    new: list[str] = []
    for name in sorted(found, key=lambda n: (n not in before, n)):
        heirs = [
            before[old]
            for old in _old(changes, name)
            if old in before and (old == name or old not in still)
        ]
        free = [h for h in heirs if h.event not in ids.values()]
        if free:
            ids[name] = min(free, key=lambda h: (h.entry, h.event)).event
        else:
            ids[name] = unused(connection, name)
            new.append(ids[name])
    left = {h.event for h in before.values()} - set(ids.values())
    into = {
        before[old].event: ids[name]
        for name in found
        for old in _old(changes, name)
        if old in before and before[old].event in left
    }
    return Names(ids=ids, new=tuple(new), merged=into, gone=tuple(sorted(left - into.keys())))


def resolved(connection: Connection, event: str) -> str | None:
    """Return the id under which an event is kept now; None for an id that was never given."""
    table = ledger.REVISION
    asked = select(table.c.state, table.c.into).order_by(table.c.number.desc()).limit(1)
    seen: set[str] = set()
    while event not in seen:
        seen.add(event)
        row = connection.execute(asked.where(table.c.event == event)).first()
        if row is None:
            return None
        if row.state != "merged":
            break
        event = row.into
    return event


def former(connection: Connection, event: str) -> list[str]:
    """Return the ids that lead to an event."""
    table = ledger.REVISION
    found: set[str] = set()
    waiting = {event}
    while waiting:
        asked = select(table.c.event).where(table.c.state == "merged", table.c.into.in_(waiting))
        waiting = set(connection.execute(asked).scalars()) - found
        found |= waiting
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _Known:
    event: str
    entry: int


def _known(connection: Connection, found: set[str]) -> dict[str, _Known]:
    """Return the events that grouping called so before this step."""
    current, event = working.CURRENT, ledger.EVENT
    asked = select(current.c.found, event.c.id, event.c.entry).join(
        event, event.c.id == current.c.event
    )
    return {
        row.found: _Known(row.id, row.entry)
        for some in batches(sorted(found))
        for row in connection.execute(asked.where(current.c.found.in_(some)))
    }


def _replaced(changes: "Changes") -> set[str]:
    return {old for some in changes.replaces.values() for old in some}


def _old(changes: "Changes", name: str) -> tuple[str, ...]:
    """Return the earlier names of what an event holds, its own first."""
    return tuple(dict.fromkeys((name, *changes.replaces.get(name, ()))))


def unused(connection: Connection, name: str) -> str:
    """Return an id that was never given: the name of grouping, or one that follows from it."""
    table = ledger.EVENT
    n, candidate = 1, name
    while connection.execute(select(table.c.id).where(table.c.id == candidate)).first() is not None:
        n += 1
        candidate = content_id("e", name, n)
    return candidate
