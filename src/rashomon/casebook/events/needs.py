"""Why an event needs a person: decisions that do not fit what is there now, and links left open."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from json import loads

from sqlalchemy import Connection, delete, func, insert, select, update

from rashomon.casebook.events.states import NEEDS, about_event, decided_of, state_of
from rashomon.casebook.judging.decisions import Decisions, Judgement
from rashomon.casebook.judging.placing import moved
from rashomon.casebook.linking.reports import claims_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger, working
from rashomon.events.linking.scorecard import scorecard
from rashomon.types import Claim, Event, Link
from rashomon.wording.near import close_calls
from rashomon.wording.safe import short
from rashomon.wording.words import what

CHANGED, LOST, SHIFTED, LINK, NEAR = "changed", "lost", "shifted", "link", "near_miss"
_VERBS = {
    "accept": "accepted",
    "reject": "rejected",
    "set_aside": "set aside",
    "correct": "corrected",
    "move": "moved",
}
_MOST = 20
_LINES = 3  # of what changed since


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One reason why an event needs a person: `changed`, `lost`, `shifted`, `link`, `near_miss`."""

    kind: str
    said: str


def needs_of(connection: Connection, event: str) -> tuple[Need, ...]:
    """Return why an event needs a person; nothing where it does not."""
    table, current = working.CURRENT_NEED, working.CURRENT
    asked = (
        select(table.c.kind, table.c.said)
        .join(current, current.c.event == table.c.event)
        .where(table.c.event == event, current.c.state == NEEDS)
        .order_by(table.c.number)
    )
    return tuple(Need(kind=row.kind, said=row.said) for row in connection.execute(asked))


def keep_state(  # noqa: PLR0913 (two kinds of questions that are not worked out here)
    connection: Connection,
    event: Event,
    revision: int,
    decisions: Decisions,
    links: Sequence[Need] | None = None,
    near: Sequence[Need] | None = None,
) -> str:
    """Write the state of an event and why it needs a person; return the state.

    `links` and `near` are the questions of either kind, None where they are as they were.
    """
    decided = decided_of(about_event(connection, event.id, decisions))
    pinned = decided is not None and _is_as_decided(connection, decided, event.id, revision)
    since = decided.entry if decided is not None and pinned else 0
    found = [
        *([] if decided is None or pinned else _changed(connection, decided, event.id)),
        *_misfits(connection, event, decisions, since),
    ]
    kept = [
        *(of_kind(connection, event.id, LINK) if links is None else links),
        *(of_kind(connection, event.id, NEAR) if near is None else near),
    ]
    table, current = working.CURRENT_NEED, working.CURRENT
    connection.execute(delete(table).where(table.c.event == event.id))
    rows = [
        {"event": event.id, "number": n, "kind": one.kind, "said": one.said}
        for n, one in enumerate([*found, *kept][:_MOST])
    ]
    if rows:
        connection.execute(insert(table), rows)
    state = state_of(event, decided, needs=bool(found or (kept and decided is None)))
    connection.execute(update(current).where(current.c.event == event.id).values(state=state))
    return state


def _is_as_decided(connection: Connection, decided: Judgement, event: str, revision: int) -> bool:
    """Say whether an event is as it was when a person accepted or rejected it."""
    table, then = ledger.REVISION, decided.content.get("revision")
    if decided.subject != event or then == revision:
        return decided.subject == event
    asked = select(table.c.content).where(
        table.c.event == event, table.c.number.in_((then, revision))
    )
    said = connection.execute(asked).scalars().all()
    return len(said) == 2 and said[0] == said[1]


def link_needs(
    links: Iterable[Link], decisions: Decisions, ids: Mapping[str, str]
) -> Mapping[str, list[Need]]:
    """Return by event the least sure pair of its reports, where nobody has decided about it.

    `ids` are those of the step's events, by what grouping calls them.
    """
    judged = {frozenset(pair) for kind in ("same", "different") for pair in decisions.pairs(kind)}
    tied = {document for pair in decisions.pairs("same") for document in pair}
    open_ones = [
        x
        for x in links
        if x.verdict == "joined" and {x.left, x.right} not in judged and not _follows(x, tied)
    ]
    return {
        ids.get(event, event): [Need(kind=LINK, said=_joined_said(x)) for x in some]
        for event, some in close_calls(open_ones).items()
    }


