"""Feasts and dates of other calendars, covered like number words so that each is one token.

Their names are of several words: "New Year's Eve", "15 Sha'ban 1443".
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from rashomon.calendar.feasts import FEASTS, Feast
from rashomon.calendar.foreign import MONTHS, Foreign
from rashomon.calendar.words import spaced
from rashomon.marking.times.vocabulary import FEAST_WORDS, MONTH_WORDS

COVER: Final = "\ue001"
NO_FEAST: Final = Feast("name", 0, 0)
"""What is named after a feast: "the Good Friday agreement"."""

_FEAST_LIST = tuple(FEASTS.values())
_NAMED_AFTER = (
    r"(?P<name> (?:agreement|accords?|rising|uprising|offensive|island|eggs?|trees?|cards?)\b)?"
)
_FEAST = re.compile(rf"\b(?:{'|'.join(f'({names})' for names in FEASTS)})\b{_NAMED_AFTER}")
_ERA = r"(?: (?:ah|a\.h\.|h\.|sh|e\.c\.|hijri)(?!\w))?"
_ISLAMIC_YEAR = re.compile(r"\b(1[0-4]\d\d) ?(?:ah|a\.h\.?|hijri)(?!\w)")
_FIRST_WORDS = frozenset(spaced("boxing new valentine may palm maundy holy good"))
_DAY_WORDS = frozenset(spaced("year day thursday friday saturday sunday"))
_PERSONS = frozenset(spaced("safar rajab shaban sha'ban sha’ban ramazan"))


def _dates_of(months: tuple[str, ...]) -> re.Pattern[str]:
    month = "|".join(f"({names})" for names in months)
    return re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?:{month})\b"
        rf"(?: (?P<after>\d{{1,2}}),? (?P<ends>\d{{4}})\b|,? (?P<year>\d{{4}})\b)?{_ERA}"
    )


_DATES = {calendar: _dates_of(months) for calendar, (months, _) in MONTHS.items()}


def cover_named(low: str, words: list[str]) -> tuple[str, list[Feast | Foreign]]:
    """Return the text with every feast and date of another calendar covered, and their values.

    The text keeps its length, so that offsets hold.
    """
    has_month, has_feast = not MONTH_WORDS.isdisjoint(words), _has_feast(words)
    if not has_month and not has_feast:
        return low, []
    found: dict[int, Feast | Foreign] = {}
    low = low.replace(COVER, " ")
    if has_month:
        for calendar, pattern in _DATES.items():
            low = _cover(low, pattern, found, partial(_foreign, calendar))
        low = _cover(low, _ISLAMIC_YEAR, found, _islamic_year)
    if has_feast:
        low = _cover(low, _FEAST, found, _feast)
    return low, [found[start] for start in sorted(found)]


def _has_feast(words: list[str]) -> bool:
    if not FEAST_WORDS.isdisjoint(words):
        return True
    return not _FIRST_WORDS.isdisjoint(words) and not _DAY_WORDS.isdisjoint(words)


def _cover(
    low: str,
    pattern: re.Pattern[str],
    found: dict[int, Feast | Foreign],
    read: Callable[[re.Match[str]], Feast | Foreign | None],
) -> str:
    def cover(match: re.Match[str]) -> str:
        value = read(match)
        if value is None:
            return match[0]
        found[match.start()] = value
        return COVER * len(match[0])

    return pattern.sub(cover, low)


def _feast(match: re.Match[str]) -> Feast:
    if match["name"]:
        return NO_FEAST
    return _FEAST_LIST[next(k for k in range(len(_FEAST_LIST)) if match[k + 1])]


def _islamic_year(match: re.Match[str]) -> Foreign:
    return Foreign("islamic", int(match[1]), 0, 0)


def _foreign(calendar: str, match: re.Match[str]) -> Foreign | None:
    """Return a date with a likely year, or a day of an Islamic month that is nobody's name."""
    months, years = MONTHS[calendar]
    day, year = match["day"] or match["after"], match["year"] or match["ends"]
    month = next(k for k in range(1, len(months) + 1) if match[k + 1])
    if year is None:
        name = match[month + 1]
        if calendar != "islamic" or day is None or name in _PERSONS:
            return None
        return Foreign(calendar, 0, month, int(day))
    return Foreign(calendar, int(year), month, int(day or 0)) if int(year) in years else None
