"""Which claims may enter a toll at all, and why the others may not."""

from collections.abc import Mapping, Sequence

from rashomon.reconcile.moments import Moment, is_before
from rashomon.reconcile.reasons import because, beyond
from rashomon.types import Claim, Event, Quantity

_RETRACTED = "retracted"
_AGGREGATE = 2  # UCDP's event_clarity of several incidents told as one

# Who speaks of which outcome, and the two ends of the count; None is any count.
_Thing = tuple[str, str | None, tuple[int | None, int | None] | None]


def counts(claim: Claim) -> Quantity | None:
    """Return a claim's count if it says how many, else None."""
    count = claim.count
    if count is None or (count.low is None and count.high is None):
        return None
    return count


def refusal(claim: Claim, event: Event) -> str | None:
    """Return the field guide's reason why a claim may not set a figure of an event, or None.

    Only claims of scope `incident` about this event enter its toll, and only those of scope
    `aggregate` that of an aggregate, which has event clarity 2 (R2). A denied figure is kept
    and counted for nothing (R23); so is one that its speaker "could not confirm": nobody vouches
    for it.
    """
    scope = "aggregate" if event.event_clarity == _AGGREGATE else "incident"
    if len(claim.events) > 1 or claim.scope != scope:
        return beyond(claim)
    if claim.event is not None and claim.event != event.id:
        return "different_event"
    if claim.background and not event.background:
        return "different_event"
    if claim.stance == "denies" or claim.kind == "denial":
        return "denied"
    if claim.stance == "cannot_confirm":
        return because("unattributed", "its source could not confirm it")
    if claim.stance == _RETRACTED:
        return _RETRACTED
    return because("implausible", "no such count can be") if _is_implausible(claim) else None


def retractions(
    claims: Sequence[Claim], said_by: Mapping[str, str], moments: Mapping[str, Moment | None]
) -> Mapping[str, str]:
    """Return which claim takes back which: retracted id to the id of the retraction (R24).

    A retraction takes back what its own source said before of the same outcome: the same number,
    or every number if it names none.
    """
    backs: dict[_Thing, Claim] = {}
    for back in sorted((c for c in claims if c.stance == _RETRACTED), key=lambda claim: claim.id):
        thing = _thing(back, said_by, counts(back))
        known = backs.setdefault(thing, back)
        if _is_later(moments[back.document], moments[known.document]):
            backs[thing] = back
    taken: dict[str, str] = {}
    for claim in claims if backs else ():
        said = counts(claim)
        if claim.stance == _RETRACTED or said is None:
            continue
        for thing in (_thing(claim, said_by, said), _thing(claim, said_by, None)):
            by = backs.get(thing)
            if by is not None and not is_before(moments[by.document], moments[claim.document]):
                taken[claim.id] = by.id
                break
    return taken


def _thing(claim: Claim, said_by: Mapping[str, str], count: Quantity | None) -> _Thing:
    ends = None if count is None else (count.low, count.high)
    return said_by[claim.id], claim.outcome, ends


def _is_later(one: Moment | None, other: Moment | None) -> bool:
    return other is not None and (one is None or one.last > other.last)


def _is_implausible(claim: Claim) -> bool:
    count = counts(claim)
    if count is None:
        return False
    ends = [end for end in (count.low, count.high) if end is not None]
    return min(ends) < 0 or ends != sorted(ends)
