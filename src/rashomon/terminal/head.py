"""What an event is: where and when, what kind, between whom, and why it is one event."""

from rashomon.terminal.attributed import done_by
from rashomon.terminal.kinds import kind_in_words, who_in_words
from rashomon.terminal.layout import Paper
from rashomon.terminal.lookup import Lookup
from rashomon.terminal.safe import short
from rashomon.terminal.setting import when, where
from rashomon.terminal.words import number, plural
from rashomon.types import Event

MAX_REASONS = 3
MAX_PAIRS = 6

# UCDP GED codebook 23.1, type_of_violence.


def head_lines(event: Event, paper: Paper) -> list[str]:
    """Return where and when."""
    return [*paper.pair("where", where(event.place)), *paper.pair("when", when(event))]


def about_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return what kind of event, between whom, its id and standing, and why it is one event."""
    lines = [""]
    for name, said in (
        ("kind", kind_in_words(event)),
        ("who", who_in_words(event)),
        ("id", _standing(event)),
    ):
        lines += paper.pair(name, said) if said else []
        if name == "who":
            blamed = done_by(event)
            lines += [
                x for n, b in enumerate(blamed) for x in paper.pair("" if n else "done by", b)
            ]
    reasons = _reasons(event, found)
    for n, reason in enumerate(reasons[:MAX_REASONS]):
        lines += paper.pair("" if n else "one event", reason)
    left = len(reasons) - MAX_REASONS
    return lines + (paper.pair("", f"{plural(left, 'more reason')}") if left > 0 else [])


def brief_lines(event: Event, paper: Paper) -> list[str]:
    """Return an event in a line or two: summary, reports, the dead."""
    dead = next((e for e in event.estimates if _is_toll(e.outcome, e.category)), None)
    said = short(event.summary, 160) + f" ({plural(len(event.documents), 'report')}"
    if dead is not None:
        low, high = number(dead.low), number(dead.high, is_open=dead.upper_open)
        said += f"; killed: low {low}, best {number(dead.best)}, high {high}"
    return paper.ended(f"- {said})", event.id)


def _is_toll(outcome: str, category: str) -> bool:
    return outcome == "killed" and category == "mixed_total"


def _reasons(event: Event, found: Lookup) -> list[str]:
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


def _standing(event: Event) -> str:
    """Return the event's id and how far it has been checked."""
    standing = {"candidate": "candidate: no person has signed it"}
    said = f"{short(event.id, 40)}; {standing.get(event.code_status, short(event.code_status, 40))}"
    said += "; provisional" if event.provisional else ""
    if event.event_clarity == 2:
        said += "; several incidents told as one"
    if event.previous_ids:
        left = len(event.previous_ids) - 4
        said += f"; before: {', '.join(short(each, 40) for each in event.previous_ids[:4])}"
        said += f" and {left} more" if left > 0 else ""
    return said
