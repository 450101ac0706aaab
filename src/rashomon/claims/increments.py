"""Parts of a figure that its own sentence gives: what is added to a toll, and "14 of whom".

"Three bodies were found, taking the toll to 21": the three are a part of the 21, and no figure
that its speaker gave before or instead of it. So are the 14 of "83 were hurt, 14 of whom badly".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.types import Claim, Quantity

_TOLL_RULES = ("toll", "raised-to", "number-of")
_ADDED_RULES = ("died", "of-the-wounded-died", "deaths")
_TWO = 2
_OF_WHOM = re.compile(r"\bof (?:whom|them|these|those)\s+\Z", re.I)
_WHO_OF = re.compile(r"\s+of (?:whom|them|these)\b", re.I)
_REACH = 12  # characters of "of whom"
_BODIES_RULES = ("found-bodies", "bodies-found")


def with_increments(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one sentence; what is added to a toll in it is a part of the toll."""
    wholes = [c for c in claims if _is_of_all(c) and not c.rule.startswith(_BODIES_RULES)]
    if len(claims) == 1 or not wholes:
        return list(claims)
    tolls = [c for c in wholes if c.rule.startswith(_TOLL_RULES)]
    return [_as_part(claim, wholes, tolls) for claim in claims]


def _as_part(claim: Claim, wholes: Sequence[Claim], tolls: Sequence[Claim]) -> Claim:
    if claim.part_of is not None or not _is_of_all(claim) or claim in tolls:
        return claim
    able: Sequence[Claim]
    if claim.rule.startswith(_BODIES_RULES) or _is_of_whom(claim):
        able = [whole for whole in wholes if whole is not claim]
    else:
        able = tolls if claim.rule.startswith(_ADDED_RULES) or _is_added(claim) else ()
    whole = next((t for t in able if _adds_to(claim, t)), None)
    return claim if whole is None else replace(claim, part_of=whole.id)


def _is_of_whom(claim: Claim) -> bool:
    """Say whether "of whom" stands before the figure or behind it; a hedge is in the figure."""
    sentence, count = claim.sentence, claim.count
    if sentence is None or sentence.text is None or count is None:
        return False
    at = claim.start - sentence.start
    if _OF_WHOM.search(sentence.text, max(0, at - _REACH), at) is not None:
        return True
    is_first = claim.quote.startswith(count.verbatim)
    return is_first and _WHO_OF.match(claim.quote, len(count.verbatim)) is not None


def _adds_to(claim: Claim, toll: Claim) -> bool:
    speakers = {claim.source.label, toll.source.label} - {None}
    is_one = claim.outcome == toll.outcome and claim.scope == toll.scope
    return is_one and len(speakers) < _TWO and _least(claim.count) < _least(toll.count)


def _is_added(claim: Claim) -> bool:
    return claim.group is not None and claim.group.relation in ("added", "rest")


def _is_of_all(claim: Claim) -> bool:
    """Say whether a claim counts people of no particular kind, as its own words stand now."""
    group = claim.group
    is_all = group is None or group.category == "mixed_total"
    return is_all and claim.outcome is not None and claim.as_of is None


def _least(count: Quantity | None) -> int:
    return 0 if count is None or count.low is None else count.low
