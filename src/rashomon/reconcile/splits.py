"""One record in several, for exports: over its days or its places, the sums preserved (R16).

ACLED codebook (multi-day events): deaths are divided evenly over the days, the remainder goes to
the earliest. UCDP GED codebook 23.1 (several locations): divided evenly over the places, and only
if there are at least as many deaths as places. The parent is kept beside its parts, and a note says
what was done.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rashomon.calendar import parse_edtf
from rashomon.ids import content_id
from rashomon.reconcile.splits_breakdown import divided_breakdown
from rashomon.types import Estimate, Event, Place

_MOST_DAYS = 366
_DEAD = "killed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """An event with the events that stand for it in a table: itself alone if it is not split."""

    parent: Event
    parts: tuple[Event, ...]
    note: str


def by_days(event: Event) -> Split:
    """Return an event split over its days: 13 dead in three days are 5, 4 and 4 (ACLED)."""
    first = None if event.start is None else parse_edtf(event.start)
    last = first if event.end is None else parse_edtf(event.end)
    if first is None or last is None or last[1] < first[0]:
        return _whole(event, "not split: its days are not known")
    n_days = (last[1] - first[0]).days + 1
    if n_days == 1:
        return _whole(event, "not split: one day")
    if n_days > _MOST_DAYS:
        return _whole(event, f"not split: {n_days} days are more than a year")
    days = [(first[0] + timedelta(days=n)).isoformat() for n in range(n_days)]
    parts = tuple(
        replace(part, start=day, end=day, date_prec=event.date_prec)
        for part, day in zip(_parts(event, days), days, strict=True)
    )
    note = f"{event.id} split evenly over {n_days} days, the remainder to the earliest (ACLED)"
    return Split(parent=event, parts=parts, note=note)


def by_places(event: Event, places: Sequence[Place]) -> Split:
    """Return an event split over places, in their order, if each gets a death at least (UCDP)."""
    if len(places) < 2:
        return _whole(event, "not split: one place")
    dead = _dead(event)
    if dead is None or dead < len(places):
        said = "no number of deaths" if dead is None else f"{dead} deaths"
        return _whole(event, f"not split: {said} over {len(places)} places (UCDP)")
    names = [f"{n}/{place.country}/{place.admin1}/{place.name}" for n, place in enumerate(places)]
    parts = tuple(
        replace(part, place=place) for part, place in zip(_parts(event, names), places, strict=True)
    )
    note = f"{event.id} split evenly over {len(places)} places, the remainder to the first (UCDP)"
    return Split(parent=event, parts=parts, note=note)


def shares(number: int | None, n_parts: int) -> tuple[int | None, ...]:
    """Return a number in even parts, the remainder one each to the first; unknown stays unknown."""
    if number is None:
        return (None,) * n_parts
    even, left = divmod(number, n_parts)
    return tuple(even + (n < left) for n in range(n_parts))


def _whole(event: Event, why: str) -> Split:
    return Split(parent=event, parts=(event,), note=f"{event.id} {why}")


def _dead(event: Event) -> int | None:
    """Return the best number of the dead, else the low end."""
    for each in event.estimates:
        if each.outcome == _DEAD and each.category == "mixed_total":
            return each.low if each.best is None else each.best
    return None


def _parts(event: Event, names: Sequence[str]) -> list[Event]:
    """Return the parts of an event with their shares of each estimate, each with its own id.

    What an aggregate says of its whole period stays with the parent.
    """
    divided = [_divided(estimate, len(names)) for estimate in event.estimates]
    columns = divided_breakdown(event.breakdown, len(names))
    return [
        replace(
            event,
            id=content_id("e", event.id, name),
            estimates=tuple(each[n] for each in divided),
            breakdown=columns[n],
            aggregate=None,
            contradictions=(),
            updates=(),
            curve=(),
        )
        for n, name in enumerate(names)
    ]


def _divided(estimate: Estimate, n_parts: int) -> list[Estimate]:
    columns = zip(
        shares(estimate.low, n_parts),
        shares(estimate.best, n_parts),
        shares(estimate.high, n_parts),
        shares(estimate.coded, n_parts),
        shares(estimate.most, n_parts),
        strict=True,
    )
    return [
        replace(
            estimate,
            low=low,
            best=best,
            high=high,
            coded=coded,
            most=most,
            rule=f"{estimate.rule}; part {n} of {n_parts}",
            checks=(),
        )
        for n, (low, best, high, coded, most) in enumerate(columns, start=1)
    ]
