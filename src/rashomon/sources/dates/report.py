"""The report's own date: every candidate, one accepted by stated rules, or none.

The rules, in order; the first candidate that a rule lets through is accepted:
1. the caller's date; 2. a dateline, its year written or worked out; 3. a publication field of the
page; 4. the address; 5. a byline; 6. a page line or a field without a label, if the text's own
present agrees. A wider date yields to the first one inside it; one that its own weekday contradicts
goes last. Never: an update, a day of retrieval, an embargo, a copyright year, a day told in the
text, a day after today or after retrieval.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from rashomon.sources.dates.ago import dated_ago
from rashomon.sources.dates.fields import PageDate, dated_fields, given_date
from rashomon.sources.dates.judging import Judged, edtf_of, judge_field, judge_line
from rashomon.sources.dates.known import Known
from rashomon.sources.dates.lines import dated_lines
from rashomon.types import Boilerplate, DateCandidate, Published

_ORDER = ("given", "dateline", "metadata", "url", "byline", "page")
_MOST_CONFLICTS = 3


def date_report(  # noqa: PLR0913 -- each is a place where a report's date can stand
    text: str,
    *,
    url: str | None,
    given: str | None,
    metadata: Iterable[PageDate],
    boilerplate: Sequence[Boilerplate],
    today: date,
) -> tuple[tuple[DateCandidate, ...], Published | None]:
    """Return every date that may be the report's own, and the accepted one with its evidence."""
    fields = [f for f in (given_date(given), *dated_fields(url, metadata)) if f is not None]
    lines = list(dated_lines(text, boilerplate))
    if not fields and not lines:
        return dated_ago(text, None), None
    known = Known.of(text, fields, lines, boilerplate, today)
    judged = [judge_field(field, known) for field in fields]
    judged += [judge_line(line, known) for line in lines]
    accepted = _accepted(judged)
    candidates = tuple(_candidate(one, accepted) for one in judged)
    return (*candidates, *dated_ago(text, known.retrieved)), _published(accepted, judged)


def _accepted(judged: Sequence[Judged]) -> Judged | None:
    usable = sorted((one for one in judged if one.usable), key=_rank)
    if not usable or usable[0].role == "given":
        return usable[0] if usable else None
    return next((one for one in usable if _is_inside(one, usable[0])), usable[0])


def _is_inside(one: Judged, wide: Judged) -> bool:
    """Say whether a date lies in a wider one, and is narrower."""
    if one.days is None or wide.days is None or one.days == wide.days:
        return False
    return wide.days[0] <= one.days[0] and one.days[1] <= wide.days[1]


def _rank(one: Judged) -> tuple[bool, int, int]:
    """Return the place of a candidate among the rules; of equals the first in the text."""
    return one.is_contradicted, _ORDER.index(one.role), one.start or 0


def _candidate(one: Judged, accepted: Judged | None) -> DateCandidate:
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


def _passed_over(one: Judged, accepted: Judged) -> str:
    if one.is_contradicted:
        return one.reason
    first = "lies in it" if _is_inside(accepted, one) else "goes first"
    if _agree(one, accepted) or one.days is None or accepted.days is None:
        return f"agrees with the {accepted.role} date, which {first}"
    n_days = (one.days[0] - accepted.days[0]).days
    side = "after" if n_days > 0 else "before"
    days = "1 day" if abs(n_days) == 1 else f"{abs(n_days)} days"
    return f"{days} {side} the {accepted.role} date, which {first}"


def _agree(one: Judged, other: Judged) -> bool:
    if one.days is None or other.days is None:
        return False
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]


def _published(one: Judged | None, judged: Sequence[Judged]) -> Published | None:
    if one is None or one.days is None:
        return None
    evidence = "given by the caller" if one.role == "given" else f"{one.role} '{one.text}'"
    detail = "" if one.role == "given" else f"; {one.reason}"
    return Published(
        edtf=one.edtf or edtf_of(one.days),
        precision=precision(one.days),
        evidence=evidence + detail + _conflicts(one, judged),
    )


def _conflicts(accepted: Judged, judged: Sequence[Judged]) -> str:
    """Return which dates that could have been accepted say otherwise, each once."""
    others = [one for one in judged if one.usable and not _agree(one, accepted)]
    told = list(dict.fromkeys(f"{one.role} '{one.text}' says {one.edtf}" for one in others))
    return f"; but {', '.join(told[:_MOST_CONFLICTS])}" if told else ""


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
