"""A claim's count, made ready for comparing."""

from dataclasses import dataclass

from rashomon.reconcile.groups import GroupKey
from rashomon.reconcile.intervals import Interval
from rashomon.reconcile.moments import Moment
from rashomon.types import Claim

# One outcome for one group: what an estimate is about.
Cell = tuple[str, GroupKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One claim's count with who says it, when, and about whom.

    `also` are claims whose count was added to it ("two at the scene, another three in hospital",
    people named one by one).
    """

    claim: Claim
    key: GroupKey
    voice: str
    moment: Moment | None
    interval: Interval
    is_part: bool
    is_party: bool
    also: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the ids of the claims that make up the figure."""
        return (self.claim.id, *self.also)

    @property
    def place(self) -> tuple[str, int, str]:
        """Return report, place in it, and id: an order that does not depend on the input's."""
        return self.claim.document, self.claim.start, self.claim.id
