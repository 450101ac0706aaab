"""When and from where a page was saved, as programs write it into comments of the copy."""

import re
from collections.abc import Iterator

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.dates.written import find_dates

_MOST_COMMENTS = 200
_LONGEST = 2_000
_EDGE = 60_000  # characters at both ends of a page: that is where the comments stand
_SAVED = re.compile(
    r"\b(?:saved|archived|mirrored|captured|retrieved|fetched|downloaded|crawled)\b", re.IGNORECASE
)
_FROM = re.compile(r"saved from url=\(\d{1,6}\)(https?://\S{1,1500})|\burl: (https?://\S{1,1500})")
# Programs write their date as JavaScript does ("Fri Jan 21 2022 10:22:01 GMT+0100"): a blank only.
_MOST_DATES = 3


def copy_dates(content: str) -> Iterator[PageDate]:
    """Yield the dates at which a page was saved, from its comments."""
    n_dates = 0
    for comment in _comments(content):
        if _SAVED.search(comment) is None:
            continue
        for found in find_dates(comment, 0, len(comment)):
            if found.written is not None and found.written.year is not None:
                text = comment[found.start : found.end]
                yield PageDate(name="comment of the saved page", text=text, part="retrieved")
                n_dates += 1
        if n_dates >= _MOST_DATES:
            return


def copied_from(content: str) -> str | None:
    """Return the address from which a page was saved, if a comment tells it."""
    for comment in _comments(content):
        match = _FROM.search(comment)
        if match is not None:
            return match[1] or match[2]
    return None


def _comments(content: str) -> Iterator[str]:
    edges = [content] if len(content) <= 2 * _EDGE else [content[:_EDGE], content[-_EDGE:]]
    n_left = _MOST_COMMENTS
    for edge in edges:
        at = edge.find("<!--")
        while at >= 0 and n_left:
            n_left -= 1
            end = edge.find("-->", at + 4)
            if end < 0:
                break
            yield edge[at + 4 : min(end, at + _LONGEST)]
            at = edge.find("<!--", end)
