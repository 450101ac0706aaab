"""When an event happened: chosen from the times that its reports tell, by UCDP's rules.

UCDP GED codebook 23.1, appendix 2, as the field guide gives it in 1.5. The time is decided by what
is told of it, not by which is named first; where reports name different days, all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rashomon.calendar import date_precision, nothing_said, time_precision
from rashomon.events.moments import BESIDE, Moment, Span, Standing, standings
from rashomon.events.olden import LATE
from rashomon.types import Claim

_LOOK_BACK = timedelta(days=10)
_DAYS = frozenset({"minute", "hour", "part", "day"})
# Another time is a rival where reports that do not tell the first give it so large a share.
_RIVAL = 0.7
_OVER_A_MONTH = 32
_CLOSE = timedelta(days=31)
# An hour holds for the event where it has so large a share of the day's votes.
_SURE = 0.3
# Less than this share of one report tells when somebody spoke and not when it happened.
_LEAST = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """Start and end as ISO text, whether it goes on, the two codes and what decided."""

    start: str | None = None
    end: str | None = None
    ongoing: bool | None = None
    date_prec: int | None = None
    time_precision: int | None = None
    evidence: str | None = None


def occurrence(
    reports: Sequence[tuple[str, Sequence[Moment]]],
    claims: Sequence[Claim],
    *,
    published: Mapping[str, date],
    background: bool,
) -> Occurrence:
    """Return when the event happened, from the moments of each report by its id.

    `published` has the days of the reports that are dated. An event that no report dates lies in
    the three days to the first report (UCDP GED codebook 23.1, appendix 2).
    """
    ongoing = _goes_on(claims)
    if not background:
        reports = [(d, _recent(moments, published.get(d))) for d, moments in reports]
    found = standings(reports)
    if not background and (not found or found[0].score < _LEAST):
        return _undated(min(published.values(), default=None), ongoing)
    if not found:
        return Occurrence(ongoing=ongoing)
    best = _first(found) if ongoing else found[0]
    rivals = [] if ongoing else _rivals(best, found)
    spans = [_finest(best, found), *(r.span for r in rivals)]
    first, last = min(s.first for s in spans), max(s.last for s in spans)
    return Occurrence(
        start=_text(spans[0]) if not rivals else first.isoformat(),
        end=None if ongoing else last.isoformat(),
        ongoing=ongoing,
        date_prec=date_precision(first, last),
        time_precision=time_precision(first, last),
        evidence=_evidence(best, rivals),
    )


def _recent(moments: Sequence[Moment], published: date | None) -> list[Moment]:
    """Return the moments that can be those of news: to the day if any is, not long past.

    A report that comes out later, and tells of no newer day, tells the days of its own event, or
    the month or week beside its deed (UCDP, appendix 2: "last month").
    """
    if published is not None:
        recent = _up_to(moments, published, _LOOK_BACK)
        late = _up_to(moments, published, LATE)
        older = [m for m in late if m.span.grain in _DAYS] if not recent else []
        is_told = any(m.weight >= _LEAST for m in (*recent, *older))
        moments = recent or older if is_told else _main(late) or recent
    return [m for m in moments if m.span.grain in _DAYS] or list(moments)


def _main(moments: Sequence[Moment]) -> list[Moment]:
    """Return the times that stand beside a deed or a casualty."""
    return [m for m in moments if m.weight >= BESIDE]


def _up_to(moments: Sequence[Moment], published: date, reach: timedelta) -> list[Moment]:
    return [m for m in moments if timedelta(0) <= published - m.span.first <= reach]


def _undated(report: date | None, ongoing: bool | None) -> Occurrence:
    if report is None:
        return Occurrence(ongoing=ongoing)
    start, _ = nothing_said(report)
    return Occurrence(
        start=start.date().isoformat(),
        end=None if ongoing else report.isoformat(),
        ongoing=ongoing,
        date_prec=date_precision(start.date(), report),
        time_precision=time_precision(start.date(), report),
        evidence="no report tells when: the three days to the first report",
    )


def _first(found: Sequence[Standing]) -> Standing:
    """Return the earliest time that is sure enough: what goes on began then."""
    sure = [s for s in found if s.score >= _SURE * found[0].score]
    return min(sure, key=lambda s: (s.span.first, s.span.n_days, s.span.end - s.span.start))


def _rivals(best: Standing, found: Sequence[Standing]) -> list[Standing]:
    """Return the times that other reports tell instead of the best one, unless they are far off."""
    return [
        s
        for s in found
        if s.score >= _RIVAL * best.score
        and s.votes.keys().isdisjoint(best.votes)
        and abs(s.span.first - best.span.first) <= _CLOSE
    ]


def _finest(best: Standing, found: Sequence[Standing]) -> Span:
    """Return the hours of the best day that reports tell; the day where they tell several."""
    day = best.span
    same = [s for s in found if s.span.n_days == day.n_days and s.span.first == day.first]
    votes = {s.span: _backing(s, same) for s in same if s.span.is_fine}
    if not votes or max(votes.values()) < _SURE * max(_told(s) for s in same):
        return _whole(day) if day.is_fine else day
    best_hours = min(votes, key=lambda s: (-votes[s], s.end - s.start, s.start))
    apart = [s for s in votes if not _meet(s, best_hours)]
    if any(votes[s] >= _RIVAL * votes[best_hours] for s in apart):
        return _whole(best_hours)
    told = {s.span: _told(s) for s in same if s.span in votes and _meet(s.span, best_hours)}
    sure = [s for s in told if told[s] >= _RIVAL * told[best_hours]]
    return min(sure, key=lambda s: (s.end - s.start, s.start))


def _backing(standing: Standing, same: Sequence[Standing]) -> float:
    """Return the votes for the hours of the day that these are among."""
    return sum(_told(s) for s in same if s.span.is_fine and _meet(s.span, standing.span))


def _meet(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def _told(standing: Standing) -> float:
    return sum(standing.told.values())


def _whole(span: Span) -> Span:
    start = span.start.replace(hour=0, minute=0, second=0)
    return Span(start=start, end=start + timedelta(days=span.n_days), grain="day")


def _text(span: Span) -> str:
    if span.grain == "month" and span.end == _next_month(span.start):
        return f"{span.start:%Y-%m}"
    if span.grain == "year":
        return f"{span.start:%Y}"
    return span.start.isoformat(timespec="minutes") if span.is_fine else span.first.isoformat()


def _next_month(start: datetime) -> datetime:
    return (start.replace(day=1) + timedelta(days=_OVER_A_MONTH)).replace(day=1)


def _evidence(best: Standing, rivals: Sequence[Standing]) -> str:
    reports = len(best.votes)
    said = f"told in {reports} report{'s' if reports > 1 else ''}"
    other = ", ".join(sorted({s.span.first.isoformat() for s in rivals}))
    return f"{said}; other reports tell {other}" if other else said


def _goes_on(claims: Sequence[Claim]) -> bool | None:
    states = [
        c.status.value for c in claims if c.status is not None and c.status.about == "fighting"
    ]
    return None if not states else states[-1] == "ongoing"
