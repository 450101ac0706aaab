"""Stretches inside a page's text that are none of it: links to other reports, captions, boxes.

They are written into the tree as plain paragraphs that bear a mark, so that the extractor leaves
them where they stand; afterwards each is listed by its place in the text, and not read.
"""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module

from rashomon.sources.pages.elements import Element
from rashomon.types import Boilerplate

LINK = "link to another report"
CAPTION = "caption of a picture"
BOX = "box beside the report"
STAMP = "time of the entry"
_REASONS = (LINK, CAPTION, BOX, STAMP)
_OPEN, _CLOSE = "⦗", "⦘"
_MARK = re.compile(rf"{_OPEN}([0-9]){_CLOSE} ?")
# Words of classes and ids, whole or joined by hyphens, as content systems name these things.
_EDGE, _END = r"(?<![a-z])", r"(?![a-z])"
_LINKS = re.compile(
    _EDGE + r"(?:also-?read|read-?(?:also|more|next)|see-?also|related\w*|recommend\w*|recirc\w*"
    r"|more-?(?:on|stories|news|from|coverage)|up-?next|most-?(?:read|popular)|trending|popular"
    r"|teasers?|inline-?(?:promo|link|story|article)s?|story-?links?|in-?article-?links?"
    r"|internal-?link|further-?reading|dont-?miss|you-?may-?like|jp-relatedposts|outbrain|taboola)"
    + _END,
    re.IGNORECASE,
)
_BOXES = re.compile(
    _EDGE + r"(?:newsletter\w*|sign-?up|subscri\w+|share\w*|social\w*|follow-?us|advert\w*|ad-?slot"
    r"|promo\w*|donat\w+|support-?us|epic|appeal|membership|pull-?quotes?|author-?(?:bio|box|info|card)|about-?the-?author"
    r"|tags?-?(?:list|links)|post-?tags|disclaimer|copyright|app-?download|poll|quiz"
    r"|cookie\w*|consent|paywall|piano\w*|comments?|respond)" + _END,
    re.IGNORECASE,
)
_CAPTIONS = re.compile(
    _EDGE
    + r"(?:caption\w*|wp-caption-text|image-?(?:credit|caption|source)|photo-?(?:credit|caption)"
    r"|media-?(?:caption|credit))" + _END,
    re.IGNORECASE,
)
_KEPT = frozenset(("html", "body", "main", "article", "section", "head"))
_PASSED = frozenset(("head", "nav", "footer", "script", "style", "form", "template", "noscript"))
_ROWS = ("li", "p", "h2", "h3", "h4", "h5", "h6", "td")
_LONG = 60  # characters of a paragraph that is part of a report
_LONGEST_BOX = 1_500
_LONGEST_LINK = 220
_AROUND = 3
_MOST_AROUND = 12
_STOPS = frozenset(".:;")
_BARS = str.maketrans("", "", "|·•/—–-[]")


def unmarked(content: str) -> str:
    """Return a page without the signs that marks are made of, which no page needs."""
    return content.replace(_OPEN, "[").replace(_CLOSE, "]")


def mark(tree: Element) -> None:
    """Replace each stretch inside the text by paragraphs that bear the mark of its reason."""
    stack, prose = [tree], _Prose(tree)
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or element.tag in _PASSED:
            continue
        reason = _reason(element) if prose.is_near(element) else None
        if reason is not None and _is_inside_text(element, reason, prose):
            lines = list(_lines(element))
            if sum(map(len, lines)) <= _LONGEST_BOX:
                _replace(element, lines, reason)
                continue
        if element.tag != "aside":
            stack.extend(reversed(list(element)))


class _Prose:
    """Which blocks of a page hold a paragraph of a report, and what holds these blocks."""

    def __init__(self, tree: Element) -> None:
        self._blocks = {block for block in tree.iter("p", "div") if _is_prose(block)}
        holders = {block.getparent() for block in self._blocks}
        holders |= {br.getparent() for br in tree.iter("br") if len(br.tail or "") >= _LONG}
        self._holders = holders

    def has(self, block: Element) -> bool:
        """Say whether a block holds prose and no further blocks."""
        return block in self._blocks

    def is_near(self, element: Element) -> bool:
        """Say whether prose stands beside an element, or beside one of two around it."""
        one: Element | None = element
        for _ in range(_AROUND):
            one = None if one is None else one.getparent()
            if one in self._holders:
                return True
        return False


