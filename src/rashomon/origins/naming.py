"""What to call a document, an agency and a site."""

import re
from pathlib import PurePath
from urllib.parse import urlsplit

from rashomon.names import fold
from rashomon.text import snippet
from rashomon.types import Document

LABEL_LIMIT = 80
_NOT_INITIALS = frozenset({"the", "of", "for", "and", "news", "agency", "de", "al"})
_HYPHEN = re.compile(r"[-‐‑–]")


def document_name(document: Document) -> str:
    """Return what a reader knows a report by: outlet, else title, else file name or id."""
    file = PurePath(document.path).name if document.path else None
    for name in (document.outlet, document.title, file):
        if name and name.strip():
            return snippet(name, LABEL_LIMIT)
    return document.id


def site_of(document: Document) -> str:
    """Return outlet or host by which reports of one site are known; empty when unknown."""
    if document.outlet and document.outlet.strip():
        return fold(document.outlet)
    try:
        return urlsplit(document.url or "").hostname or ""
    except ValueError:
        return ""


def published_day(document: Document) -> str | None:
    """Return the accepted day of publication; None where it is not known to the day."""
    if document.published is None:
        return None
    day = document.published.edtf[:10]
    return day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None


def agency_key(name: str) -> str:
    """Return one key for an agency's short and long name.

    >>> agency_key("Agence France-Presse") == agency_key("AFP")
    True
    >>> agency_key("Xinhua News Agency")
    'xinhua'
    """
    words = [w for w in fold(_HYPHEN.sub(" ", name)).split() if w not in _NOT_INITIALS]
    return words[0] if len(words) == 1 else "".join(word[0] for word in words)


def agencies_of(document: Document) -> frozenset[str]:
    """Return the keys of the agencies that a report credits."""
    return frozenset(key for credit in document.credits if (key := agency_key(credit)))
