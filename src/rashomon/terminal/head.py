"""What an event is: where and when, what kind, between whom, and why it is one event."""

from rashomon.terminal.layout import Paper
from rashomon.types import Event
from rashomon.wording.attributed import done_by
from rashomon.wording.kinds import kind_in_words, who_in_words
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import short
from rashomon.wording.setting import when, where
from rashomon.wording.standing import reasons, standing
from rashomon.wording.words import number, plural

MAX_REASONS = 3


def head_lines(event: Event, paper: Paper) -> list[str]:
    """Return where and when."""
    return [*paper.pair("where", where(event.place)), *paper.pair("when", when(event))]


def about_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return what kind of event, between whom, its id and standing, and why it is one event."""
    lines = [""]
    for name, said in (
        ("kind", kind_in_words(event)),
        ("who", who_in_words(event)),
        ("id", standing(event)),
    ):
        lines += paper.pair(name, said) if said else []
        if name == "who":
            blamed = done_by(event)
            lines += [
                x for n, b in enumerate(blamed) for x in paper.pair("" if n else "done by", b)
            ]
    why = reasons(event, found)
    for n, reason in enumerate(why[:MAX_REASONS]):
        lines += paper.pair("" if n else "one event", reason)
    left = len(why) - MAX_REASONS
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
