"""Date words as symbols: one letter for each kind of word that the patterns know."""

import re
from typing import Final

from rashomon.calendar.words import (
    CARDINALS,
    DECADE_WORDS,
    MONTHS,
    MULTIPLIERS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    spaced,
)
from rashomon.calendar.zones import ZONE_WORDS

SYMBOLS: Final[dict[str, str]] = {
    "DAY": "d",  # digits that can be a day of the month
    "NUM": "n",  # any other number
    "YEAR": "y",
    "ORD": "o",
    "MONTH": "M",
    "WEEKDAY": "W",
    "UNIT": "U",
    "TODAY": "x",  # the word day itself: "the same day"
    "QUARTER": "Q",
    "AGE": "C",  # decade, century
    "WEEKEND": "k",
    "PART": "P",
    "SEASON": "S",
    "NOON": "0",  # noon, midday, midnight
    "CLOCK": "@",
    "AMPM": "a",
    "ISO": "I",
    "NUMERIC": "J",
    "DECADE": "D",
    "SHORT": "Y",  # '99
    "THE": "t",
    "THIS": "h",
    "THAT": "A",
    "SAME": "m",
    "A": "c",
    "LAST": "L",
    "NEXT": "N",
    "EDGE": "E",  # early, late, mid
    "BOUND": "T",  # beginning, end … of
    "EARLIER": "e",
    "LATER": "l",
    "AFTER": "f",
    "BEFORE": "b",
    "AGO": "g",
    "OF": "O",
    "IN": "i",
    "ON": "p",
    "SINCE": "s",
    "DASH": "-",
    "COMMA": ",",
    "REF": "R",  # today, yesterday, tomorrow
    "NIGHT": "j",  # tonight, overnight
    "VAGUE": "V",  # now, recently, soon
    "RECENT": "r",
    "SET": "G",
    "EVERY": "v",
    "FEW": "F",
    "MORE": "+",
    "ZONE": "Z",
    "BC": "B",
    "HOLIDAY": "X",
    "FOREIGN": "K",  # a date of another calendar
    "OCLOCK": "$",
    "AND": "&",
    "OR": "|",
    "OWN": "q",  # possessive 's
    "LONG": "w",
    "OLD": "u",
    "PRAYERS": "=",
    "OPEN": "(",
    "CLOSE": ")",
    "FISCAL": "z",
    "HALF": "H",
    "ELSE": "*",  # the other day
    "OTHER": ".",
}

UNIT_KINDS: Final = frozenset(
    SYMBOLS[name] for name in ("UNIT", "TODAY", "QUARTER", "AGE", "WEEKEND")
)

DEICTIC: Final[dict[str, int]] = {"today": 0, "yesterday": -1, "tomorrow": 1}

VAGUE: Final[dict[str, str]] = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "recently": "PAST_REF",
    "future": "FUTURE_REF",
}

SETS: Final[dict[str, str]] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "everyday": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}

_LISTS: Final[dict[str, str]] = {
    "THE": "the its their his her our my",
    "THIS": "this these",
    "THAT": "that those",
    "SAME": "same",
    "A": "a an",
    "LAST": "last past previous preceding latest",
    "NEXT": "next coming following upcoming ensuing subsequent",
    "BOUND": "beginning start end close middle eve",
    "EARLIER": "earlier",
    "LATER": "later",
    "AFTER": "after afterward afterwards",
    "BEFORE": "before",
    "AGO": "ago",
    "OF": "of",
    "IN": "in during throughout within over into for",
    "ON": "on at by until till to from through around about",
    "SINCE": "since",
    "DASH": "- – — ‑",
    "COMMA": ",",
    "EVERY": "every each per",
    "FEW": "several few many some couple number",
    "MORE": "more",
    "ZONE": " ".join(sorted(ZONE_WORDS)),
    "BC": "bc bce b.c. b.c ad",
    "AND": "and between & /",
    "OR": "or",
    "OWN": "'s ’s",
    "OCLOCK": "o'clock o’clock",
    "LONG": "long",
    "OLD": "old",
    "PRAYERS": "prayer prayers namaz",
    "OPEN": "(",
    "CLOSE": ")",
    "FISCAL": "fiscal full",
    "HALF": "half",
    "NIGHT": "tonight overnight",
    "ELSE": "other",
    "RECENT": "recent",
    "AMPM": "am pm a.m. p.m. a.m p.m",
}

