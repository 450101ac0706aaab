"""The patterns of time expressions, over symbols; the first that fits at a place wins.

A pattern is written with the names of `vocabulary.SYMBOLS` in braces; lower-case names are the
pieces below. The function reads the tokens it covers and may refuse with None.
"""

import re
from collections.abc import Callable
from typing import Final

from rashomon.marking.times import (
    clock,
    dates,
    days,
    distances,
    feast_days,
    months,
    nights,
    periods,
    units,
)
from rashomon.marking.times.context import Context
from rashomon.marking.times.first_symbols import first_symbols
from rashomon.marking.times.line import Line
from rashomon.marking.times.vocabulary import STRONG, SYMBOLS
from rashomon.types import TimeValue

Read = Callable[[Line, int, int, Context], TimeValue | None]

_PIECES: Final[dict[str, str]] = {
    "any_day": "(?:{DAY}|{ORD})",
    "any_year": "(?:{YEAR}|{SHORT})",
    "any_unit": "(?:{UNIT}|{TODAY}|{QUARTER}|{AGE}|{WEEKEND})",
    "weekday": "(?:{WEEKDAY}{COMMA}?)",
    "year_tail": "(?:(?:{COMMA}|{OF})?{any_year})",
    "british": "{weekday}?{THE}?{any_day}{OF}?{MONTH}(?:{year_tail}|{NUM}(?={DASH}))?",
    "american": "{weekday}?{LAST}?{MONTH}{THE}?{any_day}{year_tail}?",
    "date": "(?:{ISO}|{NUMERIC}|{british}|{american})",
    "pointing": "(?:{THE}?(?:{LAST}|{NEXT}|{SAME})|{THIS}(?:{LAST}|{NEXT}|{SAME})?|{THAT}{SAME}?)",
    "named_day": "(?:{date}|{pointing}?{WEEKDAY}{OWN}?|{REF}{OWN}?|{pointing}{TODAY}"
    "|{HOLIDAY}{COMMA}?{YEAR}|{HOLIDAY}|{FOREIGN})",
    "count": "(?:{A}?{FEW}{OF}?|{A}|{DAY}|{NUM}|{YEAR})",
    "hour": "(?:{DAY}|{NUM})",
    "clock": "(?:{NOON}|{CLOCK}{AMPM}?|{hour}{AMPM}|{hour}{OCLOCK}(?:{IN}{THE}{PART})?"
    "|{hour}{IN}{THE}{PART})",
    "zone": "(?:{ZONE}(?:{ZONE}{ZONE}?)?)",
    "also": "(?:{OPEN}{clock}{zone}{CLOSE})",
    "part": "(?:{PART}(?:{PRAYERS}|{UNIT}?{OF}{THE}{PART})?)",
    "edge": "(?:{EDGE}|{EARLIER}|{LATER})",
    "bound": "(?:{THE}?{BOUND}{OF})",
    "a_night": "(?:{NIGHT}{ON}?|{THE}?{PART}(?:{OF}|{OF}?{AND}|{OF}?{ON}))",
    "joint": "(?:{DASH}|{AND}|{OR}|{ON})",
}

