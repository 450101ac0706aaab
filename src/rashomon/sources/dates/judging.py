"""Whether one date may be the report's own, and the reason in words."""

from dataclasses import dataclass, replace
from datetime import date

from rashomon.calendar.interval import last_of_month
from rashomon.calendar.words import WEEKDAY_NAMES
from rashomon.calendar.written import WrittenDate
from rashomon.sources.dates.fields import DatedField
from rashomon.sources.dates.known import Known
from rashomon.sources.dates.lines import DatedLine
from rashomon.sources.dates.order import choose_order
from rashomon.sources.dates.present import Present
from rashomon.sources.dates.year import (
    MOST_DAYS_AFTER,
    Dated,
    year_by_known,
    year_by_text,
    years_of,
)

_NEVER = {
    "updated": "an update is no publication",
    "copyright": "a copyright year is no publication date",
    "retrieved": "the day on which it was saved or fetched, not that of publication",
    "embargo": "an embargo: published not before that day",
    "text": "a day that the text tells of, not its own",
}
_LISTED = "one of several dates far apart on lines of their own: a list of reports"
_NOT_READ = "not a date that can be read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A candidate with its days, if any, and whether a rule lets it through.

    `is_contradicted`: its own weekday is that of another day.
    """

    role: str
    text: str
    days: tuple[date, date] | None
    reason: str
    usable: bool
    edtf: str | None = None
    start: int | None = None
    end: int | None = None
    is_contradicted: bool = False


def judge_field(field: DatedField, known: Known) -> Judged:
    """Return a field's or the address's date, judged."""
    where = f"{field.role} {field.name!r}" if field.name else "the caller's date"
    days, reason = field.days, where if field.days is not None else _NOT_READ
    if field.open_order is not None:
        chosen = choose_order(*field.open_order, known)
        days = None if chosen.day is None else (chosen.day, chosen.day)
        reason = chosen.reason if days is None else f"{where}; {chosen.reason}"
    edtf = None if days is None else edtf_of(days)
    judged = Judged(
        role=field.role,
        text=field.text,
        days=days,
        reason=reason,
        usable=days is not None,
        edtf=field.text if field.role == "given" and edtf else edtf,
    )
    return _checked(judged, known, field.refusal, must_agree=field.is_loose)


def judge_line(line: DatedLine, known: Known) -> Judged:
    """Return a date of the text's first and last lines, judged."""
    dated = _dated(line, known)
    judged = Judged(
        role=line.role,
        text=known.text[line.start : line.end],
        days=None if dated.day is None else (dated.day, dated.day),
        reason=dated.reason,
        usable=dated.day is not None,
        edtf=_line_edtf(line, dated),
        start=line.start,
        end=line.end,
        is_contradicted=_true_weekday(line.written) is not None,
    )
    refusal = _LISTED if line.role == "page" and known.is_list else None
    return _checked(judged, known, line.refusal or refusal, must_agree=line.role == "page")


def _checked(one: Judged, known: Known, refusal: str | None, *, must_agree: bool) -> Judged:
    """Return a candidate, refused where a rule forbids it."""
    refusal = refusal or _NEVER.get(one.role)
    if refusal is not None:
        return replace(one, usable=False, reason=refusal)
    if one.days is None:
        return one
    if one.role == "given":
        is_late, last = one.days[0] > known.today, f"today, {known.today.isoformat()}"
    else:
        is_late, last = one.days[0] > known.latest, known.latest_in_words
    if is_late:
        return replace(one, usable=False, reason=f"after {last}")
    return _agreeing(one, one.days[0], known) if must_agree and not known.is_given else one


def _agreeing(one: Judged, day: date, known: Known) -> Judged:
    refusal = page_refusal(day, known)
    if refusal is None:
        return replace(one, reason=f"{one.reason}; {_support(known.present)}")
    named = known.named_before(day)
    if named is None:
        return replace(one, usable=False, reason=refusal)
    words, n_days = named
    return replace(one, reason=f"{one.reason}; the text names '{words}', {n_days} days before it")


def _dated(line: DatedLine, known: Known) -> Dated:
    if line.written is None:
        return Dated(day=None, reason=line.fault or "")
    if line.swapped is not None:
        return choose_order(line.written, line.swapped, known)
    if line.written.year is not None:
        true = _true_weekday(line.written)
        but = "" if true is None else f", though that day was a {true}"
        return Dated(day=line.written.stated, reason=f"the year is written{but}")
    if line.role in _NEVER:
        return Dated(day=None, reason="")
    by_known = year_by_known(line.written, known.near)
    if by_known is not None:
        return by_known
    if line.role != "page":
        return year_by_text(line.written, known)
    possible = [d for d in years_of(line.written, known.latest) if known.told.allows(d)]
    latest = possible or years_of(line.written, known.latest)
    if not latest:
        return Dated(day=None, reason="no year up to today has that day")
    by = "the weekday" if line.written.weekday is not None else "today"
    return Dated(day=latest[0], reason=f"page line; the latest year by {by}")


def _true_weekday(written: WrittenDate | None) -> str | None:
    """Return the weekday of a day whose written weekday is another."""
    day = None if written is None else written.stated
    if written is None or day is None or written.weekday in (None, day.weekday()):
        return None
    return WEEKDAY_NAMES[day.weekday()].title()


def page_refusal(day: date, known: Known) -> str | None:
    """Return why a page line's day cannot be the report's, None if the text agrees with it.

    A page shows the day on which it was fetched as readily as that of the report. The newest
    weekday that the text tells as just past must lie on the day or at most three days before it.
    """
    present = known.present
    if present.newest_year is not None and day.year < present.newest_year:
        return f"the text tells of {present.newest_year} as past"
    if not known.told.allows(day):
        return f"{known.told.quoted} in the text does not agree: the page's own day"
    n_days = present.days_after(day)
    if n_days is None or present.newest is None or n_days <= MOST_DAYS_AFTER:
        return None
    told, own = WEEKDAY_NAMES[present.newest], WEEKDAY_NAMES[day.weekday()]
    return (
        f"the text tells of {present.told} as just past; the last {told} before that {own} was "
        f"{n_days} days earlier, and reports name a weekday for {MOST_DAYS_AFTER} days at most: "
        "the page's own day, not the report's"
    )


def _support(present: Present) -> str:
    if not present.phrases:
        return "nothing speaks against it"
    return f"{present.told} in the text agree{'' if len(present.phrases) > 1 else 's'}"


def _line_edtf(line: DatedLine, dated: Dated) -> str | None:
    if dated.day is not None:
        return dated.day.isoformat()
    if line.swapped is not None:
        return None
    if line.written is None:
        return None if line.year is None else f"{line.year:04}"
    return f"XXXX-{line.written.month:02}-{line.written.day:02}"


def edtf_of(days: tuple[date, date]) -> str:
    """Return days as EDTF: one day, a whole month or year, else an interval.

    >>> edtf_of((date(2022, 1, 1), date(2022, 1, 31)))
    '2022-01'
    """
    first, last = days
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04}"
    if first.day == 1 and last == last_of_month(first):
        return first.isoformat()[:7]
    return f"{first.isoformat()}/{last.isoformat()}"
