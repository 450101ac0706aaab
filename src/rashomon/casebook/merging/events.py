"""Events of another casebook: each of its ids leads to the event that its reports are in here."""

import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from json import dumps, loads
from typing import Any

from sqlalchemy import Connection, Engine, select

from rashomon.casebook.events.naming import resolved
from rashomon.casebook.events.revisions import GONE, LIVE, MERGED
from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.merging.log import told_of
from rashomon.casebook.merging.merged import Merged
from rashomon.casebook.merging.names import Names
from rashomon.casebook.store.batches import batches
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.verifying.looking import raw, rows
from rashomon.rules_version import rules_version
from rashomon.wording.safe import short

_MOST = 64 << 20  # bytes of an unpacked revision
_LONGEST = 200  # characters of an id


@dataclass(frozen=True, slots=True)
class _Theirs:
    """The last that the other casebook says of an event."""

    state: str
    into: str | None
    documents: tuple[str, ...]
    claims: frozenset[str]


def lead_to(engine: Engine, theirs: Connection, names: Names, out: Merged, *, who: str) -> None:
    """Write for each of their ids where it leads, unless it leads there already."""
    last = _last(theirs)
    with reading(engine) as ours:
        found = {name: _target(ours, name, last, names) for name in sorted(last)}
        new = [row for name in found if (row := _row(ours, name, found[name], out)) is not None]
    for some in batches(new):
        with entry(engine, "merge", who) as made:
            made.told.update(told_of(out))
            heads = [{"id": row["event"], "found": row["event"]} for row in some]
            made.add(ledger.EVENT, heads)
            made.add(ledger.REVISION, some)
        out.came["event"] += len(some)


def _row(ours: Connection, name: str, target: str | None, out: Merged) -> dict[str, Any] | None:
    """Return the row that lets an id lead to an event, None where there is nothing to write."""
    here = resolved(ours, name)
    if here is not None:
        if target is not None and here != target:
            out.conflicts.append(f"event {short(name, 80)} is another one here; theirs is {target}")
        return None
    line = "of another casebook: " + (f"now part of {target}" if target else "no event here")
    return {
        "event": name,
        "number": 1,
        "state": MERGED if target else GONE,
        "into": target,
        "version": rules_version(),
        "changes": dumps([line]),
        "content": None,
    }


def _target(ours: Connection, name: str, last: Mapping[str, _Theirs], names: Names) -> str | None:
    """Return the event here that has most of what theirs had."""
    seen: set[str] = set()
    while name not in seen and last[name].state == MERGED and last[name].into in last:
        seen.add(name)
        name = str(last[name].into)
    told = last[name]
    documents = [names.document(d) for d in told.documents]
    claims = {names.claims.get(c, c) for c in told.claims}
    current = working.CURRENT_DOCUMENT
    shared: Counter[str] = Counter()
    for some in batches(documents):
        asked = select(current.c.event).where(current.c.document.in_(some))
        shared.update(ours.execute(asked).scalars())
    if not shared:
        return None
    best = {event: (len(claims & _claims(ours, event)), n) for event, n in shared.items()}
    return min(best, key=lambda event: (*(-n for n in best[event]), event))


def _claims(ours: Connection, event: str) -> set[str]:
    """Return the claims of an event here."""
    table = ledger.REVISION
    asked = select(table.c.content).where(table.c.event == event, table.c.state == LIVE)
    content = ours.execute(asked.order_by(table.c.number.desc()).limit(1)).scalar()
    return set(_event(content).get("claims", ()))


def _last(theirs: Connection) -> dict[str, _Theirs]:
    """Return the last revision of each of their events."""
    table = ledger.REVISION
    asked = raw(table, "event", "number", "state", "into", "content")
    found: dict[str, _Theirs] = {}
    for row in rows(theirs, asked.order_by(table.c.event, table.c.number)):
        name, into = row["event"], row["into"]
        if not isinstance(name, str) or len(name) > _LONGEST:
            continue
        told = _event(row["content"])
        found[name] = _Theirs(
            str(row["state"]),
            into if isinstance(into, str) else None,
            tuple(filter(_is_text, told.get("documents", ()))),
            frozenset(filter(_is_text, told.get("claims", ()))),
        )
    return found


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _event(content: object) -> dict[str, Any]:
    """Return the event of a revision's content; nothing where it cannot be read."""
    if not isinstance(content, bytes | memoryview):
        return {}
    try:
        told = loads(zlib.decompressobj().decompress(content, _MOST))["event"]
    except (ValueError, TypeError, KeyError, RecursionError, zlib.error):
        return {}
    return told if isinstance(told, dict) else {}
