"""A document into its sentences."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from rashomon.sentences.boundaries import boundaries
from rashomon.sentences.kinds import kind_of, may_repeat_title, title_pieces
from rashomon.sentences.paragraphs import paragraphs
from rashomon.sentences.quotations import open_quotes
from rashomon.text import trim
from rashomon.types import Document, Sentence

# No sentence of a report is longer; what is, has lost its stops, and later stages need a bound.
LONGEST = 2_000
_SAMPLE = 2_000
_CAPITAL = re.compile("[A-Z]")


class _Piece(NamedTuple):
    """One sentence to be, before it has its number."""

    start: int
    end: int
    kind: str
    quote_open: bool


def split(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of a document in order, without its boilerplate.

    Sentences never overlap; whatever is neither whitespace nor boilerplate lies in one of them.
    """
    text = document.text
    sentences: list[Sentence] = []
    section = 0
    for paragraph, pieces in enumerate(_paragraph_pieces(document)):
        for start, end, kind, quote_open in pieces:
            sentence = Sentence(
                document=document.id,
                index=len(sentences),
                start=start,
                end=end,
                text=text[start:end],
                kind=kind,
                paragraph=paragraph,
                section=section,
                quote_open=quote_open,
            )
            sentences.append(sentence)
            section += kind == "heading"
    return tuple(sentences)


def _paragraph_pieces(document: Document) -> Iterator[list[_Piece]]:
    text = document.text
    has_capitals = _has_capitals(text)
    found = paragraphs(text, document.boilerplate)
    for i, (start, end) in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        kind = kind_of(document, start, end, following)
        stretches = [(start, end, kind)]
        if kind == "sentence" and may_repeat_title(document, i):
            stretches = list(title_pieces(document, start, end))
        pieces: list[_Piece] = []
        for left, right, what in stretches:
            if what == "sentence":
                pieces += _sentences(text, left, right, has_capitals)
            else:
                pieces += [_Piece(a, b, what, False) for a, b in _bounded(text, left, right)]
        yield pieces


def _sentences(text: str, start: int, end: int, has_capitals: bool) -> list[_Piece]:
    spans: list[tuple[int, int]] = []
    for cut, after in boundaries(text, start, end, has_capitals=has_capitals):
        spans += _bounded(text, start, cut)
        start = after
    spans += _bounded(text, start, end)
    states = open_quotes(text, [a for a, _ in spans], end)
    return [_Piece(a, b, "sentence", state) for (a, b), state in zip(spans, states, strict=True)]


def _has_capitals(text: str) -> bool:
    """Say whether capitals are in use, by one for every 500 characters of the beginning."""
    sample = text[:_SAMPLE]
    needed = 1 + len(sample) // 500
    return sum(1 for _ in islice(_CAPITAL.finditer(sample), needed)) == needed


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretch without outer whitespace, cut at a space where it is too long."""
    start, end = trim(text, start, end)
    pieces = []
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        pieces.append(trim(text, start, cut))
        start, _ = trim(text, cut, end)
    if start < end:
        pieces.append((start, end))
    return pieces
