"""Feasts that stand for a day, and the rules that place them in a year."""

from datetime import date
from typing import Final, NamedTuple

from rashomon.calendar import easter, islamic, solar_hijri, weekdays
from rashomon.calendar.interval import Interval, make_day, of_day, shift_days


class Feast(NamedTuple):
    """A feast: the rule that places it, a month (of the rule's calendar), a day or a distance."""

    rule: str
    month: int
    day: int


FEASTS: Final[dict[str, Feast]] = {
    r"christmas eve": Feast("fixed", 12, 24),
    r"christmas(?: day)?": Feast("fixed", 12, 25),
    r"boxing day": Feast("fixed", 12, 26),
    r"new year[’']?s eve": Feast("fixed", 12, 31),
    r"new year[’']?s day": Feast("fixed", 1, 1),
    r"valentine[’']?s day": Feast("fixed", 2, 14),
    r"may day": Feast("fixed", 5, 1),
    r"halloween": Feast("fixed", 10, 31),
    r"thanksgiving(?: day)?": Feast("november thursday", 11, 22),
    r"(?:orthodox|coptic) easter(?: sunday)?": Feast("orthodox", 0, 0),
    r"palm sunday": Feast("easter", 0, -7),
    r"(?:maundy|holy) thursday": Feast("easter", 0, -3),
    r"good friday": Feast("easter", 0, -2),
    r"(?:easter|holy) saturday": Feast("easter", 0, -1),
    r"easter monday": Feast("easter", 0, 1),
    r"easter(?: sunday| day)?": Feast("easter", 0, 0),
    r"(?:eid al[- ]fitr|eid[- ]ul[- ]fitr)": Feast("islamic", 10, 1),
    r"(?:eid al[- ]adha|eid[- ]ul[- ]a[dz]ha)": Feast("islamic", 12, 10),
    r"(?:ashura|ashoura)": Feast("islamic", 1, 10),
    r"arba[’']?een": Feast("islamic", 2, 20),
    r"(?:ramadan|ramadhan|ramazan)": Feast("islamic", 9, 0),
    r"(?:nowruz|nowroz|newroz|navroz)": Feast("solar", 1, 1),
}
"""Each feast by its names, a pattern in lower case. Days that depend on a country are left out."""


def reaches(feast: Feast, year: int) -> list[tuple[date, Interval]]:
    """Return the day and the possible days of a feast in a Gregorian year, each time it comes.

    An Islamic feast moves through the year and hangs on the new moon: it has a day of doubt.
    """
    if feast.rule == "islamic":
        found = [_islamic(feast, islamic.year_at(date(year, 1, 1)) + more) for more in range(-1, 3)]
        return [one for one in found if one is not None and one[0].year == year]
    day = _day_in(feast, year)
    return [] if day is None else [(day, of_day(day))]


def is_doubted(feast: Feast, day: date) -> bool:
    """Say whether the day is about: an Islamic one, or an Easter that the churches keep apart."""
    if feast.rule == "easter":
        return easter.western(day.year) != easter.orthodox(day.year)
    return feast.rule == "islamic"


def _islamic(feast: Feast, year: int) -> tuple[date, Interval] | None:
    day, reach = islamic.day_of(year, feast.month, feast.day or 1), None
    if day is not None:
        reach = islamic.reach_of(year, feast.month, feast.day)
    return None if day is None or reach is None else (day, reach)


def _day_in(feast: Feast, year: int) -> date | None:
    if feast.rule in ("easter", "orthodox"):
        sunday = easter.western(year) if feast.rule == "easter" else easter.orthodox(year)
        return None if sunday is None else shift_days(sunday, feast.day)
    if feast.rule == "solar":
        return solar_hijri.new_year(year - 621)
    found = make_day(year, feast.month, feast.day)
    if feast.rule == "november thursday":
        return None if found is None else weekdays.on_or_after(3, found)
    return found
