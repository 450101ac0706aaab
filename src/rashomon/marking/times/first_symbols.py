"""Which symbols a pattern can begin with."""

import re

_PIECE = re.compile(r"\(\?(?:<?[=!])|\(\?:|\\.|.")


def first_symbols(pattern: str) -> set[str]:
    """Return every symbol that a match of the pattern can begin with.

    Knows what the table of patterns uses: symbols, (?:…|…), a question mark after either, and
    lookarounds, which take no room.
    """
    firsts, _ = _of_branches(_PIECE.findall(pattern), [0])
    return firsts


def _of_branches(pieces: list[str], at: list[int]) -> tuple[set[str], bool]:
    """Return the first symbols of alternatives up to the closing bracket, and if one is empty."""
    firsts: set[str] = set()
    open_so_far, any_empty = True, False
    while at[0] < len(pieces) and pieces[at[0]] != ")":
        piece = pieces[at[0]]
        at[0] += 1
        if piece == "|":
            any_empty, open_so_far = any_empty or open_so_far, True
            continue
        found, empty = _of_piece(piece, pieces, at)
        if open_so_far:
            firsts |= found
        open_so_far = open_so_far and empty
    at[0] += 1
    return firsts, any_empty or open_so_far


def _of_piece(piece: str, pieces: list[str], at: list[int]) -> tuple[set[str], bool]:
    if piece == "(?:":
        found, empty = _of_branches(pieces, at)
    elif piece.startswith("(?"):
        _of_branches(pieces, at)
        return set(), True
    else:
        found, empty = {piece[-1]}, False
    if at[0] < len(pieces) and pieces[at[0]] == "?":
        at[0] += 1
        empty = True
    return found, empty
