"""Which accounts are worth comparing: those that share telling words, a name, or place and time.

Cost follows the plausible pairs. Each account looks for others by its keys, the rarest first, until
it has met enough of them; under a key that very many share it meets only its neighbours in time.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from rashomon.events.linking.accounts import Account, Key
from rashomon.events.linking.words import Weights

Pair = tuple[Key, Key]

FULL = 60
"""Accounts of one key that are all met; of a key that more share, the neighbours in time."""
BUDGET = 400
"""Meetings after which an account looks no further."""
_NEIGHBOURS = 8
_ENOUGH = 2  # votes that make a pair worth comparing: two words, or one name
_WORDS = 25
_TITLE_WORDS = 6
_DAYS_OF_BLOCK = 8
_STRETCHES = 6
_MOST_NAMES = 200


def pairs(accounts: Sequence[Account]) -> list[Pair]:
    """Return the pairs worth comparing, of different reports, in order."""
    ordered = sorted(accounts, key=lambda a: (str(a.published), a.key))
    keys = [list(dict.fromkeys(_keys(account))) for account in ordered]
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(keys):
        for key in own:
            blocks[key].append(at)
    found = {
        (min(at, other), max(at, other))
        for at, own in enumerate(keys)
        for other in _met(at, own, blocks)
    }
    named = (sorted((ordered[a].key, ordered[b].key)) for a, b in found)
    return sorted((a, b) for a, b in named if a[0] != b[0])


def _met(at: int, keys: Sequence[str], blocks: dict[str, list[int]]) -> Iterator[int]:
    """Yield the accounts that one meets often enough, by its keys, the rarest first."""
    votes: Counter[int] = Counter()
    met = 0
    for key in sorted(keys, key=lambda k: (len(blocks[k]), k)):
        members = blocks[key]
        if len(members) > FULL:
            here = bisect_left(members, at)
            members = members[max(0, here - _NEIGHBOURS) : here + _NEIGHBOURS + 1]
        for other in members:
            votes[other] += _ENOUGH if key.startswith("name") else 1
        met += len(members) - 1
        if met >= BUDGET:
            break
    return (other for other, n in votes.items() if n >= _ENOUGH and other != at)


def _keys(account: Account) -> Iterator[str]:
    """Yield what an account can be found by."""
    yield from (f"name {name}" for name in islice(sorted(account.names), _MOST_NAMES))
    yield from (f"word {word}" for word in _rarest(account.words, _WORDS))
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
    wholes += [f"{t} in {c}" for t in account.scenery.targets for c in account.scenery.countries]
    for stretch in stretches[:_STRETCHES]:
        yield from (f"scene {whole} {stretch}" for whole in wholes)
