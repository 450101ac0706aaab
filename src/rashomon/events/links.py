"""Links between reports: which threads of different reports are one event, and why."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.events.linking.accounts import Account, Key, Told, account_of, key_of
from rashomon.events.linking.compared import NEAR_MISS
from rashomon.events.linking.scorecard import parts, scorecard
from rashomon.events.threads import Thread
from rashomon.types import LinkPart

_OWN = frozenset(("words", "opening", "names", "ages", "quotes", "target", "struck"))
"""Features that tell one attack of a town and day from another."""
_JUDGED = LinkPart(feature="judged", said="a person judged them to be one", points=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Two threads that were compared, with their points, what came of it, and why."""

    left: Key
    right: Key
    points: int
    verdict: str
    parts: tuple[LinkPart, ...]

    @property
    def reason(self) -> str:
        """What weighed most, in words."""
        if self.verdict == "judged":
            return self.parts[0].said
        said = [f"{p.said} ({p.points:+d})" for p in self.parts if p.feature != "start"]
        return f"{self.points:+d} points: {'; '.join(said)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Threads grouped into events, and the pairs that joined them."""

    groups: tuple[tuple[Thread, ...], ...]
    joins: tuple[Join, ...] = ()


def is_undecided(join: Join) -> bool:
    """Say whether a person should look at a pair: kept apart, or joined with little to spare.

    Little is what is near the points that join; another hour; or no more than two attacks of one
    town and day share, in the same or nearly the same words of the trade.
    """
    if join.verdict == "judged":
        return False
    if join.verdict == "apart" or join.points < scorecard().join_at + NEAR_MISS:
        return True
    own = sum(p.points for p in join.parts if p.feature in _OWN)
    return own < NEAR_MISS or any(p.feature == "hour" and p.points < 0 for p in join.parts)


def join_of(left: Account, right: Account, verdict: str) -> Join:
    """Return two accounts with what came of comparing them, and why."""
    compared = parts(left, right)
    points = sum(p.points for p in compared)
    if verdict == "judged":
        compared = (_JUDGED, *compared)
    return Join(left=left.key, right=right.key, points=points, verdict=verdict, parts=compared)


def accounts_of(threads: Sequence[Thread], reports: Mapping[str, Told]) -> Iterator[Account]:
    """Yield the account of each thread; the first live one of a report has its headline."""
    main = _first_live(threads)
    live = Counter(t.document for t in threads if _is_live(t))
    for thread in threads:
        is_only = live[thread.document] == 1 and _is_live(thread)
        is_main = main.get(thread.document) == key_of(thread)
        yield account_of(thread, reports[thread.document], is_main=is_main, is_only=is_only)


def _first_live(threads: Sequence[Thread]) -> Mapping[str, Key]:
    """Return the thread of each report whose headline it is."""
    found: dict[str, Key] = {}
    for thread in sorted(threads, key=key_of):
        if _is_live(thread):
            found.setdefault(thread.document, key_of(thread))
    return found


def main_threads(threads: Sequence[Thread]) -> Mapping[str, Key]:
    """Return the thread of each report that tells most: the one that a judgement is about."""
    best: dict[str, Thread] = {}
    for thread in sorted(threads, key=key_of):
        known = best.get(thread.document)
        if known is None or _weight(thread) > _weight(known):
            best[thread.document] = thread
    return {document: key_of(thread) for document, thread in best.items()}


def _is_live(thread: Thread) -> bool:
    return not (thread.background or thread.is_parted)


def _weight(thread: Thread) -> tuple[bool, bool, int]:
    return not thread.is_parted, not thread.background, len(thread.claims)
