"""Words that are a date only in some company: may, march, sun, fall, second, a year's digits."""

from collections.abc import Callable
from typing import Final

from rashomon.calendar.words import spaced
from rashomon.calendar.zones import ZONE_WORDS
from rashomon.marking.times.beside import Beside
from rashomon.marking.times.vocabulary import SYMBOLS
from rashomon.marking.times.zone_words import HOUR_WORDS, join_named_zone, read_zone

_OTHER = SYMBOLS["OTHER"]
_DAY_NAMES = frozenset(spaced("sat sun wed mon fri thu tue"))
_VERB_MONTHS = frozenset(spaced("may march mar jan dec sep nov"))
_VERB_SEASONS = frozenset(spaced("fall spring"))
_DOUBTFUL = _VERB_MONTHS | _DAY_NAMES | _VERB_SEASONS | {"second", "couple", "some", "am"}
_BEFORE_MONTH = frozenset("dyoEOipsLNhvA-&,T")
_BEFORE_FEAST = frozenset("pisbfehLNA,")
_AFTER_MONTH = frozenset("dyoY")
_PEOPLE = frozenset(
    spaced("people men women children percent km miles troops others meters metres block")
)
_AUXILIARY = frozenset(("was", "is", "has", "does", "as", "its", "his", "this"))
_IN = frozenset(("in", "during", "since", "until", "by", "from", "throughout"))
_NOT_YEARS = frozenset(
    spaced(
        "$ £ € # no no. flight kg resolution proclamation decree highway route article unit room"
    )
)
_CLOCK_WORDS = HOUR_WORDS | {"gmt", "utc", "z", "local"}
_DETERMINERS = frozenset(("the", "this", "that", "each", "every"))
_UNITS = frozenset(SYMBOLS[name] for name in ("UNIT", "TODAY", "QUARTER", "AGE", "WEEKEND"))
_SMALL = frozenset(("small", "wee"))
_PRAYER_NAMES = frozenset(spaced("fajr zuhr dhuhr asr maghrib isha tarawih taraweeh"))


_CHECKED = frozenset("dnyMWSFUaZ@P0XEN")


def settle(line: Beside, kinds: list[str]) -> None:
    """Turn doubtful words and numbers into what their neighbours show them to be, in place."""
    for at in [k for k, kind in enumerate(kinds) if kind in _CHECKED]:
        if line.words[at] in _DOUBTFUL:
            if not _is_date_word(line, at, kinds):
                kinds[at] = _OTHER
        else:
            _READERS.get(kinds[at], _read_number)(line, at, kinds)
        if kinds[at] in "a@":
            join_named_zone(line, at, kinds)


def _read_number(line: Beside, at: int, kinds: list[str]) -> None:
    """Settle whether digits are military time, or a count of people."""
    word = line.words[at]
    if kinds[at] in "yn" and _is_military_clock(line, at, kinds):
        kinds[at] = SYMBOLS["CLOCK"]
        line.numerals[at] = (int(word[:2]), int(word[2:4]))
        if line.words[at + 1] in HOUR_WORDS:
            kinds[at + 1] = SYMBOLS["ZONE"]
    elif _is_count(line.words, at, kinds):
        kinds[at] = SYMBOLS["NUM"]


def _read_clock(line: Beside, at: int, kinds: list[str]) -> None:
    """Join the "hrs" of "05:30 hrs"."""
    if line.words[at + 1 : at + 2] and line.words[at + 1] in HOUR_WORDS:
        kinds[at + 1] = SYMBOLS["ZONE"]


def _read_letters(line: Beside, at: int, kinds: list[str]) -> None:
    if line.words[at] in ZONE_WORDS:
        read_zone(line, at, kinds)


def _read_next(line: Beside, at: int, kinds: list[str]) -> None:
    """Tell "the following Friday" from what came after: "died following Friday's raid"."""
    if line.words[at] != "following" or line.words[max(at - 1, 0)] in _DETERMINERS:
        return
    if _near(kinds, at + 1) not in _UNITS:
        kinds[at] = _OTHER


