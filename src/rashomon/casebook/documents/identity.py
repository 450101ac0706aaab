"""When two reports are one: the same words by the same carrier, wherever the file lay.

A report that was retrieved twice is one document with two retrievals. The same dispatch by two
outlets is two documents, and tracing finds that one is a copy of the other.
"""

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from rashomon.casebook.store.held import held, is_held
from rashomon.ids import content_id
from rashomon.types import Document

_LONGEST_ID = 200  # characters: an index of PostgreSQL holds 2,700 bytes
_NOTE = "characters that no database holds stand as U+FFFD; the original has them"


def storable(document: Document) -> Document:
    """Return a document whose words a database holds: same length, same offsets."""
    if all(map(is_held, _strings(document))):
        return document
    kept: Document = _held(document)
    return replace(kept, notes=(*kept.notes, _NOTE))


def likeness(document: Document) -> str:
    """Return what two retrievals of one report have in common: words and carrier."""
    return content_id("l", text_hash(document), _carrier(document))


def named(document: Document, taken: Collection[str]) -> Document:
    """Return a document under the id that a casebook gives it.

    The caller's own id is kept. An id that follows from a path, that is `taken` by another report,
    or that is very long gives way to one that follows from words and carrier.
    """
    is_own = not _is_made(document.id) and len(document.id) <= _LONGEST_ID
    if is_own and document.id not in taken:
        return document
    return replace(document, id=made_id(document, taken))


def made_id(document: Document, taken: Collection[str] = ()) -> str:
    """Return the id that follows from words and carrier, another where that is taken."""
    found = content_id("d", text_hash(document), _carrier(document))
    n = 1
    while found in taken:
        n += 1
        found = content_id("d", text_hash(document), _carrier(document), n)
    return found


def text_hash(document: Document) -> str:
    """Return the SHA-256 of a document's text."""
    return sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def _carrier(document: Document) -> str:
    """Return the outlet, or the site, by which a report came; empty where none is known."""
    if document.url:
        try:
            host = urlsplit(document.url).hostname or ""
        except ValueError:
            host = ""
        if host:
            return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    return (document.outlet or "").casefold()


def _is_made(name: str) -> bool:
    """Say whether an id was made of a report's content and path (`ids.content_id`)."""
    return len(name) == 14 and name.startswith("d-") and set(name[2:]) <= set("0123456789abcdef")


def _strings(value: object) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _held(value: Any) -> Any:  # noqa: ANN401
    """Return a value with only what a database holds."""
    if isinstance(value, str):
        return held(value)
    if isinstance(value, tuple):
        return tuple(map(_held, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _held(getattr(value, f.name)) for f in fields(value)})
    return value
