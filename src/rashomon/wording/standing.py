"""How far an event has been checked, and why its reports are held to tell one event."""

from rashomon.types import Event
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import short
from rashomon.wording.words import plural

MAX_PAIRS = 6


def reasons(event: Event, found: Lookup) -> list[str]:
    """Return the reasons, each once with all the pairs of reports that it joins."""
    pairs: dict[str, list[str]] = {}
    for reason in event.reasons:
        joined, colon, why = reason.partition(": ")
        left, both, right = joined.partition(" and ")
        known = found.order.numbers
        if colon and both and left in known and right in known:
            pairs.setdefault(short(why, 240), []).append(found.numbered((left, right)))
        else:
            pairs.setdefault(found.cited(short(reason, 240)), [])
    return [_joined(why, joined) for why, joined in pairs.items()]


def _joined(why: str, pairs: list[str]) -> str:
    """Return a reason after the pairs of reports that it joins."""
    if not pairs:
        return why
    listed = ", ".join(pair.replace(" ", " and ") for pair in pairs[:MAX_PAIRS])
    left = len(pairs) - MAX_PAIRS
    return listed + (f", {plural(left, 'more pair')}" if left > 0 else "") + f": {why}"


def standing(event: Event) -> str:
    """Return the event's id and how far it has been checked."""
    codes = {"candidate": "candidate: no person has signed it"}
    said = f"{short(event.id, 40)}; {codes.get(event.code_status, short(event.code_status, 40))}"
    said += "; provisional" if event.provisional else ""
    if event.event_clarity == 2:
        said += "; several incidents told as one"
    if event.previous_ids:
        left = len(event.previous_ids) - 4
        said += f"; before: {', '.join(short(each, 40) for each in event.previous_ids[:4])}"
        said += f" and {left} more" if left > 0 else ""
    return said
