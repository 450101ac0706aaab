"""Aggregates less what is known singly: the total of the period stays the same (R2).

UCDP GED codebook 23.1, 5.3: when a single event inside an aggregate is identified, its deaths are
taken out of the aggregate. Low, best and high are taken one by one, each from its own, so that the
columns of all records add up to the stated total; low <= best <= high need then not hold (R10).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.calendar import parse_edtf
from rashomon.reconcile.aggregates_breakdown import less_breakdown
from rashomon.reconcile.wording import outcome_words, short
from rashomon.types import Aggregate, Estimate, Event, Included, PeriodTotal, Place

CLARITY = 2
_DEAD = "killed"
_COUNTED = (_DEAD, "wounded")
_NO_COLUMNS = "killed: no columns; it is not known from which those told singly are to be taken."


def less_known(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return settled events, from each aggregate taken what is counted inside it elsewhere.

    That is single incidents, and aggregates of fewer days, within its days and its place. Where it
    has no place, they must be told in one of its reports. If together they have more than the
    period's total, nothing is taken, and a note says so: parts above the whole are flagged, never
    mended (R9). Each is taken out of one aggregate only, the one of the fewest days.
    """
    inner = [e for e in events if e.event_clarity != CLARITY]
    as_told = {e.id: e for e in events}
    taken: set[str] = set()
    done: dict[str, Event] = {}
    for whole in sorted((e for e in events if e.event_clarity == CLARITY), key=_n_days):
        inside = [e for e in inner if e.id not in taken and is_inside(e, whole)]
        less, about = _less(whole, inside)
        taken |= {each.event for each in about.includes}
        less = _with_breakdown(less, about, as_told)
        inner.append(less)
        done[whole.id] = less
    return tuple(done.get(event.id, event) for event in events)


def is_inside(event: Event, whole: Event) -> bool:
    """Say whether an incident lies within the days and the place of an aggregate.

    An aggregate of as many days does not.
    """
    days, ours = _days(event), _days(whole)
    if days is None or ours is None or not ours[0] <= days[0] <= days[1] <= ours[1]:
        return False
    if event.event_clarity == CLARITY and days == ours:
        return False
    place = whole.place
    if place is None or place.country is None:
        name = None if place is None or event.place is None else event.place.name
        is_named = name is not None and place is not None and name == place.name
        return is_named or bool(set(event.documents) & set(whole.documents))
    return event.place is not None and _is_within(event.place, place)


def _is_within(place: Place, around: Place) -> bool:
    """Say whether a place is the same as another, or in the region or country that that one is."""
    if place.country != around.country:
        return False
    if around.where_prec == 6:
        return True
    if around.where_prec == 4:
        return place.admin1 is not None and place.admin1 == around.admin1
    same = (place.admin1, place.name) == (around.admin1, around.name)
    return same or (place.district is not None and place.district == around.name)


def _less(whole: Event, inside: Sequence[Event]) -> tuple[Event, Aggregate]:
    estimates, totals, includes, notes = list(whole.estimates), [], [], []
    for n, estimate in enumerate(whole.estimates):
        if not _is_total(estimate):
            continue
        low, best, high = _ends(estimate)
        totals.append(PeriodTotal(outcome=estimate.outcome, low=low, best=best, high=high))
        known = [x for event in inside if (x := _included(event, estimate.outcome)) is not None]
        if not known:
            continue
        rest = _rest(estimate, known)
        if rest is None:
            notes.append(_too_many(estimate, known))
            continue
        estimates[n] = rest
        includes += known
        notes.append(_note(estimate, rest, known))
    about = Aggregate(totals=tuple(totals), includes=tuple(includes), notes=tuple(notes))
    return replace(whole, estimates=tuple(estimates), aggregate=about), about


def _with_breakdown(less: Event, about: Aggregate, as_told: Mapping[str, Event]) -> Event:
    """Return an aggregate, less what is told singly, with the columns of what is left."""
    known = [(as_told[x.event], x.best) for x in about.includes if x.outcome == _DEAD]
    if not known or less.breakdown is None:
        return less
    left = next(_ends(e)[1] for e in less.estimates if _is_total(e) and e.outcome == _DEAD)
    columns = less_breakdown(less, left, known)
    if columns is None:
        about = replace(about, notes=(*about.notes, _NO_COLUMNS))
    return replace(less, breakdown=columns, aggregate=about)


def _is_total(estimate: Estimate) -> bool:
    return estimate.outcome in _COUNTED and estimate.category == "mixed_total"


def _included(event: Event, outcome: str) -> Included | None:
    """Return what an event counts in all: of an aggregate, the total of its period."""
    for total in () if event.aggregate is None else event.aggregate.totals:
        if total.outcome == outcome:
            low, best, high = total.low, total.best, total.high
            return Included(event=event.id, outcome=outcome, low=low, best=best, high=high)
    for each in event.estimates:
        if each.outcome == outcome and each.category == "mixed_total":
            low, best, high = _ends(each)
            if low is None and best is None and high is None:
                return None
            return Included(event=event.id, outcome=outcome, low=low, best=best, high=high)
    return None


def _rest(estimate: Estimate, known: Sequence[Included]) -> Estimate | None:
    """Return what is left of a total, None where more is known singly than it has."""
    low, best, high = _ends(estimate)
    left = (
        _minus(low, [x.low for x in known]),
        _minus(best, [x.best for x in known]),
        _minus(high, [x.high for x in known]),
    )
    if any(end is not None and end < 0 for end in left):
        return None
    low, best, high = left
    taken = ", ".join(x.event for x in known)
    return replace(
        estimate,
        low=low,
        best=best,
        high=high,
        rule=f"{estimate.rule}; less what {taken} count",
        checks=(*estimate.checks, *_checks(estimate, best, known)),
    )


def _minus(total: int | None, parts: Sequence[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return None if total is None or len(known) < len(parts) else total - sum(known)


def _checks(estimate: Estimate, best: int | None, known: Sequence[Included]) -> list[str]:
    if best is None:
        return []
    parts = " + ".join(f"{x.best} in {x.event}" for x in known)
    return [f"{estimate.best} in the period = {best} here + {parts}"]


def _note(estimate: Estimate, rest: Estimate, known: Sequence[Included]) -> str:
    parts = ", ".join(f"{_said(x.low, x.best, x.high)} in {x.event}" for x in known)
    total, left = _said(*_ends(estimate)), _said(*_ends(rest))
    what = outcome_words(estimate.outcome)
    return f"{what}: {total} in the whole period, of which {parts}; {left} remain here."


def _too_many(estimate: Estimate, known: Sequence[Included]) -> str:
    parts = ", ".join(f"{_said(x.low, x.best, x.high)} in {x.event}" for x in known)
    total, what = _said(*_ends(estimate)), outcome_words(estimate.outcome)
    return (
        f"{what}: {total} in the whole period, but more are told singly ({parts}): nothing taken."
    )


def _said(low: int | None, best: int | None, high: int | None) -> str:
    if low == best == high and low is not None:
        return str(low)
    ends = ("?" if end is None else str(end) for end in (low, best, high))
    return short("/".join(ends))


def _ends(estimate: Estimate) -> tuple[int | None, int | None, int | None]:
    return estimate.low, estimate.best, estimate.high


def _days(event: Event) -> tuple[date, date] | None:
    first = None if event.start is None else parse_edtf(event.start)
    last = first if event.end is None else parse_edtf(event.end)
    return None if first is None or last is None else (first[0], last[1])


def _n_days(event: Event) -> tuple[int, str]:
    days = _days(event)
    return (0 if days is None else (days[1] - days[0]).days), event.id
