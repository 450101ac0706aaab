"""The year of a date that is written without one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.calendar.words import WEEKDAY_NAMES
from rashomon.calendar.written import WrittenDate
from rashomon.sources.dates.known import Known
from rashomon.sources.dates.present import Present
from rashomon.sources.dates.told import Told

MOST_DAYS_AFTER = 3
"""A report comes out at most this many days after the newest weekday that it tells.

Over a long weekend Friday's events are still told by their weekday on Monday; later reports name
the date.
"""

_OLDEST_YEAR = 1900
_NEAR_DAYS, _DAYS_OF_A_WEEK = 3, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A day that was worked out, or None, and the reason in words."""

    day: date | None
    reason: str


def years_of(written: WrittenDate, today: date) -> list[date]:
    """Return the day in every year that it can have been, the latest first."""
    years = range(today.year, _OLDEST_YEAR - 1, -1)
    days = (written.in_year(year) for year in years)
    return [day for day in days if day is not None and day <= today]


def year_by_known(written: WrittenDate, known: Sequence[date]) -> Dated | None:
    """Return the day in the year that puts it next to a day known otherwise, if one does."""
    for other in known:
        for year in (other.year, other.year - 1, other.year + 1):
            day = written.in_year(year)
            if day is not None and abs((day - other).days) <= _NEAR_DAYS:
                return Dated(day=day, reason=f"year of {other.isoformat()}, {_apart(day, other)}")
    return None


def _apart(day: date, other: date) -> str:
    n_days = abs((day - other).days)
    return "the same day" if n_days == 0 else f"{n_days} day{'s' if n_days > 1 else ''} off"


def year_by_text(written: WrittenDate, known: Known) -> Dated:
    """Return the day in the latest year that agrees with what the text tells of its present.

    The weekday told as just past must be the day itself, else the one or two days before it; no
    year or day told as past may lie after it, and it may lie after neither the page nor the year of
    its copyright. A text that tells nothing decides no year.
    """
    present, told = known.present, known.told
    since = present.newest_year or 0
    years = years_of(written, known.latest_year_end)
    possible = [d for d in years if d.year >= since and told.allows(d)]
    if not possible:
        return Dated(day=None, reason="no year agrees with what the text tells as past")
    if written.weekday is not None and present.newest is None:
        return Dated(day=possible[0], reason="the latest year with that weekday")
    just_past = _after_told_day(possible, told)
    if just_past is not None:
        return just_past
    if present.newest is None:
        return _only_year(possible, known)
    for n_days in range(MOST_DAYS_AFTER):
        fitting = [day for day in possible if present.days_after(day) == n_days]
        if fitting:
            return Dated(day=fitting[0], reason=_in_words(fitting[0], present, n_days))
    return Dated(day=None, reason=f"no year agrees with {present.told} in the text")


def _after_told_day(possible: Sequence[date], told: Told) -> Dated | None:
    """Return the day that follows within a week on a dated day told as past.

    On the same day of the year it may be an anniversary: that decides nothing.
    """
    for day in possible:
        if told.newest is not None and 1 <= (day - told.newest).days <= _DAYS_OF_A_WEEK:
            apart = _apart(day, told.newest)
            return Dated(day=day, reason=f"the text tells of {told.newest.isoformat()}, {apart}")
    return None


def _only_year(possible: list[date], known: Known) -> Dated:
    newest_year, told = known.present.newest_year, known.told
    if newest_year is None and told.is_nothing:
        return Dated(day=None, reason="no year is written and nothing in the text decides one")
    words = told.quoted or f"a year told as past, {newest_year}"
    if len(possible) > 1:
        first, last = possible[-1].year, possible[0].year
        reason = f"no year is written; the text only shows {first} to {last}: {words}"
        return Dated(day=None, reason=reason)
    return Dated(day=possible[0], reason=f"the only year that agrees with the text: {words}")


def _in_words(day: date, present: Present, n_days: int) -> str:
    weekday = WEEKDAY_NAMES[day.weekday()]
    later = "" if n_days == 0 else f", {n_days} day{'s' if n_days > 1 else ''} after it"
    year = f"; not before {present.newest_year}, a year told as past" if present.newest_year else ""
    return (
        f"{present.told} in the text agrees with {day.isoformat()}, a {weekday}{later}; "
        f"the latest such year{year}"
    )
