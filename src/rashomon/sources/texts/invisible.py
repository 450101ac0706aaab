"""Marks that nobody sees inside words: they hide words from a reader of letters."""

import re
import unicodedata

from rashomon.types import Document, Problem

# Zero-width spaces and joiners, soft hyphens, signs of direction (Unicode 15, category Cf).
_INSIDE = re.compile(
    "(?<=[^\\W\\d_])([\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+)(?=[^\\W\\d_])"
)

# They turn round all letters after them, wherever they stand: what is seen is not what is there.
_TURNING = re.compile("[\u202d\u202e]")


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
    error = (
        f"has signs that turn the direction of letters (first at character {found.start()}): it "
        "reads otherwise than it looks; remove the signs"
    )
    return Problem(input=document.path or document.id, error=error)
