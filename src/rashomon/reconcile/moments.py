"""When a figure was published, as far as the report's date says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rashomon.calendar.edtf import parse_edtf
from rashomon.calendar.minutes import DAY, last_second, minutes_of
from rashomon.types import Document


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Moment:
    """The first and last minute, both included, at which a report can have been published."""

    first: int
    last: int


def moment_of(document: Document | None) -> Moment | None:
    """Return when a report was published, as minutes of an endless calendar; None if unknown.

    A date alone is the whole day; a clock time with a zone counts by the clock of UTC.
    """
    published = None if document is None else document.published
    span = None if published is None else minutes_of(published.edtf)
    return None if span is None else Moment(first=span[0], last=span[1])


def is_published_by(document: Document, until: int) -> bool:
    """Say whether a report had certainly been published by a second (`calendar.last_second`)."""
    last = None if document.published is None else last_second(document.published.edtf)
    return last is not None and last <= until


def moments_of(
    names: Iterable[str], documents: Mapping[str, Document], *, since: str | None
) -> dict[str, Moment | None]:
    """Return when each report was published; unknown where that is before the event began.

    The days of the event and of the report are compared as they are written.
    """
    days = None if since is None else parse_edtf(since)
    start = date.min if days is None else days[0]
    known = {name: documents.get(name) for name in names}
    return {
        name: None if _last_written(document) < start else moment_of(document)
        for name, document in known.items()
    }


def _last_written(document: Document | None) -> date:
    published = None if document is None else document.published
    days = None if published is None else parse_edtf(published.edtf)
    return date.max if days is None else days[1]


def is_before(earlier: Moment | None, later: Moment | None) -> bool:
    """Say whether one report certainly came out before the other."""
    return earlier is not None and later is not None and earlier.last < later.first


def is_days_before(earlier: Moment | None, later: Moment | None) -> bool:
    """Say whether one report certainly came out on an earlier day than the other."""
    return earlier is not None and later is not None and last_day(earlier) < first_day(later)


def first_day(moment: Moment) -> int:
    """Return the number of the first possible day."""
    return moment.first // DAY


def last_day(moment: Moment) -> int:
    """Return the number of the last possible day."""
    return moment.last // DAY


def earliest(moments: list[Moment | None]) -> Moment | None:
    """Return the earliest known of some moments."""
    return min((moment for moment in moments if moment is not None), default=None)


def latest(moments: list[Moment | None]) -> Moment | None:
    """Return the latest known of some moments."""
    return max((moment for moment in moments if moment is not None), default=None)
