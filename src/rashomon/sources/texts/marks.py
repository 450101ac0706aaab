"""Marks stacked on letters, as jokers and broken programs put them: no part of a language."""

import re
import unicodedata

# Combining marks that are left where a letter with its mark has no sign of its own (Unicode 15).
_LOOSE = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")


def composed(text: str) -> str:
    """Return a text with its letters and marks as one sign each, as far as there are such signs."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def has_loose_marks(text: str) -> bool:
    """Say whether a composed text has marks left: no language in Latin letters stacks many."""
    return not text.isascii() and _LOOSE.search(text) is not None


def without_marks(text: str) -> str:
    """Return a text without all marks on its letters.

    >>> without_marks("T\u0337\u0301he\u0335 pol\u00edce")
    'The police'
    """
    return _LOOSE.sub("", unicodedata.normalize("NFD", text))
