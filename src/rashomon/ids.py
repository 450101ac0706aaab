"""Ids that follow from content: the same input always gets the same id."""

import hashlib


def content_id(letter: str, *parts: object) -> str:
    """Return `letter-` and twelve hex digits that depend on nothing but the parts."""
    body = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{letter}-{hashlib.sha256(body.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def outside_id(prefix: str, key: str, id: str) -> str:
    """Return the id by which something goes outside the house: always the same with the same key.

    `prefix` is c for a claim, e for an event, o for an origin, report for a report.
    """
    return content_id(prefix, key, id)
