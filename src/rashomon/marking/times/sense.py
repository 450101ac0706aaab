"""Words that are a date only in some company: may, march, sun, fall, second, a year's digits."""

from typing import Protocol

from rashomon.calendar.words import spaced
from rashomon.marking.times.vocabulary import SYMBOLS

_OTHER = SYMBOLS["OTHER"]
_DAY_NAMES = frozenset(spaced("sat sun wed mon fri thu tue"))
_VERB_MONTHS = frozenset(spaced("may march mar jan dec sep nov"))
_VERB_SEASONS = frozenset(spaced("fall spring"))
_DOUBTFUL = _VERB_MONTHS | _DAY_NAMES | _VERB_SEASONS | {"second", "couple", "some", "am", "z"}
_BEFORE_MONTH = frozenset("dyoEOipsLNhvA-&,T")
_AFTER_MONTH = frozenset("dyoY")
_PEOPLE = frozenset(
    spaced("people men women children percent km miles troops others meters metres")
)
_IN = frozenset(("in", "during", "since", "until", "by", "from", "throughout"))
_NOT_YEARS = frozenset(("$", "£", "€", "#", "no", "flight", "kg"))
_CLOCK_WORDS = frozenset(("hours", "hrs", "h", "gmt", "utc", "local"))


_CHECKED = frozenset("dnyMWSFUaZ")


class Beside(Protocol):
    """The parts of a line that a word's company is read from."""

    text: str
    words: list[str]
    numerals: dict[int, object]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the characters of tokens `first` to `end`."""


def settle(line: Beside, kinds: list[str]) -> None:
    """Turn doubtful words and numbers into what their neighbours show them to be, in place."""
    for at in [k for k, kind in enumerate(kinds) if kind in _CHECKED]:
        kind, word = kinds[at], line.words[at]
        if word in _DOUBTFUL:
            if not _is_date_word(line, at, kinds):
                kinds[at] = _OTHER
        elif kind in "yn" and _is_military_clock(line.words, at, kinds):
            kinds[at] = SYMBOLS["CLOCK"]
            line.numerals[at] = (int(word[:2]), int(word[2:]))
        elif _is_count(line.words, at, kinds):
            kinds[at] = SYMBOLS["NUM"]


def _near(kinds: list[str], at: int) -> str:
    return kinds[at] if 0 <= at < len(kinds) else _OTHER


def _is_date_word(line: Beside, at: int, kinds: list[str]) -> bool:
    word = line.words[at]
    before, after = _near(kinds, at - 1), _near(kinds, at + 1)
    if word in _VERB_SEASONS:
        year_follows = after == "y" or (after == "O" and _is_year_at(kinds, at + 2))
        return (before in "tLhNEiA-" and after != "O") or year_follows
    if word in _DAY_NAMES or word in _VERB_MONTHS:
        known = (
            after in _AFTER_MONTH
            or after == "M"
            or (word in _VERB_MONTHS and before in _BEFORE_MONTH)
        )
        return known and line.text[line.span(at, at + 1)[0]].isupper()
    if word == "second":
        return before == "t" or after in "UxMOP-"
    if word in ("am", "z"):
        return before in "dn@"
    if word == "couple":
        return after == "U" or (after == "O" and _near(kinds, at + 2) == "U")
    return after == "U"


def _is_year_at(kinds: list[str], at: int) -> bool:
    return _near(kinds, at) == "y" or _near(kinds, at + 1) == "B"


def _is_year(words: list[str], at: int, kinds: list[str]) -> bool:
    """Say whether a four-digit number is a year: "in 1914", "1914 invasion", not "1914 people"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if after in _PEOPLE or after == "%":
        return False
    if at and words[at - 1] in _IN:
        return True
    if _near(kinds, at + 1) == "U" and after not in ("quarter", "quarters"):
        return False
    if at and words[at - 1] in _NOT_YEARS:
        return False
    plural = after.isalpha() and after.endswith("s") and not after.endswith("ss")
    return not plural or _near(kinds, at - 1) in "tOM,"


def _is_count(words: list[str], at: int, kinds: list[str]) -> bool:
    """Say whether digits count people: "1914 people", "in March 5 people were killed"."""
    if kinds[at] == "y":
        return not _is_year(words, at, kinds)
    if kinds[at] != "d" or at < 2 or kinds[at - 1] != "M":
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    plural = after.isalpha() and after.endswith("s")
    return after in _PEOPLE or (words[at - 2] == "in" and plural)


def _is_military_clock(words: list[str], at: int, kinds: list[str]) -> bool:
    word = words[at]
    if len(word) != 4 or not word.isdecimal() or int(word[:2]) > 23 or int(word[2:]) > 59:
        return False
    if _near(kinds, at + 1) == SYMBOLS["NUMERIC"]:
        return True
    after = words[at + 1 : at + 4]
    if after[:1] == ["("]:
        return after[2:] == ["gmt"]
    return after[:1] != [] and after[0] in _CLOCK_WORDS
