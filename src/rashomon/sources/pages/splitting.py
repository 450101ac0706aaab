"""Several reports on one page: the entries of a live blog, or reports one under another."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.pages.elements import Element
from rashomon.sources.pages.fields import PageFields
from rashomon.sources.pages.headed import headed_reports

ENTRY = "entry of a live blog"
ONE_OF = "one of several reports on its page"
_LIVE = re.compile(
    r"(?<![a-z])live(?![a-z])|liveblog|live-?(?:blog|update|post|entry|feed|event)", re.I
)
_ITEM = re.compile(
    r"(?<![a-z])(?:entry|post|update|block|item|event|key-?event|moment)(?![a-z])", re.I
)
_CLOCK = re.compile(r"(?<![\d:])([01]?\d|2[0-3])[:.h]([0-5]\d)(?!\d)")
_STAMP = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d ?(?:[ap]\.?m\.?)? ?(?:[A-Z]{2,5})?", re.I)
_LONGEST_STAMP = 20
_HEADINGS = ("h1", "h2", "h3", "h4")
_FEWEST_ENTRIES = 2
_SHORTEST_ENTRY = 40
_SHORTEST_REPORT = 250
_MOST_PARTS = 5_000
_LEFT_OUT = "its page holds {n:,} more, which were not read"
_SHARE = 0.6  # of the page's paragraphs that lie in the reports
_BLOCKS = ("article", "section", "div", "li")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of several reports on a page."""

    element: Element
    note: str
    title: str | None = None
    url: str | None = None
    byline: str | None = None
    dates: tuple[PageDate, ...] = ()


def parts_of(tree: Element, fields: PageFields) -> tuple[Part, ...]:
    """Return the reports of a page that has several, in its order; nothing for the usual page."""
    if fields.is_live or _LIVE.search(_named_body(tree)):
        entries = _entries(tree)
        if len(entries) >= _FEWEST_ENTRIES:
            return _bounded(entries, lambda one: _entry(one, fields))
    return _bounded(_reports(tree) or headed_reports(tree), _report)


def _bounded(elements: Sequence[Element], part_of: Callable[[Element], Part]) -> tuple[Part, ...]:
    """Return the parts; the last one says how many are left out of a page without end."""
    parts = [part_of(one) for one in elements[:_MOST_PARTS]]
    if len(elements) > _MOST_PARTS:
        more = _LEFT_OUT.format(n=len(elements) - _MOST_PARTS)
        parts[-1] = replace(parts[-1], note=f"{parts[-1].note}; {more}")
    return tuple(parts)


def is_clock(line: str) -> bool:
    """Say whether a line is the hour of an entry and no more."""
    return len(line) <= _LONGEST_STAMP and _STAMP.fullmatch(line) is not None


def _named_body(tree: Element) -> str:
    body = next(tree.iter("body"), None)
    holders = [] if body is None else [body, *list(body.iter("main", "article"))[:5]]
    return " ".join(f"{one.get('class') or ''} {one.get('id') or ''}"[:200] for one in holders)


def _entries(tree: Element) -> list[Element]:
    """Return the largest group of like siblings that have a time and words of their own."""
    groups: defaultdict[tuple[Element, str, str], list[Element]] = defaultdict(list)
    for element in tree.iter(*_BLOCKS):
        named = f"{element.get('class') or ''} {element.get('itemtype') or ''}"[:200]
        parent = element.getparent()
        if parent is None or not (element.tag == "article" or _ITEM.search(named)):
            continue
        groups[parent, element.tag, " ".join(named.split()[:1])].append(element)
    timed = [[one for one in group if _is_entry(one)] for group in groups.values()]
    return max(timed, key=len, default=[])


def _is_entry(element: Element) -> bool:
    words = " ".join(element.text_content().split())
    if len(words) < _SHORTEST_ENTRY:
        return False
    return next(element.iter("time"), None) is not None or bool(_CLOCK.search(words[:60]))


def _entry(element: Element, fields: PageFields) -> Part:
    return Part(
        element=element,
        note=ENTRY,
        title=_heading(element),
        byline=_byline(element),
        dates=tuple(_entry_dates(element, fields)),
    )


def _entry_dates(element: Element, fields: PageFields) -> Iterator[PageDate]:
    """Yield an entry's own moment; a clock alone gets the day of the page."""
    for time in list(element.iter("time"))[:2]:
        text = (time.get("datetime") or "").strip()[:60]
        if text:
            yield PageDate(name="time of the entry", text=text, part="published")
            return
    match = _CLOCK.search(" ".join(element.text_content().split())[:60])
    day = next((one.text[:10] for one in fields.dates if one.part == "published"), None)
    if match is not None and day is not None:
        text = f"{day}T{int(match[1]):02}:{match[2]}"
        yield PageDate(
            name="clock of the entry on the day of its page", text=text, part="published"
        )


def _reports(tree: Element) -> list[Element]:
    """Return the reports one under another: like siblings, each with heading and paragraphs.

    Teasers have a paragraph at most; a page whose paragraphs lie elsewhere holds one report.
    """
    groups: defaultdict[tuple[Element, str, str], list[Element]] = defaultdict(list)
    for element in tree.iter("article", "div", "section"):
        parent = element.getparent()
        if parent is not None and parent.tag not in ("aside", "nav", "footer"):
            first = (element.get("class") or "").split()[:1]
            groups[parent, element.tag, " ".join(first)].append(element)
    total = _length(tree)
    for group in groups.values():
        whole = [one for one in group if len(group) > 1 and _is_report(one)]
        if len(whole) > 1 and sum(map(_length, whole)) >= _SHARE * total:
            return whole
    return []


def _is_report(element: Element) -> bool:
    heading = next(element.iter(*_HEADINGS), None)
    return heading is not None and _length(element) >= _SHORTEST_REPORT and _n_long(element) > 1


def _length(element: Element) -> int:
    return sum(len(" ".join(p.text_content().split())) for p in element.iter("p"))


def _n_long(element: Element) -> int:
    return sum(1 for p in element.iter("p") if len(p.text_content().strip()) >= _SHORTEST_ENTRY)


def _report(element: Element) -> Part:
    return Part(
        element=element,
        note=ONE_OF,
        title=_heading(element),
        url=_address(element),
        byline=_byline(element),
        dates=tuple(_own_dates(element)),
    )


def _own_dates(element: Element) -> Iterator[PageDate]:
    for time in list(element.iter("time"))[:3]:
        text = (time.get("datetime") or " ".join((time.text or "").split())).strip()[:60]
        if text:
            yield PageDate(name="time of the report on its page", text=text, part="published")
            return
    for one in list(element)[1:3]:
        line = " ".join(one.text_content()[:200].split())
        if 6 <= len(line) <= 60 and any(c.isdecimal() for c in line):
            yield PageDate(name="date under the heading of the report", text=line, part="published")
            return


def _heading(element: Element) -> str | None:
    heading = next(element.iter(*_HEADINGS), None)
    return None if heading is None else " ".join(heading.text_content().split())[:500] or None


def _address(element: Element) -> str | None:
    heading = next(element.iter(*_HEADINGS), None)
    links: Sequence[Element] = [] if heading is None else list(heading.iter("a"))
    address = (links[0].get("href") or "").strip()[:2_000] if links else ""
    return address if address.startswith(("http://", "https://")) else None


def _byline(element: Element) -> str | None:
    for one in element.iter("p", "span", "div", "address"):
        if re.search(r"(?<![a-z])(?:byline|author)(?![a-z])", (one.get("class") or "")[:200]):
            words = " ".join(one.text_content().split())
            return words.removeprefix("By ")[:200] or None
    return None
