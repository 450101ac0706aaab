"""The points of a pair of accounts: a sum that can be read line by line.

Points are ten times the common logarithm of odds: ten more make it ten times as likely that
two accounts are of one happening. `lexicon/linking.json` has them, with the experiment that
fitted them (scripts/fit_links.py) and the levels that were set by hand.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from rashomon.events.linking.accounts import Account
from rashomon.events.linking.features import FEATURES
from rashomon.lexicon import shared_text
from rashomon.types import LinkPart


@dataclass(frozen=True, kw_only=True)
class Scorecard:
    """What a pair starts from, the points of each level of each feature, and when it is joined."""

    start: int
    join_at: float
    points: Mapping[str, Mapping[str, int]]

    @cached_property
    def most_left(self) -> tuple[int, ...]:
        """The most points that each feature and all after it can give together."""
        best = [max(0, *self.points[f.name].values()) for f in FEATURES]
        return tuple(sum(best[at:]) for at in range(len(best)))


def score(left: Account, right: Account) -> int:
    """Return the points of a pair."""
    card = scorecard()
    total = card.start
    for feature in FEATURES:
        found = feature.find(left, right)
        if found is not None:
            total += card.points[feature.name][found[0]]
    return total


def reaches(left: Account, right: Account, least: float) -> bool:
    """Say whether a pair has so many points; stops as soon as the rest could not make up for it."""
    card = scorecard()
    total = card.start
    for feature, most_left in zip(FEATURES, card.most_left, strict=True):
        if total + most_left < least:
            return False
        found = feature.find(left, right)
        if found is not None:
            total += card.points[feature.name][found[0]]
    return total >= least


def parts(left: Account, right: Account) -> tuple[LinkPart, ...]:
    """Return what makes up the points of a pair, what weighs most first."""
    card = scorecard()
    found = [
        LinkPart(
            feature=feature.name,
            said=level[1],
            points=card.points[feature.name][level[0]],
        )
        for feature in FEATURES
        if (level := feature.find(left, right)) is not None
    ]
    start = LinkPart(feature="start", said="before anything is compared", points=card.start)
    return (start, *sorted(found, key=lambda p: -abs(p.points)))


@cache
def scorecard() -> Scorecard:
    """Return the scorecard that ships with the package."""
    table = json.loads(shared_text("linking.json"))
    return Scorecard(start=table["start"], join_at=table["join_at"], points=table["points"])
