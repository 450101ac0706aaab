"""Text from outside, made harmless: nothing in it can move, hide or reorder what is read."""

import re

# Control characters and escapes, bidi marks, overrides and isolates, line separators, lone
# surrogates, annotation marks and tag characters: all that can act on a terminal or a reader.
ACTIVE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
# Soft hyphen, zero-width space, word joiner and byte order mark only hide inside words.
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")


def visible(text: str) -> str:
    """Return the text on one line, with every active character spelt out as `<U+202E>`."""
    one_line = UNSEEN.sub("", " ".join(text.split()))
    return ACTIVE.sub(lambda found: f"<U+{ord(found[0]):04X}>", one_line)


def short(text: str, limit: int) -> str:
    """Return the text as `visible` does, cut at a word to about `limit` characters."""
    whole = visible(text[: 4 * limit])
    if len(whole) <= limit and len(text) <= 4 * limit:
        return whole
    cut = whole[: limit + 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut[:limit]) + " ..."


def quoted(text: str, limit: int = 160) -> str:
    """Return the text as `short` does, between quotation marks."""
    return f'"{short(text, limit)}"'
