"""A judgement as a person gives it, understood: about which reports, which claim, which event."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rashomon.casebook.events.revisions import latest
from rashomon.casebook.events.states import about_event, decided_of
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.decisions import ABOUT_REPORTS, PERSON, Decisions, Judgement
from rashomon.casebook.judging.event_fields import checked_event
from rashomon.casebook.judging.fields import applied, checked
from rashomon.casebook.judging.matching import anchor
from rashomon.casebook.judging.moving import as_one, move, share_reports
from rashomon.casebook.judging.standing import claim_meant, replacing
from rashomon.casebook.judging.telling import sentence
from rashomon.casebook.judging.writing import put_claim, written
from rashomon.casebook.ledger.entries import Entry
from rashomon.errors import BadInput, NotFound
from rashomon.ids import content_id
from rashomon.text import snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A judgement as a person gives it, by names that are still to be understood."""

    kind: str
    subject: str
    other: str | None = None
    reason: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)


def decided(made: Entry, before: Decisions, asked: Asked) -> tuple[Judgement, ...]:
    """Write judgements that make sense and return them; BadInput or NotFound for any other."""
    if asked.kind in ABOUT_REPORTS:
        return _of_pair(made, before, asked)
    return (_HOW[asked.kind](made, before, asked),)


def _of_pair(made: Entry, before: Decisions, asked: Asked) -> tuple[Judgement, ...]:
    names = (asked.subject, str(asked.other))
    events = [e for name in names if (e := _event_named(made, name)) is not None]
    if len(events) < len(names):
        return (_of_reports(made, before, asked),)
    if events[0] == events[1]:
        raise BadInput(f"{names[0]} and {names[1]} are one event: {events[0]}")
    if not share_reports(made, events):
        return (_of_reports(made, before, asked, events),)
    if asked.kind == "different":
        raise BadInput(
            f"{events[0]} and {events[1]} are two events already, and their reports tell of others "
            "too or of both; to give a claim to the other, `move` it"
        )
    return as_one(made, before, events, asked.reason)


def _event_named(made: Entry, name: str) -> str | None:
    """Return the event of an id, None for what is none; BadInput where it is told of no more."""
    found = meant.found_event(made.connection, name)
    if found is not None:
        meant.first_report(made.connection, found)
    return found


def _of_reports(
    made: Entry, before: Decisions, asked: Asked, events: Sequence[str] = ()
) -> Judgement:
    names = (asked.subject, str(asked.other))
    left, right = (meant.report(made.connection, name) for name in names)
    if left == right:
        raise BadInput(f"{names[0]} and {names[1]} are one report: {left}")
    for one in before.about(left):
        if one.kind == asked.kind and {one.subject, one.object} == {left, right}:
            raise BadInput(f"stands already: {sentence(one, {})} ({one.id})")
    content = {"events": list(events)} if events else {}
    return written(made, asked.kind, left, right, asked.reason, content)


def _moved(made: Entry, before: Decisions, asked: Asked) -> Judgement:
    meant.claim(made.connection, asked.subject)
    event, _ = _event_meant(made, str(asked.other))
    return move(made, before, asked.subject, event, asked.reason)


def _of_claim_or_event(made: Entry, before: Decisions, asked: Asked) -> Judgement:
    if meant.found_claim(made.connection, asked.subject) is not None:
        return _of_claim(made, before, asked)
    event, revision = _event_meant(made, asked.subject)
    last = decided_of(about_event(made.connection, event, before))
    decision = (asked.kind, event, revision)
    if last is not None and (last.kind, last.subject, last.content.get("revision")) == decision:
        raise BadInput(f"stands already: {sentence(last, {})} ({last.id})")
    content = {"revision": revision} | ({} if last is None else {"replaces": last.id})
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
    root, _ = claim_meant(made, before, asked.subject)
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
    root, now = claim_meant(made, before, asked.subject)
    if now is None:
        raise BadInput(f"{root.id}: was rejected; undo that before it is corrected")
    changed = applied(now, fields)
    if changed == now:
        raise BadInput(f"{root.id}: says that already")
    name = content_id("c", root.document, root.id, made.number, len(made.digests))
    claim = replace(changed, id=name, reader=PERSON, rule=PERSON, victim=None)
    put_claim(made, claim)
    content = {**anchor(root), "fields": fields, **replacing(before, "correct", root.id)}
    return written(made, "correct", root.id, claim.id, asked.reason, content)


_HOW: Mapping[str, Callable[[Entry, Decisions, Asked], Judgement]] = {
    "set_aside": _of_claim,
    "accept": _of_claim_or_event,
    "reject": _of_claim_or_event,
    "correct": _corrected,
    "move": _moved,
}
