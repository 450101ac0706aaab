"""Moments to the minute, on one endless clock that is that of UTC."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from rashomon.calendar.edtf import parse_edtf

DAY: Final = 24 * 60
_CLOCK = re.compile(
    r"[T ](?P<hour>\d{2})(?::?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d{1,9})?)?)?\s?"
    r"(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?[?~%]?\Z"
)
_OPEN = ("", "..", "open", "unknown")
_UTC = "Z"


@lru_cache(maxsize=4096)
def minutes_of(text: str) -> tuple[int, int] | None:
    """Return the first and the last minute, both included, of an EDTF or ISO text; else None.

    A date alone is the whole of its day. A clock time with a zone is turned to UTC; one without is
    taken as it stands, as is every date.
    """
    days = parse_edtf(text)
    if days is None:
        return None
    ends = [end for end in text.split("/") if end.strip() not in _OPEN]
    if len(ends) > 1:
        known = [span for end in ends if (span := minutes_of(end)) is not None]
        return min(first for first, _ in known), max(last for _, last in known)
    first, last = days[0].toordinal() * DAY, (days[1].toordinal() + 1) * DAY - 1
    clock = _CLOCK.search(ends[0].strip())
    if clock is None or days[0] != days[1]:
        return first, last
    at = first + int(clock["hour"]) * 60 + int(clock["minute"] or 0) - _offset(clock["zone"])
    return at, at if clock["minute"] is not None else at + 59


@lru_cache(maxsize=4096)
def last_second(text: str) -> int | None:
    """Return the last second, included, of an EDTF or ISO text; None for what is neither.

    The second is the one that is written, else the last of the last minute.
    """
    span = minutes_of(text)
    if span is None:
        return None
    ends = [end for end in text.split("/") if end.strip() not in _OPEN]
    clock = _CLOCK.search(ends[0].strip()) if len(ends) == 1 else None
    written = None if clock is None or clock["second"] is None else min(59, int(clock["second"]))
    return span[1] * 60 + (59 if written is None else written)


@lru_cache(maxsize=4096)
def moment_text(text: str) -> str:
    """Return a moment as EDTF: to the minute, in UTC where its zone is known, else as it stands."""
    clock = _CLOCK.search(text.strip())
    span = minutes_of(text)
    if clock is None or clock["minute"] is None or span is None or "/" in text:
        return text.strip()
    at = datetime.min + timedelta(minutes=max(0, span[1] - DAY))
    return at.isoformat(timespec="minutes") + ("" if clock["zone"] is None else _UTC)


def _offset(zone: str | None) -> int:
    """Return how many minutes a zone's clock is ahead of UTC."""
    if zone is None or zone == _UTC:
        return 0
    digits = zone[1:].replace(":", "")
    ahead = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return -ahead if zone[0] == "-" else ahead
