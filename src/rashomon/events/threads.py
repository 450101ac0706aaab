"""Threads inside a report: the happenings of which its sentences and claims speak."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rashomon.events.deeds import Deed
from rashomon.events.likeness import Scenery
from rashomon.events.merged import Merged
from rashomon.events.moments import Moment
from rashomon.events.seeds import Seed, seeds_of
from rashomon.events.sites import NAMED, Site
from rashomon.types import Claim, Mention, PlaceValue, Scene

if TYPE_CHECKING:
    from rashomon.events.moved import Beside

MUTE = 1_000_000  # the number of the thread of a report that has no other


@dataclass(slots=True)
class Thread:
    """One happening as one report tells it; a quiet one tells acts and no casualty, a mute one
    neither: nothing but its words can show of what it is.

    `spans` are the sentences of the report that speak of it. `beside` are the claims with which a
    person put it, or the claim that it is made for.
    """

    document: str
    number: int
    background: bool = False
    is_quiet: bool = False
    is_mute: bool = False
    seeds: list[Seed] = field(default_factory=list)
    written_at: tuple[Mention, ...] = ()
    claims: list[Claim] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    sites: list[Site] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    beside: "tuple[Beside, ...]" = ()
    _merged: Merged = field(default_factory=Merged, repr=False)
    _n_merged: int = 0

    @property
    def is_parted(self) -> bool:
        """Say whether it is no more than a claim that a person put beside others."""
        return self.number > MUTE

    def told_sites(self) -> tuple[Site, ...]:
        """Return the sites of its sentences and headline; those of the dateline if there are none.

        A dateline says where a report was written, which is not always where it happened.
        """
        if self.sites or self.background:
            return tuple(self.sites)
        values = [p.value for p in self.written_at if isinstance(p.value, PlaceValue)]
        return tuple(Site(value=v, weight=NAMED) for v in values)

    def counts_as(self, claim: Claim) -> bool:
        """Say whether a claim of the thread has the same outcome and the same number."""
        return claim.count is not None and _figure(claim) in map(_figure, self.claims)

    def scenery(self) -> Scenery:
        """Return the scenery that the seeds make together."""
        while self._n_merged < len(self.seeds):
            self._merged.add(self.seeds[self._n_merged])
            self._n_merged += 1
        scenery = self._merged.scenery()
        if self.number == 0 and not self.background and not scenery.places:
            scenery = replace(scenery, places=self.written_at)
        if not self.background or scenery.days is not None:
            return scenery
        return replace(scenery, days=self._merged.period)


@dataclass(frozen=True, slots=True, kw_only=True)
class Threaded:
    """The threads of a report, and the claims that speak of several of them, or of none."""

    threads: tuple[Thread, ...]
    shared: tuple[tuple[Claim, tuple[Thread, ...]], ...]
    loose: tuple[Claim, ...]


def told_seeds(scene: Scene, claims: Sequence[Claim], current: Thread | None) -> list[Seed]:
    """Return a sentence's seeds, marked where it tells a figure of the current thread again."""
    seeds = seeds_of(scene, near=claims[0].start if claims else None)
    if current is None or not any(map(current.counts_as, claims)):
        return seeds
    return [replace(seed, cues=seed.cues | {"restated"}) for seed in seeds]


def _figure(claim: Claim) -> tuple[str | None, int | None, int | None] | None:
    count = claim.count
    return None if count is None else (claim.outcome, count.low, count.high)
