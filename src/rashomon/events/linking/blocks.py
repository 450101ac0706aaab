"""Which accounts are worth comparing: those that share a telling word, a name, or place and time.

Cost follows the plausible pairs: a key that many accounts share is split by a second one, and what
is still many is compared only with its neighbours in time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rashomon.events.linking.accounts import Account, Key

Pair = tuple[Key, Key]

FULL = 60
"""Accounts of one key that are all compared with one another."""
_NEIGHBOURS = 12
_WORDS = 25
_TITLE_WORDS = 6
_DAYS_OF_BLOCK = 8


def pairs(accounts: Sequence[Account]) -> list[Pair]:
    """Return the pairs worth comparing, of different reports, in order."""
    keys = [sorted(_keys(account)) for account in accounts]
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(keys):
        for key in own:
            blocks[key].append(at)
    found: set[tuple[int, int]] = set()
    for key, members in blocks.items():
        if len(members) > 1:
            found.update(_within(key, members, keys, accounts))
    named = (sorted((accounts[a].key, accounts[b].key)) for a, b in found)
    return sorted((a, b) for a, b in named if a[0] != b[0])


def _within(
    key: str, members: Sequence[int], keys: Sequence[Sequence[str]], accounts: Sequence[Account]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a block; those of a full one by a second key that they share."""
    if len(members) <= FULL:
        yield from combinations(members, 2)
        return
    smaller: dict[str, list[int]] = defaultdict(list)
    for at in members:
        for other in keys[at]:
            if other > key:
                smaller[other].append(at)
    for some in smaller.values():
        if len(some) <= FULL:
            yield from combinations(some, 2)
        else:
            yield from _neighbours(some, accounts)


def _neighbours(members: Iterable[int], accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Yield each account with the few that were published next to it."""
    ordered = sorted(members, key=lambda at: (str(accounts[at].published), accounts[at].key))
    for step in range(1, _NEIGHBOURS + 1):
        for pair in zip(ordered, ordered[step:], strict=False):
            yield min(pair), max(pair)


def _keys(account: Account) -> Iterable[str]:
    """Yield what an account can be found by."""
    yield from (f"name {name}" for name in account.names)
    yield from (f"word {word}" for word in _rarest(account.words, _WORDS))
    title = sorted(_rarest(account.title, _TITLE_WORDS))
    yield from (f"title {a} {b}" for a, b in combinations(title, 2))
    yield from _scenes(account)


def _rarest(words: object, n: int) -> list[str]:
    assert isinstance(words, dict)
    return sorted(words, key=lambda w: (-words[w], w))[:n]


def _scenes(account: Account) -> Iterator[str]:
    """Yield place or target and country, with each stretch of days that it can have been in."""
    if account.days is None:
        return
    first, last = (day.toordinal() for day in account.days)
    stretches = range((first - 1) // _DAYS_OF_BLOCK, (last + 1) // _DAYS_OF_BLOCK + 1)
    wholes = [*account.towns]
    wholes += [f"{t} in {c}" for t in account.scenery.targets for c in account.scenery.countries]
    for stretch in stretches[:6]:
        yield from (f"scene {whole} {stretch}" for whole in wholes)
