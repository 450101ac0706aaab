"""Marks that nobody sees inside words: they hide words from a reader of letters."""

import re
import unicodedata
from collections import Counter

from rashomon.types import Document, Problem

# Zero-width spaces and joiners, soft hyphens, signs of direction (Unicode 15, category Cf).
_INSIDE = re.compile(
    "(?<=[^\\W\\d_])([\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+)(?=[^\\W\\d_])"
)

# They turn round all letters after them, wherever they stand: what is seen is not what is there.
_TURNING = re.compile("[\u202d\u202e]")
_UNSEEN_SIGNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def invisible_marks(document: Document) -> Problem | None:
    """Return the problem of a report with unseen marks in words, else None; the text stays as is.

    Quotes are exact characters of the text, so nothing is taken out of it.
    """
    found = _INSIDE.search(document.text)
    if found is None:
        return _turned(document)
    n_marks = sum(1 for _ in _INSIDE.finditer(document.text))
    name = unicodedata.name(found.group(1)[0], "an unnamed mark").lower()
    return Problem(
        input=document.path or document.id,
        error=(
            f"has unseen marks inside {n_marks} word{'s' if n_marks > 1 else ''} (first: {name} "
            f"at character {found.start(1)}); such words are not understood; remove the marks"
        ),
    )


def _turned(document: Document) -> Problem | None:
    found = _TURNING.search(document.text)
    if found is None:
        return None
    signs = Counter(_TURNING.findall(document.text))
    listed = " and ".join(f"{_named(sign)} {_times(n)}" for sign, n in sorted(signs.items()))
    error = (
        f"has signs that turn round the letters after them: {listed}; the first at character "
        f"{found.start()}, {_place(document.text, found.start())}: what is read is not what is "
        "seen; take these signs out of the file and read it again"
    )
    return Problem(input=document.path or document.id, error=error)


def _named(sign: str) -> str:
    return f"{unicodedata.name(sign, 'an unnamed sign').lower()} (U+{ord(sign):04X})"


def _times(n: int) -> str:
    return "once" if n == 1 else f"{n} times"


def _place(text: str, at: int) -> str:
    """Return the words beside a character that nobody sees."""
    line = text.count("\n", 0, at) + 1
    before = _UNSEEN_SIGNS.sub("", text[max(0, at - 60) : at]).split()[-3:]
    after = f', after "{" ".join(before)}"' if before else ""
    return f"line {line} of its text{after}"
