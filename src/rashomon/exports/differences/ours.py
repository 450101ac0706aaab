"""Our events as they are held against a data set: without what a data set itself told us."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from rashomon import recipe
from rashomon.exports.acled.fatalities import fatalities_of
from rashomon.exports.given import Given
from rashomon.exports.toll import days_of, toll_of
from rashomon.types import DATASET, Event, Place, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """An event of ours: its days, place, kinds, sides and figures by a profile."""

    id: str
    first: date
    last: date
    place: Place
    violence: int | None
    kind: str | None
    sides: tuple[str | None, str | None]
    names: frozenset[str]
    low: int | None
    best: int | None
    high: int | None
    fatalities: int


def ours(given: Given, profile: str) -> Iterator[Ours]:
    """Yield the events that can be compared: news, with a day and a place."""
    for part in given.parts():
        record = without_rows(part.published(), profile)
        reports = {document.id: document for document in record.documents}
        for event in record.events:
            days = days_of(event, reports)
            if days is not None and event.place is not None and not event.background:
                yield _one(event, event.place, days)


def without_rows(record: Record, profile: str) -> Record:
    """Return a record by a profile, without the rows of data sets among its reports.

    Else a data set would be held against itself.
    """
    rows = {d.id for d in record.documents if any(f.about == DATASET for f in d.fields)}
    if not rows:
        return record if record.profile == profile else recipe.resettled(record, profile)
    left = replace(
        record,
        documents=tuple(d for d in record.documents if d.id not in rows),
        claims=tuple(c for c in record.claims if c.document not in rows),
        events=tuple(_left(e, rows) for e in record.events if not rows.issuperset(e.documents)),
    )
    return recipe.resettled(left, profile)


def _left(event: Event, rows: set[str]) -> Event:
    return replace(event, documents=tuple(d for d in event.documents if d not in rows))


def _one(event: Event, place: Place, days: tuple[date, date]) -> Ours:
    toll = toll_of(event)
    return Ours(
        id=event.id,
        first=days[0],
        last=days[1],
        place=place,
        violence=event.type.ucdp,
        kind=event.type.acled,
        sides=(event.sides.a, event.sides.b),
        names=frozenset(actor.name for actor in event.actors),
        low=None if toll is None else toll.low,
        best=None if toll is None else toll.best,
        high=None if toll is None else toll.high,
        fatalities=fatalities_of(event),
    )
