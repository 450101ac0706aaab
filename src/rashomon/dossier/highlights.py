"""A report in full, with every claim marked in place: marks may overlap."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from rashomon.dossier.bounds import Budget, in_words
from rashomon.dossier.markup import plain, running
from rashomon.types import Boilerplate, Claim, Document

_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")

Tag = Callable[[Claim], Markup]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A stretch of a text over which the same claims stand."""

    start: int
    end: int
    claims: tuple[Claim, ...]
    furniture: Boilerplate | None


def marked(document: Document, claims: Sequence[Claim], tag: Tag) -> Markup:
    """Return the text as paragraphs; `tag` gives what stands behind the words of a claim."""
    text = document.text
    inside = [c for c in claims if 0 <= c.start < c.end <= len(text)]
    known = {c.id for c in inside}
    lost = [c for c in claims if c.id not in known]
    cuts = _cuts(inside, document.boilerplate, len(text))
    parts: list[Markup] = []
    budget = Budget()
    for found in _PARAGRAPH.finditer(text):
        if not found[0].strip():
            continue
        pieces = _pieces(found.span(), cuts, inside, document.boilerplate)
        shown = Markup("").join(_shown(text, piece, tag, budget) for piece in pieces)
        if shown:
            parts.append(Markup('<p dir="auto">{}</p>').format(shown))
    gap = budget.gap()
    parts += [Markup('<p class="note">{}</p>').format(gap)] if gap else []
    return Markup("\n").join([*parts, *_unplaced(lost, tag)])


def lines(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text, as far as they are shown."""
    budget = Budget()
    for found in _PARAGRAPH.finditer(text):
        shown = budget.take(found[0]) if found[0].strip() else ""
        if shown:
            yield shown
    yield from filter(None, (budget.gap(),))


def _cuts(claims: Iterable[Claim], furniture: Iterable[Boilerplate], end: int) -> list[int]:
    """Return every place where what stands over the text changes."""
    spans = [*((c.start, c.end) for c in claims), *((b.start, b.end) for b in furniture)]
    return sorted({at for span in spans for at in span if 0 < at < end})


def _pieces(
    span: tuple[int, int],
    cuts: Sequence[int],
    claims: Sequence[Claim],
    furniture: Sequence[Boilerplate],
) -> Iterable[_Piece]:
    """Yield the stretches of a paragraph."""
    first, last = span
    here = [c for c in claims if c.start < last and first < c.end]
    out = [b for b in furniture if b.start < last and first < b.end]
    ends = (
        [first, *(at for at in cuts if first < at < last), last] if here or out else [first, last]
    )
    for start, end in pairwise(ends):
        over = tuple(c for c in here if c.start < end and start < c.end)
        bare = next((b for b in out if b.start <= start and end <= b.end), None)
        yield _Piece(start=start, end=end, claims=over, furniture=bare)


def _shown(text: str, piece: _Piece, tag: Tag, budget: Budget) -> Markup:
    """Return a stretch; before one with a claim stands how much was left out."""
    inside = text[piece.start : piece.end]
    words = running(in_words(inside) if piece.claims else budget.take(inside))
    if not words:
        return words
    if piece.furniture is not None:
        reason = plain(piece.furniture.reason)
        words = Markup(f'<s class="furniture" title="no part of the report: {reason}">{words}</s>')
    if not piece.claims:
        return words
    begins = [c for c in piece.claims if c.start == piece.start]
    closes = [c for c in piece.claims if c.end == piece.end]
    anchors = Markup("").join(Markup(f'<a class="at" id="q-{escape(c.id)}"></a>') for c in begins)
    ids = escape(" ".join(c.id for c in piece.claims))
    depth = min(len(piece.claims), 3)
    words = Markup(f'<mark class="n{depth}" data-c="{ids}">{words}</mark>')
    return Markup("").join([plain(budget.gap()), anchors, words, *map(tag, closes)])


def _unplaced(claims: Sequence[Claim], tag: Tag) -> list[Markup]:
    """Return the claims whose characters are not in the text: the record and it do not match."""
    if not claims:
        return []
    tags = Markup(" ").join(
        Markup('<a class="at" id="q-{}"></a>{}').format(c.id, tag(c)) for c in claims
    )
    return [
        Markup('<p class="note">The text at hand is not the text that was read: {}</p>').format(
            tags
        )
    ]
