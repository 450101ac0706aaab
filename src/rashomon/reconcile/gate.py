"""Which claims may enter a toll at all, and why the others may not."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.reconcile.moments import Moment, is_before
from rashomon.types import Claim, Event, Quantity

_RETRACTED = "retracted"


def counts(claim: Claim) -> Quantity | None:
    """Return a claim's count if it says how many, else None."""
    count = claim.count
    if count is None or (count.low is None and count.high is None):
        return None
    return count


def refusal(claim: Claim, event: Event) -> str | None:
    """Return the field guide's reason why a claim may not set a figure of an event, or None.

    Only claims of scope `incident` about this event enter its toll (R2). A denied figure is kept
    and counted for nothing (R23); so is one that its speaker "could not confirm": nobody vouches
    for it.
    """
    if len(claim.events) > 1 or claim.scope != "incident":
        return "different_scope"
    if claim.event is not None and claim.event != event.id:
        return "different_event"
    if claim.background and not event.background:
        return "different_event"
    if claim.stance == "denies" or claim.kind == "denial":
        return "denied"
    if claim.stance == "cannot_confirm":
        return "unattributed"
    if claim.stance == _RETRACTED:
        return _RETRACTED
    return "implausible" if _is_implausible(claim) else None


def retractions(
    claims: Sequence[Claim], said_by: Mapping[str, str], moments: Mapping[str, Moment | None]
) -> Mapping[str, str]:
    """Return which claim takes back which: retracted id to the id of the retraction (R24).

    A retraction takes back what its own source said before of the same outcome: the same number,
    or every number if it names none.
    """
    said: defaultdict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    backs = sorted((c for c in claims if c.stance == _RETRACTED), key=lambda claim: claim.id)
    voices = {said_by[back.id] for back in backs}
    for claim in claims:
        if claim.stance != _RETRACTED and said_by[claim.id] in voices:
            said[said_by[claim.id], claim.outcome].append(claim)
    taken: dict[str, str] = {}
    for back in backs:
        standing = said[said_by[back.id], back.outcome]
        left = []
        for claim in standing:
            later = is_before(moments[back.document], moments[claim.document])
            if not later and _takes(back, claim):
                taken[claim.id] = back.id
            else:
                left.append(claim)
        said[said_by[back.id], back.outcome] = left
    return taken


def _takes(back: Claim, claim: Claim) -> bool:
    said, denied = counts(claim), counts(back)
    if said is None:
        return False
    return denied is None or (said.low, said.high) == (denied.low, denied.high)


def _is_implausible(claim: Claim) -> bool:
    count = counts(claim)
    if count is None:
        return False
    ends = [end for end in (count.low, count.high) if end is not None]
    return min(ends) < 0 or ends != sorted(ends)
