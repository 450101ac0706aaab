"""Events that are gone, led to those that hold their claims now."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from rashomon.casebook.events.naming import Names
from rashomon.casebook.events.revisions import content_of, latest
from rashomon.casebook.events.settling import Settled


def inherited(connection: Connection, names: Names, found: Sequence[Settled]) -> Names:
    """Return names by which an event that is gone leads to the one with most of its claims."""
    into: dict[str, str] = {}
    for event, row in latest(connection, names.gone).items():
        content = content_of(row)
        had = set() if content is None else set(content["event"].get("claims", ()))
        heir = max(found, key=lambda one: len(had & set(one.event.claims)), default=None)
        if heir is not None and had & set(heir.event.claims):
            into[event] = names.ids[heir.event.id]
    gone = tuple(name for name in names.gone if name not in into)
    return replace(names, merged={**names.merged, **into}, gone=gone)
