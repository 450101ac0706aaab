"""Words that a person gives, as a database holds them."""

import re

from rashomon.errors import BadInput

_UNHELD = re.compile("[\\0\ud800-\udfff]")


def held(text: str) -> str:
    """Return a text with U+FFFD for each character that a database does not hold."""
    return _UNHELD.sub("\ufffd", text)


def words(name: str, value: object, *, most: int = 2_000) -> str:
    """Return a text without space around it; BadInput where it is too long to be meant."""
    text = "" if value is None else held(str(value)).strip()
    if len(text) > most:
        raise BadInput(f"{name}: is {len(text):,} characters long, {most:,} at most")
    return text


def reason_given(value: object) -> str:
    """Return why a person decided something; BadInput where no reason is given."""
    text = words("reason", value)
    if not text:
        raise BadInput("reason: say why; it stands in the log and in the record")
    return text
