"""A sentence as a line of symbols, one for each word, number and sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, repeat

from rashomon.calendar.feasts import Feast
from rashomon.calendar.foreign import Foreign
from rashomon.marking.times.named import COVER, NO_FEAST, cover_named
from rashomon.marking.times.numerals import MASK, covered, mask_number_words, read_numeral
from rashomon.marking.times.sense import settle
from rashomon.marking.times.vocabulary import FLATTEN, SYMBOL_OF, SYMBOLS, TRIGGERS, VALUE_OF

_TOKEN = re.compile(
    r"\s*(?:[a-zß-ɏ]{2,}(?:\.(?=,? ?\d))?"
    r"|[^\sa-zß-ɏ\d'’\ue000\ue001]"
    r"|[ap]\.m\.?(?!\w)|b\.c\.?(?!\w)|o['’]clock|[a-zß-ɏ]"
    r"|(?<![\d-])\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}(?::\d{2})?(?:z|[+-]\d{2}:?\d{2})?)?(?![\d-])"
    r"|(?<![\d/.-])\d{4}(?:/\d{1,2}/|\.\d{2}\.|-\d{1,2}-)\d{1,2}(?![\d/-]|\.\d)"
    r"|(?<![\d./-])\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/|-\d{1,2}-)(?:\d{4}|\d{2})(?![\d/-]|\.\d)"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?![\d:])"
    r"|(?:\d{4}|['’]\d0)s\b|\d{1,4}(?:st|nd|rd|th)\b|['’]\d{2}\b|\d+(?:[.,]\d+)*"
    r"|['’]s\b|\ue000+|\ue001+|\S)"
)
# A clock's aside stands between the hour and its day: "at 10:30 (local time) Monday".
_ASIDE = re.compile(r"\((local(?: time)?)\)")
_OTHER = SYMBOLS["OTHER"]
_NUMBER_WORD = SYMBOLS["NUM"]
_NUMERAL_HEADS = frozenset(f"0123456789'’{MASK}")


@dataclass(slots=True)
class Line:
    """A sentence cut up: `kinds` has one symbol a token, `words` the tokens in lower case."""

    text: str
    words: list[str]
    kinds: str = ""
    numerals: dict[int, object] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)

    def value(self, at: int) -> object:
        """Return what a token stands for: a number, a month, the name of a unit."""
        return self.numerals[at] if at in self.numerals else VALUE_OF.get(self.words[at])

    def number(self, at: int) -> int | None:
        """Return a token's value if it is a whole number."""
        value = self.value(at)
        return value if isinstance(value, int) else None

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the characters that tokens `first` to `end` cover."""
        return self.ends[first] - len(self.words[first]), self.ends[end - 1]


def has_trigger(text: str) -> bool:
    """Say whether a sentence holds any word that a time expression needs.

    No such word has a letter beyond ASCII, and bytes are looked through three times as fast.
    """
    words = text.lower().encode("latin-1", "replace").translate(FLATTEN).split()
    return not TRIGGERS.isdisjoint(words)


def make_line(text: str) -> Line:
    """Return a sentence as a line of symbols."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    low = _ASIDE.sub(r" \1 ", low) if "(" in low else low
    line, kinds = _cut(text, low)
    numbers: list[int] = []
    low, named = cover_named(low, line.words)
    if kinds.count(_NUMBER_WORD) > 1:
        low, numbers = mask_number_words(low)
    if named or numbers:
        line, kinds = _cut(text, low)
    _read_numerals(line, kinds, iter(numbers))
    if named:
        _read_named(line, kinds, iter(named))
    settle(line, kinds)
    line.kinds = "".join(kinds)
    return line


def _cut(text: str, low: str) -> tuple[Line, list[str]]:
    pieces = _TOKEN.findall(low)
    words = list(map(str.strip, pieces))
    kinds = list(map(SYMBOL_OF.get, words, repeat(_OTHER)))
    return Line(text, words, ends=list(accumulate(map(len, pieces)))), kinds


def _read_numerals(line: Line, kinds: list[str], covered_numbers: Iterator[int]) -> None:
    words = line.words
    for at in [k for k, word in enumerate(words) if word[:1] in _NUMERAL_HEADS]:
        word = words[at]
        if kinds[at] == _OTHER:
            if word[0] == MASK:
                kinds[at], line.numerals[at] = covered(next(covered_numbers, None))
            elif len(word) > 1 or word.isdecimal():
                kinds[at], line.numerals[at] = read_numeral(word)


def _read_named(line: Line, kinds: list[str], named: Iterator[Feast | Foreign]) -> None:
    for at in [k for k, word in enumerate(line.words) if word[:1] == COVER]:
        value = next(named, None)
        if value is not None and value != NO_FEAST:
            kinds[at] = SYMBOLS["HOLIDAY" if isinstance(value, Feast) else "FOREIGN"]
            line.numerals[at] = value
