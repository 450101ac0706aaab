"""What a text tells of its own present: weekdays that have just been, years that are past."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, islice

from rashomon.calendar.words import WEEKDAY_NAMES, WEEKDAYS
from rashomon.calendar.written import find_written

# The first letter comes before the check of what precedes it: `re` then jumps from one to the next.
_WEEKDAY = re.compile(
    "|".join(
        rf"{name[0]}(?<!\w.){name[1:]}\b" for day in WEEKDAY_NAMES for name in (day, day.upper())
    )
)
_NOT_THIS_ONE = frozenset(
    ("every", "each", "next", "last", "previous", "coming", "following", "until", "till", "of")
)
_NAMED_DAYS = frozenset(("good", "black", "bloody", "easter", "palm", "ash", "holy", "super"))
_PAPERS = frozenset(("times", "telegraph", "mirror", "mail", "post", "express", "herald", "mosque"))
_LEADS = frozenset(("on", "late", "early", "since"))
_PARTS = frozenset(("morning", "afternoon", "evening", "night"))
LOOKS_AHEAD = re.compile(
    r"\b(?:will|shall|would|expected|scheduled|due|plans?|planned|is to|are to|upcoming)\b"
    r"[^.;\n]{0,60}$",
    re.IGNORECASE,
)
_LOOK_BACK = 80
_WORD_REACH = 25
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_IN_YEAR = re.compile(r"\b(?:in|since|during)\s(?:[a-z]{1,9}\s){0,2}\Z", re.IGNORECASE)
_IN_YEAR_REACH = len("during nine-chars nine-chars ")
_MOST_WEEKDAYS = 500

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """The weekdays that a text tells as just past, and the newest year that it tells as past.

    `newest` is the latest of the weekdays; `phrases` are the text's own words for it.
    """

    newest: int | None
    phrases: tuple[str, ...]
    newest_year: int | None

    @property
    def told(self) -> str:
        """Return the words for the newest weekday, quoted, at most two of them."""
        return " and ".join(f"'{phrase}'" for phrase in self.phrases[:2])

    def days_after(self, day: date) -> int | None:
        """Return how many days a report of `day` would come after the newest weekday told."""
        return None if self.newest is None else (day.weekday() - self.newest) % 7


def find_present(text: str, skipped: Sequence[Stretch]) -> Present:
    """Return the text's present, read outside page furniture and the report's own date lines."""
    told = list(_weekdays(text, skipped))
    newest = newest_weekday([weekday for weekday, _ in told])
    phrases = dict.fromkeys(phrase for weekday, phrase in told if weekday == newest)
    years = [int(year[0]) for year in _YEAR.finditer(text) if _is_told_past(text, year.start())]
    return Present(newest=newest, phrases=tuple(phrases), newest_year=max(years, default=None))


def _is_told_past(text: str, year: int) -> bool:
    """Say whether "in", "since" or "during" leads to the year at a place of the text."""
    return _IN_YEAR.search(text, max(0, year - _IN_YEAR_REACH), year) is not None


def newest_weekday(told: Sequence[int]) -> int | None:
    """Return the latest of the weekdays told: the one before the widest gap of the week.

    Thursday and Friday end with Friday, Friday and Monday with Monday; of equal gaps the weekday
    told more often, then the one told first.
    """
    if not told:
        return None
    counts = Counter(told)
    week = sorted(counts)
    gaps = {day: (week[(at + 1) % len(week)] - day) % 7 or 7 for at, day in enumerate(week)}
    return max(week, key=lambda day: (gaps[day], counts[day], -told.index(day)))


def _weekdays(text: str, skipped: Sequence[Stretch]) -> Iterator[tuple[int, str]]:
    spans = sorted(skipped)
    starts = [start for start, _ in spans]
    ends = list(accumulate((end for _, end in spans), max))
    for match in islice(_WEEKDAY.finditer(text), _MOST_WEEKDAYS):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < ends[at]:
            continue
        phrase = _just_past(text, match)
        if phrase is not None:
            yield WEEKDAYS[match[0].lower()], phrase


def _just_past(text: str, match: re.Match[str]) -> str | None:
    """Return "on Friday" or "Friday night" if that Friday has just been, else None."""
    start, end = match.span()
    before = text[max(0, start - _WORD_REACH) : start].split()[-1:]
    after = text[end : end + _WORD_REACH].split()[:1]
    lead, part = "".join(before).lower(), "".join(after).lower().strip(".,;:")
    if lead in _NOT_THIS_ONE or lead in _NAMED_DAYS or part in _PAPERS:
        return None
    written = next(find_written(text, start, min(len(text), end + _WORD_REACH)), None)
    if written is not None and written.start == start:
        return None
    if LOOKS_AHEAD.search(text, max(0, start - _LOOK_BACK), start) is not None:
        return None
    lead_words = f"{lead} " if lead in _LEADS else ""
    return lead_words + match[0] + (f" {part}" if part in _PARTS else "")
