"""Links between reports: which threads of different reports are one event, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.events.linking.accounts import Account, Key, Told, account_of, key_of
from rashomon.events.linking.blocks import pairs
from rashomon.events.linking.clusters import Clusters
from rashomon.events.linking.judgements import NO_JUDGEMENTS, Judgements
from rashomon.events.linking.scorecard import parts, reaches, score, scorecard
from rashomon.events.threads import Thread
from rashomon.types import LinkPart

_NEAR_MISS = 6.0
"""Points short of joining, up to which a pair is shown as a near miss."""
_NEAR_MISSES = 3  # of one report
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
    """Threads grouped into events, the pairs that joined them, and the pairs that nearly did."""

    groups: tuple[tuple[Thread, ...], ...]
    joins: tuple[Join, ...] = ()


def link(
    threads: Sequence[Thread], reports: Mapping[str, Told], judged: Judgements = NO_JUDGEMENTS
) -> Linked:
    """Return the threads grouped into events, the same in any order of the input.

    A report that tells of two attacks at once does not make them one: its threads meet in one event
    only where the other reports say so. Reports that are the same to the letter are compared once.
    """
    by_key = {key_of(t): t for t in threads}
    accounts = {a.key: a for a in accounts_of(threads, reports)}
    copies = _copies(accounts.values(), judged)
    chosen = [accounts[k] for k in sorted(copies)]
    clusters = Clusters(
        copies, lambda a, b: score(accounts[a], accounts[b]), different=judged.different
    )
    main = main_threads(threads)
    told = [(main[a], main[b]) for a, b in judged.same if a in main and b in main]
    for left, right in told:
        clusters.join(left, right)
    least = scorecard().join_at - _NEAR_MISS
    found = [(a, b) for a, b in pairs(chosen) if reaches(accounts[a], accounts[b], least)]
    alike = [(a, b) for a, b in found if clusters.points(a, b) >= scorecard().join_at]
    met = clusters.grow(alike, join_at=scorecard().join_at)
    met += clusters.reunite(join_at=scorecard().join_at)
    joins = [*((a, b, "judged") for a, b in told), *((a, b, "joined") for a, b in met)]
    joins += [(a, b, "apart") for a, b in _near_misses(found, clusters)]
    groups = [[k for one in group for k in copies[one]] for group in clusters.groups()]
    return Linked(
        groups=tuple(tuple(by_key[k] for k in sorted(group)) for group in groups),
        joins=tuple(_join(accounts[a], accounts[b], verdict) for a, b, verdict in joins),
    )


def _join(left: Account, right: Account, verdict: str) -> Join:
    compared = parts(left, right)
    points = sum(p.points for p in compared)
    if verdict == "judged":
        compared = (_JUDGED, *compared)
    return Join(left=left.key, right=right.key, points=points, verdict=verdict, parts=compared)


def accounts_of(threads: Sequence[Thread], reports: Mapping[str, Told]) -> Iterator[Account]:
    """Yield the account of each thread; the first live one of a report has its headline."""
    main = _first_live(threads)
    live = Counter(t.document for t in threads if not t.background)
    for thread in threads:
        is_only = live[thread.document] == 1 and not thread.background
        is_main = main.get(thread.document) == key_of(thread)
        yield account_of(thread, reports[thread.document], is_main=is_main, is_only=is_only)


def _first_live(threads: Sequence[Thread]) -> Mapping[str, Key]:
    """Return the thread of each report whose headline it is."""
    found: dict[str, Key] = {}
    for thread in sorted(threads, key=key_of):
        if not thread.background:
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


def _weight(thread: Thread) -> tuple[bool, int]:
    return not thread.background, len(thread.claims)


def _copies(accounts: Iterable[Account], judged: Judgements) -> Mapping[Key, list[Key]]:
    """Return the accounts that are the same to the letter, by the first of them."""
    alone = {d for pair in (*judged.same, *judged.different) for d in pair}
    first: dict[object, Key] = {}
    copies: dict[Key, list[Key]] = {}
    for account in sorted(accounts, key=lambda a: a.key):
        is_alone = account.copy_of is None or account.key[0] in alone
        same = account.key if is_alone else account.copy_of
        copies.setdefault(first.setdefault(same, account.key), []).append(account.key)
    return copies


def _near_misses(found: Iterable[tuple[Key, Key]], clusters: Clusters) -> list[tuple[Key, Key]]:
    """Return the pairs that nearly were one happening, the nearest of each report."""
    ranked = sorted(
        (-clusters.points(a, b), a, b)
        for a, b in found
        if clusters.group_of[a] is not clusters.group_of[b]
    )
    shown: dict[str, int] = defaultdict(int)
    kept = []
    for _, left, right in ranked:
        if max(shown[left[0]], shown[right[0]]) < _NEAR_MISSES:
            shown[left[0]] += 1
            shown[right[0]] += 1
            kept.append((left, right))
    return kept
