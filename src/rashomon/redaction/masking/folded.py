"""A text in plain small letters, each of which knows where it stood.

Accents, look-alikes, other alphabets and wide letters become a to z; apostrophes of every shape,
hyphens and underscores separate; soft hyphens, marks above letters and unseen characters vanish.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from anyascii import anyascii

_WORD = re.compile("[a-z]+")
_KEPT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


class _Letters(dict[int, str]):
    """What each character becomes: letters, a separator, or nothing; found once."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter in _UNSEEN or unicodedata.category(letter) in ("Mn", "Me", "Lm"):
            found = ""
        elif code < 128:
            found = letter.lower()
        else:
            found = "".join(c for c in anyascii(letter).lower() if c in _KEPT)
            found = found if found or letter.isalpha() else " "
        self[code] = found
        return found


_LETTERS = _Letters()


class Word(NamedTuple):
    """Letters of a text and where they stand in it."""

    letters: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Return the words of a text in plain letters.

    >>> [word.letters for word in words("José Núñez’s")]
    ['jose', 'nunez', 's']
    """
    if text.isascii():
        found = _WORD.finditer(text.lower())
        return [Word(m[0], m.start(), m.end()) for m in found]
    pieces = [_LETTERS[ord(letter)] for letter in text]
    if all(map(_is_one, pieces)):
        return [Word(m[0], m.start(), m.end()) for m in _WORD.finditer("".join(pieces))]
    return _spread(pieces)


def _is_one(piece: str) -> bool:
    return len(piece) == 1


def _spread(pieces: Sequence[str]) -> list[Word]:
    """Return the words of a text whose characters become none or several letters."""
    at = [n for n, piece in enumerate(pieces) for _ in piece]
    folded = "".join(pieces)
    found = []
    for m in _WORD.finditer(folded):
        end = at[m.end() - 1] + 1
        while end < len(pieces) and not pieces[end]:
            end += 1
        found.append(Word(m[0], at[m.start()], end))
    return found


def letters(text: str) -> str:
    """Return nothing but the plain letters of a text.

    >>> letters("O’Neil-Smith")
    'oneilsmith'
    """
    return "".join(word.letters for word in words(text))


def spelt(text: str) -> set[str]:
    """Return the plain letters of a name, with umlauts written out too.

    >>> sorted(spelt("Müller"))
    ['mueller', 'muller']
    """
    composed = unicodedata.normalize("NFC", text).lower()
    return {letters(text), letters(composed.translate(_UMLAUTS))} - {""}
