"""The points of a pair of accounts: a sum that can be read line by line.

Points are ten times the common logarithm of odds: ten more make it ten times as likely that
two accounts are of one happening. `lexicon/linking.json` has them, with the experiment that
fitted them (scripts/fit_links.py) and the levels that were set by hand.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.events.linking.accounts import Account
from rashomon.events.linking.features import FEATURES
from rashomon.lexicon import shared_text
from rashomon.types import LinkPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """What a pair starts from, the points of each level of each feature, and when it is joined."""

    start: int
    join_at: float
    points: Mapping[str, Mapping[str, int]]


def score(left: Account, right: Account) -> int:
    """Return the points of a pair."""
    card = scorecard()
    total = card.start
    for feature in FEATURES:
        found = feature.find(left, right)
        if found is not None:
            total += card.points[feature.name][found[0]]
    return total


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
