"""Numbers as symbols: digits by their shape, number words joined ("nineteen ninety-six")."""

import re
from typing import Final

from rashomon.calendar.words import CARDINALS, MULTIPLIERS
from rashomon.marking.times.vocabulary import SYMBOLS

MASK: Final = "\ue000"
_NUM, _YEAR, _OTHER = SYMBOLS["NUM"], SYMBOLS["YEAR"], SYMBOLS["OTHER"]
_MOST_DIGITS = 9
_SHORTEST_DOTTED = len("01.02.22")
_NUMBERS = {**CARDINALS, **MULTIPLIERS}
_NAMES = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_RUN = re.compile(rf"\b(?:{_NAMES})(?:(?:\s?-\s?|\s+)(?:and\s)?(?:{_NAMES})){{1,8}}\b")
_WORD = re.compile(_NAMES)

Symbol = tuple[str, object]


def read_numeral(word: str) -> Symbol:
    """Return the symbol and the value of a token of digits."""
    if word[0] in "'’":
        return _apostrophe(word[1:])
    if word.isdecimal():
        return _digits(word)
    if ":" in word:
        return (SYMBOLS["ISO"], word) if len(word) > 8 else _clock(word)
    if word[-1] == "s":
        return SYMBOLS["DECADE"], int(word[:-1])
    if word[-1].isalpha():
        return SYMBOLS["ORD"], int(word[:-2])
    return _signed(word)


def _apostrophe(word: str) -> Symbol:
    if word[-1] == "s":
        return SYMBOLS["DECADE"], int(word[:-1])
    return SYMBOLS["SHORT"], int(word)


def _digits(word: str) -> Symbol:
    if len(word) > _MOST_DIGITS:
        return _NUM, None
    value = int(word)
    if 1 <= value <= 31 and len(word) <= 2:
        return SYMBOLS["DAY"], value
    if len(word) == 4 and 1000 <= value < 3000:
        return _YEAR, value
    return _NUM, value


def _clock(word: str) -> Symbol:
    hour, minute, *_ = (int(part) for part in word.split(":"))
    right = hour <= 24 and minute < 60 and (hour < 24 or minute == 0)
    return (SYMBOLS["CLOCK"], (hour, minute)) if right else (_OTHER, None)


def _signed(word: str) -> Symbol:
    parts = re.split(r"[./-]", word)
    if len(parts) == 3 and len(parts[0]) == 4:
        return SYMBOLS["ISO"], word
    if len(parts) == 3 and max(map(len, parts)) <= 4 and "," not in word:
        if "." in word and len(word) < _SHORTEST_DOTTED:
            return _OTHER, None
        return SYMBOLS["NUMERIC"], tuple(int(part) for part in parts)
    digits = word.replace(",", "")
    if digits.isdecimal() and len(digits) <= _MOST_DIGITS:
        return _NUM, int(digits)
    return _NUM, None


def mask_number_words(low: str) -> tuple[str, list[int]]:
    """Return the text with every run of number words covered by MASK, and the runs' values.

    The text keeps its length, so that offsets hold.
    """
    numbers: list[int] = []

    def cover(run: re.Match[str]) -> str:
        number = _reckon(_WORD.findall(run[0]))
        if number is None:
            return run[0]
        numbers.append(number)
        return MASK * len(run[0])

    return _RUN.sub(cover, low.replace(MASK, " ")), numbers


def _reckon(words: list[str]) -> int | None:
    """Return the number that words say; "nineteen ninety-six" is 1996."""
    total = part = 0
    for word in words:
        value = _NUMBERS.get(word, 0)
        if word == "thousand":
            total, part = total + max(part, 1) * 1000, 0
        elif word in ("hundred", "dozen"):
            part = max(part, 1) * value
        elif part in (18, 19, 20) and value >= 10:
            part = part * 100 + value
        else:
            part += value
    return total + part if total + part < 10**_MOST_DIGITS else None


def covered(number: int | None) -> Symbol:
    """Return the symbol and value of a covered run: a year in words, else a count."""
    is_year = number is not None and 1800 <= number < 2100
    return (_YEAR if is_year else _NUM), number
