"""The named ways to settle an event's figures (field guide, R8), as data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from rashomon.errors import BadInput
from rashomon.reconcile import choosing
from rashomon.reconcile.choosing import Choice
from rashomon.reconcile.standings import Standing

# ACLED's figures for words without a number (Codebook and FAQ: 12 for dozens; "several" and its
# like are 3, or 10 where the fighting is heavy, which words alone do not tell: the lower is taken).
_ACLED_WORDS = MappingProxyType(
    {
        "thousands": 1000,
        "hundreds": 100,
        "dozens": 12,
        "tens": 10,
        "several": 3,
        "few": 3,
        "many": 3,
        "numerous": 3,
        "number": 3,
        "handful": 3,
        "plural": 3,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How one tradition settles.

    `says` is the rule for the best figure as its codebook states it, `choose` the same as a
    function. `party_alone`: a party's figure for the other side may be the best where nobody else
    speaks. `words`: what the codebook writes for a word without a number; empty leaves it blank.
    `counts_attackers`: the attackers' own dead belong to the toll. `civilians_unless_fighters`:
    whoever is not said to fight counts as a civilian.
    """

    name: str
    says: str
    choose: Callable[[Sequence[Standing]], Choice]
    party_alone: bool = False
    words: Mapping[str, int] = field(default_factory=dict)
    counts_attackers: bool = True
    civilians_unless_fighters: bool = False


def profile_named(name: str) -> Profile:
    """Return a profile, or raise BadInput with the names that are known."""
    if name not in PROFILES:
        known = ", ".join(PROFILES)
        raise BadInput(f"unknown profile {name!r}: choose one of {known}")
    return PROFILES[name]


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            Profile(
                name="gtd",
                says="most recent independent origin, else their majority, else the lowest figure",
                choose=choosing.gtd,
            ),
            Profile(
                name="acled",
                says="the lowest figure reported",
                choose=choosing.acled,
                party_alone=True,
                words=_ACLED_WORDS,
            ),
            Profile(
                name="ucdp",
                says="a proposal for the coder: the latest independent figure, ties to the lower",
                choose=choosing.ucdp,
            ),
            Profile(
                name="range_only",
                says="minimum and maximum, no best figure",
                choose=choosing.range_only,
                counts_attackers=False,
                civilians_unless_fighters=True,
            ),
        )
    }
)
