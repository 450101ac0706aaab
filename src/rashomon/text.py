"""Lines, trimming and quoting of a text; no offset ever moves."""

import re
from collections.abc import Iterable, Iterator

_NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINE = re.compile(r"\S(?:[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Return start and end of each line that is not blank, without the space around it."""
    return map(re.Match.span, _LINE.finditer(text, start, len(text) if end is None else end))


def n_newlines(text: str, start: int, end: int) -> int:
    """Return how many newlines of any kind a stretch holds; CR LF is one."""
    return len(_NEWLINE.findall(text, start, end))


def outside(text: str, cuts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that lie outside the cuts, however these overlap.

    >>> list(outside("abcdef", [(1, 3), (2, 4)]))
    [(0, 1), (4, 6)]
    """
    start = 0
    for left, right in sorted(cuts):
        if start < min(left, len(text)):
            yield start, min(left, len(text))
        start = max(start, right)
    if start < len(text):
        yield start, len(text)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the whitespace at its ends; `start == end` when nothing is left.

    >>> trim("  so it was ", 0, 12)
    (2, 11)
    """
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return start, end
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + len(piece.rstrip())) if left < len(piece) else (end, end)


def snippet(text: str, limit: int = 80) -> str:
    """Return a text on one line, at most `limit` characters, safe to print.

    >>> snippet("two\\nlines")
    'two lines'
    """
    line = " ".join(text[: limit * 4].split())
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
    return line if len(line) <= limit else line[: limit - 1] + "…"
