"""When an event happened: the earliest and last moments that its reports leave open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rashomon.calendar import date_precision, time_precision
from rashomon.types import Claim, Mention, TimeValue

_LOOK_BACK = timedelta(days=7)
_FINE = frozenset({"minute", "hour", "part", "day"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """Start and end as ISO text, whether it goes on, and the two precision codes."""

    start: str | None = None
    end: str | None = None
    ongoing: bool | None = None
    date_prec: int | None = None
    time_precision: int | None = None


def occurrence(
    times: Sequence[Mention],
    claims: Sequence[Claim],
    *,
    published: Sequence[date],
    background: bool,
) -> Occurrence:
    """Return when the event happened, from the times told in its sentences."""
    latest = max(published, default=None)
    spans = [s for t in times if (s := _span(t)) is not None]
    if not background:
        if latest is not None:
            spans = [s for s in spans if latest - _LOOK_BACK <= s[0].date() <= latest]
        spans = [s for s in spans if s[2] in _FINE] or spans
    ongoing = _goes_on(claims)
    if not spans:
        return Occurrence(ongoing=ongoing)
    first = min(spans, key=lambda s: (s[0].date(), s[1] - s[0]))
    last = first if not ongoing else max(spans, key=lambda s: s[1])
    start, end = first[0], (last[1] - timedelta(seconds=1)).date()
    whole_day = first[2] in ("day", "week", "month", "season", "year", "vague")
    first_end = (first[1] - timedelta(seconds=1)).date()
    return Occurrence(
        start=_text(start, first, whole_day=whole_day),
        end=None if ongoing else end.isoformat(),
        ongoing=ongoing,
        date_prec=date_precision(start.date(), first_end),
        time_precision=time_precision(start.date(), first_end),
    )


def _text(start: datetime, span: tuple[datetime, datetime, str], *, whole_day: bool) -> str:
    if span[2] == "month":
        return f"{start:%Y-%m}"
    if span[2] == "year":
        return f"{start:%Y}"
    return start.date().isoformat() if whole_day else start.isoformat(timespec="minutes")


def _span(mention: Mention) -> tuple[datetime, datetime, str] | None:
    value = mention.value
    if not isinstance(value, TimeValue) or value.start is None or value.end is None:
        return None
    return value.start, value.end, value.grain


def _goes_on(claims: Sequence[Claim]) -> bool | None:
    states = [
        c.status.value for c in claims if c.status is not None and c.status.about == "fighting"
    ]
    return None if not states else states[-1] == "ongoing"
