"""The pairs of accounts that were compared and are alike, kept while accounts come and go."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from rashomon.events.linking.accounts import Account, Key
from rashomon.events.linking.blocks import Blocks, Entry, Met
from rashomon.events.linking.scorecard import reaches, score, scorecard

Scored = tuple[Key, Key, int]

NEAR_MISS = 6
"""Points short of joining, up to which a pair is shown as a near miss."""


class Compared:
    """Accounts, and the points of those pairs of them that are one happening, or nearly.

    `n_scored` counts the pairs that were looked at: the work that was done.
    """

    def __init__(self, account: Callable[[Key], Account]) -> None:
        self._account = account
        self._blocks = Blocks()
        self._near: dict[Key, dict[Key, int]] = defaultdict(dict)
        self._meets: dict[Key, set[Key]] = defaultdict(set)
        self.n_scored = 0

    def near(self, key: Key) -> Mapping[Key, int]:
        """Return the accounts that are one happening with this one, or nearly, with the points."""
        return self._near.get(key, {})

    def met(self, key: Key) -> Mapping[Key, int]:
        """Return those of them that this account met itself, for `put`."""
        return {other: self._near[key][other] for other in sorted(self._meets.get(key, ()))}

    def put(self, rows: Iterable[tuple[Entry, Mapping[Key, int]]]) -> None:
        """Take in rows as they were given out; nothing is compared."""
        rows = list(rows)
        self._blocks.put(entry for entry, _ in rows)
        for entry, met in rows:
            for other, points in met.items():
                self._join(entry.key, other, points)

    def change(self, gone: Collection[Key], come: Iterable[Entry]) -> list[Scored]:
        """Let accounts go and others come; return the pairs that are new or no longer there."""
        changed: list[Scored] = []
        met = self._blocks.change(gone, come)
        for key in gone:
            changed += self._forget(key)
        for key, now in met.items():
            changed += self._lose(key, now)
            changed += self._gain(key, now)
        return changed

    def _lose(self, key: Key, now: Met) -> Iterator[Scored]:
        """Drop the pairs that an account no longer meets, unless the other one still does."""
        for other in now.lost & self._meets.get(key, set()):
            self._meets[key].discard(other)
            if key not in self._meets.get(other, ()):
                self._near[key].pop(other)
                yield key, other, self._near[other].pop(key)

    def _gain(self, key: Key, now: Met) -> Iterator[Scored]:
        """Compare an account with those that it meets now, unless they are compared already."""
        for other in now.gained:
            points = self.near(key).get(other)
            if points is None:
                points = self._points(key, other)
                if points is None:
                    continue
                yield key, other, points
            self._join(key, other, points)

    def _join(self, key: Key, other: Key, points: int) -> None:
        self._meets[key].add(other)
        self._near[key][other] = self._near[other][key] = points

    def _points(self, left: Key, right: Key) -> int | None:
        """Return the points of a pair; None where they are too few for a near miss."""
        self.n_scored += 1
        return points_of(self._account(left), self._account(right))

    def _forget(self, key: Key) -> Iterator[Scored]:
        for other, points in self._near.pop(key, {}).items():
            self._near[other].pop(key, None)
            self._meets[other].discard(key)
            yield key, other, points
        self._meets.pop(key, None)


def points_of(left: Account, right: Account) -> int | None:
    """Return the points of a pair; None where they are too few for a near miss."""
    ours, theirs = sorted((left, right), key=lambda a: a.key)
    if not reaches(ours, theirs, scorecard().join_at - NEAR_MISS):
        return None
    return score(ours, theirs)