_TABLE: Final[tuple[tuple[str, str, Read], ...]] = (
    ("time-clock-day", "{clock}{zone}?{also}?{COMMA}?{ON}?{named_day}{PART}?", clock.clock),
    ("time-clock", "{clock}{zone}?", clock.clock),
    ("time-night-between", "{a_night}{WEEKDAY}(?:{joint}|{IN}){WEEKDAY}", nights.two_weekdays),
    (
        "time-night-between",
        "{a_night}(?:{any_day}{joint}{any_day}{OF}?{MONTH}|{MONTH}{any_day}{joint}{any_day}){year_tail}?",
        nights.two_dates,
    ),
    ("time-before-part", "{BEFORE}{DASH}{PART}", days.part_of_day),
    ("time-overnight", "{NIGHT}(?:{ON}|{IN})?{named_day}", nights.night_of_day),
    ("time-prayers", "{named_day}{PRAYERS}", days.prayers_of_day),
    (
        "time-part-of-date",
        "(?:{EDGE}{IN})?{THE}?{EDGE}?{part}{UNIT}?(?:{OF}|{ON}){named_day}{PART}?",
        days.part_of_day,
    ),
    ("time-date-part", "(?:{edge}(?:{DASH}|{ON})?)?{named_day}{EDGE}?{part}", days.part_of_day),
    ("time-part-day", "(?:{edge}|{BEFORE})?{DASH}?{part}{ON}?{named_day}", days.part_of_day),
    ("time-edge-of-day", "{edge}{ON}?{named_day}", days.edge_of_day),
    ("time-pointed-part", "{edge}?{pointing}{EDGE}?{part}", days.part_of_day),
    ("time-loose-part", "(?<=(?:{ON}|{IN}|{BEFORE}|{AFTER})){THE}?{EDGE}?{part}", days.part_of_day),
    ("time-date", "{british}", dates.day),
    ("time-date", "{american}", dates.day),
    ("time-iso", "{ISO}", dates.iso),
    ("time-numeric", "{NUMERIC}", dates.numeric),
    ("time-range-start", "{any_day}(?={joint}{any_day}{OF}?{MONTH})", dates.day_before_month),
    (
        "time-range-end",
        "(?<={MONTH}{any_day}{joint}){any_day}{year_tail}?(?!{UNIT})",
        dates.day_after_month,
    ),
    (
        "time-bc",
        "{THE}?(?:{edge}{DASH}?)?(?:{MONTH}|{SEASON})?{OF}?(?:{hour}|{YEAR}){BC}",
        months.before_christ,
    ),
    (
        "time-week-of-month",
        "{THE}?(?:{ORD}|{LAST}){UNIT}{OF}{MONTH}{COMMA}?{YEAR}?",
        units.week_of_month,
    ),
    ("time-month-year", "(?:{bound}|{edge}{DASH}?)?{MONTH}{year_tail}", months.month),
    (
        "time-month-of-year",
        "(?:{bound}|{edge}{DASH}?)?{MONTH}{OF}?(?:{THIS}|{THAT}|{THE}?{SAME}|{LAST}|{NEXT}){UNIT}",
        months.month,
    ),
    (
        "time-month",
        "(?:{bound}{THIS}?|{edge}{DASH}?{IN}?)?(?:{THE}?{LAST}|{THIS}{LAST}?|{THE}?{NEXT})?{MONTH}",
        months.month,
    ),
    (
        "time-quarter",
        "{THE}?{FISCAL}?{DASH}?(?:{YEAR}{FISCAL}?)?{ORD}{DASH}?{QUARTER}(?:{OF}?{FISCAL}?{YEAR})?",
        months.half_or_quarter,
    ),
    ("time-half", "{THE}?(?:{ORD}|{LATER}){HALF}{OF}{YEAR}", months.half_or_quarter),
    (
        "time-season",
        "(?:{bound}|{THE}?{edge}{IN}?)?(?:{pointing}|{THE})?{SEASON}(?:{OF}?{YEAR})?",
        months.season,
    ),
    ("time-decade", "{THE}?{edge}?{DASH}?{DECADE}", months.decade),
    ("time-century", "{THE}?{edge}?{DASH}?{ORD}{DASH}?{AGE}{BC}?", months.century),
    ("time-year-edge", "(?:{bound}|{THE}?{edge}(?:{DASH}|{IN})?){FISCAL}?{YEAR}", months.year),
    ("time-year", "(?:{FISCAL}|{THE}{UNIT})?{YEAR}", months.year),
    ("time-year", "{SHORT}", months.year),
    ("time-year-after-dash", "(?<={YEAR}{DASH})(?:{DAY}|{NUM})", months.year_after_dash),
    (
        "time-day-beside",
        "{THE}?{TODAY}(?:{BEFORE}|{AFTER})(?:{REF}|{LAST}?{WEEKDAY})|{THE}{TODAY}(?:{BEFORE}|{AFTER})",
        days.day_beside,
    ),
    ("time-ago", "{count}?{MORE}?{any_unit}{AGO}", distances.ago),
    ("time-later", "{count}?{MORE}?{any_unit}(?:{LATER}|{EARLIER})", distances.later),
    ("time-edge-of-unit", "{edge}{IN}?{pointing}{any_unit}", units.pointed),
    ("time-bound-of-unit", "{bound}{pointing}{any_unit}", units.pointed),
    ("time-edge-of-unit", "(?:{bound}|{edge}{IN}){THE}{any_unit}", units.edge_of_unit),
    ("time-past", "{pointing}{count}{MORE}?{DASH}?{any_unit}", periods.past),
    ("time-past", "{RECENT}{any_unit}", periods.past),
    ("time-set", "{EVERY}{FEW}?{hour}?(?:{any_unit}|{WEEKDAY}|{MONTH}|{PART})", periods.frequency),
    ("time-set", "{SET}", periods.frequency),
    ("time-feast", "{bound}?(?:{HOLIDAY}{COMMA}?{YEAR}|{HOLIDAY})", feast_days.feast),
    ("time-other-calendar", "(?:{WEEKDAY}{COMMA}?)?{FOREIGN}", feast_days.foreign),
    ("time-day-of-week", "{WEEKDAY}{OF}?{pointing}{UNIT}", units.weekday_of_week),
    ("time-before-last", "{THE}(?:{WEEKDAY}|{UNIT}|{WEEKEND}){BEFORE}{LAST}", units.before_last),
    ("time-day", "{named_day}", days.whole_day),
    (
        "time-week-of-day",
        "{THE}(?:{UNIT}|{WEEKEND}){OF}(?:{any_day}{joint})?{date}",
        units.week_of_day,
    ),
    ("time-unit", "{pointing}{any_unit}", units.pointed),
    ("time-weekend", "{THE}{WEEKEND}", units.weekend),
    ("time-after-event", "{count}{MORE}?{any_unit}(?=(?:{AFTER}|{BEFORE}))", distances.from_event),
    ("time-age", "{count}{DASH}?{any_unit}{DASH}?{OLD}", periods.years_of_age),
    ("time-long", "{count}{DASH}?{any_unit}{DASH}?{LONG}", periods.duration),
    ("time-night", "{NIGHT}", nights.night),
    ("time-other-day", "{THE}{ELSE}{TODAY}", days.other_day),
    ("time-night-long", "{PART}{DASH}{LONG}|{A}?{PART}(?={OF})", periods.night_long),
    ("time-vague", "(?:{THE}{RECENT}?)?{VAGUE}|{RECENT}", days.vague),
    ("time-past-at-large", "{THE}{LAST}", days.past_at_large),
    ("time-duration", "{count}{MORE}?(?:{HALF}|{DASH})?{any_unit}", periods.duration),
    ("time-duration", "{any_unit}", periods.bare_units),
)


def _spell(pattern: str) -> str:
    """Return a pattern with every name replaced by its symbol or piece."""
    names = {name: re.escape(symbol) for name, symbol in SYMBOLS.items()}
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda found: {**names, **_PIECES}[found[1]], pattern)
    return pattern


def _guarded(pattern: str) -> str:
    """Return the pattern behind a test of its first symbol, which halves the search."""
    heads = "".join(sorted(first_symbols(pattern)))
    return f"(?=[{re.escape(heads)}])({pattern})"


RULES: Final = tuple((name, read) for name, _, read in _TABLE)
PATTERN: Final = re.compile("|".join(_guarded(_spell(pattern)) for _, pattern, _ in _TABLE))
OTHER: Final = SYMBOLS["OTHER"]
_HEADS = STRONG | {SYMBOLS[n] for n in ("YEAR", "SHORT", "ISO", "NUMERIC", "CLOCK", "BC", "LAST")}
HEAD: Final = re.compile(f"[{re.escape(''.join(sorted(_HEADS)))}]")
"""A symbol without which a stretch of date words holds no time."""
