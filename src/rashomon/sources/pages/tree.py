"""A page as a tree of elements, and its words as a browser would break them into lines."""

import re
from collections.abc import Iterator
from importlib import import_module

from rashomon.sources.pages.elements import Element, is_hidden, with_style

# fmt: off
_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p",
    "pre", "section", "table", "td", "th", "tr", "ul",
))
_LEFT_OUT = frozenset((
    "aside", "button", "footer", "form", "head", "header", "iframe", "nav", "noscript",
    "script", "select", "style", "svg", "template", "textarea",
))
_WHOLE = ("html", "body", "main", "article")
# Elements that may ask for consent, by name; XPath finds them without a walk through Python.
_ASKING = (
    "descendant::*[contains(@class, 'ookie') or contains(@class, 'onsent')"
    " or contains(@id, 'ookie') or contains(@id, 'onsent') or contains(@id, 'onetrust')]"
)
_MOST_ASKED = 4_000
_UNSEEN = ("nav", "script", "select", "style", "svg", "template")
# fmt: on
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{2000,}>")
_MOST_ATTRIBUTES = 200
TOO_DEEP = "is nested deeper than pages are; save the report's text as .txt"
NO_TEXT = "holds no readable text; save the report's text as .txt"


def tree_of(content: str) -> Element:
    """Return the tree of a page; raises ValueError with one plain reason."""
    etree, html = import_module("lxml.etree"), import_module("lxml.html")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # The library's own lookup asks Python for the class of every element, a tenth of all time.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    clean = _LONG_TAG.sub(_with_few_attributes, content.replace("\0", " "))
    try:
        tree: Element = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, AssertionError, ValueError) as error:
        raise ValueError(NO_TEXT) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ValueError(TOO_DEEP)  # the parser stopped there: the rest would be lost unseen
    return tree


def _with_few_attributes(match: re.Match[str]) -> str:
    """Return a tag without its attributes where it has thousands: the parser compares them all."""
    return f"<{match[1]}>" if len(match[0].split()) > _MOST_ATTRIBUTES else match[0]


def without_hidden(tree: Element) -> Element:
    """Return the tree without what a browser does not show: words there are nobody's report.

    Menus go too: they are half of many a page, and every later walk over it would meet them.
    """
    import_module("lxml.etree").strip_elements(tree, *_UNSEEN, with_tail=False)
    for element in tree.xpath(_ASKING):
        if element.tag not in _WHOLE and _is_about_cookies(element):
            element.drop_tree()
    for element in with_style(tree):
        is_whole = element.tag in ("html", "body") or element.getparent() is None
        if not is_whole and is_hidden(element):
            element.drop_tree()
    return tree


def _is_about_cookies(element: Element) -> bool:
    words = element.text_content()
    return len(words) <= _MOST_ASKED and ("cookie" in words.lower() or "consent" in words.lower())


def block_lines(tree: Element) -> Iterator[str]:
    """Yield the lines of a page as a browser would break them, without its menus and forms."""
    pieces: list[str] = []
    walker = import_module("lxml.etree").iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        is_left_out = element.tag in _LEFT_OUT and element is not tree
        if event == "start" and is_left_out:
            walker.skip_subtree()
        if element.tag in _BLOCKS and pieces:
            yield from _line(pieces)
            pieces = []
        piece = element.text if event == "start" else element.tail
        if event == "end" and element is tree:
            piece = None
        if piece and not (event == "start" and is_left_out):
            pieces.append(piece)
    yield from _line(pieces)


def _line(pieces: list[str]) -> Iterator[str]:
    line = " ".join("".join(pieces).split())
    if line:
        yield line


def markup_of(element: Element) -> str:
    """Return an element as markup, without what follows it."""
    written = import_module("lxml.etree").tostring(element, encoding="unicode", with_tail=False)
    return str(written)
