"""Text from outside as one line of a cell."""

import re

MOST = 2_000
# Control and format characters, half surrogates, and what parts lines.
_UNSEEN = re.compile(
    "[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff]+"
)


def one_line(text: str | None, most: int = MOST) -> str:
    """Return a text on one line, cut where it is longer than a cell should be; "" for none.

    >>> one_line(" a\\n\\tb ")
    'a b'
    """
    line = _UNSEEN.sub(" ", (text or "")[: 4 * most]).strip()
    return line if len(line) <= most else f"{line[: most - 1]}…"


def listed(text: str | None, most: int = 300) -> str:
    """Return a text as one of several that semicolons part: its own become commas."""
    return one_line(text, most).replace(";", ",")
