"""A judgement as a person gives it, understood: about which reports, which claim, which event."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from rashomon.casebook.events.revisions import latest
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.decisions import PERSON, Decisions, Judgement
from rashomon.casebook.judging.event_fields import checked_event
from rashomon.casebook.judging.fields import applied, checked
from rashomon.casebook.judging.matching import anchor, matching
from rashomon.casebook.judging.telling import sentence
from rashomon.casebook.judging.writing import put_claim, written
from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.linking.reports import claims_of
from rashomon.errors import BadInput, NotFound
from rashomon.ids import content_id
from rashomon.text import snippet
from rashomon.types import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A judgement as a person gives it, by names that are still to be understood."""

    kind: str
    subject: str
    other: str | None = None
    reason: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)


def decided(made: Entry, before: Decisions, asked: Asked) -> Judgement:
    """Write a judgement that makes sense and return it; BadInput or NotFound for any other."""
    return _HOW[asked.kind](made, before, asked)


def _of_reports(made: Entry, before: Decisions, asked: Asked) -> Judgement:
    names = (asked.subject, str(asked.other))
    left, right = (meant.report(made.connection, name) for name in names)
    events = [meant.found_event(made.connection, name) for name in names]
    if left == right:
        same_event = events[0] is not None and events[0] == events[1]
        what = f"are one event: {events[0]}" if same_event else f"are one report: {left}"
        raise BadInput(f"{names[0]} and {names[1]} {what}")
    for one in before.about(left):
        if one.kind == asked.kind and {one.subject, one.object} == {left, right}:
            raise BadInput(f"stands already: {sentence(one, {})} ({one.id})")
    content = {"events": events} if all(events) else {}
    return written(made, asked.kind, left, right, asked.reason, content)


def _of_claim_or_event(made: Entry, before: Decisions, asked: Asked) -> Judgement:
    if meant.found_claim(made.connection, asked.subject) is not None:
        return _of_claim(made, before, asked)
    event, revision = _event_meant(made, asked.subject)
    content = {"revision": revision}
    for one in before.about(event):
        if (one.kind, one.content) == (asked.kind, content):
            raise BadInput(f"stands already: {sentence(one, {})} ({one.id})")
    return written(made, asked.kind, event, None, asked.reason, content)


def _event_meant(made: Entry, name: str) -> tuple[str, int]:
    """Return the id of an event that is still told of, and the number of its latest revision."""
    event = meant.found_event(made.connection, name)
    if event is None:
        raise NotFound(f"{snippet(name)!r}: no claim or event of the casebook has this id")
    row = latest(made.connection, [event])[event]
    if row["content"] is None:
        raise BadInput(f"{event}: tells of no event any more")
    return event, int(row["number"])


def _of_claim(made: Entry, before: Decisions, asked: Asked) -> Judgement:
    root, _ = _claim_meant(made, before, asked.subject)
    exclusive = ("accept", "reject") if asked.kind in ("accept", "reject") else (asked.kind,)
    for one in before.about(root.id):
        if one.kind in exclusive and one.subject == root.id:
            raise BadInput(f"stands already: {sentence(one, {})} ({one.id}); undo it first")
    return written(made, asked.kind, root.id, None, asked.reason, anchor(root))


def _corrected(made: Entry, before: Decisions, asked: Asked) -> Judgement:
    is_claim = meant.found_claim(made.connection, asked.subject) is not None
    return (_claim_corrected if is_claim else _event_corrected)(made, before, asked)


def _event_corrected(made: Entry, _before: Decisions, asked: Asked) -> Judgement:
    event, revision = _event_meant(made, asked.subject)
    fields = checked_event(asked.fields)
    if not fields:
        raise BadInput("correct: give a field and its value, such as start=2022-01-21")
    content = {"revision": revision, "fields": fields}
    return written(made, "correct", event, None, asked.reason, content)


def _claim_corrected(made: Entry, before: Decisions, asked: Asked) -> Judgement:
    fields = checked(asked.fields)
    if not fields:
        raise BadInput("correct: give a field and its value, such as low=23")
    root, now = _claim_meant(made, before, asked.subject)
    if now is None:
        raise BadInput(f"{root.id}: was rejected; undo that before it is corrected")
    changed = applied(now, fields)
    if changed == now:
        raise BadInput(f"{root.id}: says that already")
    name = content_id("c", root.document, root.id, made.number, len(made.digests))
    claim = replace(changed, id=name, reader=PERSON, rule=PERSON, victim=None)
    put_claim(made, claim)
    content = {**anchor(root), "fields": fields}
    return written(made, "correct", root.id, claim.id, asked.reason, content)


def _claim_meant(made: Entry, before: Decisions, name: str) -> tuple[Claim, Claim | None]:
    """Return the claim that was read or entered, and what counts in its place now.

    A claim of an older reading means what is read in its place.
    """
    connection = made.connection
    found = before.root(meant.claim(connection, name))
    document = meant.document_of(connection, found)
    claims = claims_of(connection, [document]).get(document, [])
    roots = before.roots(document, claims)
    known = next((c for c in roots if c.id == found), None)
    if known is None:
        old = meant.claim_row(connection, found)
        probe = Judgement(
            id="", kind="", subject=found, object=None, reason="", who="", at="", entry=0,
            content=anchor(old),
        )  # fmt: skip
        known = next(iter(matching(probe, roots)), None)
    if known is None:
        raise BadInput(f"{found}: is not read any more, and nothing is in its place")
    return known, before.standing(document, claims)[known.id]


_HOW: Mapping[str, Callable[[Entry, Decisions, Asked], Judgement]] = {
    "same": _of_reports,
    "different": _of_reports,
    "set_aside": _of_claim,
    "accept": _of_claim_or_event,
    "reject": _of_claim_or_event,
    "correct": _corrected,
}
