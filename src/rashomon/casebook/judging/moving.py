"""A claim given to another event by a person; two events of one report made one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from rashomon.casebook.events.revisions import content_of, latest
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.decisions import Decisions, Judgement
from rashomon.casebook.judging.matching import anchor
from rashomon.casebook.judging.standing import claim_meant, replacing
from rashomon.casebook.judging.writing import written
from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.values import claims_from
from rashomon.errors import BadInput
from rashomon.types import Claim

_MOST = 4  # claims of an event by which it is found again


def move(made: Entry, before: Decisions, name: str, event: str, reason: str) -> Judgement:
    """Write that a claim is of an event; BadInput where it is so already, or was rejected."""
    root, now = claim_meant(made, before, name)
    told = told_in(made, event)
    if now is None:
        raise BadInput(f"{root.id}: was rejected; undo that before it is moved")
    if now.id in {c.id for c in told}:
        raise BadInput(f"{root.id}: is of {event} already")
    return _write(made, before, root, (event, told), reason)


def as_one(
    made: Entry, before: Decisions, events: Sequence[str], reason: str
) -> tuple[Judgement, ...]:
    """Write that all claims of the smaller of two events are of the larger one.

    Reports that tell the smaller one without a claim are judged to be of one event with the first
    report of the other.
    """
    told = {event: told_in(made, event) for event in events}
    small, large = sorted(events, key=lambda e: (len(told[e]), -_given(made, e), e))
    roots = {root.id: root for c in told[small] for root, _ in [claim_meant(made, before, c.id)]}
    moves = [_write(made, before, r, (large, told[large]), reason) for r in roots.values()]
    quiet = _documents(made, small) - {c.document for c in told[small]} - _documents(made, large)
    first = meant.first_report(made.connection, large)
    same = [written(made, "same", d, first, reason, {}) for d in sorted(quiet)]
    if not (moves or same):
        raise BadInput(f"{small}: has no claim that could be moved to {large}")
    return (*moves, *same)


def share_reports(made: Entry, events: Sequence[str]) -> bool:
    """Say whether two events are told by one report, or one of them by none first of all.

    Then a judgement about their first reports would be about other events.
    """
    left, right = (_documents(made, event) for event in events)
    return bool(left & right) or not all(meant.is_told_first(made.connection, e) for e in events)


def told_in(made: Entry, event: str) -> tuple[Claim, ...]:
    """Return the claims of an event, as its latest revision has them."""
    content = content_of(latest(made.connection, [event]).get(event))
    if content is None:
        return ()
    own = set(content["event"].get("claims", ()))
    return tuple(c for c in claims_from(content["claims"]) if c.id in own)


def beside(
    made: Entry, before: Decisions, event: str, told: Sequence[Claim], near: str | None = None
) -> list[dict[str, Any]]:
    """Return by what an event is found again: some of its claims, those of a report `near` first.

    Claims that were moved to it themselves are none of them, unless it has no others.
    """
    first = meant.first_report(made.connection, event)
    moved = {j.subject for j in before.held if j.kind == "move"}
    ranked = sorted(
        told,
        key=lambda c: (
            before.root(c.id) in moved, c.document != near, c.document != first, c.document, c.start
        ),
    )  # fmt: skip
    found = [
        {"document": c.document, "claim": c.id, "start": c.start, "end": c.end}
        for c in ranked[:_MOST]
    ]
    return found or [{"document": first}]


def _write(
    made: Entry, before: Decisions, root: Claim, to: tuple[str, Sequence[Claim]], reason: str
) -> Judgement:
    event, told = to
    places = beside(made, before, event, told, near=root.document)
    replaced = replacing(before, "move", root.id)
    content = {**anchor(root), "event": event, "to": places, **replaced}
    return written(made, "move", root.id, event, reason, content)


def _given(made: Entry, event: str) -> int:
    """Return the entry in which an event was given its id."""
    table = ledger.EVENT
    asked = select(table.c.entry).where(table.c.id == event)
    return int(made.connection.execute(asked).scalar_one())


def _documents(made: Entry, event: str) -> set[str]:
    table = working.CURRENT_DOCUMENT
    asked = select(table.c.document).where(table.c.event == event)
    return set(made.connection.execute(asked).scalars())
