"""Cutting a sentence into words, numbers and signs."""

import re

_LETTERS = r"[^\W\d_]+"
_WORD = rf"\d*(?:['’](?!s\b|S\b){_LETTERS})*(?:-[^\W_]+(?:['’](?!s\b|S\b){_LETTERS})*)*"
_TOKEN = re.compile(
    rf"[^\W\d_]{{2,}}{_WORD}"  # most tokens, so it is tried first
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  a.m.
    r"|\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?![\d,.]?\d)(?:-[^\W\d_]+(?:-[^\W_]+)*)?"  # 3,500  3 500
    r"|\d+(?:[.:]\d+)?(?:-[^\W\d_]+(?:-[^\W_]+)*|[^\W\d_]+)?"  # 7:30  38-year-old  21st
    r"|['’](?:s|S)\b"
    rf"|{_LETTERS}{_WORD}"
    r"|\S"
)


def tokenize(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of every token, in order; white space lies between them."""
    return [found.span() for found in _TOKEN.finditer(text)]
