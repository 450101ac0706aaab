"""What the dates of a report are judged by: the other dates, the text's present, the last day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from rashomon.calendar.written import find_written
from rashomon.sources.dates.fields import DatedField
from rashomon.sources.dates.lines import DatedLine
from rashomon.sources.dates.present import Present, find_present
from rashomon.sources.dates.told import Told, find_told
from rashomon.types import Boilerplate

_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)")
_NAMED_REACH, _LEAD, _MOST_NAMED, _DAYS_OF_A_WEEK = 6000, 40, 20, 7
_LIST = 3  # different dates on lines of their own; more days between them than one report spans
_TELL_THE_YEAR = frozenset(("byline", "page", "updated"))


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known beside one date; what the text tells is read when it is first asked for."""

    text: str
    today: date
    retrieved: date | None
    fields: tuple[DatedField, ...]
    lines: tuple[DatedLine, ...]
    furniture: tuple[tuple[int, int], ...]

    @classmethod
    def of(
        cls,
        text: str,
        fields: Sequence[DatedField],
        lines: Sequence[DatedLine],
        boilerplate: Sequence[Boilerplate],
        today: date,
    ) -> "Known":
        """Return what is known of a report from its fields, its lines and its furniture."""
        return cls(
            text=text,
            today=today,
            retrieved=_retrieved(fields, lines, today),
            fields=tuple(fields),
            lines=tuple(lines),
            furniture=tuple((cut.start, cut.end) for cut in boilerplate),
        )

    @property
    def is_given(self) -> bool:
        """Say whether the caller gave a date that can be: then the text need not agree."""
        return any(
            f.role == "given" and f.refusal is None and f.days and f.days[0] <= self.today
            for f in self.fields
        )

    @property
    def latest(self) -> date:
        """Return the last day on which the report can have come out."""
        return self.retrieved or self.today

    @property
    def latest_in_words(self) -> str:
        """Return the last day and what it is."""
        if self.retrieved is None:
            return f"today, {self.today.isoformat()}"
        return f"{self.retrieved.isoformat()}, the day on which it was saved or fetched"

    @cached_property
    def skipped(self) -> tuple[tuple[int, int], ...]:
        """Return the stretches of the text that tell nothing: furniture and date lines."""
        own = ((line.start, line.end) for line in self.lines if line.role != "text")
        return (*self.furniture, *own)

    @cached_property
    def present(self) -> Present:
        """Return the weekdays and the year that the text tells as past."""
        return find_present(self.text, self.skipped)

    @cached_property
    def told(self) -> Told:
        """Return what the text tells of its own year and month."""
        return find_told(self.text, self.skipped)

    @cached_property
    def published(self) -> tuple[date, ...]:
        """Return the days that fields give as those of publication."""
        fields = [f for f in self.fields if f.refusal is None and not f.is_loose and f.days]
        days = [f.days for f in fields if f.role in ("given", "metadata", "url")]
        return tuple(first for first, _ in filter(None, days) if first <= self.latest)

    @cached_property
    def near(self) -> tuple[date, ...]:
        """Return the days beside which a date without its year may stand."""
        fields = [f.days[0] for f in self.fields if f.role == "updated" and f.days]
        lines = [
            line.written.stated
            for line in self.lines
            if line.written and line.role in _TELL_THE_YEAR and line.swapped is None
        ]
        return (*self.published, *fields, *(day for day in lines if day is not None))

    @cached_property
    def is_list(self) -> bool:
        """Say whether lines that hold a date stand far apart in time: a list of several reports."""
        days = set(_stated(self.lines, "page"))
        return len(days) >= _LIST and (max(days) - min(days)).days > _LIST

    @cached_property
    def open_dates(self) -> tuple[tuple[date, date], ...]:
        """Return the dates in numbers of open order: the day with the day first, with the month."""
        pairs = [f.open_order for f in self.fields if f.open_order is not None]
        pairs += [(w, o) for line in self.lines if (w := line.written) and (o := line.swapped)]
        days = [(one.stated, other.stated) for one, other in pairs]
        return tuple((one, other) for one, other in days if one is not None and other is not None)

    @cached_property
    def latest_year_end(self) -> date:
        """Return the last day for a date without its year: no later than page or copyright."""
        years = [line.year for line in self.lines if line.year is not None]
        ends = [date(max(years), 12, 31)] if years else []
        ends += [max(self.published)] if self.published else []
        return min([self.latest, *ends])

    @cached_property
    def is_day_first(self) -> bool | None:
        """Return whether numbers of this report that can only be read one way have the day first.

        None: there are none, or they disagree.
        """
        words = [field.text for field in self.fields]
        words += [self.text[line.start : line.end] for line in self.lines]
        pairs = [(int(m[1]), int(m[2])) for text in words for m in _NUMBERS.finditer(text)]
        found = {first > 12 for first, second in pairs if (first > 12) != (second > 12)}
        return found.pop() if len(found) == 1 else None

    def named_before(self, day: date) -> tuple[str, int] | None:
        """Return the words for a day of the week up to a day, in the text, and how long before."""
        end = min(len(self.text), _NAMED_REACH)
        for written in islice(find_written(self.text, 0, end), _MOST_NAMED):
            told = written.in_year(day.year)
            if told is None or not 0 <= (day - told).days <= _DAYS_OF_A_WEEK:
                continue
            line = self.text[max(0, written.start - _LEAD) : written.start].rpartition("\n")[2]
            is_told = line.strip() != ""  # at the head of a line a date labels, and tells nothing
            if is_told and not any(a <= written.start < b for a, b in self.skipped):
                return self.text[written.start : written.end], (day - told).days
        return None


def _retrieved(
    fields: Sequence[DatedField], lines: Sequence[DatedLine], today: date
) -> date | None:
    """Return the day of retrieval: of the archive or copy, else the newest that the text states.

    A source that the text says was retrieved earlier than the report came out is another one.
    """
    known = [f.days[1] for f in fields if f.role == "retrieved" and f.days and f.days[1] <= today]
    if known:
        return min(known)
    newest = max((day for day in _stated(lines, "retrieved") if day <= today), default=None)
    own = [f.days[0] for f in fields if f.role in ("metadata", "url") and f.days]
    is_other = newest is not None and any(
        newest < day <= today for day in (*own, *_stated(lines, "byline"))
    )
    return None if is_other else newest


def _stated(lines: Sequence[DatedLine], role: str) -> list[date]:
    written = [line.written for line in lines if line.role == role]
    return [day for one in written if one is not None and (day := one.stated) is not None]
