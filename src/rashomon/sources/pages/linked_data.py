"""Dates in the JSON-LD of a page, with whose dates they are."""

import json
import re
from collections.abc import Iterator

from rashomon.sources.dates.fields import PageDate, Part

_PARTS: dict[str, Part] = {
    "datePublished": "published",
    "dateCreated": "loose",
    "uploadDate": "elsewhere",
    "dateModified": "updated",
}
# What schema.org calls a text of its own; a node without a type is taken for one.
_TEXTS = re.compile(
    r"(?:Article|Posting|Report|WebPage|ItemPage|PressRelease|CreativeWork|NewsStory)\Z"
)
_BESIDE = frozenset(
    (
        "about",
        "associatedMedia",
        "author",
        "citation",
        "comment",
        "hasPart",
        "image",
        "isBasedOn",
        "isPartOf",
        "itemListElement",
        "liveBlogUpdate",
        "mentions",
        "primaryImageOfPage",
        "publisher",
        "relatedLink",
        "review",
        "thumbnail",
        "video",
    )
)
_LONGEST_BLOCK = 200_000  # characters of one block
_MOST_NODES = 2_000
_LONGEST = 60
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*\Z"
)
_LOOSE_PAIR = re.compile(r'"(datePublished|dateModified)"\s{0,9}:\s{0,9}"([^"\n]{1,60})"')
_MOST_PAIRS = 10


def linked_dates(text: str) -> Iterator[PageDate]:
    """Yield the dates of one block, whatever it is nested in; of a broken block those in sight."""
    text = text[:_LONGEST_BLOCK]
    try:
        root = json.loads(_WRAPPING.sub("", text), strict=False)
    except (ValueError, RecursionError):
        for number, match in enumerate(_LOOSE_PAIR.finditer(text)):
            if number < _MOST_PAIRS:
                name = f"{match[1]} of JSON-LD that is broken"
                yield PageDate(name=name, text=match[2], part=_PARTS[match[1]])
        return
    yield from _walk(root)


def _walk(root: object) -> Iterator[PageDate]:
    """Yield the dates of all nodes, the outer ones first."""
    nodes: list[tuple[object, bool]] = [(root, False)]
    for node, is_beside in nodes:  # grows while it is walked
        if isinstance(node, dict):
            yield from _own_dates(node, is_beside or not _is_text(node.get("@type")))
            below = [(value, is_beside or _plain(key) in _BESIDE) for key, value in node.items()]
        else:
            below = [(value, is_beside) for value in node] if isinstance(node, list) else []
        nodes.extend((v, beside) for v, beside in below if isinstance(v, dict | list))
        if len(nodes) > _MOST_NODES:
            return


def _own_dates(node: dict[str, object], is_beside: bool) -> Iterator[PageDate]:
    kind = _type_of(node.get("@type"))
    for key, value in node.items():
        part = _PARTS.get(_plain(key))
        text = None if part is None else _text(value)
        if part is None or text is None:
            continue
        name = f"{kind} {_plain(key)}".strip()
        yield PageDate(name=name, text=text, part="elsewhere" if is_beside else part)


def _text(value: object) -> str | None:
    """Return a text or an instant: the value, its "@value", or that of the first of a list."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("@value")
    if isinstance(value, int) and 10**8 <= value < 10**13:
        return str(value)
    if not isinstance(value, str) or not 0 < len(value.strip()) <= _LONGEST:
        return None
    return value.strip()


def _type_of(kind: object) -> str:
    first = kind[0] if isinstance(kind, list) and kind else kind
    return _plain(first)[:40] if isinstance(first, str) else ""


def _is_text(kind: object) -> bool:
    """Say whether a type is one of texts; "@graph" and other bare wrappers have none."""
    name = _type_of(kind)
    return not name or _TEXTS.search(name) is not None


def _plain(key: str) -> str:
    return key.rsplit("/", 1)[-1].rsplit(":", 1)[-1]
