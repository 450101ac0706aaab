"""Ids that follow from content: the same input always gets the same id."""

import hashlib


def content_id(letter: str, *parts: object) -> str:
    """Return `letter-` and twelve hex digits that depend on nothing but the parts."""
    body = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{letter}-{hashlib.sha256(body.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
