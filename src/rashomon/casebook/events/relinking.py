"""Reports linked anew from nothing, and their events settled: ids stay where reports stay.

For what a step cannot undo: a report that goes, judgements that came with another casebook, and
what is worked out made anew. All is linked first and events are revised once, at the end.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select

from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.naming import Names, unused
from rashomon.casebook.events.near_misses import keep_near
from rashomon.casebook.events.needs import link_needs
from rashomon.casebook.events.revisions import LIVE, content_of, latest, revise
from rashomon.casebook.events.settling import Settled, settle
from rashomon.casebook.judging.decisions import Decisions, decisions_of
from rashomon.casebook.judging.placing import tied
from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.linking import step
from rashomon.casebook.linking.locality import closure
from rashomon.casebook.linking.misses import missed_by
from rashomon.casebook.linking.reports import Reports
from rashomon.casebook.linking.state import drop_reports
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger, working
from rashomon.types import Link

_TOGETHER = 200  # reports linked in one step


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What revisions are written in any case, and a line in place of what they change."""

    afresh: Collection[str] = ()
    line: str | None = None


@dataclass(frozen=True, slots=True)
class _Old:
    """An event as it was: the entry of its id, and what it held."""

    event: str
    entry: int
    claims: frozenset[str]
    documents: frozenset[str]


def around(connection: Connection, documents: Collection[str]) -> set[str]:
    """Return these reports and all that can be in one event with them."""
    return closure(connection, documents, tied([decisions_of(connection)]))


def relink(
    entry: Entry,
    documents: Sequence[str],
    *,
    profile: str,
    without: Collection[str] = (),
    said: Said = Said(),
) -> tuple[Change, ...]:
    """Link reports as if none of them had been; forget those `without`; return what changed.

    The reports must be all that are around one another. What comes back is what changed, event by
    event.
    """
    connection = entry.connection
    decisions = decisions_of(connection)
    near = missed_by(connection, [*documents, *without])
    _forget(connection, [*documents, *without])
    for some in batches(sorted(documents), _TOGETHER):
        step.add(connection, Reports(connection, decisions), some, decisions)
    parts = list(_components(connection, documents, decisions))
    of = {document: n for n, part in enumerate(parts) for document in part}
    changes: list[Change] = []
    events: set[str] = set()
    for n, part in enumerate(parts):
        found, links = _settled(connection, part, decisions, profile)
        before = [old for old in _old(connection, part) if _home(old, of) == n]
        names = _names(connection, found, before)
        open_ones = link_needs(links, decisions, names.ids)
        changes += revise(
            entry, found, names, decisions, open_ones, afresh=said.afresh, line=said.line
        )
        events |= set(names.ids.values())
    ended = [old.event for old in _old(connection, without) if old.documents <= set(without)]
    names = Names(ids={}, new=(), merged={}, gone=tuple(ended))
    changes += revise(entry, (), names, decisions)
    keep_near(connection, events, near | missed_by(connection, documents), decisions)
    return tuple(changes)


def _forget(connection: Connection, documents: Sequence[str]) -> None:
    """Let linking know nothing of reports, and no cluster have them."""
    account = working.ACCOUNT
    for some in batches(documents):
        asked = select(account.c.cluster).where(account.c.document.in_(some)).distinct()
        clusters = list(connection.execute(asked).scalars())
        for part in batches(clusters):
            connection.execute(delete(working.CLUSTER).where(working.CLUSTER.c.id.in_(part)))
        table = working.PENDING
        connection.execute(delete(table).where(table.c.document.in_(some)))
    drop_reports(connection, documents)


def _components(
    connection: Connection, documents: Sequence[str], decisions: Decisions
) -> Iterator[set[str]]:
    """Yield the reports in parts that have nothing to do with one another."""
    same = tied([decisions])
    seen: set[str] = set()
    for document in documents:
        if document not in seen:
            found = closure(connection, [document], same)
            seen |= found
            yield found


def _settled(
    connection: Connection, documents: Collection[str], decisions: Decisions, profile: str
) -> tuple[tuple[Settled, ...], tuple[Link, ...]]:
    reports = Reports(connection, decisions)
    grouping = step.grouping(connection, reports, documents, decisions)
    events, ids = grouping.events(), sorted(documents)
    reports.fetch(ids)
    claims = grouping.claims(ids)
    found = settle(events, [reports[d].document for d in ids], claims, decisions, profile)
    return found, grouping.links()


def _old(connection: Connection, documents: Collection[str]) -> list[_Old]:
    """Return the events that these reports are in, the oldest first."""
    held, event = ledger.REVISION_DOCUMENT, ledger.EVENT
    ids: set[str] = set()
    for some in batches(sorted(documents)):
        asked = select(held.c.event).where(held.c.document.in_(some)).distinct()
        ids |= set(connection.execute(asked).scalars())
    entries: dict[str, int] = {}
    for some in batches(sorted(ids)):
        numbers = select(event.c.id, event.c.entry).where(event.c.id.in_(some))
        entries.update({row.id: row.entry for row in connection.execute(numbers)})
    found = [
        _was(name, entries[name], content_of(row))
        for name, row in latest(connection, sorted(ids)).items()
        if row["state"] == LIVE
    ]
    return sorted((o for o in found if o.documents & set(documents)), key=_age)


def _home(old: _Old, of: Mapping[str, int]) -> int | None:
    """Return the part that most reports of an event are in now."""
    counted = Counter(of[d] for d in sorted(old.documents) if d in of)
    return counted.most_common(1)[0][0] if counted else None


def _was(event: str, entry: int, content: Mapping[str, Any] | None) -> _Old:
    told = {} if content is None else content["event"]
    return _Old(event, entry, frozenset(told.get("claims", ())), frozenset(told["documents"]))


def _age(old: _Old) -> tuple[int, str]:
    return old.entry, old.event


def _names(connection: Connection, found: Sequence[Settled], before: Sequence[_Old]) -> Names:
    """Give each event the oldest id of those that it holds most of."""
    heirs: dict[str, list[_Old]] = defaultdict(list)
    gone: list[str] = []
    for old in before:
        best = max(found, key=lambda one: _shared(old, one), default=None)
        if best is None or not any(_shared(old, best)):
            gone.append(old.event)
        else:
            heirs[best.event.id].append(old)
    ids: dict[str, str] = {}
    new: list[str] = []
    for one in found:
        name = one.event.id
        if name not in heirs:
            new.append(unused(connection, name))
        ids[name] = heirs[name][0].event if name in heirs else new[-1]
    into = {o.event: ids[name] for name, olds in heirs.items() for o in olds[1:]}
    return Names(ids=ids, new=tuple(new), merged=into, gone=tuple(sorted(gone)))


def _shared(old: _Old, one: Settled) -> tuple[int, int]:
    return len(old.claims & set(one.event.claims)), len(old.documents & set(one.event.documents))
