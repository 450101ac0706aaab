"""What was written already: a report or a claim may come with several parts."""

from collections.abc import Iterator

from rashomon.types import Claim, Record


class Once:
    """Remembers names, and nothing else of what it was shown."""

    def __init__(self) -> None:
        self._seen = set[str]()

    def is_new(self, name: str) -> bool:
        """Say whether a name comes for the first time."""
        if name in self._seen:
            return False
        self._seen.add(name)
        return True


def new_claims(part: Record, seen: Once) -> Iterator[Claim]:
    """Yield the claims of a part that no part before it had; only over several events can that be.

    The others are not remembered: a casebook has more claims than fit into memory.
    """
    for claim in part.claims:
        if claim.event is not None or seen.is_new(f"claim {claim.id}"):
            yield claim