def _read_feast(line: Beside, at: int, kinds: list[str]) -> None:
    if not _is_day_of_feast(line, at, kinds):
        kinds[at] = _OTHER


def _read_part(line: Beside, at: int, kinds: list[str]) -> None:
    """Settle names of prayers, "noon prayers" (no moment) and the "pre" of "pre-dawn"."""
    words = line.words
    prays = _near(kinds, at + 1) == SYMBOLS["PRAYERS"]
    if words[at] in _PRAYER_NAMES and not prays:
        kinds[at] = _OTHER
    elif kinds[at] == SYMBOLS["NOON"] and prays:
        kinds[at] = SYMBOLS["PART"]
    elif words[at] in ("dawn", "sunrise") and words[max(0, at - 2) : at] == ["pre", "-"]:
        kinds[at - 2] = SYMBOLS["BEFORE"]


def _read_hours(line: Beside, at: int, kinds: list[str]) -> None:
    """Make the "hours" of "early hours" a part of the day."""
    if line.words[at + 1 : at + 2] == ["hours"]:
        kinds[at + 1] = SYMBOLS["PART"]
        line.numerals[at + 1] = "evening" if line.words[at] == "late" else "early morning"
    elif line.words[at] in _SMALL:
        kinds[at] = _OTHER


_READERS: Final[dict[str, Callable[[Beside, int, list[str]], None]]] = {
    SYMBOLS["ZONE"]: _read_letters,
    SYMBOLS["CLOCK"]: _read_clock,
    SYMBOLS["HOLIDAY"]: _read_feast,
    SYMBOLS["EDGE"]: _read_hours,
    SYMBOLS["PART"]: _read_part,
    SYMBOLS["NOON"]: _read_part,
    SYMBOLS["NEXT"]: _read_next,
}


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
        if word == "jan" and line.words[at + 1 : at + 2] and line.words[at + 1].isalpha():
            known = known and not line.text[line.span(at + 1, at + 2)[0]].isupper()
        return known and line.text[line.span(at, at + 1)[0]].isupper()
    if word == "second":
        return before == "t" or after in "UxMOP-"
    if word == "am":
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
    if at and (words[at - 1] in _NOT_YEARS):
        return False
    plural = after.isalpha() and after.endswith("s") and not after.endswith("ss")
    return not plural or after in _AUXILIARY or _near(kinds, at - 1) in "tOM,X"


def _is_day_of_feast(line: Beside, at: int, kinds: list[str]) -> bool:
    """Say whether the words beside a feast make it a time: no "Operation Ramadan"."""
    start, end = line.span(at, at + 1)
    before, after = _near(kinds, at - 1), _near(kinds, at + 1)
    if (
        " " in line.text[start:end]
        or after in "yP"
        or (after == "," and _near(kinds, at + 2) == "y")
    ):
        return True
    if before == "O":
        return _near(kinds, at - 2) in "TxUo"
    return before in _BEFORE_FEAST


def _is_count(words: list[str], at: int, kinds: list[str]) -> bool:
    """Say whether digits count people: "1914 people", "in March 5 people were killed"."""
    if kinds[at] == "y":
        return not _is_year(words, at, kinds)
    if kinds[at] != "d" or at < 2 or kinds[at - 1] != "M":
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    plural = after.isalpha() and after.endswith("s")
    return after in _PEOPLE or (words[at - 2] == "in" and plural)


def _is_military_clock(line: Beside, at: int, kinds: list[str]) -> bool:
    words, word = line.words, line.words[at]
    if len(word) != 4 or not word.isdecimal() or int(word[:2]) > 23 or int(word[2:]) > 59:
        return False
    if _near(kinds, at + 1) == SYMBOLS["NUMERIC"]:
        return True
    after = words[at + 1 : at + 4]
    if after[:1] == ["("]:
        return after[2:] == ["gmt"]
    if after[:1] == []:
        return False
    start = line.span(at + 1, at + 2)[0]
    return after[0] in _CLOCK_WORDS or (
        after[0] in ZONE_WORDS and line.text[start : start + 2].isupper()
    )
