"""What a paragraph is besides running text: a title, a heading, a caption."""

import re
from collections.abc import Iterator

from rashomon.sentences.paragraphs import ends_sentence, is_list_item
from rashomon.sentences.words import caption_start
from rashomon.text import trim
from rashomon.types import Document

_MARKDOWN_HEADING = re.compile(r"#{1,6}\s")
_LONGEST_HEADING = 100
_MOST_WORDS = 15
_BODY = 100  # a paragraph of this length is running text even without a final stop
_BYLINE_OR_DATELINE = re.compile(
    r"by\s+[A-Z]|.*\([A-Z][\w/ .,&-]{0,40}\)\s*[-–—_:]*$|.*[-–—_,;]$", re.I
)
# A page often repeats its title at the head of the first paragraphs; short titles prove nothing.
_TITLE_PARAGRAPHS = 3
_TITLE_WORDS = 5
_BEFORE_TITLE = 120
_AFTER_TITLE = re.compile(r"\s*(?:[.:|–—-]\s*)?(?:(?<=\s)(?=[\"“‘'(]?[A-Z0-9])|\Z)")


def kind_of(document: Document, start: int, end: int, following: tuple[int, int] | None) -> str:
    """Return `title`, `heading`, `caption` or `sentence` for one paragraph."""
    text = document.text
    if document.title is not None and _is_title(document.title, text, start, end):
        return "title"
    if caption_start().match(text, start):
        return "caption"
    if end - start > _LONGEST_HEADING or following is None:
        return "sentence"
    is_heading = _MARKDOWN_HEADING.match(text, start) or _is_heading(text, start, end)
    return "heading" if is_heading and _opens_body(text, *following) else "sentence"


def may_repeat_title(document: Document, paragraph: int) -> bool:
    """Say whether a paragraph stands where pages repeat their title, if it is long enough."""
    title = document.title
    return (
        paragraph < _TITLE_PARAGRAPHS and title is not None and title.count(" ") >= _TITLE_WORDS - 1
    )


def title_pieces(document: Document, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield a paragraph in pieces, the document's title apart where it runs into the text."""
    title, text = document.title or "", document.text
    at = text.find(title, start, min(end, start + len(title) + _BEFORE_TITLE))
    after = _AFTER_TITLE.match(text, at + len(title), end) if at >= 0 else None
    if after is not None:
        if at > start:
            yield start, at, "sentence"
        yield at, trim(text, at, after.end())[1], "title"
        start = after.end()
    if start < end:
        yield start, end, "sentence"


def _is_title(title: str, text: str, start: int, end: int) -> bool:
    if not 0 < end - start <= 2 * len(title) + 8:
        return False
    return text[start:end].lstrip("# ").split() == title.split()


def _is_heading(text: str, start: int, end: int) -> bool:
    """Say whether a short line without a final stop could stand over running text."""
    if is_list_item(text, start) or (ends_sentence(text, start, end) and text[end - 1] != "?"):
        return False
    line = text[start:end]
    first = next((c for c in line if c.isalnum()), "a")
    if line.startswith("[") or first.islower() or len(line.split()) > _MOST_WORDS:
        return False
    return not _BYLINE_OR_DATELINE.match(line)


def _opens_body(text: str, start: int, end: int) -> bool:
    return end - start >= _BODY or ends_sentence(text, start, end)
