"""The words of a report without its page furniture, with the offsets they had."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rashomon.types import Document

# A report longer than this is a book; what stands behind is not compared, so that one hostile
# input cannot hold up a thousand honest ones.
MAX_WORDS = 100_000

# Scripts without spaces between words are taken character by character.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff"
_WORD = re.compile(rf"\d+(?:[.,]\d+)*|[{_UNSPACED}]|[^\W\d{_UNSPACED}]+")
_OPENERS, _CLOSERS, _EITHER = "“«", "”»", '"'
_QUOTE_MARK = re.compile(rf"[{_OPENERS}{_CLOSERS}{_EITHER}\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Lower-case words in order, and where each begins and ends in the document's text."""

    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of words that begin in these characters."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


def words_of(document: Document, start: int = 0, end: int | None = None) -> Words:
    """Return the words of a report, its boilerplate left out, at most `MAX_WORDS`.

    `start` and `end` bound the characters that are read.
    """
    text = document.text
    spans = list(islice(_spans(document, start, len(text) if end is None else end), MAX_WORDS))
    return Words(
        tokens=tuple([text[first:last].lower() for first, last in spans]),
        starts=tuple([first for first, _ in spans]),
        ends=tuple([last for _, last in spans]),
    )


def tokens_of(document: Document) -> list[str]:
    """Return the words alone: the same as in `words_of`, at a fraction of the cost."""
    text = document.text
    found: list[str] = []
    for start, end in _kept(document, 0, len(text)):
        found.extend(map(str.lower, _WORD.findall(text, start, end)))
    return found[:MAX_WORDS]


def quoted(text: str, words: Words) -> list[bool]:
    """Say of each word whether it stands in quotation marks; a mark left open ends at its line."""
    flags: list[bool] = []
    is_open, done = False, 0
    for mark in _QUOTE_MARK.finditer(text):
        upto = bisect_left(words.starts, mark.start(), done)
        flags.extend([is_open] * (upto - done))
        done = upto
        is_open = _after(mark.group(), is_open)
    flags.extend([is_open] * (len(words.starts) - done))
    return flags


def has_quotes(text: str) -> bool:
    """Say whether a text has a quotation mark at all."""
    return any(mark in text for mark in _OPENERS + _EITHER)


def _after(mark: str, is_open: bool) -> bool:
    if mark in _EITHER:
        return not is_open
    return mark in _OPENERS


def _spans(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last in _kept(document, start, end):
        for match in _WORD.finditer(document.text, first, last):
            yield match.span()


def _kept(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between two characters that are no boilerplate."""
    here = max(0, start)
    for piece in sorted(document.boilerplate, key=lambda b: (b.start, b.end)):
        if piece.start >= end:
            break
        if piece.start > here:
            yield here, piece.start
        here = max(here, piece.end)
    if here < end:
        yield here, end