_EDGES: Final = {
    "early": "early",
    "mid": "mid",
    "midway": "mid",
    "late": "late",
    "small": "early",
    "wee": "early",
}


_NOONS: Final = ("noon", "midday", "midnight")


_OWN_SYMBOL: Final = {
    "day": "TODAY",
    "quarter": "QUARTER",
    "decade": "AGE",
    "century": "AGE",
    "weekend": "WEEKEND",
}


def _one(word: str, value: object) -> dict[str, object]:
    return {word: value}


def _own_symbol(word: str, unit: str) -> str:
    return "UNIT" if word == "days" else _OWN_SYMBOL.get(unit, "UNIT")


def _with_dots(names: dict[str, int]) -> dict[str, object]:
    return {spelling: value for name, value in names.items() for spelling in (name, name + ".")}


def _vocabulary() -> dict[str, tuple[str, object]]:
    entries: dict[str, tuple[str, object]] = {
        word: (SYMBOLS[kind], word) for kind, words in _LISTS.items() for word in words.split()
    }
    tables: tuple[tuple[str, dict[str, object]], ...] = (
        ("MONTH", _with_dots(MONTHS)),
        ("WEEKDAY", _with_dots(WEEKDAYS)),
        ("NUM", {**CARDINALS, **MULTIPLIERS}),
        *((_own_symbol(word, unit), _one(word, unit)) for word, unit in UNITS.items()),
        ("ORD", dict(ORDINALS)),
        ("PART", {word: part for word, part in PARTS.items() if part not in _NOONS}),
        ("NOON", {word: part for word, part in PARTS.items() if part in _NOONS}),
        ("SEASON", dict(SEASONS)),
        ("DECADE", dict(DECADE_WORDS)),
        ("REF", dict(DEICTIC)),
        ("VAGUE", dict(VAGUE)),
        ("SET", dict(SETS)),
        ("EDGE", dict(_EDGES)),
    )
    for kind, table in tables:
        entries.update({word: (SYMBOLS[kind], value) for word, value in table.items()})
    return entries


_VOCABULARY = _vocabulary()
SYMBOL_OF: Final = {word: symbol for word, (symbol, _) in _VOCABULARY.items()}
VALUE_OF: Final = {word: value for word, (_, value) in _VOCABULARY.items()}

FEAST_WORDS: Final = frozenset(
    spaced(
        "christmas halloween thanksgiving easter eid ashura ashoura arbaeen arba ramadan ramadhan "
        "ramazan nowruz nowroz newroz navroz"
    )
)
MONTH_WORDS: Final = frozenset(
    spaced(
        "muharram moharram safar rabi jumada rajab sha shaban shaaban ramadan ramadhan ramazan "
        "shawwal shawal dhu du dhul zilqad zilhaj farvardin hamal ordibehesht sawr khordad jawza "
        "tir saratan mordad asad shahrivar sonbola mehr mizan aban aqrab azar qaws dey jadi bahman "
        "dalw dalwa esfand hut meskerem tikimt hidar tahsas yekatit megabit miazia ginbot sene "
        "hamle nehase pagume ah hijri"
    )
)
"""Words without one of which a sentence holds no date of another calendar."""

STRONG: Final = frozenset("MWUxQCkPSDRjVrGXKa0")
_TRIGGERS = (
    frozenset(
        {word for word, (symbol, _) in _VOCABULARY.items() if symbol in STRONG and word.isalpha()}
        | {"ago", "bc", "gmt", "m", "clock", "past", "0am", "0pm", "00am", "00pm", "000am", "000pm"}
        | {"0000", "0000s", "00s", "0:00", "00:00", "00th", "0th", "00st", "00nd", "00rd", "0st"}
        | {"0nd", "0rd", "eighteenth", "nineteenth", "twentieth", "eighteen", "nineteen"}
    )
    - set(spaced("sat sun wed later earlier"))
    | FEAST_WORDS
    | {"muharram", "moharram"}
)
TRIGGERS: Final = frozenset(
    (word + colon).encode("ascii") for word in _TRIGGERS for colon in ("", ":")
)
"""Words without one of which a sentence holds no time: digits read 0, signs but a colon blanks."""

_DIGITS = b"123456789"
_BLANKS = re.sub(rb"[a-zA-Z0-9:]", b"", bytes(range(128))) + "\x85\xa0".encode("latin-1")
FLATTEN: Final = bytes.maketrans(_DIGITS + _BLANKS, b"0" * 9 + b" " * len(_BLANKS))
