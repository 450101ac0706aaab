"""The title of a plain text: its first line, when it looks like one."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from rashomon.text import lines, n_newlines, outside
from rashomon.types import Boilerplate

_LONGEST = 200
_MOST_WORDS = 30
_LOOK = 12  # lines after the title among which a paragraph of text must stand
_STOPS = frozenset(".:;,_-–—")
_CLOSERS = "\"”’'»)] "
_BYLINE = re.compile(r"by\s", re.I)
_DATELINE = re.compile(r".{0,80}\([A-Z][\w/ .,&-]{0,40}\)\s*(?:[-–—_:]|\Z)", re.I)


def title_of(text: str, boilerplate: Iterable[Boilerplate] = ()) -> str | None:
    """Return the title, or None.

    A title is the first line that is no page furniture, when it is short, ends without a stop, and
    a blank line or a byline and then a longer paragraph follow.
    """
    found = list(islice(_report_lines(text, boilerplate), 1 + _LOOK))
    if len(found) < 2:
        return None
    (start, end), *rest = found
    line = text[start:end].lstrip("# ")
    under = text[slice(*rest[0])]
    is_apart = n_newlines(text, end, rest[0][0]) > 1 or _BYLINE.match(under) is not None
    if not is_apart or not is_title_line(line):
        return None
    return line if any(right - left > len(line) for left, right in rest) else None


def _report_lines(text: str, boilerplate: Iterable[Boilerplate]) -> Iterator[tuple[int, int]]:
    for start, end in outside(text, ((b.start, b.end) for b in boilerplate)):
        yield from lines(text, start, end)


def has_dateline(line: str) -> bool:
    """Say whether a line begins as a dispatch does: "ORLEN, May 3 (AP) -"."""
    return _DATELINE.match(line) is not None


def is_title_line(line: str) -> bool:
    """Say whether a line could be a headline: short, no byline or dateline, without a stop."""
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS:
        return False
    end = line.rstrip(_CLOSERS)[-1:]
    return end != "" and end not in _STOPS and not _BYLINE.match(line) and not has_dateline(line)
