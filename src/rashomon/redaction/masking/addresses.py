"""Addresses as a level shows them: cut to the host where more of them may tell a name."""

import html
import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

WITHHELD = "[address withheld]"
REST = "[rest withheld]"
_ADDRESS = re.compile(r"(?i)\A[a-z][a-z0-9+.\-]{1,20}:")
_NUMBERS = re.compile(r"[A-Za-z_]{1,12}=\d{1,20}(?:&[A-Za-z_]{1,12}=\d{1,20}){0,5}")
_NOT_PLAIN = re.compile(r"[/@%#_\\]|\w\.\w|&\w+;")
_CHUNK = re.compile(r"\S+")
_STOPS = ".,;:!?)]}>\"'”’»"
_ROUNDS = 6
# A longer run without a blank is no address; it is searched as text is.
LONGEST = 4000


def is_address(text: str) -> bool:
    """Say whether a text is an address: it has a scheme and no blank."""
    return _ADDRESS.match(text) is not None and " " not in text


def shown_address(address: str, tells: Callable[[str], bool]) -> str:
    """Return an address without user and anchor, of its query only numbers, and without names.

    `tells` says whether letters hold a name that is withheld.
    """
    if len(address) > LONGEST:
        return WITHHELD
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return WITHHELD
    if not host or tells_encoded(host, tells):
        return WITHHELD
    query = parts.query if _NUMBERS.fullmatch(parts.query) is not None else ""
    start = f"{parts.scheme}://{host}"
    if tells_encoded(parts.path, tells):
        return f"{start}/{REST}"
    return start + parts.path + (f"?{query}" if query else "")


def tells_encoded(text: str, tells: Callable[[str], bool]) -> bool:
    """Say whether a text holds a name, as it stands or once what is encoded in it is read."""
    return any(tells(each) for each in _decoded(text))


def chunks(text: str) -> list[tuple[int, int]]:
    """Return where something stands in a text that is no plain word: an address, a file, a tag."""
    if _NOT_PLAIN.search(text) is None:
        return []
    found = ((m.start(), m.start() + len(m[0].rstrip(_STOPS))) for m in _CHUNK.finditer(text))
    return [(a, b) for a, b in found if b - a <= LONGEST and _NOT_PLAIN.search(text, a, b)]


def _decoded(text: str) -> set[str]:
    """Return a text as it is read after every round of decoding."""
    found = {text}
    for encoding in ("utf-8", "latin-1"):
        read = text
        for _ in range(_ROUNDS):
            before, read = read, html.unescape(unquote(read, encoding=encoding, errors="ignore"))
            if read == before:
                break
            found.add(read)
    return found | {_host(each) for each in found if "xn--" in each.lower()}


def _host(text: str) -> str:
    """Return a host in the letters that its Punycode stands for."""
    parts = []
    for part in text.lower().split("."):
        try:
            parts.append(part.encode("ascii").decode("idna"))
        except UnicodeError:
            parts.append(part)
    return ".".join(parts)
