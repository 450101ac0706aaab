"""Groups of accounts: average linkage over scored pairs, the same in any order of the input.

The two groups whose pairs have most points on the average are joined first, as long as the average
is enough. What a person held to be different never meets. Two accounts of one report meet only in
the end, where the accounts of the other reports say that what it tells apart is one happening.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from rashomon.events.linking.accounts import Key

Score = Callable[[Key, Key], float]
Pair = tuple[Key, Key]

LEAST, MOST = -15.0, 30.0
"""Points of one pair beyond which they no longer count: no pair outvotes all others."""
_SAMPLED = 8
_ENOUGH = 4  # pairs of other reports
_ROUND = 6


@dataclass(slots=True)
class Group:
    """Accounts held to be of one happening, those that other groups are compared with first."""

    members: list[Key]
    apart: set[str] = field(default_factory=set)
    near: set[Key] = field(default_factory=set)

    @property
    def documents(self) -> set[str]:
        """The ids of their reports."""
        return {document for document, _ in self.members}


class Clusters:
    """Groups that grow: by judgements first, then by points."""

    def __init__(
        self, keys: Iterable[Key], score: Score, *, different: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._score = score
        self._known: dict[Pair, float] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for left, right in different:
            self._apart[left].add(right)
            self._apart[right].add(left)
        self.group_of: dict[Key, Group] = {
            k: Group([k], set(self._apart.get(k[0], ()))) for k in sorted(keys)
        }
        accounts = Counter(document for document, _ in self.group_of)
        self._several = [k for k in self.group_of if accounts[k[0]] > 1]

    def join(self, left: Key, right: Key) -> Group | None:
        """Put the groups of two accounts together; None where something keeps them apart."""
        ours, theirs = self.group_of[left], self.group_of[right]
        if ours is theirs or not self._may_meet(ours, theirs):
            return None
        return self._merge(ours, theirs)

    def grow(self, pairs: Iterable[Pair], *, join_at: float) -> list[Pair]:
        """Join what has points enough, best first; return the pairs by which groups met.

        `pairs` are those alike enough to bring their groups together.
        """
        self._heap: list[tuple[float, Key, Key, int, int]] = []
        for left, right in pairs:
            self.group_of[left].near.add(right)
            self.group_of[right].near.add(left)
            self._offer(left, right, join_at)
        met: list[Pair] = []
        heapq.heapify(self._heap)
        while self._heap:
            _, left, right, n_left, n_right = heapq.heappop(self._heap)
            ours, theirs = self.group_of[left], self.group_of[right]
            if (len(ours.members), len(theirs.members)) != (n_left, n_right):
                continue
            grown = self.join(left, right)
            if grown is not None:
                met.append((left, right))
                self._offer_all(grown, join_at)
        return met

    def reunite(self, *, join_at: float) -> list[Pair]:
        """Join groups that share a report, where the pairs of other reports have points enough."""
        met: list[Pair] = []
        while ranked := self._alike_though_shared(join_at):
            changed: set[int] = set()
            for _, left, right in ranked:
                ours, theirs = self.group_of[left], self.group_of[right]
                if changed.isdisjoint((id(ours), id(theirs))):
                    met.append(self._nearest(ours, theirs))
                    changed |= {id(ours), id(theirs)}
                    self._merge(ours, theirs)
        return met

    def _alike_though_shared(self, join_at: float) -> list[tuple[float, Key, Key]]:
        """Return groups that share a report, most points on the average first."""
        return sorted(
            (-mean, a.members[0], b.members[0])
            for a, b in self._sharing()
            if not (a.apart & b.documents) and (mean := self._mean_of_others(a, b)) >= join_at
        )

    def _sharing(self) -> list[tuple[Group, Group]]:
        by_document: dict[str, list[Group]] = defaultdict(list)
        for key in self._several:
            by_document[key[0]].append(self.group_of[key])
        found = {
            (a.members[0], b.members[0]): (a, b)
            for groups in by_document.values()
            for a, b in combinations(sorted(groups, key=lambda g: g.members[0]), 2)
            if a is not b
        }
        return list(found.values())

    def _mean_of_others(self, ours: Group, theirs: Group) -> float:
        pairs = self._pairs_of_others(ours, theirs)
        if len(pairs) < _ENOUGH:
            return LEAST
        return round(sum(self.points(a, b) for a, b in pairs) / len(pairs), _ROUND)

    def _nearest(self, ours: Group, theirs: Group) -> Pair:
        pairs = self._pairs_of_others(ours, theirs)
        return max(pairs, key=lambda p: (self.points(*p), p))

    def _pairs_of_others(self, ours: Group, theirs: Group) -> list[Pair]:
        pairs = product(_sample(ours.members), _sample(theirs.members))
        return [(a, b) for a, b in pairs if a[0] != b[0]]

    def points(self, left: Key, right: Key) -> float:
        """Return the points of a pair, from `LEAST` to `MOST`."""
        pair = (left, right) if left < right else (right, left)
        if pair not in self._known:
            self._known[pair] = max(LEAST, min(MOST, self._score(*pair)))
        return self._known[pair]

    def groups(self) -> list[list[Key]]:
        """Return the groups, in order."""
        unique = {id(g): g for g in self.group_of.values()}.values()
        return sorted(sorted(g.members) for g in unique)

    def _merge(self, ours: Group, theirs: Group) -> Group:
        if len(ours.members) < len(theirs.members):
            ours, theirs = theirs, ours
        ours.members = sorted((*ours.members, *theirs.members))
        ours.apart |= theirs.apart
        ours.near |= theirs.near
        for key in theirs.members:
            self.group_of[key] = ours
        return ours

    def _offer_all(self, grown: Group, join_at: float) -> None:
        others = {id(g): g for k in grown.near if (g := self.group_of[k]) is not grown}
        grown.near = {k for k in grown.near if self.group_of[k] is not grown}
        for other in others.values():
            self._offer(grown.members[0], other.members[0], join_at)

    def _offer(self, left: Key, right: Key, join_at: float) -> None:
        """Put two groups on the heap if they are alike enough on the average and may meet."""
        ours, theirs = sorted(
            (self.group_of[left], self.group_of[right]), key=lambda g: g.members[0]
        )
        if ours is theirs or not self._may_meet(ours, theirs):
            return
        mean = round(self._mean(ours, theirs), _ROUND)
        if mean >= join_at:
            sizes = len(ours.members), len(theirs.members)
            heapq.heappush(self._heap, (-mean, ours.members[0], theirs.members[0], *sizes))

    def _mean(self, ours: Group, theirs: Group) -> float:
        pairs = list(product(_sample(ours.members), _sample(theirs.members)))
        return sum(self.points(a, b) for a, b in pairs) / len(pairs)

    def _may_meet(self, ours: Group, theirs: Group) -> bool:
        documents = theirs.documents
        return ours.apart.isdisjoint(documents) and ours.documents.isdisjoint(documents)


def _sample(members: Sequence[Key]) -> Sequence[Key]:
    """Return a few members spread over all of them."""
    if len(members) <= _SAMPLED:
        return members
    return list(islice(members, 0, None, -(-len(members) // _SAMPLED)))
