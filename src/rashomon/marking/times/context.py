"""What the reader of a text knows when it comes to a time word: the report's day, what was told."""

from dataclasses import dataclass
from datetime import date

from rashomon.marking.times.line import Line
from rashomon.marking.times.tense import is_future, is_reporting, looks_ahead
from rashomon.marking.times.values import touched_days
from rashomon.types import TimeValue

_DAY_GRAINS = frozenset(("day", "part", "hour", "minute"))
_MONTHS_BACK = 8
_NEAR_SENTENCES = 1
_HEAD_OF_SENTENCE = 6  # tokens; from 4 to 20 the date bench gives the same figure


@dataclass(slots=True)
class Context:
    """State of one reading, carried from sentence to sentence.

    `history` is True for texts that tell of years past rather than of the last few days: bare
    months and days then follow the year told before, not the report. `told` is the last day-like
    value that an event was given; `year` and `month` the last ones told.
    """

    reference: date | None
    history: bool
    sentence: int = 0
    told: TimeValue | None = None
    told_in: int = -1
    year: int | None = None
    month: int | None = None
    year_in: int = -1

    @property
    def told_day(self) -> date | None:
        """Return the day of the last event time told."""
        return None if self.told is None or self.told.start is None else self.told.start.date()

    @property
    def told_near(self) -> date | None:
        """Return that day if it was told in this sentence or the one before."""
        return self.told_day if self.sentence - self.told_in <= _NEAR_SENTENCES else None

    @property
    def present(self) -> date | None:
        """Return the day that "last week" counts from: the report's, in histories the told one."""
        if not self.history:
            return self.reference
        if self.told_day is not None and self.told_day.year == self.year:
            return self.told_day
        if self.year is not None and 1 <= self.year <= 9998:
            return date(self.year, self.month or 1, 1)
        return self.reference

    @property
    def present_year(self) -> int | None:
        """Return the year that "last year" counts from."""
        if self.history and self.year is not None:
            return self.year
        return None if self.reference is None else self.reference.year

    def note(self, value: TimeValue, line: Line, at: int) -> None:
        """Remember a value as the anchor of what follows."""
        days = touched_days(value)
        if days is None or value.timex is None or value.timex.type not in ("DATE", "TIME"):
            return
        if value.grain in _DAY_GRAINS:
            if is_reporting(line, at) and self.told is not None:
                return
            self.told, self.told_in = value, self.sentence
            self.year, self.month = days[0].year, days[0].month
        elif value.grain in ("month", "season", "year") and days[0].year == days[1].year:
            if value.grain == "year" and self._is_aside(at):
                return
            self.year = days[0].year
            self.month = days[0].month if value.grain == "month" else None
        self.year_in = self.sentence

    def _is_aside(self, at: int) -> bool:
        """Say whether a year deep in a sentence leaves the story's year as it is.

        A history moves on with "In 1917, …" or a heading; "a report of 2005 denied it" is an aside.
        """
        return self.history and self.year is not None and at > _HEAD_OF_SENTENCE

    def year_of(self, month: int) -> int | None:
        """Return the year of a bare month in a history: the one told, or the next past its end."""
        if self.year is None or self.month is None or self.month - month < _MONTHS_BACK:
            return self.year
        return self.year + 1

    def is_future(self, line: Line, at: int) -> bool:
        """Say whether the words round a time put it after the report."""
        return not self.history and is_future(line, at)

    def is_past(self, line: Line, at: int) -> bool:
        """Say whether a verb beside a time says that it is over."""
        return not self.history and looks_ahead(line, at) is False
