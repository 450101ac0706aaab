"""The text by which a report is compared: without page furniture, and a thread's own part of it."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urlsplit

from rashomon.events.threads import Thread
from rashomon.types import Document, Scene

_MOST = 60_000
_ARCHIVED = re.compile(r"https?:/{1,2}")
_SPEECH = re.compile('[“"]([^“”"\n]{20,400})[”"]')
_LEAST_WORDS = 3
_VIOLENT = frozenset(("act", "struck"))


def own_text(thread: Thread, document: Document, *, whole: bool) -> str:
    """Return the sentences of a thread, or the whole report without its boilerplate."""
    if not whole:
        return "\n".join(document.text[start:end] for start, end in thread.spans)[:_MOST]
    return "".join(_kept(document))[:_MOST]


def is_matter(thread: Thread, scenes: Sequence[Scene]) -> bool:
    """Say whether a page tells of violence below its headline, and is no sign-up form."""
    if thread.claims:
        return True
    return any(
        scene.kind != "title" and (scene.acts or any(m.kind in _VIOLENT for m in scene.marks))
        for scene in scenes
    )


def address_words(url: str | None) -> str:
    """Return the words that the last step of an address spells; archives have it at the end.

    "https://news.example/2021/05/two-hurt-in-orlen-raid/12345" has "two hurt in orlen raid".
    """
    if not url:
        return ""
    try:
        path = urlsplit(_ARCHIVED.split(url)[-1]).path
    except ValueError:
        return ""
    best = max((part for part in unquote(path).split("/")), key=_n_words, default="")
    return " ".join(_words(best)) if _n_words(best) >= _LEAST_WORDS else ""


def speech(text: str) -> Iterator[str]:
    """Yield what stands in quotation marks."""
    return (found.group(1) for found in _SPEECH.finditer(text))


def _words(part: str) -> list[str]:
    return [w for w in re.split(r"[-_+.]", part) if w.isalpha()]


def _n_words(part: str) -> int:
    return len(_words(part))


def _kept(document: Document) -> Iterator[str]:
    here = 0
    for piece in sorted(document.boilerplate, key=lambda b: (b.start, b.end)):
        yield document.text[here : piece.start]
        here = max(here, piece.end)
    yield document.text[here:]
