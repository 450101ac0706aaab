"""Which claims of several reports give one figure, restated or not."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.origins.attributed import Attributed
from rashomon.origins.figures import figure_key
from rashomon.types import Claim

Figure = tuple[str, str]

# "More than 40" is a figure of up to 50 that the report gives further down.
_ROUNDED = 1.25


def by_figure(told: Sequence[Attributed]) -> Iterator[Sequence[Attributed]]:
    """Yield the claims that give one figure.

    A figure that is left open ("more than 40", "dozens") counts too for the exact one that its
    report gives for the same outcome. Background is left out: its figures are everybody's.
    """
    groups: defaultdict[Figure, list[Attributed]] = defaultdict(list)
    exact: defaultdict[tuple[str, str], dict[Figure, Claim]] = defaultdict(dict)
    current = [one for one in told if not one.claim.background and one.claim.count is not None]
    for one in current:
        key = _key(one.claim)
        groups[key].append(one)
        if one.claim.count is not None and one.claim.count.is_point:
            exact[one.claim.document, key[0]][key] = one.claim
    for one in current:
        own = _key(one.claim)
        for key, claim in exact[one.claim.document, own[0]].items():
            if key != own and _is_rounded(one.claim, claim):
                groups[key].append(one)
    yield from (some for _, some in sorted(groups.items()))


def _key(claim: Claim) -> Figure:
    return figure_key(claim) or ("", "")


def _is_rounded(claim: Claim, exact: Claim) -> bool:
    """Say whether a claim leaves open a figure that another of its report gives exactly."""
    count, number = claim.count, exact.count
    if count is None or number is None or number.low is None or count.low is None:
        return False
    if count.high is not None:
        return count.low < number.low <= count.high
    return count.low - 1 <= number.low <= _ROUNDED * count.low
