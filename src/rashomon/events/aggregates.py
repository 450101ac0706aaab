"""Aggregates: one figure over days or over several incidents is an event record of its own.

UCDP GED codebook 23.1, 4.3 and 5.3 (`event_clarity` 2): reports that give one toll for several
incidents make one record with the range of its days, beside the incidents that are told singly.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.calendar import date_precision, time_precision
from rashomon.events.deeds import deeds_of
from rashomon.events.making import by_weight, make
from rashomon.events.moments import moments_of, with_ranges
from rashomon.events.olden import OLD_AFTER
from rashomon.events.seeds import seeds_of
from rashomon.events.threads import Thread
from rashomon.events.told import Reading, Report, day_of
from rashomon.types import Claim, Document, Event, Scene, TimeValue

AGGREGATE = "aggregate"
CLARITY = 2
_FIRST_NUMBER = 2_000_000  # of a thread beside those that were woven
_DURATION = re.compile(r"P(\d{1,3})([DW])")
_LONGEST = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The first and the last day that a figure counts over, with the words that say so."""

    first: date
    last: date
    words: str


@dataclass(frozen=True, slots=True)
class _Told:
    thread: Thread
    stretch: Stretch | None
    event: Event


def aggregates(
    events: Sequence[Event],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    scenes: Mapping[str, Sequence[Scene]],
) -> tuple[tuple[Event, ...], tuple[Claim, ...]]:
    """Return events and claims, the figures over several incidents in records of their own.

    The same days and place told by several reports are one record. A record takes the place, and
    the id, of an event of its reports that no claim is left to tell of.
    """
    loose = [c for c in claims if c.scope == AGGREGATE and c.count is not None and not c.events]
    if not loose:
        return tuple(events), tuple(claims)
    readings = _readings(loose, documents, scenes)
    told = [_told(found, n, readings) for n, found in enumerate(_with_parts(loose))]
    of_place: defaultdict[tuple[object, ...], list[_Told]] = defaultdict(list)
    for one in told:
        of_place[_key(one)].append(one)
    spare = [e for e in events if _is_empty(e, readings)]
    kept = [e for e in events if e not in spare]
    final: dict[str, Claim] = {}
    for group in of_place.values():
        made = make([t.thread for t in group], [], readings)
        ours = [e for e in spare if set(e.documents) & set(made.event.documents)]
        spare = [e for e in spare if e not in ours]
        event = _aggregate(made.event, group[0].stretch, ours)
        kept.append(event)
        final |= {
            name: replace(c, event=event.id, events=(event.id,)) for name, c in made.claims.items()
        }
    return tuple(sorted(kept, key=by_weight)), tuple(final.get(c.id, c) for c in claims)


def stretch_of(scene: Scene, at: int, published: date | None) -> Stretch | None:
    """Return the days that a sentence tells nearest to a figure that begins at a place of the text.

    A number of days without an end ("in six days") is that of the days told beside it ("from 17 to
    19 June"), else it ends on the day before the report.
    """
    for time in sorted(scene.times, key=lambda t: abs(t.start - at)):
        value = time.value
        if not isinstance(value, TimeValue):
            continue
        days = _days(value) or _told_days(value, scene) or _days_before(value, published)
        if days is not None and (days[1] - days[0]).days < _LONGEST:
            return Stretch(first=days[0], last=days[1], words=time.text)
    return None


def _days(value: TimeValue) -> tuple[date, date] | None:
    if value.start is None or value.end is None:
        return None
    first = value.start.date()
    return first, max(first, (value.end - timedelta(seconds=1)).date())


def _told_days(value: TimeValue, scene: Scene) -> tuple[date, date] | None:
    """Return the days, about as many as a duration has, that its sentence tells by their ends."""
    n_days = _n_days(value)
    ranges = [m for m in scene.marks if (m.kind, m.value) == ("moment", "range")]
    for _, span in with_ranges(scene.times, ranges):
        if n_days > 1 and span.n_days > 1 and abs(span.n_days - n_days) <= 1:
            return span.first, span.last
    return None


def _days_before(value: TimeValue, published: date | None) -> tuple[date, date] | None:
    n_days = _n_days(value)
    if not n_days or published is None:
        return None
    last = published - timedelta(days=1)
    return last - timedelta(days=n_days - 1), last


def _n_days(value: TimeValue) -> int:
    """Return how many days a duration without ends has, zero for any other time."""
    told = None if value.timex is None else _DURATION.fullmatch(value.timex.value)
    return 0 if told is None else int(told[1]) * (7 if told[2] == "W" else 1)


def _readings(
    claims: Iterable[Claim], documents: Sequence[Document], scenes: Mapping[str, Sequence[Scene]]
) -> dict[str, Reading]:
    named = {claim.document for claim in claims}
    reports = (
        Report(document=d, claims=(), scenes=scenes.get(d.id, ()))
        for d in documents
        if d.id in named
    )
    return {r.document.id: Reading(report=r, threads=(), shared=()) for r in reports}


def _with_parts(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Return each figure with those that count a part of it: "29, including four on Friday"."""
    wholes = {claim.id: [claim] for claim in claims}
    for claim in claims:
        if claim.part_of in wholes and claim.part_of != claim.id:
            wholes[claim.part_of] += wholes.pop(claim.id, [])
    return list(wholes.values())


def _told(claims: list[Claim], n: int, readings: Mapping[str, Reading]) -> _Told:
    """Return the thread of a figure alone, the days that it counts over, and what it makes.

    Days that ended long before the report are background.
    """
    first = claims[0]
    report = readings[first.document].report
    published = day_of(report.document)
    scene = next((s for s in report.scenes if s.start <= first.start < s.end), None)
    stretch = None if scene is None else stretch_of(scene, first.start, published)
    thread = Thread(first.document, _FIRST_NUMBER + n, claims=claims)
    if stretch is not None and published is not None:
        thread.background = published - stretch.last > OLD_AFTER
    if scene is not None:
        thread.seeds = seeds_of(scene, near=first.start)[:1]
        thread.sites = [site for seed in thread.seeds for site in seed.sites]
        thread.moments = list(moments_of(scene, first.start, published))
        thread.deeds = list(deeds_of(scene))
        thread.written_at = scene.written_at
    return _Told(thread, stretch, make([thread], [], readings).event)


def _key(told: _Told) -> tuple[object, ...]:
    """Return what makes two figures those of one record: the days and the place."""
    place, stretch = told.event.place, told.stretch
    days = None if stretch is None else (stretch.first, stretch.last)
    if place is None or days is None:
        return days, told.thread.document, None if place is None else place.name
    return days, place.country, place.admin1, place.name


def _is_empty(event: Event, documents: Iterable[str]) -> bool:
    """Say whether no claim tells of an event, and no report beyond these."""
    return not event.claims and not event.background and set(event.documents) <= set(documents)


def _aggregate(event: Event, stretch: Stretch | None, empty: Sequence[Event]) -> Event:
    """Return the record with its days, and with what else its reports tell of it."""
    known = min(empty, key=lambda e: e.id, default=event)
    event = replace(
        event,
        id=known.id,
        event_clarity=CLARITY,
        place=event.place or known.place,
        summary=f"{event.summary} (several incidents)",
    )
    if stretch is None:
        return event
    first, last = stretch.first, stretch.last
    return replace(
        event,
        start=first.isoformat(),
        end=last.isoformat(),
        date_prec=date_precision(first, last),
        time_precision=time_precision(first, last),
        time_evidence=f"the figure counts over {stretch.words!r}",
    )
