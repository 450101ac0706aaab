"""Which accounts are worth comparing: those that share telling words, a name, or place and time.

Cost follows the plausible pairs. Each account looks for others by its keys, the rarest first, until
it has met enough of them; under a key that very many share it meets only its neighbours in time.
So one more account changes whom its neighbours under each key meet, and nobody else's meetings.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice
from sys import intern

from rashomon.events.linking.accounts import Account, Key
from rashomon.events.linking.words import Weights

Pair = tuple[Key, Key]
Stamp = tuple[str, Key]

FULL = 60
"""Accounts of one key that are all met; of a key that more share, the neighbours in time."""
BUDGET = 400
"""Meetings after which an account looks no further."""
NEIGHBOURS = 8
"""Accounts met on either side in time under a key that more than `FULL` share."""
_WORDS = 25
_TITLE_WORDS = 6
_DAYS_OF_BLOCK = 8
_STRETCHES = 6
_MOST_NAMES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An account by what it can be found by; `keys` in the order in which it looks itself."""

    key: Key
    published: str
    keys: tuple[str, ...]

    @property
    def stamp(self) -> Stamp:
        """Its place in time among the accounts of one key."""
        return self.published, self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Whom an account meets that it did not meet before, and whom no longer."""

    gained: frozenset[Key]
    lost: frozenset[Key]


@dataclass(slots=True, eq=False)
class _Block:
    """The accounts of one key, by their places, in the order of time.

    A name in common makes a pair worth comparing, of other keys it takes two.
    """

    is_enough: bool
    members: list[int] = field(default_factory=list)


class Blocks:
    """Accounts by what they can be found by; they come and go, and whom each meets is known."""

    def __init__(self) -> None:
        self._blocks: dict[str, _Block] = {}
        self._entries: list[Entry] = []
        self._stamps: list[Stamp] = []
        self._looks: list[tuple[_Block, ...]] = []
        self._place: dict[Key, int] = {}

    def entry(self, key: Key) -> Entry:
        """Return what an account can be found by."""
        return self._entries[self._place[key]]

    def put(self, entries: Iterable[Entry]) -> list[int]:
        """Let accounts come, and return their places; whom others meet is not looked at."""
        places = [self._placed(entry) for entry in entries]
        coming: dict[int, tuple[_Block, list[int]]] = {}
        for at in places:
            for block in self._looks[at]:
                coming.setdefault(id(block), (block, []))[1].append(at)
        for block, new in coming.values():
            if len(new) == 1:
                insort(block.members, new[0], key=self._stamps.__getitem__)
            else:
                block.members.extend(new)
                block.members.sort(key=self._stamps.__getitem__)
        return places

    def change(self, gone: Iterable[Key], come: Iterable[Entry]) -> dict[Key, Met]:
        """Let accounts go and others come; return what that changes in whom an account meets."""
        going, entries = [self._place[key] for key in gone], list(come)
        near = self._near(going, entries) - set(going)
        before = {at: self._met(at) for at in near}
        for at in going:
            self._take_out(at)
        new = self.put(entries)
        found = {}
        for at in (*near, *new):
            old, now = before.get(at, set()), self._met(at)
            if old != now:
                key = self._entries[at].key
                gained, lost = self._named(key, now - old), self._named(key, old - now)
                found[key] = Met(gained=gained, lost=lost)
        return found

    def _placed(self, entry: Entry) -> int:
        at = self._place[entry.key] = len(self._entries)
        self._entries.append(entry)
        self._stamps.append(entry.stamp)
        self._looks.append(tuple(self._block(key) for key in entry.keys))
        return at

    def _block(self, key: str) -> _Block:
        found = self._blocks.get(key)
        if found is None:
            found = self._blocks[key] = _Block(is_enough=is_enough(key))
        return found

    def _take_out(self, at: int) -> None:
        entry = self._entries[at]
        for key, block in zip(entry.keys, self._looks[at], strict=True):
            block.members.remove(at)
            if not block.members:
                del self._blocks[key]
        self._looks[at] = ()
        del self._place[entry.key]

    def _near(self, going: Iterable[int], coming: Iterable[Entry]) -> set[int]:
        """Return the accounts whose meetings it can change that these go or come."""
        near: set[int] = set()
        going = list(going)
        full = FULL + len(going)
        for entry in (*(self._entries[at] for at in going), *coming):
            for key in entry.keys:
                block = self._blocks.get(key)
                if block is not None:
                    near.update(self._around(block, entry.stamp, NEIGHBOURS + 1, full))
        return near

    def _around(self, block: _Block, stamp: Stamp, n: int, full: int) -> Sequence[int]:
        """Return the accounts of a key: all, or of a full one so many before and after a stamp."""
        members = block.members
        if len(members) <= full:
            return members
        here = bisect_left(members, stamp, key=self._stamps.__getitem__)
        return members[max(0, here - n) : here + n + 1]

    def _met(self, at: int) -> set[int]:
        """Return the accounts that one meets often enough, by its keys, the rarest first."""
        seen: list[int] = []
        found: set[int] = set()
        stamp, met = self._stamps[at], 0
        for block in sorted(self._looks[at], key=_size):
            around = self._around(block, stamp, NEIGHBOURS, FULL)
            if block.is_enough:
                found.update(around)
            else:
                seen += around
            met += len(around) - 1
            if met >= BUDGET:
                break
        found.update(other for other, n in Counter(seen).items() if n > 1)
        return found - {at}

    def _named(self, key: Key, places: Iterable[int]) -> frozenset[Key]:
        """Return the accounts at these places that are not of the same report."""
        others = (self._entries[at].key for at in places)
        return frozenset(other for other in others if other[0] != key[0])


def _size(block: _Block) -> int:
    """Return how many share a key, as far as it matters: of full ones all are alike."""
    return min(len(block.members), FULL + 1)


def pairs(accounts: Iterable[Account]) -> list[Pair]:
    """Return the pairs worth comparing, of different reports, in order."""
    met = Blocks().change((), map(entry_of, accounts))
    found = {(min(a, b), max(a, b)) for a, others in met.items() for b in others.gained}
    return sorted(found)


def is_enough(key: str) -> bool:
    """Say whether one such key in common makes a pair worth comparing: a name."""
    return key.startswith("name")


def entry_of(account: Account) -> Entry:
    """Return what an account can be found by."""
    keys = tuple(dict.fromkeys(map(intern, _keys(account))))
    return Entry(key=account.key, published=str(account.published), keys=keys)


def _keys(account: Account) -> Iterator[str]:
    yield from (f"name {name}" for name in islice(sorted(account.names), _MOST_NAMES))
    yield from (f"word {word}" for word in _rarest(account.words, _WORDS))
    if not account.is_worded:
        # Of a report without words the town is a word too: others have it among their rarest.
        yield from (f"word {word}" for town in account.towns for word in town.split())
    title = sorted(_rarest(account.title, _TITLE_WORDS))
    yield from (f"title {a} {b}" for a, b in combinations(title, 2))
    yield from _scenes(account)


def _rarest(words: Weights, n: int) -> list[str]:
    return sorted(words, key=lambda w: (-words[w], w))[:n]


def _scenes(account: Account) -> Iterator[str]:
    """Yield town, or target and country, with each stretch of days that it can have been in."""
    if account.days is None:
        return
    first, last = (day.toordinal() for day in account.days)
    stretches = range((first - 1) // _DAYS_OF_BLOCK, (last + 1) // _DAYS_OF_BLOCK + 1)
    wholes = [*account.towns]
    wholes += [
        f"{t} in {c}"
        for t in sorted(account.scenery.targets)
        for c in sorted(account.scenery.countries)
    ]
    for stretch in stretches[:_STRETCHES]:
        yield from (f"scene {whole} {stretch}" for whole in wholes)
