"""Stage `group`: claims of many reports into events, with the reasons.

Inside a report, claims fall into threads; across reports, threads that can be one happening are
linked. The same input in any order gives the same events and the same ids.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.calendar import parse_edtf
from rashomon.events.compose import Composed, compose
from rashomon.events.gathering import gather
from rashomon.events.linking.accounts import Account, Told, key_of
from rashomon.events.linking.judgements import NO_JUDGEMENTS, Judgements, judgements
from rashomon.events.links import Join, Linked, accounts_of, link, main_threads
from rashomon.events.threads import MUTE, Thread, Threaded, thread
from rashomon.types import Claim, Document, Event, Link, Scene, Words

__all__ = ["Grouped", "Judgements", "accounts", "group", "judgements"]


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
    published = {d.id: _day(d) for d in documents}
    threaded = _threaded(documents, claims, scenes)
    threads = [t for found in threaded for t in found.threads if _is_told(t, found)]
    linked = gather(threads) if one_event else _linked(threads, documents, scenes, judged)
    groups = [g for g in linked.groups if not all(t.is_mute for t in g)]
    _give_shared(threaded, groups)
    joins = _by_group(linked.joins, groups)
    both = [pair for found in threaded for pair in found.shared if _is_blame(pair[0])]
    composed = [
        compose(g, joins[n], published=published, shared=_shared(g, both))
        for n, g in enumerate(groups)
    ]
    texts = {d.id: d.text for d in documents}
    return Grouped(
        events=tuple(sorted((_quoting(c.event, texts) for c in composed), key=_by_weight)),
        claims=_assigned(claims, composed, threaded),
        links=_links(linked.joins, composed),
    )


def accounts(
    documents: Sequence[Document], claims: Sequence[Claim], scenes: Mapping[str, Sequence[Scene]]
) -> dict[str, Account]:
    """Return the account of each report's main happening, as reports are compared by it."""
    threaded = _threaded(documents, claims, scenes)
    threads = [t for found in threaded for t in found.threads if _is_told(t, found)]
    threads, reports = _with_mute(threads, documents, scenes)
    main = main_threads(threads)
    return {a.key[0]: a for a in accounts_of(threads, reports) if main[a.key[0]] == a.key}


def _threaded(
    documents: Sequence[Document], claims: Sequence[Claim], scenes: Mapping[str, Sequence[Scene]]
) -> list[Threaded]:
    of_document: dict[str, list[Claim]] = {d.id: [] for d in documents}
    for claim in claims:
        of_document[claim.document].append(claim)
    return [
        thread(scenes.get(d.id, ()), of_document[d.id], published=_day(d))
        for d in sorted(documents, key=lambda d: d.id)
    ]


def _linked(
    threads: Sequence[Thread],
    documents: Sequence[Document],
    scenes: Mapping[str, Sequence[Scene]],
    judged: Judgements,
) -> Linked:
    return link(*_with_mute(threads, documents, scenes), judged)


def _with_mute(
    threads: Sequence[Thread], documents: Sequence[Document], scenes: Mapping[str, Sequence[Scene]]
) -> tuple[list[Thread], dict[str, Told]]:
    """Return the reports; one that tells no act and no casualty is linked by its words alone."""
    reports = {
        d.id: Told(document=d, scenes=scenes.get(d.id, ()), published=_day(d)) for d in documents
    }
    live = {t.document for t in threads if not t.background}
    mute = [Thread(d, MUTE, is_mute=True) for d in sorted(reports) if d not in live]
    return [*threads, *mute], reports


def _by_group(
    joins: Iterable[Join], groups: Sequence[Sequence[Thread]]
) -> Mapping[int, list[Join]]:
    """Return the joins that made each group, by its place."""
    place = {key_of(t): n for n, group in enumerate(groups) for t in group}
    found: dict[int, list[Join]] = defaultdict(list)
    for join in joins:
        if join.verdict != "apart" and join.left in place:
            found[place[join.left]].append(join)
    return found


def _links(joins: Iterable[Join], composed: Sequence[Composed]) -> tuple[Link, ...]:
    """Return the pairs in the order of their points, with the events of each report's thread."""
    event_of = {key_of(t): one.event.id for one in composed for t in one.threads}
    return tuple(
        Link(
            left=join.left[0],
            right=join.right[0],
            points=join.points,
            verdict=join.verdict,
            parts=join.parts,
            left_event=event_of.get(join.left),
            right_event=event_of.get(join.right),
        )
        for join in sorted(joins, key=lambda j: (-j.points, j.left, j.right))
    )


def _give_shared(threaded: Iterable[Threaded], groups: Iterable[Sequence[Thread]]) -> None:
    """Give a figure over several threads to the first of them where all are one event."""
    group_of = {id(t): n for n, group in enumerate(groups) for t in group}
    for found in threaded:
        for claim, threads in found.shared:
            if len({group_of.get(id(t)) for t in threads}) == 1 and id(threads[0]) in group_of:
                threads[0].claims.append(claim)


def _is_blame(claim: Claim) -> bool:
    """Say whether a claim tells who did it, or that nobody says so."""
    return claim.kind == "responsibility" or (
        claim.status is not None and claim.status.about == "responsibility"
    )


def _shared(
    threads: Sequence[Thread], both: Sequence[tuple[Claim, tuple[Thread, ...]]]
) -> list[Claim]:
    """Return the claims over several events of which these threads tell one."""
    ours = {id(t) for t in threads}
    return [claim for claim, of in both if not ours.isdisjoint(map(id, of))]


def _quoting(event: Event, texts: Mapping[str, str]) -> Event:
    """Return the event with the words themselves where it points to a report's words."""

    def quoted(told: Sequence[Words]) -> tuple[Words, ...]:
        return tuple(replace(w, text=texts[w.document][w.start : w.end]) for w in told)

    return replace(
        event,
        perpetrators=tuple(replace(p, told=quoted(p.told)) for p in event.perpetrators),
        actors=tuple(replace(a, told=quoted(a.told)) for a in event.actors),
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
    return tuple(final.get(c.id, c) for c in claims)


def _day(document: Document) -> date | None:
    if document.published is None:
        return None
    days = parse_edtf(document.published.edtf)
    return None if days is None else days[1]


def _by_weight(event: Event) -> tuple[bool, int, int, str]:
    return (event.background, -len(event.documents), -len(event.claims), event.id)
