"""The elements of a page, as far as they are used: lxml brings no types of its own."""

import re
from collections.abc import Iterator
from typing import Protocol

_LONGEST = 500
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)


class Element(Protocol):
    """What is used of an element of lxml."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> "Iterator[Element]": ...

    def __len__(self) -> int: ...

    def __getitem__(self, number: int) -> "Element": ...

    def append(self, element: "Element") -> None:
        """Put an element at the end of those inside."""

    def remove(self, element: "Element") -> None:
        """Take an element out, and what follows it too."""

    def xpath(self, path: str) -> "list[Element]":
        """Return the elements that a path leads to."""

    def itertext(self) -> Iterator[str]:
        """Yield every piece of text below, in order."""

    def get(self, name: str) -> str | None:
        """Return an attribute."""

    def iter(self, *tags: str) -> "Iterator[Element]":
        """Yield the element and all below it, or those with one of the tags."""

    def iterancestors(self) -> "Iterator[Element]":
        """Yield the elements around it, from the inside."""

    def getprevious(self) -> "Element | None":
        """Return the element before it under the same parent."""

    def getnext(self) -> "Element | None":
        """Return the element after it under the same parent."""

    def addprevious(self, element: "Element") -> None:
        """Put an element right before it."""

    def makeelement(self, tag: str) -> "Element":
        """Return a new element of the same kind of page."""

    def getparent(self) -> "Element | None":
        """Return the element around it."""

    def drop_tree(self) -> None:
        """Take the element out of the page; what follows it stays."""

    def text_content(self) -> str:
        """Return all text below."""


def with_style(tree: Element) -> "list[Element]":
    """Return the elements that may be hidden: a page has few of them."""
    return tree.xpath("descendant-or-self::*[@hidden or @style]")


def is_hidden(element: Element) -> bool:
    """Say whether the page itself hides an element from its readers."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def metas_of(tree: Element) -> Iterator[tuple[str, str]]:
    """Yield name and content of the meta elements, the name in lower case."""
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "")[:_LONGEST].split())
        if name and content:
            yield name.strip().lower(), content
