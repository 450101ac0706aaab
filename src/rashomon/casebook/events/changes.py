"""What a new revision of an event says that the one before did not, a line each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.types import Contradiction, Estimate, Event
from rashomon.wording.safe import short
from rashomon.wording.words import estimate_group, number, outcome, plural

Row = tuple[str, str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a step did to one event, in words; `event` is its id, `name` what it is about."""

    event: str
    name: str
    lines: tuple[str, ...]


_MOST = 40  # lines of one event


def changes(old: Event | None, new: Event) -> tuple[str, ...]:
    """Return in words what is new, the figures first; an event seen first is told whole."""
    if old is None:
        return ("new event", *_figures({}, _rows(new)))
    lines = [
        *_counted("report", old.documents, new.documents),
        *_counted("claim", old.claims, new.claims),
        *_figures(_rows(old), _rows(new)),
        *_disputes(old.contradictions, new.contradictions),
        *_field("place", _place(old), _place(new)),
        *_field("days", _days(old), _days(new)),
        *_field("side A", old.sides.a, new.sides.a),
        *_field("side B", old.sides.b, new.sides.b),
        *_field("done by", _blamed(old), _blamed(new)),
    ]
    return tuple(lines[:_MOST])


def span(estimate: Estimate | None) -> str:
    """Return low to high, or the one number: "7–23", "9", "at least 12", "unknown"."""
    if estimate is None or (estimate.low is None and estimate.high is None):
        return "unknown"
    low, high = estimate.low, estimate.high
    if high is None or estimate.upper_open:
        ends = number(low) if high is None or low == high else f"{number(low)}–{number(high)}"
        return f"{ends} or more"
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def _rows(event: Event) -> dict[Row, Estimate]:
    return {(e.outcome, e.group, e.actor): e for e in event.estimates}


def _figures(old: Mapping[Row, Estimate], new: Mapping[Row, Estimate]) -> Iterator[str]:
    for row in dict.fromkeys((*new, *old)):
        before, after = old.get(row), new.get(row)
        told = after or before
        name = f"{estimate_group(told)} {outcome(told.outcome)}" if told else ""
        if before is None:
            yield f"{name} {span(after)}"
        elif span(before) != span(after):
            yield f"{name} {span(before)} → {span(after) if after else 'no figure'}"
        elif after is not None and before.best != after.best:
            yield f"{name} best {number(before.best)} → {number(after.best)}"


def _counted(word: str, old: Iterable[str], new: Iterable[str]) -> Iterator[str]:
    come, gone = set(new) - set(old), set(old) - set(new)
    if come:
        yield plural(len(come), f"new {word}")
    if gone:
        yield f"{plural(len(gone), word)} no longer here"


def _disputes(old: Iterable[Contradiction], new: Iterable[Contradiction]) -> Iterator[str]:
    was = {frozenset(c.claims) for c in old}
    now = {frozenset(c.claims): c for c in new}
    for claims, each in now.items():
        if claims not in was:
            yield f"new contradiction: {short(each.explanation, 200)}"
    if gone := len(was - now.keys()):
        yield f"{plural(gone, 'contradiction')} resolved"


def _field(name: str, old: str | None, new: str | None) -> Iterator[str]:
    if old != new:
        yield f"{name}: {short(old or 'unknown', 80)} → {short(new or 'unknown', 80)}"


def _place(event: Event) -> str | None:
    return event.place.name if event.place is not None else None


def _days(event: Event) -> str | None:
    if event.start is None:
        return event.end
    return event.start if event.end in (None, event.start) else f"{event.start} to {event.end}"


def _blamed(event: Event) -> str | None:
    return ", ".join(p.name for p in event.without_suspects().perpetrators) or None
