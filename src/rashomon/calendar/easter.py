"""Easter Sunday of the Western and of the Orthodox churches."""

from datetime import date, timedelta

from rashomon.calendar.interval import make_day


def western(year: int) -> date | None:
    """Return Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher)."""
    if not 1583 <= year <= 4099:
        return None
    golden, century = year % 19, year // 100
    leap_shift = century - century // 4 - (8 * century + 13) // 25
    epact = (leap_shift + 19 * golden + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    shift = moon - weekday
    month = 3 + (shift + 40) // 44
    return make_day(year, month, shift + 28 - 31 * (month // 4))


def orthodox(year: int) -> date | None:
    """Return Easter Sunday by the Julian reckoning (Meeus), as a Gregorian day."""
    if not 1583 <= year <= 4099:
        return None
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    julian = make_day(year, month, day + 1)
    return None if julian is None else julian + timedelta(days=year // 100 - year // 400 - 2)
