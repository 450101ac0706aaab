"""Votes by what they are for; what nobody voted for has none."""

from collections.abc import Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


class Votes(dict[K, float]):
    """A count of votes: an absent key counts 0 and stays absent."""

    def __missing__(self, key: K) -> float:
        """Return what nobody voted for."""
        return 0.0

    def top(self) -> K | None:
        """Return what has most votes, the same of equals in any order of voting; None if empty."""
        return max(self, key=lambda k: (self[k], str(k)), default=None)
