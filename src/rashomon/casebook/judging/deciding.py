"""A person's decision, written in one entry with all that it changes in events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Engine

from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.relinking import around
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.along import membership, went_along, written_on
from rashomon.casebook.judging.asking import Asked, decided
from rashomon.casebook.judging.decisions import (
    ABOUT_CLAIMS,
    ABOUT_REPORTS,
    Decisions,
    Judgement,
    decisions_of,
)
from rashomon.casebook.judging.holding import refuse_conflict
from rashomon.casebook.judging.resettling import resettled
from rashomon.casebook.judging.telling import sentence
from rashomon.casebook.judging.words import reason_given
from rashomon.casebook.judging.writing import written
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.errors import BadInput
from rashomon.text import snippet

ASKED = (*ABOUT_REPORTS, *ABOUT_CLAIMS)
"""The kinds of judgement that a person may give."""

_OF_TWO = {**dict.fromkeys(ABOUT_REPORTS, "two reports"), "move": "a claim and an event"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a person decided: the ids of the judgements, their entry, what was said and changed.

    `along` says which reports stand for events that were named, and which others went with them.
    """

    judgements: tuple[str, ...]
    entry: int
    said: tuple[str, ...]
    changes: tuple[Change, ...]
    along: tuple[str, ...] = ()


def judge(engine: Engine, asked: Asked, *, who: str, profile: str) -> Judged:
    """Write a judgement and what follows of it; BadInput says what does not hold."""
    kind = asked.kind.replace("-", "_")
    if kind not in ASKED:
        kinds = ", ".join(k.replace("_", "-") for k in ASKED)
        raise BadInput(f"{snippet(asked.kind)!r} is no judgement; there are {kinds}")
    asked = replace(asked, kind=kind, reason=reason_given(asked.reason))
    if asked.fields and kind != "correct":
        raise BadInput(f"{', '.join(sorted(asked.fields))}: only `correct` takes fields")
    if (asked.other is None) is (kind in _OF_TWO):
        raise BadInput(f"{kind}: give {_OF_TWO.get(kind, 'one claim')}")
    with entry(engine, "judge", who) as made:
        before = decisions_of(made.connection)
        done = decided(made, before, asked)
        pair = {d for j in done if j.kind in ABOUT_REPORTS for d in (j.subject, str(j.object))}
        documents = around(made.connection, pair) if pair else set()
        was = membership(made.connection, documents)
        changes = _settled(made, done, before, profile)
        others = went_along(was, membership(made.connection, documents), pair)
    known = {j.id: j for j in before.all}
    return Judged(
        judgements=tuple(j.id for j in done),
        entry=made.number,
        said=tuple(sentence(j, known) for j in done),
        changes=changes,
        along=(*(written_on(j) for j in done if j.content.get("events")), *others),
    )


def undo(engine: Engine, name: "str | int", *, who: str, reason: str, profile: str) -> Judged:
    """Take back a judgement, or all of an entry; that can be taken back too."""
    with entry(engine, "undo", who) as made:
        before = decisions_of(made.connection)
        known = {j.id: j for j in before.all}
        wanted = [known[i] for i in meant.judgements(made.connection, name) if i in known]
        standing = [j for j in wanted if j.id not in before.undone]
        if not standing:
            raise BadInput(_undone_already(before, wanted))
        said = reason_given(reason or "taken back")
        done = [written(made, "undo", j.id, None, said, {}) for j in standing]
        changes = _settled(made, done, before, profile)
    told = tuple(sentence(j, known) for j in done)
    return Judged(
        judgements=tuple(j.id for j in done), entry=made.number, said=told, changes=changes
    )


def _settled(
    made: Entry, done: Sequence[Judgement], before: Decisions, profile: str
) -> tuple[Change, ...]:
    refuse_conflict(before, decisions_of(made.connection))
    return resettled(made, done, before, profile=profile)


def _undone_already(before: Decisions, wanted: Sequence[Judgement]) -> str:
    if not wanted:
        return "nothing to undo"
    by = [j for j in before.all if j.kind == "undo" and j.subject == wanted[0].id]
    last = next(j for j in reversed(by) if j.id not in before.undone)
    by_whom = f"was undone already by {last.told()} ({last.id})"
    return f"{wanted[0].id}: {by_whom}; undo that to bring it back"
