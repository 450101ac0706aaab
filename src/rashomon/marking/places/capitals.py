"""Capitalised words of a sentence, with their offsets."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rashomon.gazetteer import begins_name, country_of_demonym, lookup_folded
from rashomon.marking.places.words import place_words
from rashomon.names import fold

# Marks without width may stand inside a name; the fold drops them.
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069"
_CAPITAL = "[A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u052f\u1e00-\u1eff]"
# The capital leads the pattern: the search then skips all else at the speed of C.
_WORD = re.compile(
    rf"{_CAPITAL}(?<![\w.].)[\w'’‘`´ʿʾʻ{_HIDDEN}-]{{0,60}}(?:\.[^\W\d_][\w'’-]{{0,20}}){{0,6}}\.?"
)
_ARTICLE = re.compile(r"(?<![\w'’-])(?:(?:a[ldnrstz]|a[dst]h|e[ldnrstz]|ul)-|[dl]['’])$")
_LONGEST_ARTICLE = 4
_TRAILING = (
    "'’‘`´-\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c"
    "\u202d\u202e\u2066\u2067\u2068\u2069"
)
_OWNED = frozenset(("'s", "’s", "'S", "’S"))
# Words that begin sentences are no names unless a name goes on after them ("The Hague").
_OPENERS = frozenset(
    (
        *("The", "In", "On", "At", "A", "An", "As", "And", "But", "It", "Its", "He", "She", "They"),
        *("We", "I", "His", "Her", "This", "That", "These", "Those", "There", "For", "If", "When"),
        *("While", "After", "Before", "No", "Not", "So", "To", "Mr", "Mrs", "Ms", "Dr"),
    )
)


class Word(NamedTuple):
    """A word of a name; offsets are in the sentence. `low` is it in small letters without a stop.

    `owns` says that it was written with 's, which ends a name; `joins` that it is a small word.
    """

    text: str
    start: int
    end: int
    low: str
    owns: bool = False
    joins: bool = False

    @property
    def key(self) -> str:
        """The word's fold, with the s of its 's."""
        return fold(self.text) + "s" * self.owns


def capitalised(text: str, *, skip: Callable[[str], bool] | None = None) -> Iterator[Word]:
    """Yield the capitalised words; of Basra-based and Basra-Baghdad only the Basra."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        name = text[start:end]
        if name in _OPENERS and not text[end + 1 : end + 2].isupper():
            continue
        if skip is not None and skip(name):
            continue
        if start and text[start - 1] in "-'’":
            start -= _article_before(text, start)
            name = text[start:end]
        word = _word(name, start)
        if word is not None:
            yield word
            second = _second(text, word, end) if text[word.end : word.end + 1] == "-" else None
            if second is not None:
                yield second


def _article_before(text: str, start: int) -> int:
    """Return the length of an article written on to a name: "al-Azim", "d'Alene"."""
    found = _ARTICLE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    return 0 if found is None else start - found.start()


def _word(text: str, start: int) -> Word | None:
    """Return a word without closing marks and 's, or None when it is not capitalised."""
    owns = text[-2:] in _OWNED
    kept = (text[:-2] if owns else text).rstrip(_TRAILING)
    if not kept or (kept[0].islower() and kept[0] > "z"):
        return None
    if "-" in kept:
        return _hyphened(kept, start, owns=owns)
    return Word(kept, start, start + len(kept), kept.lower().rstrip("."), owns)


def _second(text: str, first: Word, end: int) -> Word | None:
    """Return the second of two known names with a hyphen between: the Baghdad of Basra-Baghdad."""
    start = first.end + 1
    word = _word(text[start:end], start)
    if word is None or not text[start].isupper() or _is_given(first) or _is_given(word):
        return None
    return word if _is_known(first) and _is_known(word) else None


def _is_known(word: Word) -> bool:
    return bool(lookup_folded(fold(word.text))) or country_of_demonym(word.text) is not None


def _is_given(word: Word) -> bool:
    return fold(word.text) in place_words().given


def _hyphened(text: str, start: int, *, owns: bool) -> Word:
    """Return a known name with a hyphen whole, else the part that can be a name."""
    word = Word(text, start, start + len(text), text.lower().rstrip("."), owns)
    first, _, rest = text.partition("-")
    if len(first) == 1 and rest[:1].isupper():  # a politician's party: D-Brockton
        return Word(rest, start + 2, word.end, rest.lower().rstrip("."), owns)
    known = lookup_folded(word.key) or begins_name(word.key) or _ARTICLE.match(first.lower() + "-")
    if known or len(first) < 2 or not first[0].isupper():
        return word
    return Word(first, start, start + len(first), first.lower(), owns=True)
