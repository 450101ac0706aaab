"""The state of an event: what a recorder still has to do about it."""

from collections.abc import Iterable

from sqlalchemy import Connection

from rashomon.casebook.events.naming import former
from rashomon.casebook.judging.decisions import Decisions, Judgement
from rashomon.types import Event, terms

STATES = terms.STATES
CANDIDATE, CLEAR, DISPUTED, NEEDS, REJECTED = STATES
"""`candidate` (field guide: code_status) nobody has looked at; `clear` a person accepted it as it
is; `disputed` its reports exclude one another; `needs_a_person` something was decided that does not
fit what is there now, or is left to decide (`needs.py` says what); `rejected` a person found that
it is none."""


def state_of(event: Event, decided: Judgement | None, *, needs: bool) -> str:
    """Return the state of an event by what persons decided about it and what is left to decide."""
    if needs:
        return NEEDS
    if decided is not None:
        return CLEAR if decided.kind == "accept" else REJECTED
    if any(c.strength == "impossible" for c in event.contradictions) or event.contested:
        return DISPUTED
    return CANDIDATE


def about_event(connection: Connection, event: str, decisions: Decisions) -> list[Judgement]:
    """Return what persons judged of an event, by any id that it had, in the order of time."""
    if not decisions.judges_events:
        return []
    return decisions.about(event, *former(connection, event))


def decided_of(about: Iterable[Judgement]) -> Judgement | None:
    """Return the last time that a person accepted or rejected an event."""
    return next((j for j in reversed(list(about)) if j.kind in ("accept", "reject")), None)
