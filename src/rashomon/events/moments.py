"""Times as moments of an event: what each sentence says for a time, summed over the reports.

The time beside a deed or a casualty weighs most, one at which somebody spoke almost nothing; the
opening of a report weighs more than its end. Each report has one vote. A time also speaks for
every other that it overlaps, by the share of the days that they have in common.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from rashomon.types import Mark, Mention, Scene, TimeValue

BESIDE, NAMED, APART = 3.0, 1.0, 0.1
_QUIET = 0.3  # in a sentence without a word of violence
_OPENING = 1.5
_OPENING_SENTENCES = 4
_YEAR = re.compile(r"\d{4}")
_MIDNIGHT = "T24:00"  # of the day that it ends
_FINE = ("minute", "hour", "part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """An interval of local time, `end` exclusive, with the grain in which it was told."""

    start: datetime
    end: datetime
    grain: str

    @property
    def first(self) -> date:
        """The first day."""
        return self.start.date()

    @property
    def last(self) -> date:
        """The last day, inclusive."""
        return max(self.first, (self.end - timedelta(seconds=1)).date())

    @property
    def is_fine(self) -> bool:
        """Say whether it is told more finely than the day."""
        return self.grain in _FINE

    @property
    def n_days(self) -> int:
        """The number of days that it touches."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time that a sentence tells, and how much speaks for it as that of the event."""

    span: Span
    weight: float


@dataclass(kw_only=True)
class Standing:
    """A time with the votes of the reports that tell it, and of those that tell one like it."""

    span: Span
    told: dict[str, float] = field(default_factory=dict)
    votes: dict[str, float] = field(default_factory=dict)

    @cached_property
    def score(self) -> float:
        """The sum of the votes, once they are all in."""
        return sum(self.votes.values())


def moments_of(scene: Scene, near: int | None, published: date | None) -> tuple[Moment, ...]:
    """Return the times of a sentence with their weights; `near` is where a casualty is told.

    The day of the report with its year is the page's own date line, as when somebody spoke.
    """
    marks = [m for m in scene.marks if m.kind == "moment"]
    said = {m.start for m in marks if m.value == "apart"}
    said |= {t.start for t in scene.times if _is_date_line(t, published)}
    deeds = [m.start for m in scene.marks if m.kind in ("act", "struck")]
    deeds += [] if near is None else [near]
    factor = 1.0 if deeds else _QUIET
    if scene.kind == "title" or scene.index < _OPENING_SENTENCES:
        factor *= _OPENING
    spans = with_ranges(scene.times, [m for m in marks if m.value == "range"])
    beside = _beside([at for at, _ in spans if at not in said], deeds, scene.marks)
    return tuple(
        Moment(
            span=span,
            weight=factor * (APART if at in said else BESIDE if at in beside else NAMED),
        )
        for at, span in spans
    )


def standings(reports: Iterable[tuple[str, Sequence[Moment]]]) -> list[Standing]:
    """Return every time told, best first, from the moments of each report by its id."""
    found: dict[Span, Standing] = {}
    for document, moments in reports:
        sums: dict[Span, float] = {}
        for moment in moments:
            sums[moment.span] = sums.get(moment.span, 0.0) + moment.weight
        most = max([NAMED, *sums.values()])
        for span, weight in sums.items():
            found.setdefault(span, Standing(span=span)).told[document] = weight / most
    for standing in found.values():
        for other in found.values():
            share = overlap(standing.span, other.span)
            for document, vote in other.told.items() if share else ():
                standing.votes[document] = standing.votes.get(document, 0.0) + share * vote
    return sorted(found.values(), key=_rank)


def overlap(left: Span, right: Span) -> float:
    """Return the days that two times have in common as a share of the days of both."""
    shared = (min(left.last, right.last) - max(left.first, right.first)).days + 1
    return max(0, shared) / (left.n_days + right.n_days - max(0, shared))


def _rank(standing: Standing) -> tuple[float, int, timedelta, datetime]:
    span = standing.span
    return -round(standing.score, 6), span.n_days, span.end - span.start, span.start


def _beside(times: Sequence[int], deeds: Sequence[int], marks: Sequence[Mark]) -> frozenset[int]:
    """Return where the time stands that is nearest to a deed, one for each deed."""
    if not times:
        return frozenset()
    breaks = [m.start for m in marks if m.kind == "break"]

    def apart(time: int, deed: int) -> tuple[int, int]:
        first, last = sorted((time, deed))
        return sum(first < b < last for b in breaks), last - first

    return frozenset(min(times, key=lambda t: apart(t, d)) for d in deeds)


def with_ranges(times: Sequence[Mention], ranges: Sequence[Mark]) -> list[tuple[int, Span]]:
    """Return each time by its place, two that a range joins as one from the first to the last."""
    spans = [(t.start, t.end, s) for t in times if (s := _span(t)) is not None]
    for found in ranges:
        inside = [s for start, end, s in spans if found.start <= start and end <= found.end]
        if len(inside) > 1:
            first, last = min(s.start for s in inside), max(s.end for s in inside)
            whole = Span(start=first, end=last, grain=inside[-1].grain)
            spans = [x for x in spans if not (found.start <= x[0] and x[1] <= found.end)]
            spans.append((found.start, found.end, whole))
    return [(start, span) for start, _, span in sorted(spans, key=lambda x: x[0])]


def _is_date_line(time: Mention, published: date | None) -> bool:
    span = _span(time)
    if span is None or published is None or span.first != published:
        return False
    return _YEAR.search(time.text) is not None


def _span(mention: Mention) -> Span | None:
    value = mention.value
    if not isinstance(value, TimeValue) or value.start is None or value.end is None:
        return None
    is_late = value.timex is not None and value.timex.value.endswith(_MIDNIGHT)
    back = timedelta(minutes=1 if is_late else 0)
    return Span(start=value.start - back, end=value.end - back, grain=value.grain)