def _follows(link: Link, tied: Container[str]) -> bool:
    """Say whether two reports are together only because a person judged one to be with others."""
    is_weak = link.points < scorecard().join_at
    return is_weak and (link.left in tied or link.right in tied)


def _joined_said(link: Link) -> str:
    pair = f"{link.left} and {link.right}"
    return f"perhaps two events: {pair} were joined by {link.points:+d} points"


def near_said(link: Link, event: str) -> str:
    """Return in words that an event is perhaps one with another."""
    other = link.right_event if link.left_event == event else link.left_event
    beside = f", {other}" if other else ""
    pair = f"{link.left} and {link.right}"
    return f"perhaps one event with another{beside}: {pair} have {link.points:+d} points"


def _changed(connection: Connection, decided: Judgement, event: str) -> Iterator[Need]:
    """Yield what happened to an event after a person accepted or rejected it."""
    by = f"{_VERBS[decided.kind]} by {decided.told()}"
    if decided.subject != event:
        said = f"{decided.subject}, {by}, is part of it now"
    else:
        table = ledger.REVISION
        asked = select(table.c.changes).order_by(table.c.number)
        since = table.c.number > int(decided.content.get("revision", 0))
        rows = connection.execute(asked.where(table.c.event == event, since)).scalars()
        lines = [line for row in rows for line in loads(row)]
        more = f"; and {len(lines) - _LINES} more" if len(lines) > _LINES else ""
        said = f"{by}; since then: {'; '.join(lines[:_LINES]) or 'its wording changed'}{more}"
    yield Need(kind=CHANGED, said=said)


def _misfits(
    connection: Connection, event: Event, decisions: Decisions, since: int
) -> Iterator[Need]:
    """Yield the judgements about claims that fit none now, or one that says something else."""
    judged = [d for d in event.documents if decisions.of_document(d)]
    claims = claims_of(connection, judged) if judged else {}
    read = _read_at(connection, judged)
    for document in judged:
        if read.get(document, 0) <= since:
            continue
        given = claims.get(document, [])
        for one in decisions.lost(document, given):
            yield Need(kind=LOST, said=lost_said(one))
        for one, claim in decisions.shifted(document, given):
            if read.get(document, 0) > one.entry:
                yield Need(kind=SHIFTED, said=shifted_said(one, claim))
    put = {m.claim for d in judged for m in moved(decisions, d, claims.get(d, []))}
    if not since and event.claims and put.issuperset(event.claims):
        yield Need(kind=LOST, said="nothing is read any more of the event that it was moved to")


def lost_said(one: Judgement) -> str:
    """Return in words that a judgement fits no claim any more."""
    quote = short(str(one.content.get("quote", "")), 100)
    return f'"{quote}", {_VERBS[one.kind]} by {one.told()}, is not read in {_where(one)} any more'


def shifted_said(one: Judgement, claim: Claim) -> str:
    """Return in words that what a judgement is about says something else now."""
    quote = short(str(one.content.get("quote", "")), 100)
    return f'"{quote}", {_VERBS[one.kind]} by {one.told()}, reads otherwise now: {what(claim)}'


def _where(one: Judgement) -> str:
    return str(one.content.get("document", "its report"))


def of_kind(connection: Connection, event: str, kind: str) -> list[Need]:
    """Return the questions of a kind that are open about an event."""
    table = working.CURRENT_NEED
    asked = select(table.c.kind, table.c.said).where(table.c.event == event, table.c.kind == kind)
    rows = connection.execute(asked.order_by(table.c.number))
    return [Need(kind=row.kind, said=row.said) for row in rows]


def _read_at(connection: Connection, documents: Sequence[str]) -> dict[str, int]:
    """Return the entries in which documents were last read otherwise than before."""
    table = ledger.READING
    asked = select(table.c.document, func.max(table.c.entry).label("entry"))
    read = func.length(table.c.scenes) > 0
    return {
        row.document: row.entry
        for some in batches(documents)
        for row in connection.execute(
            asked.where(table.c.document.in_(some), read).group_by(table.c.document)
        )
    }
