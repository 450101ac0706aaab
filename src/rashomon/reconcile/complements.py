""" "Twenty people, seven of them soldiers and the rest civilians": the rest has a number too."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rashomon.reconcile.gate import counts
from rashomon.types import Claim, Quantity


def with_rests(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, each "rest" of a counted whole with what its other parts leave over.

    A rest is a claim without a count, whose group's relation is `rest` and whose `part_of` names
    the whole. Parts that are more than the whole leave no rest.
    """
    by_id = {claim.id: claim for claim in claims}
    parts: defaultdict[str, list[Quantity]] = defaultdict(list)
    for claim in claims:
        count = counts(claim)
        if claim.part_of is not None and count is not None:
            parts[claim.part_of].append(count)
    return [
        _with_rest(claim, by_id[claim.part_of], parts[claim.part_of])
        if claim.part_of in by_id and _is_rest(claim)
        else claim
        for claim in claims
    ]


def _is_rest(claim: Claim) -> bool:
    return claim.group is not None and claim.group.relation == "rest" and counts(claim) is None


def _with_rest(claim: Claim, whole: Claim, parts: Sequence[Quantity]) -> Claim:
    total = counts(whole)
    if total is None or not parts or whole.outcome != claim.outcome:
        return claim
    low = _less(total.low, [part.high for part in parts])
    high = _less(total.high, [part.low for part in parts])
    if high is not None and high < 0:
        return claim
    low = None if low is None else max(low, 0)
    return replace(claim, count=Quantity(low=low, high=high, verbatim="the rest"))


def _less(total: int | None, parts: Sequence[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return total - sum(known) if total is not None and len(known) == len(parts) else None
