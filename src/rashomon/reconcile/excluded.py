"""What a person, or a project's settings, took out of a record's figures."""

from collections.abc import Iterable

from rashomon.reconcile.reasons import because
from rashomon.types import Event

# The field guide's reasons (9, `set_aside.reason`): what settling itself says.
_OWN = frozenset(
    "duplicate_origin superseded_by_same_origin party_to_conflict_claim implausible vague_only "
    "different_scope different_event different_population retracted denied unattributed".split()
)


def excluded_in(events: Iterable[Event]) -> dict[str, str]:
    """Return the claims of settled events that others than settling set aside, with the reason."""
    return {
        aside.claim: aside.reason if aside.note is None else because(aside.reason, aside.note)
        for event in events
        for estimate in event.estimates
        for aside in estimate.set_aside
        if aside.reason not in _OWN
    }
