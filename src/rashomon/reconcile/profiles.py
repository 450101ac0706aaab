"""The named ways to choose one best figure (field guide, R8), as data and small functions."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from rashomon.errors import BadInput
from rashomon.reconcile.moments import first_day, last_day
from rashomon.reconcile.standings import Standing

# The best figure, or None, and the rule that gave it, in words.
Choice = tuple[int | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How one tradition settles on a best figure.

    `party_alone` says whether a party's figure for the other side may be the best one where nobody
    else speaks; `says` is the rule as its codebook states it.
    """

    name: str
    says: str
    choose: Callable[[Sequence[Standing]], Choice]
    party_alone: bool


def profile_named(name: str) -> Profile:
    """Return a profile, or raise BadInput with the names that are known."""
    if name not in PROFILES:
        known = ", ".join(PROFILES)
        raise BadInput(f"unknown profile {name!r}: choose one of {known}")
    return PROFILES[name]


def _gtd(standings: Sequence[Standing]) -> Choice:
    """Return GTD's figure (Codebook, nkill): most recent independent, majority, lowest."""
    voters = _voters(standings)
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


def _acled(standings: Sequence[Standing]) -> Choice:
    """Return the lowest figure reported (ACLED Codebook, fatalities)."""
    values = [s.interval.value for s in _voters(standings) if s.interval.value is not None]
    if not values:
        return None, "no figure that could be the best"
    return min(values), "lowest figure reported"


def _ucdp(standings: Sequence[Standing]) -> Choice:
    """Return a proposal of the most reliable figure: the latest, most often given, then lower.

    UCDP leaves the choice to its coders; the order of these tests is ours.
    """
    newest = _most_recent(_voters(standings))
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


def _range_only(standings: Sequence[Standing]) -> Choice:
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


def _most_recent(standings: Sequence[Standing]) -> list[Standing]:
    """Return the figures that may be of the last day; an undated one may be."""
    dated = [first_day(s.since) for s in standings if s.since is not None]
    newest = max(dated, default=0)
    return [s for s in standings if s.since is None or last_day(s.since) >= newest]


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            Profile(
                name="gtd",
                says="most recent independent origin, else their majority, else the lowest figure",
                choose=_gtd,
                party_alone=False,
            ),
            Profile(
                name="acled",
                says="the lowest figure reported",
                choose=_acled,
                party_alone=True,
            ),
            Profile(
                name="ucdp",
                says="a proposal for the coder: the latest independent figure, ties to the lower",
                choose=_ucdp,
                party_alone=True,
            ),
            Profile(
                name="range_only",
                says="minimum and maximum, no best figure",
                choose=_range_only,
                party_alone=False,
            ),
        )
    }
)
