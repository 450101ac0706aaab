"""The report's own date: every candidate, one accepted by stated rules, or none.

The rules, in order; the first candidate that a rule lets through is accepted:
1. the caller's date; 2. a dateline with its year; 3. the page's publication field; 4. the address;
5. a dateline without a year, whose year follows from 3 or 4 or from the text; 6. a byline;
7. a page line, if the text's own present agrees. Never: an update, a copyright year, a future day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from rashomon.calendar.words import WEEKDAY_NAMES
from rashomon.calendar.written import find_written
from rashomon.sources.date_fields import DatedField, Metadata, dated_fields, given_date
from rashomon.sources.date_lines import DatedLine, dated_lines
from rashomon.sources.date_present import Present, find_present
from rashomon.sources.date_year import (
    MOST_DAYS_AFTER,
    Dated,
    year_by_known,
    year_by_text,
    years_of,
)
from rashomon.types import Boilerplate, DateCandidate, Published

_ORDER = ("given", "dateline", "metadata", "url", "byline", "page")
_NEVER = {
    "updated": "an update is no publication",
    "copyright": "a copyright year is no publication date",
}
_NAMED_REACH, _MOST_NAMED, _DAYS_OF_A_WEEK = 6000, 20, 7
_NOT_READ = "not a date that can be read"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """A candidate with its days, if any, and whether a rule lets it through."""

    role: str
    text: str
    days: tuple[date, date] | None
    reason: str
    usable: bool
    edtf: str | None = None
    start: int | None = None
    end: int | None = None


def date_report(  # noqa: PLR0913 -- each is a place where a report's date can stand
    text: str,
    *,
    url: str | None,
    given: str | None,
    metadata: Metadata,
    boilerplate: Sequence[Boilerplate],
    today: date,
) -> tuple[tuple[DateCandidate, ...], Published | None]:
    """Return every date that may be the report's own, and the accepted one with its evidence."""
    fields = [f for f in (given_date(given), *dated_fields(url, metadata)) if f is not None]
    judged = [_of_field(field, today) for field in fields]
    found_lines = list(dated_lines(text))
    if found_lines:
        judged += _of_lines(text, found_lines, _Known.of(judged, boilerplate, today))
    accepted = min((j for j in judged if j.usable), key=_rank, default=None)
    candidates = tuple(_candidate(one, accepted) for one in judged)
    return candidates, _published(accepted)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the lines of a text are judged by."""

    days: tuple[date, ...]
    given: bool
    skipped: tuple[tuple[int, int], ...]
    today: date

    @classmethod
    def of(
        cls, judged: Sequence[_Judged], boilerplate: Sequence[Boilerplate], today: date
    ) -> "_Known":
        days = [one.days[0] for one in judged if one.usable and one.days is not None]
        return cls(
            days=tuple(days),
            given=any(one.role == "given" and one.usable for one in judged),
            skipped=tuple((b.start, b.end) for b in boilerplate),
            today=today,
        )


def _of_field(field: DatedField, today: date) -> _Judged:
    where = f"{field.role} {field.name!r}" if field.name else "the caller's date"
    reason, usable = where, True
    if field.role in _NEVER:
        reason, usable = _NEVER[field.role], False
    elif field.days is None:
        reason, usable = _NOT_READ, False
    elif field.days[0] > today:
        reason, usable = f"after today, {today.isoformat()}", False
    edtf = None
    if field.days is not None:
        edtf = field.text if field.role == "given" else _edtf(field.days)
    return _Judged(
        role=field.role, text=field.text, days=field.days, reason=reason, usable=usable, edtf=edtf
    )


def _of_lines(text: str, found: Sequence[DatedLine], known: _Known) -> list[_Judged]:
    needs_text = not known.given and any(line.written is not None for line in found)
    skipped = [*known.skipped, *((line.start, line.end) for line in found)]
    present = find_present(text, skipped) if needs_text else _NOTHING_TOLD
    return [_of_line(text, line, present, known) for line in found]


_NOTHING_TOLD = Present(newest=None, phrases=(), newest_year=None)


def _of_line(text: str, line: DatedLine, present: Present, known: _Known) -> _Judged:
    dated = _dated(line, present, known)
    usable = dated.day is not None and line.role not in _NEVER
    reason = dated.reason
    if line.role in _NEVER:
        reason = _NEVER[line.role]
    elif dated.day is not None and dated.day > known.today:
        reason, usable = f"after today, {known.today.isoformat()}", False
    elif line.role == "page" and dated.day is not None:
        refusal = page_refusal(dated.day, present)
        named = None if refusal is None else _named_day(text, line, dated.day)
        usable = refusal is None or named is not None
        reason = f"{reason}; {named or _support(present)}" if usable else str(refusal)
    return _Judged(
        role=line.role,
        text=text[line.start : line.end],
        days=None if dated.day is None else (dated.day, dated.day),
        reason=reason,
        usable=usable,
        edtf=_line_edtf(line, dated),
        start=line.start,
        end=line.end,
    )


def _dated(line: DatedLine, present: Present, known: _Known) -> Dated:
    if line.written is None:
        return Dated(day=None, reason="")
    if line.written.year is not None:
        return Dated(day=line.written.stated, reason="the year is written")
    by_known = year_by_known(line.written, known.days)
    if by_known is not None:
        return by_known
    if line.role != "page":
        return year_by_text(line.written, present, known.today)
    latest = years_of(line.written, known.today)[:1]
    if not latest:
        return Dated(day=None, reason="no year up to today has that day")
    by = "the weekday" if line.written.weekday is not None else "today"
    return Dated(day=latest[0], reason=f"page line; the latest year by {by}")


def page_refusal(day: date, present: Present) -> str | None:
    """Return why a page line's day cannot be the report's, None if the text agrees with it.

    A page shows the day on which it was fetched as readily as that of the report. The newest
    weekday that the text tells as just past must lie on the day or at most three days before it.
    """
    if present.newest_year is not None and day.year < present.newest_year:
        return f"the text tells of {present.newest_year} as past"
    n_days = present.days_after(day)
    if n_days is None or present.newest is None or n_days <= MOST_DAYS_AFTER:
        return None
    told, own = WEEKDAY_NAMES[present.newest], WEEKDAY_NAMES[day.weekday()]
    return (
        f"the text tells of {present.told} as just past; the last {told} before that {own} was "
        f"{n_days} days earlier, and reports name a weekday for {MOST_DAYS_AFTER} days at most: "
        "the page's own day, not the report's"
    )


def _named_day(text: str, line: DatedLine, day: date) -> str | None:
    """Return the words for a day of the last week that the text names, which speaks for a page."""
    for written in islice(find_written(text, 0, min(len(text), _NAMED_REACH)), _MOST_NAMED):
        told = written.in_year(day.year) if written.start != line.start else None
        if told is not None and 0 <= (day - told).days <= _DAYS_OF_A_WEEK:
            words = text[written.start : written.end]
            return f"the text names '{words}', {(day - told).days} days before it"
    return None


def _support(present: Present) -> str:
    if not present.phrases:
        return "nothing speaks against it"
    return f"{present.told} in the text agree{'' if len(present.phrases) > 1 else 's'}"


def _line_edtf(line: DatedLine, dated: Dated) -> str | None:
    if dated.day is not None:
        return dated.day.isoformat()
    if line.written is None:
        return None if line.year is None else f"{line.year:04}"
    return f"XXXX-{line.written.month:02}-{line.written.day:02}"


def _rank(one: _Judged) -> tuple[int, int, int]:
    """Return the place of a candidate among the rules; of equals the first in the text."""
    inferred = one.role == "dateline" and one.reason != "the year is written"
    place = _ORDER.index(one.role) if one.role in _ORDER else len(_ORDER)
    return (_ORDER.index("url") if inferred else place, int(inferred), one.start or 0)


def _candidate(one: _Judged, accepted: _Judged | None) -> DateCandidate:
    reason = one.reason
    if one.usable and accepted is not None and one is not accepted:
        reason = _passed_over(one, accepted)
    return DateCandidate(
        text=one.text,
        edtf=one.edtf,
        role=one.role,
        accepted=one is accepted,
        reason=reason,
        start=one.start,
        end=one.end,
    )


def _passed_over(one: _Judged, accepted: _Judged) -> str:
    if one.days is not None and accepted.days is not None:
        n_days = (one.days[0] - accepted.days[0]).days
        if one.days[0] <= accepted.days[1] and accepted.days[0] <= one.days[1]:
            return f"agrees with the {accepted.role} date, which goes first"
        side = "after" if n_days > 0 else "before"
        return f"{abs(n_days)} days {side} the {accepted.role} date, which goes first"
    return f"the {accepted.role} date goes first"


def _published(one: _Judged | None) -> Published | None:
    if one is None or one.days is None:
        return None
    evidence = "given by the caller" if one.role == "given" else f"{one.role} '{one.text}'"
    detail = "" if one.role == "given" else f"; {one.reason}"
    return Published(
        edtf=one.edtf or _edtf(one.days), precision=precision(one.days), evidence=evidence + detail
    )


def precision(days: tuple[date, date]) -> str:
    """Return how wide a date is, in words: day, month, year, or so many days."""
    first, last = days
    n_days = (last - first).days + 1
    if n_days == 1:
        return "day"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and n_days < 367:
        return "year"
    is_month = first.day == 1 and (first.year, first.month) == (last.year, last.month)
    return "month" if is_month and n_days >= 28 else f"{n_days} days"


def _edtf(days: tuple[date, date]) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
