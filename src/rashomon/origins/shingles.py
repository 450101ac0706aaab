"""Runs of five words, and the few of them by which a shared stretch is always found.

A text is known by its shingles: the hashes of every five words in a row. Of eight neighbouring
shingles the smallest is kept as a mark (winnowing; Schleimer, Wilkerson and Aiken 2003), so two
texts with twelve words in a row in common always have a mark in common, however long the rest is.
"""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

SHINGLE = 5
WINDOW = 8
# Fewer different shingles than this are too little to tell a copy from chance: such a text (24
# words) can only be a copy by being the same word for word.
MIN_SHARED = 20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sketch:
    """What is kept of a text for comparison: its shingles in order, how many differ, its site."""

    document: str
    grams: "array[int]"
    n_distinct: int
    site: str = ""

    def distinct(self) -> frozenset[int]:
        """Return the different shingles; those last asked for are kept ready."""
        return _distinct(self)

    @property
    def is_short(self) -> bool:
        """Say whether the text is too short to be compared by its shingles."""
        return self.n_distinct < MIN_SHARED


def sketch_of(document: str, tokens: Sequence[str], *, site: str = "") -> Sketch:
    """Return the sketch of a text; `site` names the outlet or host it stands on, if known."""
    grams = shingles(tokens)
    return Sketch(document=document, grams=grams, n_distinct=len(set(grams)), site=site)


@lru_cache(maxsize=256)
def _distinct(sketch: Sketch) -> frozenset[int]:
    return frozenset(sketch.grams)


def without_ends(left: Sketch, right: Sketch) -> tuple[Sketch, Sketch, int]:
    """Return two texts of one site without what both begin and end with, and the words cut.

    A banner and a footer that nobody marked are the same under every report of a site. Where
    hardly anything is left of one of them, it is a copy and no page furniture: nothing is cut.
    """
    ours, theirs = left.grams, right.grams
    most = min(len(ours), len(theirs))
    head = bisect_left(range(1, most + 1), True, key=lambda n: ours[:n] != theirs[:n])
    most -= head
    tail = bisect_left(range(1, most + 1), True, key=lambda n: ours[-n:] != theirs[-n:])
    cut = [replace(s, grams=s.grams[head : len(s.grams) - tail]) for s in (left, right)]
    first, second = (replace(s, n_distinct=len(set(s.grams))) for s in cut)
    if first.is_short or second.is_short:
        return left, right, 0
    return first, second, head


def shingles(tokens: Sequence[str]) -> "array[int]":
    """Return the hash of every five words in a row, in order."""
    hashed = [_word_hash(token) for token in tokens]
    return array("q", map(hash, zip(*(hashed[i:] for i in range(SHINGLE)), strict=False)))


def marks(grams: Sequence[int]) -> set[int]:
    """Return the smallest shingle of every eight neighbours (of all, where there are fewer)."""
    smallest = list(grams)
    for step in (1, 2, 4):
        if len(smallest) > step:
            smallest = [a if a < b else b for a, b in zip(smallest, smallest[step:], strict=False)]
    return set(smallest)


@lru_cache(maxsize=65536)
def _word_hash(token: str) -> int:
    """Return a number for a word that is the same in every run, unlike `hash` of a text."""
    return zlib.crc32(token.encode("utf-8", "surrogatepass"))
