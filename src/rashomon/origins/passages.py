"""The passages of a report and the word stems by which a passage is told again."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from rashomon.origins.figures import figure_value
from rashomon.origins.roles import listed
from rashomon.origins.words import Words, words_of
from rashomon.types import Document

# Five letters make one stem of "attack", "attacked" and "attackers".
_STEM = 5
_SHORTEST = 3
# A passage of fewer stems goes with the next one: an abbreviation's stop, a dateline.
_FEWEST = 4
# A report of more passages is no dispatch; what stands behind is not compared.
_MOST = 200
_GAP = 40
_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence or two: characters, words, the figures as written, and the stems."""

    start: int
    end: int
    told: str
    figures: tuple[tuple[str, str], ...]
    stems: frozenset[str]


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Return the passages of a report in order, page furniture left out."""
    words = words_of(document)
    spans = islice(_spans(document, words), _MOST)
    return tuple([_passage(document, words, first, last) for first, last in spans])


def passage_at(passages: Sequence[Passage], place: int) -> int | None:
    """Return which passage holds a character; None where none does."""
    at = bisect_right([passage.start for passage in passages], place) - 1
    return at if at >= 0 and place < passages[at].end else None


@lru_cache(maxsize=65_536)
def stem(word: str) -> str | None:
    """Return the stem of a lower-case word: figures as digits, None for a word that tells nothing.

    >>> stem("attackers"), stem("eleven"), stem("the")
    ('attac', '11', None)
    """
    value = figure_value(word)
    if value is not None:
        return value
    if len(word) < _SHORTEST or word in listed("common"):
        return None
    return word[:_STEM]


def _spans(document: Document, words: Words) -> Iterator[tuple[int, int]]:
    """Yield ranges of words that end where a sentence or a line does, none too small."""
    first, told = 0, set[str]()
    for at, token in enumerate(words.tokens):
        if (found := stem(token)) is not None:
            told.add(found)
        ends = at + 1 == len(words.tokens)
        is_end = ends or _ends_behind(document.text, words.ends[at], words.starts[at + 1])
        if is_end and (len(told) >= _FEWEST or ends):
            yield first, at + 1
            first, told = at + 1, set()


def _ends_behind(text: str, end: int, start: int) -> bool:
    """Say whether a sentence or line ends between two words."""
    near = end + min(start - end, _GAP)
    return _END.search(text[end:near] + text[start]) is not None


def _passage(document: Document, words: Words, first: int, last: int) -> Passage:
    tokens = words.tokens[first:last]
    start, end = words.starts[first], words.ends[last - 1]
    figures = [
        (value, document.text[words.starts[at] : words.ends[at]])
        for at, token in enumerate(tokens, start=first)
        if (value := figure_value(token)) is not None
    ]
    return Passage(
        start=start,
        end=end,
        told=" ".join(tokens),
        figures=tuple(figures),
        stems=frozenset(found for token in tokens if (found := stem(token)) is not None),
    )
