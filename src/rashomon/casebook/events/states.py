"""The state of an event: what a recorder still has to do about it."""

from rashomon.casebook.judging.decisions import Decisions
from rashomon.types import Event

CANDIDATE, CLEAR, DISPUTED, NEEDS, REJECTED = (
    "candidate", "clear", "disputed", "needs_a_person", "rejected",
)  # fmt: skip
STATES = (CANDIDATE, CLEAR, DISPUTED, NEEDS, REJECTED)
"""`candidate` (field guide: code_status) nobody has looked at; `clear` a person accepted it as it
is; `disputed` its reports exclude one another; `needs_a_person` it changed after it was accepted or
rejected; `rejected` a person found that it is none."""


def state_of(event: Event, decisions: Decisions, *, revision: int) -> str:
    """Return the state of an event by its latest revision and what persons decided about it."""
    about = [j for j in decisions.about(event.id) if j.kind in ("accept", "reject")]
    if about:
        last = about[-1]
        if last.content.get("revision") != revision:
            return NEEDS
        return CLEAR if last.kind == "accept" else REJECTED
    if any(c.strength == "impossible" for c in event.contradictions) or event.contested:
        return DISPUTED
    return CANDIDATE
