"""Old and broken shapes of pages made plain: tables for layout, breaks for paragraphs."""

from importlib import import_module
from typing import Protocol

from rashomon.sources.pages.elements import Element

_PROSE = 150  # characters of a cell that hold no figure of a table but a piece of the page
_LONGEST_HEADING = 400
_FEWEST_GAPS = 2
_CELLS = ("td", "th")
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code em font i img kbd mark q s small span strike strong "
    "sub sup tt u var wbr".split()
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Maker(Protocol):
    """What makes elements."""

    def Element(self, tag: str) -> Element:
        """Return a new element."""


def make_plain(tree: Element) -> None:
    """Turn tables for layout and headings of prose into blocks, double breaks to paragraphs."""
    for table in list(tree.iter("table")):
        if _is_for_layout(table):
            _unfold(table)
    for heading in tree.iter(*_HEADINGS):
        if len(heading.text_content()) > _LONGEST_HEADING:
            heading.tag = "div"
    for element in _left_open(tree):
        element.tag = "div"
        _paragraphs(element)
    for parent in _with_gaps(tree):
        _paragraphs(parent)


def _left_open(tree: Element) -> list[Element]:
    """Return the paragraphs and inline elements that hold blocks: their end was forgotten."""
    found: dict[Element, None] = {}
    for block in tree.iter("p", "div", "table", "ul", "ol", "blockquote", *_HEADINGS):
        for around in block.iterancestors():
            if around.tag == "a" or (around.tag not in _INLINE and around.tag != "p"):
                break  # a link around blocks is how pages write teasers, and no forgotten end
            if around in found:
                break
            found[around] = None
    return list(found)


def _is_for_layout(table: Element) -> bool:
    """Say whether a table holds the page and no figures: nested, of one column, or with prose."""
    rows = list(table.iter("tr"))
    if any(one is not table for one in table.iter("table")):
        return True
    widest = max((sum(1 for cell in row if cell.tag in _CELLS) for row in rows), default=0)
    if widest <= 1:
        return True
    cells = (cell for cell in table.iter(*_CELLS))
    return any(len(" ".join(cell.text_content().split())) >= _PROSE for cell in cells)


def _unfold(table: Element) -> None:
    for element in [table, *table.iter("tbody", "thead", "tr", *_CELLS, "center")]:
        element.tag = "div"


def _with_gaps(tree: Element) -> list[Element]:
    """Return the elements in which paragraphs are only told apart by double breaks."""
    counts: dict[Element, int] = {}
    for line_break in tree.iter("br"):
        after = line_break.getnext()
        parent = line_break.getparent()
        is_double = after is not None and after.tag == "br" and not (line_break.tail or "").strip()
        if is_double and parent is not None and parent.tag not in ("p", "pre"):
            counts[parent] = counts.get(parent, 0) + 1
    return [parent for parent, n in counts.items() if n >= _FEWEST_GAPS]


def _paragraphs(parent: Element) -> None:
    """Put the words between double breaks into paragraphs; blocks among them stay as they are."""
    maker = import_module("lxml.etree")
    children = list(parent)
    made = [_paragraph(maker, parent.text)]
    parent.text = None
    n_breaks = 0
    for child in children:
        tail, child.tail = child.tail, None
        if child.tag == "br":
            n_breaks += 1
            if n_breaks > 1 and _has_words(made[-1]):
                made.append(_paragraph(maker, None))
            elif n_breaks == 1 and _has_words(made[-1]):
                made[-1].append(child)
            if child.getparent() is parent:
                parent.remove(child)
        else:
            n_breaks = 0
            _put(maker, made, child)
        if (tail or "").strip():
            n_breaks = 0
        _add_text(made[-1], tail)
    for one in made:
        if one.tag != "p" or _has_words(one):
            parent.append(one)
    parent.tag = parent.tag if parent.tag not in _INLINE else "div"


def _paragraph(maker: Maker, text: str | None) -> Element:
    paragraph = maker.Element("p")
    paragraph.text = text
    return paragraph


def _put(maker: Maker, made: list[Element], child: Element) -> None:
    if child.tag in _INLINE:
        made[-1].append(child)
    else:
        made.extend((child, _paragraph(maker, None)))


def _has_words(paragraph: Element) -> bool:
    return any(piece.strip() for piece in paragraph.itertext())


def _add_text(paragraph: Element, text: str | None) -> None:
    if not text:
        return
    if len(paragraph):
        last = paragraph[-1]
        last.tail = (last.tail or "") + text
    else:
        paragraph.text = (paragraph.text or "") + text
