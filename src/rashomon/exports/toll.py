"""The dead of an event, and the days in which they died."""

from collections.abc import Mapping
from datetime import date

from rashomon.calendar import parse_edtf
from rashomon.types import Document, Estimate, Event

KILLED, EVERYONE = "killed", "mixed_total"


def toll_of(event: Event, outcome: str = KILLED) -> Estimate | None:
    """Return the estimate of everyone to whom an outcome befell, None where no claim tells it."""
    for each in event.estimates:
        if each.outcome == outcome and each.category == EVERYONE:
            return each
    return None


def days_of(event: Event, reports: Mapping[str, Document]) -> tuple[date, date] | None:
    """Return the first and the last possible day of an event, None where it has no date.

    Of one that goes on, the last day is that of its latest report: the dead are counted up to then.
    """
    first = None if event.start is None else parse_edtf(event.start)
    if first is None:
        return None
    if event.end is not None:
        last = parse_edtf(event.end)
    else:
        told = [day for name in event.documents if (day := day_of(reports.get(name))) is not None]
        last = (max(told), max(told)) if event.ongoing and told else first
    return None if last is None else (first[0], max(first[0], last[1]))


def day_of(report: Document | None) -> date | None:
    """Return the day on which a report came out, None where the day is not known."""
    published = None if report is None else report.published
    days = None if published is None else parse_edtf(published.edtf)
    return days[0] if days is not None and days[0] == days[1] else None


def in_order(event: Event, reports: Mapping[str, Document]) -> list[Document]:
    """Return the reports of an event, the earliest first, those without a day last."""
    known = [reports[name] for name in event.documents if name in reports]
    return sorted(known, key=lambda one: (day_of(one) or date.max, one.id))
