"""Strings of plain letters, found in the words of a text however the words are set apart."""

import re
from collections.abc import Iterable, Sequence

from rashomon.redaction.masking.folded import Word

# What may stand between the words of one name: a comma, a bracket, a line's end, "%20".
_BETWEEN = re.compile(r"[^\w]{0,4}|(?:[^\w\s]|_){0,3}\d{0,2}(?:[^\w\s]|_)?")
_TIGHT = re.compile(r"(?:['’‘ʼʻ`´.\-\u2010-\u2015]\n?)?")
_LONGEST = 120


class Phrases:
    """Phrases by their letters without what stands between the words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.known = frozenset(p for p in phrases if 0 < len(p) <= _LONGEST)
        self._begun = frozenset(p[:n] for p in self.known for n in range(1, len(p) + 1))

    def begins(self, word: str) -> bool:
        """Say whether a phrase begins with a word."""
        return word in self._begun

    def may_hold(self, found: Iterable[str]) -> bool:
        """Say whether any of these words can begin a phrase."""
        return not self._begun.isdisjoint(found)

    def longest(self, text: str, found: Sequence[Word], at: int, *, tight: bool = False) -> int:
        """Return past which word the longest phrase ends that begins at one; `at` for none.

        `tight` lets nothing stand between but an apostrophe, a stop or a hyphen.
        """
        between = _TIGHT if tight else _BETWEEN
        end, spelt = at, ""
        for n in range(at, len(found)):
            word = found[n]
            if n > at and between.fullmatch(text, found[n - 1].end, word.start) is None:
                break
            spelt += word.letters
            if spelt not in self._begun:
                break
            if spelt in self.known:
                end = n + 1
        return end

    def inside(self, letters: str, least: int) -> bool:
        """Say whether a phrase of at least so many letters stands anywhere in letters."""
        for start in range(len(letters)):
            end = start + 1
            while end <= len(letters) and letters[start:end] in self._begun:
                if end - start >= least and letters[start:end] in self.known:
                    return True
                end += 1
        return False
