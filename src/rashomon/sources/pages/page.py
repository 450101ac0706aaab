"""The report inside a web page: main text, title, outlet, language and dates."""

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from itertools import islice

from rashomon.sources.limits import MOST_ELEMENTS
from rashomon.sources.pages.copies import copied_from, copy_dates
from rashomon.sources.pages.elements import Element, is_hidden
from rashomon.sources.pages.fields import PageFields, page_fields

# fmt: off
_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre",
    "section", "table", "td", "th", "tr", "ul",
))
_LEFT_OUT = frozenset((
    "aside", "button", "footer", "form", "head", "header", "iframe", "nav", "noscript",
    "script", "select", "style", "svg", "template", "textarea",
))
# fmt: on
_TOO_DEEP = "is nested deeper than pages are; save the report's text as .txt"
_NO_TEXT = "holds no readable text; save the report's text as .txt"


def read_page(content: str) -> tuple[str, PageFields]:
    """Return the main text of a page, its title first, and the fields of its head.

    Raises ValueError with one plain reason. The libraries are loaded here: only pages need them.
    """
    tree = _tree(content)
    fields = _with_copy(page_fields(tree), content)
    is_large = sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS
    text = None if is_large else _main_text(_without_hidden(tree))
    if not text:
        text = "\n".join(_block_lines(_without_hidden(_tree(content))))
    if not text:
        raise ValueError(_NO_TEXT)
    return _with_title(text, fields.title), fields


def _with_copy(fields: PageFields, content: str) -> PageFields:
    """Return the fields with what a saved copy tells of itself: when and from where."""
    return replace(
        fields,
        url=fields.url or copied_from(content),
        dates=(*fields.dates, *copy_dates(content)),
    )


def _tree(content: str) -> Element:
    etree, html = import_module("lxml.etree"), import_module("lxml.html")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    clean = content.replace("\0", " ").encode("utf-8", "replace")
    try:
        tree: Element = html.document_fromstring(clean, parser=parser)
    except (etree.LxmlError, AssertionError, ValueError) as error:
        raise ValueError(_NO_TEXT) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ValueError(_TOO_DEEP)  # the parser stopped there: the rest would be lost unseen
    return tree


def _without_hidden(tree: Element) -> Element:
    """Return the tree without what a browser does not show: words there are nobody's report."""
    for element in list(tree.iter()):
        is_whole = element.tag in ("html", "body") or element.getparent() is None
        if not is_whole and is_hidden(element):
            element.drop_tree()
    return tree


def _main_text(tree: Element) -> str | None:
    import logging

    from trafilatura import bare_extraction

    # Its messages about single pages are of no use to a reader of the report.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        page = bare_extraction(tree, include_comments=False)
    except Exception:  # one odd page of many: its plain lines are read instead
        return None
    text = getattr(page, "text", None)
    return text.strip() if isinstance(text, str) else None


def _block_lines(tree: Element) -> Iterator[str]:
    """Yield the lines of a page as a browser would break them, without its menus and forms."""
    pieces: list[str] = []
    walker = import_module("lxml.etree").iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        is_left_out = element.tag in _LEFT_OUT
        if event == "start" and is_left_out:
            walker.skip_subtree()
        if element.tag in _BLOCKS and pieces:
            yield from _line(pieces)
            pieces = []
        piece = element.text if event == "start" else element.tail
        if piece and not (event == "start" and is_left_out):
            pieces.append(piece)
    yield from _line(pieces)


def _line(pieces: list[str]) -> Iterator[str]:
    line = " ".join("".join(pieces).split())
    if line:
        yield line


def _with_title(text: str, title: str | None) -> str:
    if title is None or _squeezed(text[: 2 * len(title) + 20]).startswith(_squeezed(title)):
        return text
    return f"{title}\n\n{text}"


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
