"""Cutting a sentence into words, numbers and signs."""

import re

_LETTERS = r"[^\W\d_]+"
_WORD = rf"\d*(?:['’](?!s\b|S\b){_LETTERS})*(?:-[^\W_]+(?:['’](?!s\b|S\b){_LETTERS})*)*"
_PIECE = re.compile(
    r"\s*+(?:"
    r"[A-Za-z]{2,}+(?=[ ,.])|[^\w\s'’]"  # most tokens, so they are tried first
    rf"|[^\W\d_]{{2,}}{_WORD}"
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  a.m.
    r"|\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?![\d,.]?\d)(?:-[^\W\d_]+(?:-[^\W_]+)*)?"  # 3,500  3 500
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?![\d,.]?\d)"  # 1,20,000
    r"|\d+(?:[.:]\d+)?(?:-[^\W\d_]+(?:-[^\W_]+)*|[^\W\d_]+)?"  # 7:30  38-year-old  21st
    r"|['’](?:s|S)\b"
    rf"|{_LETTERS}{_WORD}"
    r"|\S)"
)


def tokenize(text: str) -> list[str]:
    """Return the tokens of a text, in order."""
    return [piece.lstrip() for piece in pieces(text)]


def pieces(text: str) -> list[str]:
    """Return the tokens of a text, each with the white space before it."""
    return _PIECE.findall(text)
