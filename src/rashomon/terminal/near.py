"""The report that was nearly joined to an event: one line, so that a reader can judge."""

from collections.abc import Iterable, Mapping

from rashomon.terminal.layout import Paper
from rashomon.terminal.lookup import Lookup
from rashomon.terminal.safe import short
from rashomon.types import Event, Link

_SHOWN = 3  # lines of the sum, those that weigh most against


def nearest(links: Iterable[Link]) -> Mapping[str, Link]:
    """Return for each event the report of another one that most nearly was joined to it."""
    found: dict[str, Link] = {}
    apart = (x for x in links if x.verdict == "apart" and x.left_event != x.right_event)
    for link in sorted(apart, key=lambda x: (-x.points, x.left, x.right)):
        for event in filter(None, (link.left_event, link.right_event)):
            found.setdefault(event, link)
    return found


def near_miss_lines(event: Event, link: Link | None, found: Lookup, paper: Paper) -> list[str]:
    """Return which report of another event was nearly joined, and what spoke against it."""
    if link is None:
        return []
    other = link.right if link.left_event == event.id else link.left
    parts = [p for p in link.parts if p.points < 0 and p.feature != "start"]
    against = sorted(parts, key=lambda p: p.points)[:_SHOWN]
    said = "; ".join(f"{short(p.said, 80)} ({p.points:+d})" for p in against)
    points = f"{link.points:+d} points{': ' if said else ''}{said}"
    return paper.pair("nearly", f"joined: {found.number(other)} ({points})")
