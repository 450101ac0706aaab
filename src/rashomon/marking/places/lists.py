"""Names in a list that share a noun: "the villages of Orlek and Tesk", "the X and Y districts"."""

import re
from functools import cache

from rashomon.marking.places.words import place_words

_BACK = 120
_AHEAD = 120
_NAME = (
    r"(?:a[a-z]{1,2}-)?[A-Z\u00c0-\u00de][\w'’-]{1,24}"
    r"(?: (?:[a-z]{1,3} )?[A-Z\u00c0-\u00de][\w'’-]{1,24}){0,2}"
)
_ENDS = (", ", "and ", "or ", "such as ", "and the ")


@cache
def _nouns() -> str:
    return "|".join(sorted(x for x in place_words().nouns if x.endswith("s")))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b({_nouns()}) (?:of|like|such as|including|called|named) (?:the )?"
        rf"(?:{_NAME}(?:, {_NAME}){{0,6}},? (?:(?:and|or) )?(?:the )?)?\Z"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?:, {_NAME}){{0,6}},? (?:and|or) {_NAME} ({_nouns()})\b")


def noun_before(text: str, start: int) -> str | None:
    """Return the noun in the plural that opens the list in which a name stands further on."""
    if not text.endswith(_ENDS, 0, start):
        return None
    found = _before().search(text, max(0, start - _BACK), start)
    return None if found is None else found.group(1)


def noun_after(text: str, end: int) -> str | None:
    """Return the noun in the plural that closes the list in which a name stands before the last."""
    if text[end : end + 2] not in (", ", " a", " o"):
        return None
    found = _after().match(text, end, end + _AHEAD)
    return None if found is None else found.group(1)


def singular(noun: str) -> str:
    """Return a noun for a kind of place in the singular: "county" for "counties"."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("s")
