"""Stage `group`: claims of many reports into events, with the reasons.

Inside a report, claims fall into threads; across reports, threads that can be one happening are
linked. The same input in any order gives the same events and the same ids.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.events.gathering import gather
from rashomon.events.grouping import Changes, Grouping
from rashomon.events.linking.accounts import Account, Key, key_of
from rashomon.events.linking.judgements import NO_JUDGEMENTS, Judgements, judgements
from rashomon.events.links import Join, Linked, accounts_of, link, main_threads
from rashomon.events.threads import MUTE, Thread, Threaded
from rashomon.events.weaving import thread
from rashomon.types import Claim, Document, Event, Link, Scene

__all__ = [
    "Changes",
    "Grouped",
    "Grouping",
    "Judgements",
    "Report",
    "accounts",
    "group",
    "judgements",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """The events, every claim with the event or events that it belongs to, and the links.

    `links` are the pairs of reports that were joined, and those that nearly were.
    """

    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()


def group(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    scenes: Mapping[str, Sequence[Scene]],
    *,
    one_event: bool = False,
    judged: Judgements = NO_JUDGEMENTS,
) -> Grouped:
    """Return the events of a set of reports; `scenes` has those of each document, by its id.

    With `one_event` the caller knows that all reports are about one happening: what is not
    background is one event. What a person judged is a constraint.
    """
    reports = reports_of(documents, claims, scenes)
    if one_event:
        return _in_order(_gathered([reading_of(r) for r in reports]), claims)
    grouping = Grouping(judged=judged)
    grouping.add(*reports)
    found = Grouped(events=grouping.events(), claims=grouping.claims(), links=grouping.links())
    return _in_order(found, claims)


def accounts(
    documents: Sequence[Document], claims: Sequence[Claim], scenes: Mapping[str, Sequence[Scene]]
) -> dict[str, Account]:
    """Return the account of each report's main happening, as reports are compared by it."""
    readings = map(reading_of, reports_of(documents, claims, scenes))
    return {a.key[0]: a for r in readings for a in accounts_in(r) if a.key == main_of(r)}


def _gathered(readings: Sequence[Reading]) -> Grouped:
    """Return all that is not background as one event."""
    by_document = {r.report.document.id: r for r in readings}
    linked = gather([t for r in readings for t in r.threads if not t.is_mute])
    made: dict[Key, Made] = {}
    for group in linked.groups:
        one = make(group, linked.joins, by_document)
        made.update({key_of(t): one for t in group})
    events = {id(one): one.event for one in made.values()}.values()
    return Grouped(
        events=tuple(sorted(events, key=by_weight)),
        claims=tuple(claim for r in readings for claim in placed(r, made.get)),
    )


def _in_order(found: Grouped, claims: Sequence[Claim]) -> Grouped:
    """Return the claims in the order in which they were given."""
    by_id = {c.id: c for c in found.claims}
    return Grouped(
        events=found.events, claims=tuple(by_id[c.id] for c in claims), links=found.links
    )


def _shared(
    threads: Sequence[Thread], both: Sequence[tuple[Claim, tuple[Thread, ...]]]
) -> list[Claim]:
    """Return the claims over several events of which these threads tell one."""
    ours = {id(t) for t in threads}
    return [claim for claim, of in both if not ours.isdisjoint(map(id, of))]


def _quoting(event: Event, texts: Mapping[str, str]) -> Event:
    """Return the event with the words themselves where it points to a report's words."""
    return replace(
        event,
        perpetrators=tuple(
            replace(
                p, told=tuple(replace(w, text=texts[w.document][w.start : w.end]) for w in p.told)
            )
            for p in event.perpetrators
        ),
    )


def _is_told(thread: Thread, found: Threaded) -> bool:
    """Say whether a thread has a claim, or is all that a report without one tells."""
    if thread.claims or thread.is_quiet:
        return True
    return any(thread in threads for _, threads in found.shared)


def _assigned(
    claims: Sequence[Claim], composed: Sequence[Composed], threaded: Sequence[Threaded]
) -> tuple[Claim, ...]:
    final = {c.id: c for one in composed for c in one.claims}
    event_of = {id(t): one.event.id for one in composed for t in one.threads}
    for found in threaded:
        for claim, threads in found.shared:
            if claim.id in final:
                continue
            ids = tuple(sorted({event_of[id(t)] for t in threads if id(t) in event_of}))
            only = ids[0] if len(ids) == 1 else None
            final[claim.id] = replace(claim, events=ids, event=only)
    return tuple(final.get(c.id, _running(c)) for c in claims)


def _running(claim: Claim) -> Claim:
    """Return a claim of no event; the toll of a war is background to all."""
    return replace(claim, background=True) if claim.scope == "cumulative" else claim


def _day(document: Document) -> date | None:
    if document.published is None:
        return None
    days = parse_edtf(document.published.edtf)
    return None if days is None else days[1]


def _by_weight(event: Event) -> tuple[bool, int, int, str]:
    return (event.background, -len(event.documents), -len(event.claims), event.id)
