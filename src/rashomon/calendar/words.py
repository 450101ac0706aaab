"""English words of the calendar and what they stand for; keys are lower case."""

from typing import Final


def spaced(text: str) -> tuple[str, ...]:
    """Return the words of a list that is written with blanks."""
    return tuple(text.split())


MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wednes wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}

WEEKDAY_NAMES: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)

_ONES = spaced("one two three four five six seven eight nine ten eleven twelve thirteen fourteen")
_TEENS = spaced("fifteen sixteen seventeen eighteen nineteen")
_TENS = spaced("twenty thirty forty fifty sixty seventy eighty ninety")

CARDINALS: Final[dict[str, int]] = {
    **{word: number for number, word in enumerate(_ONES + _TEENS, start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    "dozen": 12,
}

MULTIPLIERS: Final[dict[str, int]] = {"hundred": 100, "thousand": 1000}

_ORDINAL_ONES = spaced(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)

ORDINALS: Final[dict[str, int]] = {
    **{word: number for number, word in enumerate(_ORDINAL_ONES, start=1)},
    "twentieth": 20,
    "thirtieth": 30,
}

DECADE_WORDS: Final[dict[str, int]] = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

SEASONS: Final[dict[str, str]] = {
    "spring": "SP",
    "summer": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "springtime": "SP",
    "summertime": "SU",
    "wintertime": "WI",
}

UNITS: Final[dict[str, str]] = {
    name: unit
    for unit in spaced("second minute hour day week fortnight month quarter year decade century")
    for name in (unit, unit + "s")
} | {
    "centuries": "century",
    "hr": "hour",
    "hrs": "hour",
    "mins": "minute",
    "yr": "year",
    "yrs": "year",
    "weekend": "weekend",
    "weekends": "weekend",
}
"""Every spelling of a unit and its plain name. Ordinal "second" is told apart by its reader."""

PARTS: Final[dict[str, str]] = {
    "dawn": "dawn",
    "daybreak": "dawn",
    "sunrise": "dawn",
    "predawn": "before dawn",
    "morning": "morning",
    "mornings": "morning",
    "noon": "noon",
    "midday": "midday",
    "noontime": "midday",
    "afternoon": "afternoon",
    "afternoons": "afternoon",
    "evening": "evening",
    "evenings": "evening",
    "dusk": "dusk",
    "sunset": "dusk",
    "nightfall": "dusk",
    "night": "night",
    "nights": "night",
    "nighttime": "night",
    "daytime": "daytime",
    "midnight": "midnight",
    "lunchtime": "midday",
    "sundown": "dusk",
    "fajr": "dawn",
    "suhoor": "before dawn",
    "suhur": "before dawn",
    "sehri": "before dawn",
    "zuhr": "midday",
    "dhuhr": "midday",
    "asr": "afternoon",
    "maghrib": "dusk",
    "iftar": "dusk",
    "isha": "evening",
    "tarawih": "evening",
    "taraweeh": "evening",
}
