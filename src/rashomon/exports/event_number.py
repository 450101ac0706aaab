"""An event's id as a number, for formats whose ids are numbers."""

import hashlib
import re

_ID = re.compile(r"e-([0-9a-f]{12})")


def number_of(event: str) -> int:
    """Return an event's id as a positive number below 2^53, which every reader keeps whole.

    >>> number_of("e-0000000000ff")
    255
    """
    found = _ID.fullmatch(event)
    digits = found[1] if found is not None else hashlib.sha256(event.encode()).hexdigest()[:12]
    return int(digits, 16)
