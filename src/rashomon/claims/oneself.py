"""The attacker's own death: "killing nine and himself" (R15: attackers' dead are kept apart)."""

import re

from rashomon.claims.coordination import Figure
from rashomon.grammar import Line, Match
from rashomon.types import Group, Quantity

_ONESELF = frozenset({"himself", "herself"})
_OTHERS = re.compile(r"\bothers?\b", re.I)


def oneself(match: Match, line: Line) -> Figure:
    """Return the one attacker whom "himself" means in a rule's words."""
    first = next(i for i in range(match.start, match.end) if line.lowered[i] in _ONESELF)
    start, end = line.span(first, first + 1)
    words = line.text(first, first + 1)
    group = Group(
        label=words,
        status="non_state_fighters",
        category="attackers",
        role="attacker",
        start=start,
        end=end,
    )
    count = Quantity(low=1, high=1, verbatim=words)
    return Figure(at=first, start=start, end=end, count=count, group=group, form="single")


def leaves_others(match: Match, line: Line) -> bool:
    """Say whether a rule's victims are told as others than the one who blew himself up."""
    return _OTHERS.search(line.text(*match.slots["victims"])) is not None