def _reason(element: Element) -> str | None:
    if element.tag in _KEPT:
        return None
    if element.tag == "figcaption":
        return CAPTION
    named = f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
    if named != " ":
        for pattern, reason in ((_CAPTIONS, CAPTION), (_LINKS, LINK), (_BOXES, BOX)):
            if pattern.search(named):
                return reason
    if element.tag in ("p", "div", "ul", "ol", "h3", "h4", "h5", "blockquote"):
        return LINK if _is_link(element) else None
    return None


def _is_link(element: Element) -> bool:
    """Say whether all words of a block are links to other pages, as a headline is, not prose."""
    links = [a for a in element.iter("a") if _leads_away(a.get("href"))]
    if not links:
        return False
    words = _squeezed(element.text_content().translate(_BARS))
    linked = sum(len(_squeezed(a.text_content().translate(_BARS))) for a in links)
    is_short = len(words) <= _LONGEST_LINK * len(links) and len(words) > 0
    return is_short and linked >= 0.9 * len(words) - 2 and words[-1:] not in _STOPS


def _leads_away(address: str | None) -> bool:
    address = (address or "").strip()
    return bool(address) and not address.startswith(("#", "mailto:", "javascript:", "tel:"))


def _is_inside_text(element: Element, reason: str, prose: _Prose) -> bool:
    """Say whether paragraphs of a report stand before it, beside it or around it.

    A caption may stand at the head of the text, so for it a paragraph after will do.
    """
    one: Element | None = element
    for _ in range(_AROUND):
        if one is None or one.tag in ("body", "html"):
            return False
        if _has_paragraph(one, prose, forward=False):
            return True
        if reason == CAPTION and _has_paragraph(one, prose, forward=True):
            return True
        one = one.getparent()
    return False


def _has_paragraph(element: Element, prose: _Prose, *, forward: bool) -> bool:
    beside = element.getnext if forward else element.getprevious
    one = beside()
    for _ in range(_MOST_AROUND):
        if one is None:
            break
        if one.tag in ("p", "div") and prose.has(one):
            return True
        if one.tag in ("br", "b", "i") and len((one.tail or "").strip()) >= _LONG:
            return True
        one = one.getnext() if forward else one.getprevious()
    parent = element.getparent()
    return not forward and parent is not None and len((parent.text or "").strip()) >= _LONG


def _is_prose(element: Element) -> bool:
    if element.tag == "div" and next(element.iter("p", "table", "ul"), None) is not None:
        return False
    words = _squeezed(element.text_content())
    return len(words) >= _LONG and not words.startswith(_OPEN) and not _is_link(element)


def _lines(element: Element) -> Iterator[str]:
    """Yield the rows of a box, or all its words as one line."""
    rows = [row for row in element.iter(*_ROWS) if row is not element and not _has_rows(row)]
    texts = [_squeezed(row.text_content()) for row in rows]
    whole = _squeezed(element.text_content())
    if sum(map(len, texts)) >= 0.7 * len(whole):
        head = whole.split(texts[0])[0].strip() if texts and texts[0] else ""
        yield from (text for text in (head, *texts) if text)
    elif whole:
        yield whole


def _has_rows(element: Element) -> bool:
    return any(one is not element for one in element.iter(*_ROWS))


def _replace(element: Element, lines: Sequence[str], reason: str) -> None:
    maker = import_module("lxml.etree")
    for line in lines:
        paragraph = maker.Element("p")
        paragraph.text = marked_line(line, reason)
        element.addprevious(paragraph)
    element.drop_tree()


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def marked_line(line: str, reason: str) -> str:
    """Return a line with the mark of a reason."""
    return f"{_OPEN}{_REASONS.index(reason)}{_CLOSE} {line}"


def taken_off(text: str) -> tuple[str, tuple[Boilerplate, ...]]:
    """Return a text without its marks, and the stretches that bore them."""
    pieces: list[str] = []
    found: list[Boilerplate] = []
    length = 0
    for line in text.split("\n"):
        match = _MARK.match(line.lstrip("- "))
        clean = _MARK.sub("", line).removeprefix("- ") if match else line
        if match and clean.strip() and int(match[1]) < len(_REASONS):
            reason = _REASONS[int(match[1])]
            found.append(Boilerplate(start=length, end=length + len(clean), reason=reason))
        pieces.append(clean)
        length += len(clean) + 1
    return "\n".join(pieces), tuple(found)
