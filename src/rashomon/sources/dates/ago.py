"""Lines at the head of a report that date it from the day of retrieval: "2 hours ago"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from rashomon.sources.dates.judging import edtf_of
from rashomon.text import lines
from rashomon.types import DateCandidate

_TOP, _LONGEST, _HEAD = 8, 80, 4000
_AGO = re.compile(
    r"(?<!\w)(?P<n>\d{1,3}|an?) (?P<unit>min(?:ute)?|hour|hr|day|week|month|year)s? ago\b"
    r"|\b(?P<today>just now|moments ago)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[a-z]{2}[.!?]\s*\Z")


def dated_ago(text: str, retrieved: date | None) -> tuple[DateCandidate, ...]:
    """Return the lines that count back from retrieval; they date nothing by themselves.

    Where the day of retrieval is known the days are shown, an hour reaching back into the day
    before; which copy was read at that hour is not known, so none is accepted.
    """
    return tuple(_candidates(text, retrieved))


def _candidates(text: str, retrieved: date | None) -> Iterator[DateCandidate]:
    for start, end in islice(lines(text, 0, min(len(text), _HEAD)), _TOP):
        if end - start > _LONGEST or _SENTENCE.search(text, start, end):
            continue
        match = _AGO.search(text, start, end)
        if match is not None:
            yield DateCandidate(
                text=match[0],
                edtf=None if retrieved is None else _edtf(match, retrieved),
                role="page",
                reason="counts back from the moment at which the page was shown",
                start=match.start(),
                end=match.end(),
            )


def _edtf(match: re.Match[str], retrieved: date) -> str | None:
    one_day = timedelta(days=1)
    unit = (match["unit"] or "min").lower()
    if unit.startswith(("min", "hour", "hr")):
        return edtf_of((retrieved - one_day, retrieved))
    if unit != "day":
        return None
    day = retrieved - (int(match["n"]) if match["n"].isdecimal() else 1) * one_day
    return edtf_of((day - one_day, day))
