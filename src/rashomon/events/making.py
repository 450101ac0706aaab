"""Events out of groups of threads, and the claims of their reports as they stand in them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from rashomon.calendar.minutes import minutes_of
from rashomon.events.compose import Matter, compose
from rashomon.events.linking.accounts import Key, key_of
from rashomon.events.links import Join
from rashomon.events.threads import Thread
from rashomon.events.told import Reading, day_of
from rashomon.types import Claim, Event, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An event, and its claims by their ids."""

    event: Event
    claims: Mapping[str, Claim]


def make(threads: Sequence[Thread], joins: Sequence[Join], readings: Mapping[str, Reading]) -> Made:
    """Return the event that threads tell; `readings` has those of their reports, by id.

    A figure over several threads belongs to the event where all of them do.
    """
    ours = {key_of(t) for t in threads}
    of = [readings[d] for d in sorted({d for d, _ in ours})]
    shared = [(claim, {key_of(t) for t in told}) for r in of for claim, told in r.shared]
    matter = Matter(
        threads=threads,
        founder=_founder(threads, readings),
        given=[claim for claim, keys in shared if keys <= ours],
        shared=[claim for claim, keys in shared if _is_blame(claim) and keys & ours],
    )
    days = {r.report.document.id: day_of(r.report.document) for r in of}
    composed = compose(matter, joins, published=days)
    texts = {r.report.document.id: r.report.document.text for r in of}
    return Made(event=_quoting(composed.event, texts), claims={c.id: c for c in composed.claims})


def placed(reading: Reading, made_of: Callable[[Key], Made | None]) -> Iterable[Claim]:
    """Yield the claims of a report with the event or events that each belongs to."""
    several = {claim.id: [key_of(t) for t in told] for claim, told in reading.shared}
    made = {key: made_of(key) for key in map(key_of, reading.threads)}
    final = {i: c for one in made.values() if one is not None for i, c in one.claims.items()}
    for claim in reading.report.claims:
        if claim.id in final or claim.id not in several:
            yield final.get(claim.id) or _running(claim)
            continue
        of = (made.get(key) for key in several[claim.id])
        ids = tuple(sorted({one.event.id for one in of if one is not None}))
        yield replace(claim, events=ids, event=ids[0] if len(ids) == 1 else None)


def _running(claim: Claim) -> Claim:
    """Return a claim of no event; the toll of a war is background to all."""
    return replace(claim, background=True) if claim.scope == "cumulative" else claim


def by_weight(event: Event) -> tuple[bool, int, int, str]:
    """Return where an event stands in a record: what is told most first, background last."""
    return (event.background, -len(event.documents), -len(event.claims), event.id)


def _founder(threads: Sequence[Thread], readings: Mapping[str, Reading]) -> Thread:
    """Return the first thread of the report that came out first of those that tell the event.

    With what was known at any earlier moment it is the same, so that the event's id is too. Reports
    without a date come last: no moment has them.
    """
    told = [t for t in threads if not (t.is_mute or t.is_parted)] or threads
    return min(told, key=lambda t: (_published_by(readings[t.document]), *key_of(t)))


def _published_by(reading: Reading) -> float:
    """Return the minute by which a report was certainly published."""
    published = reading.report.document.published
    span = None if published is None else minutes_of(published.edtf)
    return inf if span is None else span[1]


def _is_blame(claim: Claim) -> bool:
    """Say whether a claim tells who did it, or that nobody says so."""
    return claim.perpetrator is not None or (
        claim.status is not None and claim.status.about == "responsibility"
    )


def _quoting(event: Event, texts: Mapping[str, str]) -> Event:
    """Return the event with the words themselves where it points to a report's words."""

    def quoted(told: Sequence[Words]) -> tuple[Words, ...]:
        return tuple(replace(w, text=texts[w.document][w.start : w.end]) for w in told)

    return replace(
        event,
        perpetrators=tuple(replace(p, told=quoted(p.told)) for p in event.perpetrators),
        actors=tuple(replace(a, told=quoted(a.told)) for a in event.actors),
    )
