"""Accounts linked into groups, one report after another: the same as all of them at once.

What one report changes is found in three steps: whom its neighbours meet (`blocks.py`), which pairs
are alike by that (`compared.py`), and the groups of all accounts that such pairs connect, which are
made anew. Average linkage looks at a whole group, so no less than what is connected will do.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from rashomon.events.linking.accounts import Account, Key
from rashomon.events.linking.blocks import Entry, Pair
from rashomon.events.linking.clusters import Clusters
from rashomon.events.linking.compared import Compared
from rashomon.events.linking.copies import Copies
from rashomon.events.linking.judgements import NO_JUDGEMENTS, Judgements
from rashomon.events.linking.scorecard import score, scorecard

_NEAR_MISSES = 3  # of one report

Meeting = tuple[Key, Key, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A report as it is linked: its accounts by what they are found by, and what each says.

    What is said is the key of another account where a person put one beside that. `main` is the
    account that a judgement about the report is about.
    """

    document: str
    entries: tuple[Entry, ...]
    said: tuple[str | Key | None, ...]
    main: Key

    @property
    def put(self) -> Mapping[Key, Key]:
        """The accounts that a person put beside others, each with that other."""
        told = zip(self.entries, self.said, strict=True)
        return {entry.key: said for entry, said in told if isinstance(said, tuple)}


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts held to be of one happening, and the pairs by which they met, with the verdict."""

    members: tuple[Key, ...]
    met: tuple[Meeting, ...]

    @property
    def documents(self) -> frozenset[str]:
        """The ids of their reports."""
        return frozenset(document for document, _ in self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """The groups that are no longer there, and those that are new, in order."""

    gone: tuple[Group, ...]
    new: tuple[Group, ...]


class Linker:
    """Reports linked into groups. They come, go and are judged, and what that touches is redone."""

    def __init__(
        self, account: Callable[[Key], Account], judged: Judgements = NO_JUDGEMENTS
    ) -> None:
        self._account = account
        self._compared = Compared(account)
        self._copies = Copies()
        self._group: dict[Key, Group] = {}
        self._judge(judged)
        self._put: dict[str, set[str]] = {}  # reports by those beside whose accounts they are put
        self.rows: dict[str, Row] = {}

    @property
    def n_scored(self) -> int:
        """How many pairs were compared so far."""
        return self._compared.n_scored

    def groups(self) -> list[Group]:
        """Return all groups, in order."""
        unique = {id(g): g for g in self._group.values()}.values()
        return sorted(unique, key=lambda g: g.members)

    def group(self, key: Key) -> Group:
        """Return the group of an account."""
        return self._group[key]

    def met(self, key: Key) -> Mapping[Key, int]:
        """Return whom an account met that is one happening with it, or nearly, for `put`."""
        return self._compared.met(key)

    def put(
        self, rows: Iterable[Row], met: Mapping[Key, Mapping[Key, int]], groups: Iterable[Group]
    ) -> None:
        """Take in rows, pairs and groups as they were given out; nothing is compared."""
        self._take(rows)
        entries = self._arrange((), self.rows.values())[1]
        self._compared.put((self._entry(key), met.get(key, {})) for key in sorted(entries))
        self._group = {key: group for group in groups for key in group.members}

    def judge(self, judged: Judgements) -> Regrouped:
        """Take other judgements instead of those so far; return the groups that it changes."""
        old = self._judged
        pairs = (set(old.same) ^ set(judged.same)) | (set(old.different) ^ set(judged.different))
        named = sorted({d for pair in pairs for d in pair if d in self.rows})
        return self.change(named, [self.rows[d] for d in named], judged=judged)

    def change(
        self, gone: Sequence[str], come: Sequence[Row], *, judged: Judgements | None = None
    ) -> Regrouped:
        """Let reports go and others come; return the groups that it changes."""
        tied = self._tied({*gone, *(row.document for row in come)})
        gone, come = [*gone, *(row.document for row in tied)], [*come, *tied]
        left = {e.key for document in gone for e in self.rows[document].entries}
        beside = {other for key in left for other in self._group[key].members}
        for document in gone:
            del self.rows[document]
            self._put.pop(document, None)
        if judged is not None:
            self._judge(judged)
        self._take(come)
        before, after = self._arrange(left, come)
        fresh = left | {e.key for row in come for e in row.entries}
        pairs = self._compared.change(
            sorted(before & fresh | before - after),
            [self._entry(key) for key in sorted(after & fresh | after - before)],
        )
        alike = {k for a, b, points in pairs if points >= scorecard().join_at for k in (a, b)}
        touched = {k for k in alike | beside | after if self._copies.has(k)}
        return self._regroup(sorted({self._copies.top(k) for k in touched}), left)

    def near_misses(self, documents: Iterable[str]) -> list[Pair]:
        """Return the pairs that nearly were one happening, the nearest of each of these reports."""
        found: set[Pair] = set()
        for document in documents:
            ranked = sorted(
                (-points, min(key, other), max(key, other))
                for key in self._tops(document)
                for other, points in self._compared.near(key).items()
                if self._group[key] is not self._group[other]
            )
            found.update((a, b) for _, a, b in ranked[:_NEAR_MISSES])
        return sorted(found)

    def _judge(self, judged: Judgements) -> None:
        self._judged = judged
        self._same: dict[str, set[str]] = defaultdict(set)
        self._different: dict[str, set[str]] = defaultdict(set)
        for of, pairs in ((self._same, judged.same), (self._different, judged.different)):
            for left, right in pairs:
                of[left].add(right)
                of[right].add(left)

    def _arrange(self, gone: Iterable[Key], come: Iterable[Row]) -> tuple[set[Key], set[Key]]:
        """Let accounts go and come among their copies; return who stood for them, and who does."""
        coming = {e.key: self._said(row, n) for row in come for n, e in enumerate(row.entries)}
        going = {key: self._copies.said(key) for key in gone}
        said = {*going.values(), *coming.values()}
        before = {self._copies.first(x) for x in said}
        for key in going:
            self._copies.drop(key)
        for key, what in coming.items():
            self._copies.add(key, what, is_put=key in self.rows[key[0]].put)
        after = {self._copies.first(x) for x in said}
        return {k for k in before if k is not None}, {k for k in after if k is not None}

    def _said(self, row: Row, at: int, seen: frozenset[Key] = frozenset()) -> Hashable:
        """Return what an account is a copy by; a judged report is a copy of none.

        One that was put beside another is as that, if it is here.
        """
        said, key = row.said[at], row.entries[at].key
        if isinstance(said, tuple):
            other = self.rows.get(said[0])
            places = [n for n, e in enumerate(other.entries) if e.key == said] if other else []
            if other is None or not places or key in seen:
                return key
            return self._said(other, places[0], seen | {key})
        is_judged = row.document in self._same or row.document in self._different
        return (None if is_judged else said) or key

    def _tied(self, documents: Set[str]) -> list[Row]:
        """Return the other reports with an account that goes where one of these goes."""
        tied: set[str] = set()
        waiting = set(documents)
        while waiting:
            beside = {d for d, others in self._put.items() if not waiting.isdisjoint(others)}
            waiting = beside - documents - tied
            tied |= waiting
        return [self.rows[d] for d in sorted(tied)]

    def _take(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.rows[row.document] = row
            if put := {document for document, _ in row.put.values()}:
                self._put[row.document] = put

    def _entry(self, key: Key) -> Entry:
        return next(e for e in self.rows[key[0]].entries if e.key == key)

    def _tops(self, document: str) -> set[Key]:
        """Return the accounts that stand for those of a report."""
        return {self._copies.top(e.key) for e in self.rows[document].entries}

    def _regroup(self, seeds: Iterable[Key], left: Set[Key]) -> Regrouped:
        """Group anew what is connected with these accounts; those that left may say other things.

        A group is kept if nothing of it has changed.
        """
        old = {id(g): g for key in left if (g := self._group.pop(key, None)) is not None}
        done: set[Key] = set()
        made: list[Group] = []
        for seed in seeds:
            if seed not in done:
                connected = self._connected(seed)
                done |= connected
                made += self._grouped(sorted(connected))
        members = [key for group in made for key in group.members]
        old |= {id(g): g for key in members if (g := self._group.get(key)) is not None}
        kept = {g for g in old.values() if left.isdisjoint(g.members)} & set(made)
        new = tuple(g for g in made if g not in kept)
        self._group.update({key: group for group in new for key in group.members})
        return Regrouped(gone=tuple(g for g in old.values() if g not in kept), new=new)

    def _connected(self, start: Key) -> set[Key]:
        """Return all accounts that anything can bring into one group with this one."""
        found, waiting = {start}, [start]
        while waiting:
            for other in self._beside(waiting.pop()):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def _beside(self, key: Key) -> Iterator[Key]:
        """Yield what an account is alike with or judged to be, and what its reports tell too."""
        near = self._compared.near(key).items()
        yield from (other for other, points in near if points >= scorecard().join_at)
        for document, _ in self._copies.of(key):
            yield from self._tops(document)
            for other in self._same.get(document, ()):
                if other in self.rows:
                    yield self._copies.top(self.rows[other].main)

    def _grouped(self, tops: Sequence[Key]) -> Iterator[Group]:
        """Yield the groups of accounts that are connected."""
        join_at = scorecard().join_at
        judged = self._judged_of(tops)
        clusters = Clusters(tops, self._points, different=self._apart(tops))
        for left, right in judged:
            clusters.join(left, right)
        met = [(a, b, "judged") for a, b in judged]
        near = [(a, b, n) for a in tops for b, n in self._compared.near(a).items() if a < b]
        alike = sorted((a, b) for a, b, points in near if points >= join_at)
        grown = clusters.grow(alike, join_at=join_at) + clusters.reunite(join_at=join_at)
        met += [(a, b, "joined") for a, b in grown]
        for group in clusters.groups():
            mine = set(group)
            members = sorted(key for top in group for key in self._copies.of(top))
            yield Group(tuple(members), tuple(m for m in met if m[0] in mine))

    def _points(self, left: Key, right: Key) -> float:
        known = self._compared.near(left).get(right)
        return score(self._account(left), self._account(right)) if known is None else known

    def _judged_of(self, tops: Sequence[Key]) -> list[Pair]:
        """Return the accounts here that a person judged to be one happening, in order."""
        found = ((self._main(a), self._main(b)) for a, b in self._pairs(tops, self._same))
        return [(left, right) for left, right in found if left != right]

    def _apart(self, tops: Sequence[Key]) -> list[tuple[str, str]]:
        found = (
            (self._main(a)[0], self._main(b)[0]) for a, b in self._pairs(tops, self._different)
        )
        judged = [(left, right) for left, right in found if left != right]
        return judged + self._rows_apart(tops)

    def _pairs(self, tops: Sequence[Key], of: Mapping[str, set[str]]) -> list[tuple[str, str]]:
        """Return the judged pairs of reports that have an account here, in order."""
        here = {document for top in tops for document, _ in self._copies.of(top)} & of.keys()
        return [(a, b) for a in sorted(here) for b in sorted(of[a]) if a < b and b in here]

    def _main(self, document: str) -> Key:
        """Return the account that stands for the one that a judgement is about."""
        return self._copies.top(self.rows[document].main)

    def _rows_apart(self, tops: Sequence[Key]) -> list[tuple[str, str]]:
        """Return the pairs of rows of one data set: each row is a happening of its own."""
        rows: dict[str, list[str]] = defaultdict(list)
        for key in tops if len(tops) > 1 else ():
            of = self._account(key).dataset
            if of is not None:
                rows[of].append(key[0])
        return [pair for same in rows.values() for pair in combinations(same, 2)]
