"""Texts as every database holds them."""

import re

_UNHELD = re.compile("[\\0\ud800-\udfff]")


def held(text: str) -> str:
    """Return a text with U+FFFD for each character that no database holds; offsets stay."""
    return _UNHELD.sub("\ufffd", text)


def is_held(text: str) -> bool:
    """Say whether a database holds a text as it is."""
    return _UNHELD.search(text) is None
