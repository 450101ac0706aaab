"""A date for a report without one, borrowed from the report of the batch that tells the same story.

Only dates that reports have of themselves are lent on, so the order of the batch does not matter.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rashomon.calendar import parse_edtf
from rashomon.calendar.interval import reach_days
from rashomon.calendar.weekdays import nearest
from rashomon.calendar.written import find_written
from rashomon.sources.dates.present import Present, find_present
from rashomon.sources.dates.story import Likeness, Stories
from rashomon.sources.dates.year import year_by_known
from rashomon.types import DateCandidate, Document, Published

_WIDEST = 3  # days: a date less precise is not lent
_MOST_DAYS_APART = 2
_RIVAL = 0.7  # a report this much as like, with another date, leaves the choice open
_SHOWN_WORDS = 4
_YEARLESS = frozenset(("dateline", "byline", "page"))

Days = tuple[date, date]


def lend_dates(documents: Sequence[Document], *, today: date) -> tuple[Document, ...]:
    """Return the reports in their order, those without a date with a borrowed one where it holds.

    The lender is the report that shares most rare words and names (see `date_story`); the weekday
    told as just past must agree with its date, and no rival report may speak for another date.
    """
    dated = [one for one in documents if _precise_days(one) is not None]
    undated = [one for one in documents if one.published is None]
    if not dated or not undated:
        return tuple(documents)
    stories = Stories(dated, undated)
    lent = {one.id: _borrow(one, stories, today) for one in undated}
    return tuple(lent.get(one.id, one) for one in documents)


def _precise_days(document: Document) -> Days | None:
    days = None if document.published is None else parse_edtf(document.published.edtf)
    if days is None or (days[1] - days[0]).days >= _WIDEST:
        return None
    return days


def _borrow(document: Document, stories: Stories, today: date) -> Document:
    present = _present(document)
    offers = [(one, _report_days(present, one, today)) for one in stories.like(document)]
    known = [(one, days) for one, days in offers if days is not None]
    if not known:
        return document
    best, days = known[0]
    if any(_is_rival(one, best) and not _near(other, days) for one, other in known[1:]):
        return document
    return _with_own_line(document, best) or replace(
        document,
        published=Published(
            edtf=f"{days[0].isoformat()}/{days[1].isoformat()}",
            precision=f"{(days[1] - days[0]).days + 1} days",
            evidence=f"{_story_in_words(best)}; {_present_in_words(present, days)}",
        ),
    )


def _is_rival(one: Likeness, best: Likeness) -> bool:
    return one.share >= _RIVAL * best.share


def _near(one: Days, other: Days) -> bool:
    apart = timedelta(days=_MOST_DAYS_APART)
    return one[0] - other[1] <= apart and other[0] - one[1] <= apart


def _present(document: Document) -> Present:
    cuts = [(cut.start, cut.end) for cut in document.boilerplate]
    own = [(d.start, d.end) for d in document.dates if d.start is not None and d.end is not None]
    return find_present(document.text, cuts + own)


def _report_days(present: Present, lender: Likeness, today: date) -> Days | None:
    """Return the days on which this report can have been written, None if it cannot be one story.

    With a weekday told as just past: that day next to the lender's date, and the day after. Without
    one: the lender's date and a day to either side.
    """
    days = _precise_days(lender.document)
    if days is None or days[1].year < (present.newest_year or 0):
        return None
    if present.newest is None:
        return reach_days(days[0], -1), min(reach_days(days[1], 1), today)
    told = nearest(present.newest, days[0])
    apart = max((days[0] - told).days, (told - days[1]).days)
    if apart > _MOST_DAYS_APART or told > today:
        return None
    return told, min(reach_days(told, 1), today)


def _with_own_line(document: Document, lender: Likeness) -> Document | None:
    """Return the report dated by its own line, if that lacked only the year that the lender has."""
    for at, line in enumerate(document.dates):
        day = _day_with_year_of(lender, line)
        if day is None:
            continue
        reason = f"{_story_in_words(lender)}; the year is that report's"
        accepted = replace(line, edtf=day.isoformat(), accepted=True, reason=reason)
        return replace(
            document,
            dates=(*document.dates[:at], accepted, *document.dates[at + 1 :]),
            published=Published(
                edtf=day.isoformat(),
                precision="day",
                evidence=f"{line.role} '{line.text}'; {reason}",
            ),
        )
    return None


def _day_with_year_of(lender: Likeness, line: DateCandidate) -> date | None:
    days = _precise_days(lender.document)
    if days is None or line.role not in _YEARLESS:
        return None
    written = next(find_written(line.text), None)
    if written is None or written.year is not None:
        return None
    found = year_by_known(written, days)
    return None if found is None else found.day


def _story_in_words(lender: Likeness) -> str:
    published = "" if lender.document.published is None else lender.document.published.edtf
    words = ", ".join(lender.words[:_SHOWN_WORDS])
    return (
        f"borrowed from report {lender.document.id!r} of {published}, which tells the same story: "
        f"{len(lender.words)} rare words in common ({words}, …) and {len(lender.names)} names"
    )


def _present_in_words(present: Present, days: Days) -> str:
    if present.newest is None:
        return "this text names no weekday"
    return f"{present.told} in this text means {days[0].isoformat()}, as just past"
