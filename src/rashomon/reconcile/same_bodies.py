"""Two voices that speak of the same bodies: civilians to one, fighters to the other (R17)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from rashomon.reconcile.cells import Held, Settled
from rashomon.reconcile.groups import CIVILIANS, GroupKey
from rashomon.reconcile.intervals import Interval, clash, meet
from rashomon.reconcile.standings import Standing

_FIGHTERS = "non_state_fighters"
_FORCES = frozenset(("official", "armed_group"))

# One or two dead on either side meet by chance.
_LEAST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A count of civilians and a force's count of as many fighters."""

    civilians: Standing
    fighters: Standing
    key: GroupKey

    @property
    def keys(self) -> tuple[GroupKey, GroupKey]:
        """Return both groups."""
        return CIVILIANS, self.key


def dispute(
    everyone: Held | None, groups: Mapping[GroupKey, Held], statuses: Mapping[GroupKey, str]
) -> Dispute | None:
    """Return the counts of one event that are of the same people under two names, or None.

    A force says that it killed as many fighters as others count civilians, three or more; nobody
    counts both, and nobody gives a total that has room for both but not for one (ours; what follows
    is R17: a range for the civilians, and deaths of unknown status).
    """
    civilians = groups.get(CIVILIANS)
    fighters = [key for key in groups if statuses.get(key) == _FIGHTERS and groups[key].standings]
    if civilians is None or len(fighters) != 1:
        return None
    (key,) = fighters
    theirs = groups[key].standings
    if {s.voice for s in civilians.standings} & {s.voice for s in theirs}:
        return None
    totals = [] if everyone is None else [s.interval for s in everyone.standings]
    for one in civilians.standings:
        for other in theirs:
            if _is_a_force(other) and _are_as_many(one.interval, other.interval, totals):
                return Dispute(civilians=one, fighters=other, key=key)
    return None


def in_dispute(settled: Settled, profile: str) -> Settled:
    """Return the range of a group that may be nobody: the status of its dead is in dispute."""
    rule = f"{profile}: status in dispute, civilians or fighters (no best figure)"
    return replace(settled, low=0, best=None, rule=rule)


def _is_a_force(standing: Standing) -> bool:
    return standing.is_party or standing.claim.source.kind in _FORCES


def _are_as_many(one: Interval, other: Interval, totals: Collection[Interval]) -> bool:
    if one.vague or other.vague or clash(one, other) is not None:
        return False
    both = meet(one, other)
    if both.number < _LEAST:
        return False
    doubled = replace(both, low=2 * both.number, high=None, about=False)
    return not any(
        clash(total, both) is not None and clash(total, doubled) is None for total in totals
    )
