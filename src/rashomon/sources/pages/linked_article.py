"""What the JSON-LD of a page says of its report, besides dates (see `linked_data`)."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rashomon.sources.pages.elements import Element

_ARTICLES = re.compile(r"(?:Article|BlogPosting|Report|NewsStory|LiveBlogPosting)\Z")
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*\Z"
)
_MOST_BLOCK = 2_000_000
_MOST_BLOCKS = 20
_MOST_NODES = 500
_LONGEST = 500
_NAMES = {
    "headline": "title",
    "author": "byline",
    "publisher": "outlet",
    "inLanguage": "language",
    "url": "url",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedArticle:
    """The report as structured data describe it; whatever they leave out is None."""

    told: tuple[tuple[str, str, str], ...] = ()
    body: str | None = None
    is_free: bool | None = None
    is_live: bool = False

    def get(self, about: str) -> str | None:
        """Return the first value told of a thing."""
        return next((text for one, text, _ in self.told if one == about), None)


def linked_article(tree: Element) -> LinkedArticle:
    """Return the first news article in the JSON-LD of a page; an empty one where there is none."""
    found = [node for node in _nodes(tree) if _ARTICLES.search(_kind(node))]
    if not found:
        return LinkedArticle()
    node = found[0]
    return LinkedArticle(
        told=tuple(_told(node)),
        body=_body(node),
        is_free=_is_free(node.get("isAccessibleForFree")),
        is_live=any(_kind(one) == "LiveBlogPosting" for one in found),
    )


def _nodes(tree: Element) -> Iterator[dict[str, Any]]:
    """Yield the objects of all blocks, outer ones first."""
    n_left = _MOST_NODES
    for number, script in enumerate(tree.iter("script")):
        if number > 200 or "ld+json" not in (script.get("type") or "").lower():
            continue
        nodes = [_parsed((script.text or "")[:_MOST_BLOCK])]
        for node in nodes:  # grows while it is walked
            n_left -= 1
            if n_left < 0:
                return
            if isinstance(node, dict):
                yield node
                below = [node.get("@graph"), node.get("mainEntity")]
            else:
                below = list(node[:_MOST_BLOCKS]) if isinstance(node, list) else []
            nodes.extend(one for one in below if isinstance(one, dict | list))


def _parsed(text: str) -> object:
    try:
        return json.loads(_WRAPPING.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _kind(node: dict[str, Any]) -> str:
    kind = node.get("@type")
    first = kind[0] if isinstance(kind, list) and kind else kind
    return first[:40].rsplit("/", 1)[-1] if isinstance(first, str) else ""


def _told(node: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for name, about in _NAMES.items():
        text = ", ".join(_words(node.get(name)))[:_LONGEST]
        if text:
            yield about, text, f"JSON-LD {name}"


def _words(value: object) -> Iterator[str]:
    """Yield the words of a value, or the names of what it stands for."""
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip():
            yield " ".join(name[: 2 * _LONGEST].split())


def _body(node: dict[str, Any]) -> str | None:
    body = node.get("articleBody")
    if not isinstance(body, str) or not body.strip():
        return None
    from rashomon.sources.pages.fragment import fragment_text

    return fragment_text(body) if "<" in body else body.strip()


def _is_free(value: object) -> bool | None:
    told = value.lower() if isinstance(value, str) else value
    return (
        {True: True, False: False, "true": True, "false": False}.get(told)
        if isinstance(told, bool | str)
        else None
    )
