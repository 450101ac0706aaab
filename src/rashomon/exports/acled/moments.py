"""On which day a row stands, and how surely (codebook, "Event time"); what is split over days."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.calendar import time_precision
from rashomon.calendar.interval import last_of_month
from rashomon.exports.toll import days_of
from rashomon.reconcile.splits import by_days
from rashomon.types import Document, Event

AGGREGATE = 2
_MONTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An event, or its part of one day, with the day and the precision of its row.

    `of` is the number of days over which the whole was split, 1 where it was not; `whole` is the
    event before that. `note` says what was done to the figures before.
    """

    event: Event
    whole: Event
    day: date
    precision: int
    of: int = 1
    note: str | None = None


def dated(event: Event, reports: Mapping[str, Document]) -> list[Dated]:
    """Return the rows of an event; none where its time is vaguer than a month, or not known.

    Several incidents over some days, and fighting that goes on, are a row a day; one incident of
    which the day is not sure, and several over weeks, are one row in the middle of the time.
    """
    days = days_of(event, reports)
    if days is None:
        return []
    first, last = days
    precision = time_precision(first, last)
    if event.ongoing and precision is None:
        return [Dated(event=event, whole=event, day=first, precision=1)]
    if precision is None:
        return []
    is_of_days = event.event_clarity == AGGREGATE and precision < _MONTH
    if first != last and (event.ongoing or is_of_days):
        return _each_day(event, first, last, precision)
    return [
        Dated(event=event, whole=event, day=_middle(first, last, precision), precision=precision)
    ]


def _each_day(event: Event, first: date, last: date, precision: int) -> list[Dated]:
    whole = replace(event, start=first.isoformat(), end=last.isoformat())
    parts = by_days(whole).parts
    sure = 1 if event.ongoing else precision
    return [
        Dated(event=part, whole=event, day=first + timedelta(days=n), precision=sure, of=len(parts))
        for n, part in enumerate(parts)
    ]


def _middle(first: date, last: date, precision: int) -> date:
    """Return the middle of a time; the first or last day for the beginning or end of a month."""
    is_start, is_end = first.day == 1, last == last_of_month(last)
    if precision == _MONTH and first.month == last.month and is_start != is_end:
        return first if is_start else last
    return first + timedelta(days=(last - first).days // 2)
