"""What a text tells of its own year and month: "last month, in May 2021", "this year, 2022"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from rashomon.calendar.words import CARDINALS, MONTHS
from rashomon.calendar.written import find_written
from rashomon.sources.dates.present import LOOKS_AHEAD

_READ = 20_000
_MOST = 50
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_RELATIVE = r"\b(?P<which>last|this)\s(?P<unit>month|year)\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_AFTER = re.compile(
    rf"{_RELATIVE},?\s(?:(?:in|of|on)\s)?(?:{_MONTH},?\s?(?:of\s)?)?(?:{_YEAR})?", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"\b(?:in|of)\s(?:{_MONTH},?\s)?(?:(?:in\s)?{_YEAR},?\s)?(?:of\s)?{_RELATIVE}", re.IGNORECASE
)
_AGO = re.compile(
    rf"\b(?P<n>{'|'.join(CARDINALS)}|\d{{1,2}})\syears?\sago,?\s(?:in|on)\s"
    rf"(?:{_MONTH}\s(?:\d{{1,2}},?\s)?)?{_YEAR}",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:on|since|from|of)\s(?:[a-z]+,?\s)?\Z", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:vote|election|poll|deadline|until|till|by|before|due)\b[^.\n]{0,40}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What must hold of the report's day; None: the text does not say. `words` are the text's.

    `newest` is the newest day with its year that the text tells as past.
    """

    first: date | None = None
    last: date | None = None
    month: int | None = None
    newest: date | None = None
    words: tuple[str, ...] = ()

    def allows(self, day: date) -> bool:
        """Say whether a day agrees with all that is told."""
        if self.first is not None and day < self.first:
            return False
        if self.last is not None and day > self.last:
            return False
        return self.month is None or day.month == self.month

    @property
    def is_nothing(self) -> bool:
        """Say whether the text tells nothing."""
        return self.first is None and self.last is None and self.month is None

    @property
    def quoted(self) -> str:
        """Return the text's words, at most two."""
        return " and ".join(f"'{words}'" for words in self.words[:2])


NOTHING_TOLD = Told()


def find_told(text: str, skipped: Sequence[tuple[int, int]]) -> Told:
    """Return what a text tells of its own year and month, outside the stretches skipped.

    Two phrases that disagree tell nothing.
    """
    text = text[:_READ]
    found = [*_relative(text), *_dated_past(text, skipped)]
    firsts = [one.first for one in found if one.first is not None]
    lasts = [one.last for one in found if one.last is not None]
    months = {one.month for one in found if one.month is not None}
    first, last = max(firsts, default=None), min(lasts, default=None)
    if len(months) > 1 or (first is not None and last is not None and first > last):
        return NOTHING_TOLD
    words = tuple(dict.fromkeys(word for one in found for word in one.words))
    return Told(
        first=first,
        last=last,
        month=next(iter(months), None),
        newest=next((one.newest for one in found if one.newest is not None), None),
        words=words,
    )


def _relative(text: str) -> list[Told]:
    if " month" not in text and " year" not in text:
        return []
    found = []
    for pattern in (_AFTER, _BEFORE):
        found += [_of_relative(match) for match in islice(pattern.finditer(text), _MOST)]
    found += [_of_ago(match) for match in islice(_AGO.finditer(text), _MOST)]
    return [one for one in found if one is not None]


def _of_relative(match: re.Match[str]) -> Told | None:
    name, year = match["month"], match["year"]
    later = int(match["which"].lower() == "last")
    words = (" ".join(match[0].split()).rstrip(","),)
    if match["unit"].lower() == "year":
        return None if year is None else _in_years(int(year) + later, int(year) + later, words)
    if name is None:
        return None
    month = MONTHS[name.lower()]
    turns = later and month == 12
    own = 1 if turns else month + later
    if year is None:
        return Told(month=own, words=words)
    own_year = int(year) + int(bool(turns))
    return Told(first=date(own_year, 1, 1), last=date(own_year, 12, 31), month=own, words=words)


def _of_ago(match: re.Match[str]) -> Told:
    """Read "three years ago, in 2019": 2022, or 2023 where full years are counted."""
    n = int(match["n"]) if match["n"].isdecimal() else CARDINALS[match["n"].lower()]
    year = int(match["year"]) + n
    return _in_years(year, year + 1, (" ".join(match[0].split()),))


def _in_years(first: int, last: int, words: tuple[str, ...]) -> Told:
    return Told(first=date(first, 1, 1), last=date(last, 12, 31), words=words)


def _dated_past(text: str, skipped: Sequence[tuple[int, int]]) -> list[Told]:
    """Return the newest day with its year that the text tells as past: no report is older."""
    newest: tuple[date, str] | None = None
    for written in islice(find_written(text), _MOST):
        day = written.stated
        if day is None or any(a <= written.start < b for a, b in skipped):
            continue
        if (newest is None or day > newest[0]) and _is_past(text, written.start):
            newest = (day, " ".join(text[written.start : written.end].split()))
    return [] if newest is None else [Told(first=newest[0], newest=newest[0], words=(newest[1],))]


def _is_past(text: str, at: int) -> bool:
    before = text[max(0, at - 80) : at]
    if _PAST.search(before) is None or LOOKS_AHEAD.search(before):
        return False
    return _PLANNED.search(before) is None
