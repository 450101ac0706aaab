"""Accounts that are the same to the letter: the first of them stands for all.

Those that a person put beside another are held to be the same, and never stand for it.
"""

from bisect import insort
from collections.abc import Hashable, Sequence

from rashomon.events.linking.accounts import Key


class Copies:
    """Accounts by what they say; they come and go, and the first of each stands for the others."""

    def __init__(self) -> None:
        self._said: dict[Key, Hashable] = {}
        self._same: dict[Hashable, list[Key]] = {}
        self._put: set[Key] = set()

    def has(self, key: Key) -> bool:
        """Say whether an account is here."""
        return key in self._said

    def said(self, key: Key) -> Hashable:
        """Return what an account says, as far as copies are known by it."""
        return self._said[key]

    def first(self, said: Hashable) -> Key | None:
        """Return the account that stands for all that say this; None where there is none."""
        same = self._same.get(said)
        return same[0] if same else None

    def top(self, key: Key) -> Key:
        """Return the account that stands for this one."""
        return self._same[self._said[key]][0]

    def of(self, key: Key) -> Sequence[Key]:
        """Return the accounts that say the same as this one, and itself, in order."""
        return self._same[self._said[key]]

    def add(self, key: Key, said: Hashable, *, is_put: bool = False) -> None:
        """Let an account come; one that `is_put` beside another stands after all others."""
        self._said[key] = said
        if is_put:
            self._put.add(key)
        insort(self._same.setdefault(said, []), key, key=lambda k: (k in self._put, k))

    def drop(self, key: Key) -> None:
        """Let an account go."""
        said = self._said.pop(key)
        self._put.discard(key)
        self._same[said].remove(key)
        if not self._same[said]:
            del self._same[said]
