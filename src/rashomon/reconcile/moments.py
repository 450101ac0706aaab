"""When a figure was published, as far as the report's date says."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.calendar.edtf import parse_edtf
from rashomon.types import Document

_DAY = 24 * 60
_CLOCK = re.compile(r"[T ](\d{2}):(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Moment:
    """The first and last minute, both included, at which a report can have been published."""

    first: int
    last: int


def moment_of(document: Document | None) -> Moment | None:
    """Return when a report was published, as minutes of an endless calendar; None if unknown."""
    published = None if document is None else document.published
    days = None if published is None else parse_edtf(published.edtf)
    if published is None or days is None:
        return None
    first, last = days[0].toordinal() * _DAY, (days[1].toordinal() + 1) * _DAY - 1
    clock = _CLOCK.search(published.edtf)
    if clock is not None and days[0] == days[1]:
        minute = first + min(int(clock[1]) * 60 + int(clock[2]), _DAY - 1)
        return Moment(first=minute, last=minute)
    return Moment(first=first, last=last)


def moments_of(
    names: Iterable[str], documents: Mapping[str, Document], *, since: str | None
) -> dict[str, Moment | None]:
    """Return when each report was published; unknown where that is before the event began."""
    days = None if since is None else parse_edtf(since)
    start = 0 if days is None else days[0].toordinal() * _DAY
    moments = {name: moment_of(documents.get(name)) for name in names}
    return {
        name: None if moment is None or moment.last < start else moment
        for name, moment in moments.items()
    }


def is_before(earlier: Moment | None, later: Moment | None) -> bool:
    """Say whether one report certainly came out before the other."""
    return earlier is not None and later is not None and earlier.last < later.first


def is_days_before(earlier: Moment | None, later: Moment | None) -> bool:
    """Say whether one report certainly came out on an earlier day than the other."""
    return earlier is not None and later is not None and last_day(earlier) < first_day(later)


def first_day(moment: Moment) -> int:
    """Return the number of the first possible day."""
    return moment.first // _DAY


def last_day(moment: Moment) -> int:
    """Return the number of the last possible day."""
    return moment.last // _DAY


def earliest(moments: list[Moment | None]) -> Moment | None:
    """Return the earliest known of some moments."""
    return min((moment for moment in moments if moment is not None), default=None)


def latest(moments: list[Moment | None]) -> Moment | None:
    """Return the latest known of some moments."""
    return max((moment for moment in moments if moment is not None), default=None)
