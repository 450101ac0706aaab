"""What the head of a web page says of the report: title, outlet, address, language, dates."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

_DATE_FIELDS = frozenset(
    {
        "article:published_time",
        "article:modified_time",
        "og:published_time",
        "og:updated_time",
        "datepublished",
        "datemodified",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.modified",
        "parsely-pub-date",
        "sailthru.date",
    }
)
_LINKED_DATES = ("datePublished", "dateModified")
_MOST_DATES = 20
_LONGEST_DATE = 60
_LONGEST_FIELD = 500
_MOST_LINKED = 200_000  # characters of one JSON-LD block
_MOST_NODES = 2_000


class Element(Protocol):
    """What is used of an element of lxml, which brings no types of its own."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, name: str) -> str | None:
        """Return an attribute."""

    def iter(self, *tags: str) -> "Iterator[Element]":
        """Yield the element and all below it, or those with one of the tags."""

    def text_content(self) -> str:
        """Return all text below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFields:
    """The fields of a page's head; `dates` are (name of the field, value), unread."""

    title: str | None
    outlet: str | None
    url: str | None
    language: str | None
    dates: tuple[tuple[str, str], ...]


def page_fields(tree: Element) -> PageFields:
    """Return the fields of a page."""
    metas = dict(reversed(list(_metas(tree))))
    outlet = metas.get("og:site_name")
    return PageFields(
        title=_title(tree, metas, outlet),
        outlet=outlet,
        url=_address(tree, metas),
        language=_language(tree),
        dates=tuple(dict.fromkeys(_dates(tree)))[:_MOST_DATES],
    )


def _metas(tree: Element) -> Iterator[tuple[str, str]]:
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "")[:_LONGEST_FIELD].split())
        if name and content:
            yield name.strip().lower(), content


def _title(tree: Element, metas: dict[str, str], outlet: str | None) -> str | None:
    headings = [_text(h) for h in tree.iter("h1")]
    heading = headings[0] if len(headings) == 1 else ""
    page_title = next((_text(t) for t in tree.iter("title")), "")
    title = metas.get("og:title") or heading or metas.get("twitter:title") or page_title
    for mark in (" | ", " - ", " – ", " — "):
        if outlet and title.endswith(mark + outlet):
            title = title.removesuffix(mark + outlet)
    return title.strip() or None


def _text(element: Element) -> str:
    return " ".join(element.text_content()[: 2 * _LONGEST_FIELD].split())[:_LONGEST_FIELD]


def _address(tree: Element, metas: dict[str, str]) -> str | None:
    canonical = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    address = (next(canonical, None) or metas.get("og:url") or "").strip()
    return address[:2_000] if address.startswith(("http://", "https://")) else None


def _language(tree: Element) -> str | None:
    code = (tree.get("lang") or "").lower().split("-")[0].split("_")[0]
    return code if code.isascii() and code.isalpha() and len(code) in (2, 3) else None


def _dates(tree: Element) -> Iterator[tuple[str, str]]:
    for name, value in _metas(tree):
        if name in _DATE_FIELDS and len(value) <= _LONGEST_DATE:
            yield name, value
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from _linked_dates(script.text or "")
    for time in tree.iter("time"):
        value = (time.get("datetime") or "").strip()
        if 0 < len(value) <= _LONGEST_DATE:
            yield "time", value


def _linked_dates(text: str) -> Iterator[tuple[str, str]]:
    """Yield the dates of a JSON-LD block, whatever it is nested in."""
    if len(text) > _MOST_LINKED:
        return
    try:
        nodes: list[object] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for node in nodes:  # grows while it is walked
        if isinstance(node, dict):
            yield from _own_dates(node)
        children = node.values() if isinstance(node, dict) else node
        if isinstance(children, Iterable):
            nodes.extend(child for child in children if isinstance(child, dict | list))
        if len(nodes) > _MOST_NODES:
            return


def _own_dates(node: dict[str, object]) -> Iterator[tuple[str, str]]:
    for name in _LINKED_DATES:
        value = node.get(name)
        if isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST_DATE:
            yield name, value.strip()
