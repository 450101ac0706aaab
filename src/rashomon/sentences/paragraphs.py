"""Where the paragraphs of a text are, by its newlines."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from rashomon.text import lines, n_newlines, outside
from rashomon.types import Boilerplate

_LIST_ITEM = re.compile(r"(?:[-*•·▪◦‣–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s")
_STOPS = frozenset(".!?…:;")
_CLOSERS = "\"”’'»)]"
# A text counts as wrapped by its sender when lines of one width break sentences apart.
_WIDTHS = range(30, 121)
_FULL = 0.7
# … and of wrapped lines this share at least begins with a small letter; of headlines none does.
_RUNNING = 0.2


class _Line(NamedTuple):
    start: int
    end: int
    follows: bool  # directly under the line before, with no blank line between


def paragraphs(text: str, boilerplate: Iterable[Boilerplate]) -> list[tuple[int, int]]:
    """Return start and end of each paragraph, in order, with the boilerplate left out.

    A line is a paragraph; it goes on in the next line where the text was wrapped at a width or a
    sentence plainly runs on.
    """
    found = list(_report_lines(text, boilerplate))
    width = _wrap_width(text, found)
    merged: list[tuple[int, int]] = []
    for i, line in enumerate(found):
        if i and line.follows and _runs_on(text, found[i - 1], line, width):
            merged[-1] = (merged[-1][0], line.end)
        else:
            merged.append((line.start, line.end))
    return merged


def is_list_item(text: str, start: int) -> bool:
    """Say whether a line begins with a bullet or a list number."""
    return _LIST_ITEM.match(text, start) is not None


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Say whether the last character, closing quotes aside, is a stop."""
    tail = text[max(start, end - 8) : end].rstrip(_CLOSERS + " ")
    return tail[-1:] in _STOPS


def _report_lines(text: str, boilerplate: Iterable[Boilerplate]) -> Iterator[_Line]:
    for start, end in outside(text, ((b.start, b.end) for b in boilerplate)):
        before = -1
        for left, right in lines(text, start, end):
            is_next = before >= 0 and (left - before == 1 or n_newlines(text, before, left) == 1)
            yield _Line(left, right, is_next)
            before = right


def _wrap_width(text: str, found: list[_Line]) -> int | None:
    """Return the width at which the sender broke the lines, or None."""
    broken = [a for a, b in pairwise(found) if b.follows]
    if len(broken) < 3:
        return None
    width = sorted(line.end - line.start for line in broken)[len(broken) // 2]
    if width not in _WIDTHS:
        return None
    full = sum(_FULL * width <= line.end - line.start <= 130 for line in broken)
    open_ended = sum(not ends_sentence(text, line.start, line.end) for line in broken)
    goes_on = (
        len(broken)
        if text.isupper()
        else sum(text[b.start].islower() for a, b in pairwise(found) if b.follows)
    )
    is_wrapped = full >= 0.7 * len(broken) and open_ended >= 0.5 * len(broken)
    is_wrapped = is_wrapped and goes_on >= _RUNNING * len(broken)
    return width if is_wrapped else None


def _runs_on(text: str, line: _Line, following: _Line, width: int | None) -> bool:
    if is_list_item(text, following.start):
        return False
    if width is not None and line.end - line.start >= _FULL * width:
        return True
    return text[following.start].islower() and not ends_sentence(text, line.start, line.end)
