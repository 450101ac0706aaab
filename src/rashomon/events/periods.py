"""Figures over several incidents, in step with the groups that reports fall into.

Their records (`events/aggregates.py`) are made of the reports that hold such a figure, and of the
events that these reports tell: nothing else can change them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rashomon.events.aggregates import AGGREGATE, aggregates
from rashomon.events.changes import Changes
from rashomon.events.making import by_weight
from rashomon.events.told import Report
from rashomon.types import Claim, Event, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """The records of figures over several incidents, by id.

    `base` are the events that the reports with such a figure tell, `hidden` those of them whose
    place a record takes, `claims` the figures with their records.
    """

    base: Mapping[str, Event] = field(default_factory=dict)
    records: Mapping[str, Event] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    claims: Mapping[str, Claim] = field(default_factory=dict)

    def shown(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """Return events with the records among them, in the order of a record."""
        kept = [event for event in events if event.id not in self.hidden]
        return tuple(sorted([*kept, *self.records.values()], key=by_weight))

    def link(self, link: Link) -> Link:
        """Return a link with the record in place of an event that it took the place of."""
        return replace(
            link,
            left_event=self._event_of(link.left, link.left_event),
            right_event=self._event_of(link.right, link.right_event),
        )

    def _event_of(self, document: str, event: str | None) -> str | None:
        if event not in self.hidden or event in self.records:
            return event
        return self.taker(document) or event

    def taker(self, document: str) -> str | None:
        """Return the record of a report, the first where it has several."""
        return next(
            (e.id for e in sorted(self.records.values(), key=by_weight) if document in e.documents),
            None,
        )


NONE = Periods()


def has_period(report: Report) -> bool:
    """Say whether a report holds a figure over several incidents."""
    return any(c.scope == AGGREGATE and c.count is not None for c in report.claims)


def periods_of(
    reports: Sequence[Report], events: Sequence[Event], claims: Sequence[Claim]
) -> Periods:
    """Return the records; `events` are those that the reports tell, `claims` theirs as placed."""
    documents = [r.document for r in reports]
    scenes = {r.document.id: r.scenes for r in reports}
    found, placed = aggregates(events, claims, documents, scenes)
    base = {e.id: e for e in events}
    records = {e.id: e for e in found if base.get(e.id) is not e}
    kept = {e.id for e in found} - records.keys()
    of_record = {c.id: c for c in placed if c.event in records and c.scope == AGGREGATE}
    return Periods(
        base=base, records=records, hidden=frozenset(base.keys() - kept), claims=of_record
    )


def changes_with(
    changes: Changes, had: Collection[str], before: Periods, after: Periods
) -> Changes:
    """Return what changed, the records seen; `had` are the ids of the groups that are gone."""
    new = {event.id for event in changes.events}
    there = new | after.base.keys()

    def was_shown(id: str) -> bool:
        return id in before.records or (id not in before.hidden and (id in had or id not in new))

    def is_shown(id: str) -> bool:
        return id in after.records or (id in there and id not in after.hidden)

    records = [e for id, e in after.records.items() if before.records.get(id) != e]
    back = [after.base[id] for id in before.hidden - after.hidden - new if id in after.base]
    told = [e for e in changes.events if e.id not in after.hidden]
    gone = {
        id
        for id in {*changes.gone, *before.records, *after.hidden}
        if was_shown(id) and not is_shown(id)
    }
    touched = [*records, *back, *(before.records[id] for id in before.records.keys() & gone)]
    return Changes(
        events=tuple(sorted([*told, *records, *back], key=by_weight)),
        gone=tuple(sorted(gone)),
        replaces=_replaces(changes, after, gone),
        documents=tuple(sorted({*changes.documents, *(d for e in touched for d in e.documents)})),
    )


def _replaces(
    changes: Changes, after: Periods, gone: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Return what took whose place; a record has taken that of the events it hides."""
    found: dict[str, set[str]] = {}
    for event, old in changes.replaces.items():
        taker = _taker(event, after)
        if taker is not None:
            found.setdefault(taker, set()).update(old)
    for event in after.hidden & set(gone):
        taker = _taker(event, after)
        if taker is not None:
            found.setdefault(taker, set()).add(event)
    return {new: tuple(sorted(old)) for new, old in sorted(found.items())}


def _taker(event: str, after: Periods) -> str | None:
    """Return what stands for an event now: itself, or the record that hides it."""
    if event not in after.hidden or event in after.records:
        return event
    documents = after.base[event].documents
    return next((record for d in documents if (record := after.taker(d)) is not None), None)
