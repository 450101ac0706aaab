"""The day of which a report of an anniversary tells: so many years before it was published."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from rashomon.calendar.interval import reach_days, shift_months
from rashomon.lexicon import lexicon_text

Days = tuple[date, date]

_HEAD = 300
"""Characters of headline and opening: further down a report of a new attack recalls an old one."""
_ABOUT = 7  # days around the day itself: a memorial is held on a Sunday
_A_YEAR = 12


def remembered(text: str, published: date) -> Days | None:
    """Return the days that a report marks: "laid flowers, two years after", "third anniversary".

    None where it counts no years, or counts days as well: "a day after the first anniversary" is
    news of another happening.
    """
    head = text[:_HEAD].lower()
    found = _pattern().search(head)
    if found is None or _nearer().search(head, 0, found.start()):
        return None
    if not any(word in _lists()["memorial"] for word in re.findall(r"[a-z]+", head)):
        return None
    n_years = _number(found.group(1) or found.group(2))
    day = shift_months(published, -_A_YEAR * n_years)
    return None if day is None else (reach_days(day, -_ABOUT), reach_days(day, _ABOUT))


def _number(word: str) -> int:
    numbers: Mapping[str, int] = _lists()["years"]
    return numbers[word] if word in numbers else int(re.sub(r"\D", "", word))


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(_lists()["years"])
    counted = rf"({words}|\d{{1,2}}) years? (?:after|since|on from)"
    ordinal = rf"({words}|\d{{1,2}}(?:st|nd|rd|th)) anniversary"
    return re.compile(rf"\b(?:{counted}|{ordinal})\b")


@cache
def _nearer() -> re.Pattern[str]:
    return re.compile(r"\b(?:hours?|days?|weeks?) (?:after|before)\b")


@cache
def _lists() -> Mapping[str, Any]:
    return tomllib.loads(lexicon_text("linking.toml"))
