"""EDTF notation written: the inverse of `parse_edtf`."""

import re
from datetime import date

from rashomon.calendar.edtf import PARTS_OF_YEAR, parse_edtf
from rashomon.calendar.interval import Interval, last_day, last_of_month

_TIMEX_SEASONS = {name: number for number, (name, _, _) in PARTS_OF_YEAR.items()}
_OF_YEAR = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
_NO_YEAR = re.compile(r"XXXX-\d\d(?:-\d\d)?")
_LONGEST_NAMED = len("2022-SP")
_DECADE, _CENTURY = re.compile(r"\d{3}"), re.compile(r"\d\d")


def write_edtf(interval: Interval | None, timex: str, qualifier: str = "") -> str | None:
    """Return the EDTF text of an interval that the TIMEX3 value `timex` names; None for none.

    The text says whole days: hours of one day are that day. `qualifier` is "~" (about), "?"
    (doubtful) or "". `parse_edtf` gives the same days back. A month or day of no year keeps an
    unspecified year, "XXXX-05"; other values without a place have no text.
    """
    if interval is None:
        return timex if _NO_YEAR.fullmatch(timex) else None
    first, last = interval[0].date(), last_day(interval)
    named = _named(timex, first, last) or _whole(first, last)
    if named is not None:
        return named + qualifier
    n = len("2022-01") if first.day == 1 and last == last_of_month(last) else len("2022-01-21")
    return f"{first.isoformat()[:n]}{qualifier}/{last.isoformat()[:n]}{qualifier}"


def write_moment(interval: Interval, zone: str | None) -> str:
    """Return a stated minute, with its offset from UTC where the text gives one."""
    offset = "Z" if zone == "UTC" else zone if zone and zone[0] in "+-" else ""
    return interval[0].isoformat(timespec="seconds") + offset


def _named(timex: str, first: date, last: date) -> str | None:
    """Return a season, quarter, half, decade or century, if its days are the interval's."""
    text = None
    if len(timex) > _LONGEST_NAMED:
        return None
    if match := _OF_YEAR.fullmatch(timex):
        text = f"{match[1]}-{_TIMEX_SEASONS[match[2]]}"
    elif _DECADE.fullmatch(timex):
        text = timex + "X"
    elif _CENTURY.fullmatch(timex):
        text = timex + "XX"
    return text if text is not None and parse_edtf(text) == (first, last) else None


def _whole(first: date, last: date) -> str | None:
    """Return a day, a month or a year, None where the interval is none of them."""
    if first == last:
        return first.isoformat()
    if first.day != 1 or last != last_of_month(last) or first.year != last.year:
        return None
    if first.month == last.month:
        return first.isoformat()[:7]
    return first.isoformat()[:4] if (first.month, last.month) == (1, 12) else None
