"""The words just before and after a quote, whole characters as readers see them."""

import unicodedata

from rashomon.redaction.redact import without_marks
from rashomon.types import Claim, Document

# W3C Web Annotation leaves the length open and warns of long quotes: enough to tell two apart.
LENGTH = 32
_JOINERS = "\u200c\u200d"
_SKIN = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_FLAGS = range(0x1F1E6, 0x1F200)
_HANGUL = range(0x1100, 0x1200)


def around(claim: Claim, document: Document | None) -> tuple[str, str]:
    """Return what stands before and after a claim's quote, nothing where the text is not there."""
    text = "" if document is None else document.text
    if text:
        return _cut(text, claim.start, claim.end)
    sentence = claim.sentence.text or ""
    at = sentence.find(claim.quote)
    if at < 0 or not claim.quote or sentence.find(claim.quote, at + 1) >= 0:
        return "", ""
    return _cut(sentence, at, at + len(claim.quote))


def _cut(text: str, start: int, end: int) -> tuple[str, str]:
    left, right = max(0, start - LENGTH), min(len(text), end + LENGTH)
    while left < start and not is_boundary(text, left):
        left += 1
    while right > end and not is_boundary(text, right):
        right -= 1
    return without_marks(text[left:start]), without_marks(text[end:right])


def is_boundary(text: str, at: int) -> bool:
    r"""Say whether a text may be cut here and no character as read falls apart.

    Stricter than UAX 29: where flags or syllables of Hangul stand side by side it never cuts.

    >>> is_boundary("e\u0301a", 1), is_boundary("e\u0301a", 2), is_boundary("a\r\nb", 2)
    (False, True, False)
    """
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if _extends(after) or before in _JOINERS or (before, after) == ("\r", "\n"):
        return False
    return not any(ord(before) in kind and ord(after) in kind for kind in (_FLAGS, _HANGUL))


def _extends(char: str) -> bool:
    is_mark = unicodedata.category(char).startswith("M")
    return is_mark or char in _JOINERS or ord(char) in _SKIN or ord(char) in _TAGS
