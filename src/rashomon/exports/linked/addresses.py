"""Addresses and names (IRIs) for what an export speaks of; none that would run is passed on."""

import re
from urllib.parse import quote, urlsplit

from rashomon.types import Document

_LONGEST = 2000
_KEPT = "!$&'()*+,;=:@/?#%-._~"
_BARE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def name(kind: str, each: str) -> str:
    """Return the name of a claim, an event or a report: the same in every file of a record.

    >>> name("event", "e-12"), name("document", '"><b>')
    ('urn:rashomon:event:e-12', 'urn:rashomon:document:%22%3E%3Cb%3E')
    """
    return f"urn:rashomon:{kind}:{plain(each)}"


def plain(each: str) -> str:
    """Return an id with nothing in it but what may stand in any name.

    >>> plain("a b/c")
    'a%20b%2Fc'
    """
    return quote(each, safe="", errors="replace")


def web(address: str | None) -> str | None:
    """Return an address of the web as a valid IRI, None for any other.

    >>> web("https://example.org/a b?x=<y>"), web("javascript:alert(1)"), web(None)
    ('https://example.org/a%20b?x=%3Cy%3E', None, None)
    >>> web("https://пример.рф/\u202eя")
    'https://пример.рф/%E2%80%AEя'
    """
    if address is None or len(address) > _LONGEST or "withheld]" in address:
        return None
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or not _is_host(host):
        return None
    is_bare = not (parts.path or parts.query or parts.fragment)
    return "".join(map(_shown, _BARE.sub("%25", address))) + "/" * is_bare


def _shown(char: str) -> str:
    """Return a character of an address as an IRI has it: letters of any script stay."""
    if char in _KEPT or char.isalnum() or (not char.isascii() and char.isprintable()):
        return char
    return quote(char, safe="", errors="replace")


def _is_host(host: str) -> bool:
    return all(c.isalnum() or c in "-._" for c in host)


def source(document: Document) -> str:
    """Return where a report is: its address, else its hash, else its id."""
    return web(document.url) or (
        f"urn:sha256:{plain(document.sha256)}" if document.sha256 else name("document", document.id)
    )
