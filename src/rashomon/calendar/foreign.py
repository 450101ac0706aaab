"""Months of other calendars by their names, and the days that their dates stand for."""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from rashomon.calendar import ethiopian, islamic, solar_hijri
from rashomon.calendar.interval import Interval
from rashomon.calendar.words import spaced


class Foreign(NamedTuple):
    """A date of another calendar; zero where no year, month or day is written."""

    calendar: str
    year: int
    month: int
    day: int


_AL = r"[’' -]?(?:[au]l[- ])?"
_ISLAMIC = (
    r"muharram|moharram",
    r"safar",
    rf"rabi{_AL}(?:aw+al|i\b)",
    rf"rabi{_AL}(?:thani|akhir|ii\b)",
    rf"jumada{_AL}(?:awwal|ula|i\b)",
    rf"jumada{_AL}(?:thani|akhirah?|ii\b)",
    r"rajab",
    r"sha[’']?a?ban",
    r"ramadan|ramadhan|ramazan",
    r"shawwal|shawal",
    r"dh?u[’']?(?: al-|l[- ]|l-)qi?[’']?da?h?|zilqad",
    r"dh?u[’']?(?: al-|l[- ]|l-)hijj?ah?|zilhaj",
)
_SOLAR = (
    "farvardin|hamal",
    "ordibehesht|sawr",
    "khordad|jawza",
    "tir|saratan",
    "mordad|asad",
    "shahrivar|sonbola",
    "mehr|mizan",
    "aban|aqrab",
    "azar|qaws",
    "dey|jadi",
    "bahman|dalwa?",
    "esfand|hut",
)
_ETHIOPIAN = spaced(
    "meskerem tikimt hidar tahsas tir yekatit megabit miazia ginbot sene hamle nehase pagume"
)

MONTHS: Final[dict[str, tuple[tuple[str, ...], range]]] = {
    "islamic": (_ISLAMIC, range(1200, 1500)),
    "solar": (_SOLAR, range(1200, 1500)),
    "ethiopian": (_ETHIOPIAN, range(1900, 2100)),
}
"""The twelve or thirteen months of each calendar, patterns in lower case, and its likely years."""

_REACHES: Final[dict[str, Callable[[int, int, int], Interval | None]]] = {
    "islamic": islamic.reach_of,
    "solar": solar_hijri.reach_of,
    "ethiopian": ethiopian.reach_of,
}
_YEARS: Final[dict[str, Callable[[date], int]]] = {
    "islamic": islamic.year_at,
    "solar": solar_hijri.year_at,
    "ethiopian": ethiopian.year_at,
}
TITLES: Final = {"islamic": "Islamic", "solar": "Solar Hijri", "ethiopian": "Ethiopian"}


def reach_of(foreign: Foreign) -> Interval | None:
    """Return the Gregorian days of a date with a year, None where its calendar has no such date."""
    find = _REACHES[foreign.calendar]
    if foreign.month:
        return find(foreign.year, foreign.month, foreign.day)
    first, last = find(foreign.year, 1, 0), find(foreign.year, 12, 0)
    return None if first is None or last is None else (first[0], last[1])


def year_at(calendar: str, day: date) -> int:
    """Return the year of a calendar that holds a Gregorian day."""
    return _YEARS[calendar](day)
