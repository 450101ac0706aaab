"""Which sentences of a paragraph begin inside a quotation that an earlier one opened."""

import re
from collections.abc import Sequence

_QUOTE = re.compile(r"[\"“”«»‘’`'](?:(?<=[^`'])|(?<=``|''))")
# `` and '' are found by their second character.
_DOUBLE = {"“": True, "«": True, "`": True, "”": False, "»": False, "'": False}
_GAP = 20  # whitespace looked over to the next paragraph
_OPENING = frozenset(" \t\n\r\u00a0([{-–—/:‘'")


def open_quotes(text: str, starts: Sequence[int], end: int) -> list[bool]:
    """Return for each sentence start of a paragraph whether a quotation is open there.

    Straight quotes tell their side by the space around them, so that one stray mark does not turn
    the rest of the paragraph inside out. A quotation that the paragraph never closes counts only
    when the next paragraph opens with a quote, as long quotations do.
    """
    if len(starts) < 2:
        return [False] * len(starts)
    states: list[bool] = []
    is_double = is_single = False
    opened = starts[0]
    marks = _QUOTE.finditer(text, starts[0], end)
    mark = next(marks, None)
    for start in (*starts, end):
        while mark is not None and mark.start() < start:
            was_open = is_double or is_single
            if mark.group() in "‘’":
                is_single = _single(text, mark.start(), is_single)
            else:
                is_double = _double(text, mark, starts[0], is_double)
            opened = opened if was_open else mark.start()
            mark = next(marks, None)
        states.append(is_double or is_single)
    if states.pop() and not _QUOTE.match(text, _next_text(text, end)):
        states = [state and start < opened for state, start in zip(states, starts, strict=True)]
    return states


def _next_text(text: str, at: int) -> int:
    last = min(len(text), at + _GAP)
    while at < last and text[at].isspace():
        at += 1
    return at


def _double(text: str, mark: re.Match[str], start: int, is_open: bool) -> bool:
    known = _DOUBLE.get(mark.group())
    if known is not None:
        return known
    left = mark.start() == start or text[mark.start() - 1] in _OPENING
    right = mark.end() >= len(text) or not (
        text[mark.end()].isalnum() or text[mark.end()] in "[($‘'"
    )
    return not is_open if left == right else left


def _single(text: str, at: int, is_open: bool) -> bool:
    """Return whether a single quotation is open after the mark; apostrophes change nothing."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "‘":
        return is_open if before.isalnum() or after.isdigit() else True
    return is_open and after.isalnum()
