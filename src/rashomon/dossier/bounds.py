"""How much of a report a page shows: all of it, but for words and texts longer than anybody reads.

What is left out is counted where it stood. Claims are always shown, and no file is changed.
"""

import re

# A paragraph of a language without blanks stays whole; a word of a megabyte would print 480 pages.
LONGEST_WORD, OF_WORD = 3_000, 200
# Some eighty pages of print; beyond, only the sentences with claims are shown.
LONGEST_TEXT = 200_000
_WORD = re.compile(r"\S+")


def left_out(n: int, what: str = "characters of one word") -> str:
    """Return the note that stands where something was left out, and where it can be read."""
    return f"[{n:,} {what} left out here; the report itself has them]"


def in_words(text: str) -> str:
    """Return a text with the head of each word that nobody reads, and how much of it is left."""
    if len(text) <= LONGEST_WORD:
        return text
    return _WORD.sub(_head, text)


def _head(found: re.Match[str]) -> str:
    n = len(found[0]) - OF_WORD
    return found[0][:OF_WORD] + " " + left_out(n) if len(found[0]) > LONGEST_WORD else found[0]


class Budget:
    """How many characters without a claim a report may still show."""

    def __init__(self, left: int = LONGEST_TEXT) -> None:
        self._left, self._skipped = left, 0

    def take(self, text: str) -> str:
        """Return as much of a stretch as is still shown; the rest counts as left out."""
        shown = in_words(text)
        if len(shown) > self._left:
            self._skipped += len(text) - self._left
            shown = in_words(text[: self._left])
        self._left = max(0, self._left - len(shown))
        return shown

    def gap(self) -> str:
        """Return how much was left out since it was last told, or nothing."""
        n, self._skipped = self._skipped, 0
        return left_out(n, "characters without a claim") if n else ""
