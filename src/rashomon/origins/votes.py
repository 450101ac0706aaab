"""How many origins stand behind a set of claims."""

from collections.abc import Iterable, Mapping, Sequence

from rashomon.origins.joined import Joined
from rashomon.types import Origin


def origin_of(origins: Sequence[Origin]) -> Mapping[str, str]:
    """Return for each claim of an origin the id that stands for all origins joined with it.

    Two origins are joined when they share a claim, and so on through any number of them. A claim
    that is absent is its own origin.
    """
    joined = Joined()
    for origin in origins:
        joined.join(origin.claims)
    keys: dict[str, str] = {}
    for origin in origins:
        if origin.claims:
            top = joined.find(origin.claims[0])
            keys[top] = min(keys.get(top, origin.id), origin.id)
    return {claim: keys[joined.find(claim)] for o in origins for claim in o.claims}


def n_origins(claim_ids: Iterable[str], origins: Sequence[Origin]) -> int:
    """Return how many different origins these claims have: one vote each, however many copies."""
    keys = origin_of(origins)
    return len({keys.get(claim, claim) for claim in claim_ids})
