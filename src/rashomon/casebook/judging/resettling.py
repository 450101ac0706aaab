"""What a judgement touches, settled again: its reports' events, and nothing else."""

from collections.abc import Iterable, Sequence

from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.growing import (
    events_with,
    grown,
    grown_judged,
    judged,
)
from rashomon.casebook.events.naming import resolved
from rashomon.casebook.events.restating import restated
from rashomon.casebook.judging.decisions import ABOUT_REPORTS, Decisions, Judgement, decisions_of
from rashomon.casebook.judging.meant import found_first
from rashomon.casebook.ledger.entries import Entry


def resettled(
    made: Entry, done: Iterable[Judgement], before: Decisions, *, profile: str
) -> tuple[Change, ...]:
    """Settle again what judgements touch that were made or undone; return what that changed."""
    known = {j.id: j for j in decisions_of(made.connection).all}
    meant = [_meant(one, known) for one in done]
    pairs = sorted(
        {d for j in meant if j.kind in ABOUT_REPORTS for d in (j.subject, str(j.object))}
    )
    by_hand = {j.subject for j in meant if j.kind in ABOUT_REPORTS and "to" in j.content}
    about = sorted(by_hand | {d for j in meant if (d := _told_anew(made, j)) is not None})
    changes: tuple[Change, ...] = ()
    if about and pairs:
        changes = grown_judged(made, about, pairs, before=before, profile=profile)
    elif about:
        changes = grown(made, about, profile=profile)
    elif pairs:
        changes = judged(made, pairs, before=before, profile=profile)
    after = decisions_of(made.connection)
    return (*changes, *restated(made.connection, _looked_at(made, meant), after))


def _meant(one: Judgement, known: dict[str, Judgement]) -> Judgement:
    """Return the judgement that is taken back, or brought back, in the end."""
    while one.kind == "undo" and one.subject in known:
        one = known[one.subject]
    return one


def _told_anew(made: Entry, one: Judgement) -> str | None:
    """Return a report whose events have to be settled again."""
    if not _changes_record(one):
        return None
    if "document" in one.content:
        return str(one.content["document"])
    event = resolved(made.connection, one.subject)
    return None if event is None else found_first(made.connection, event)


def _changes_record(one: Judgement) -> bool:
    return one.kind == "correct" or ("document" in one.content and one.kind != "accept")


def _looked_at(made: Entry, meant: Sequence[Judgement]) -> list[str]:
    """Return the events of which only the state may be another."""
    found: dict[str, None] = {}
    for one in meant:
        if one.kind in ABOUT_REPORTS or _changes_record(one):
            continue
        if "document" in one.content:
            found.update(dict.fromkeys(events_with(made.connection, one.content["document"])))
        elif (event := resolved(made.connection, one.subject)) is not None:
            found[event] = None
    return list(found)
