"""The one figure that each tradition would write down, out of those that stand (R8)."""

from collections import Counter
from collections.abc import Sequence

from rashomon.reconcile.moments import first_day, last_day
from rashomon.reconcile.standings import Standing

# The best figure, or None, and the rule that gave it, in words.
Choice = tuple[int | None, str]


def gtd(standings: Sequence[Standing]) -> Choice:
    """Return GTD's figure (Codebook, nkill): most recent independent, majority, lowest."""
    voters = _highest_floors(_voters(standings))
    newest = _most_recent(voters)
    if len({s.interval.value for s in newest}) == 1:
        return newest[0].interval.value, "most recent independent origin"
    values = [s.interval.value for s in voters if s.interval.value is not None]
    if not values:
        return None, "no figure that could be the best"
    value, votes = Counter(values).most_common(1)[0]
    if votes * 2 > len(values):
        return value, "figure of the majority of independent origins"
    return min(values), "lowest proffered figure, no majority"


def acled(standings: Sequence[Standing]) -> Choice:
    """Return the lowest figure reported (ACLED Codebook, fatalities)."""
    values = [s.interval.value for s in _voters(standings) if s.interval.value is not None]
    if not values:
        return None, "no figure that could be the best"
    return min(values), "lowest figure reported"


def ucdp(standings: Sequence[Standing]) -> Choice:
    """Return a proposal of the most reliable figure: the latest, most often given, then lower.

    UCDP leaves the choice to its coders; the order of these tests is ours.
    """
    newest = _most_recent(_highest_floors(_voters(standings)))
    votes = Counter(s.interval.value for s in newest if s.interval.value is not None)
    if not votes:
        return None, "no figure that could be the best"
    most = max(votes.values())
    values = [value for value, count in votes.items() if count == most]
    if len(votes) == 1:
        return values[0], "proposal: latest independent figure"
    if len(values) == 1:
        return values[0], "proposal: latest figure that most origins give"
    return min(values), "proposal: lower of the latest figures"


def range_only(standings: Sequence[Standing]) -> Choice:
    """Return no best figure: a minimum and a maximum (Iraq Body Count, Airwars)."""
    return None, "minimum and maximum only"


def _voters(standings: Sequence[Standing]) -> list[Standing]:
    """Return the figures that compete: "at least N" and ranges stand back where a number fits them.

    "Up to N" never competes: it bears on the high end alone (R12).
    """
    valued = [s for s in standings if s.interval.value is not None]
    exact = sorted(s.interval.value or 0 for s in valued if s.interval.low == s.interval.high)
    if not exact:
        return valued
    voters = []
    for standing in valued:
        interval = standing.interval
        fits_all = interval.least <= exact[0] and exact[-1] <= interval.most
        if interval.low == interval.high or not fits_all:
            voters.append(standing)
    return voters


def _highest_floors(voters: Sequence[Standing]) -> list[Standing]:
    """Return the figures without the lower bounds that say less than another lower bound.

    "At least one" is true of "at least 23" (R12); ACLED writes the lower of the two all the same.
    """
    floors = [s.interval.low for s in voters if s.interval.is_floor and s.interval.low is not None]
    top = max(floors, default=0)
    return [s for s in voters if not s.interval.is_floor or s.interval.low == top]


def _most_recent(standings: Sequence[Standing]) -> list[Standing]:
    """Return the figures that may be of the last day; an undated one may be."""
    dated = [first_day(s.since) for s in standings if s.since is not None]
    newest = max(dated, default=0)
    return [s for s in standings if s.since is None or last_day(s.since) >= newest]
