"""Close calls: two reports of an event that may be of two, and the one that was nearly joined."""

from collections.abc import Iterable, Mapping, Sequence

from rashomon.types import Event, Link
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import short

_SHOWN = 3  # lines of the sum, those that weigh most against


def close_calls(links: Iterable[Link]) -> Mapping[str, Sequence[Link]]:
    """Return for each event the least sure pair of its reports, if a person should look at it, and
    the report of another event that most nearly was joined to it.
    """
    links = list(links)
    found: dict[str, list[Link]] = {}
    for some in (_least_sure(links), _nearest(links)):
        for event, link in some.items():
            found.setdefault(event, []).append(link)
    return found


def close_call_words(event: Event, links: Sequence[Link], found: Lookup) -> list[tuple[str, str]]:
    """Return which two reports are perhaps of two events, or of one, and what speaks against."""
    rows: list[tuple[str, str]] = []
    for link in links:
        if link.verdict == "joined":
            both = f"two: {found.number(link.left)} and {found.number(link.right)}"
            rows.append(("perhaps", f"{both} ({_against(link)})"))
        else:
            other = link.right if link.left_event == event.id else link.left
            rows.append(("nearly", f"joined: {found.number(other)} ({_against(link)})"))
    return rows


def _least_sure(links: Iterable[Link]) -> Mapping[str, Link]:
    found: dict[str, Link] = {}
    joined = (x for x in links if x.verdict == "joined" and x.undecided)
    for link in sorted(joined, key=lambda x: (x.points, x.left, x.right)):
        if link.left_event is not None:
            found.setdefault(link.left_event, link)
    return found


def _nearest(links: Iterable[Link]) -> Mapping[str, Link]:
    found: dict[str, Link] = {}
    apart = (x for x in links if x.verdict == "apart" and x.left_event != x.right_event)
    for link in sorted(apart, key=lambda x: (-x.points, x.left, x.right)):
        for event in filter(None, (link.left_event, link.right_event)):
            found.setdefault(event, link)
    return found


def _against(link: Link) -> str:
    parts = [p for p in link.parts if p.points < 0 and p.feature != "start"]
    against = sorted(parts, key=lambda p: p.points)[:_SHOWN]
    said = "; ".join(f"{short(p.said, 80)} ({p.points:+d})" for p in against)
    return f"{link.points:+d} points{': ' if said else ''}{said}"
