"""Those whom a number leaves over: "seven of them soldiers and the rest civilians".

The reader gives such a claim no number: its `part_of` names the whole, and settling subtracts.
"""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.claims.coordination import Figure
from rashomon.claims.groups import describe_group
from rashomon.grammar import Grammar, Line, Match
from rashomon.types import Claim, PeopleValue, Quantity

_SENTENCES = 2  # between a whole and its rest

_NUMBERED = "of-them-were"  # "the other eight were villagers"


def rest_figure(match: Match, line: Line, grammar: Grammar) -> Figure:
    """Return the people of a rule's `label` slot as whom is left over, without a number."""
    at = match.slots["label"]
    start, end = line.span(*at)
    label = PeopleValue(form="counted", label=line.text(*at), label_start=start, label_end=end)
    return Figure(
        at=match.start,
        start=line.starts[match.start],
        end=end,
        count=Quantity(low=None, high=None, verbatim=line.text(match.start, at[0])),
        group=describe_group(label, grammar, relation="rest"),
        form="rest",
    )


def with_wholes(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of a report in order; each rest is a part of the figure told before it.

    So are the parts told between the two. A rest without a number, of no figure or beside no part,
    is left out.
    """
    out: list[Claim] = []
    for claim in claims:
        if not _is_rest(claim):
            out.append(claim)
            continue
        near = _near(out, claim)
        whole = next((c for c in reversed(out[near:]) if _is_whole(c, claim)), None)
        if whole is not None:
            out[near:] = [_tied(part, whole, claim) for part in out[near:]]
        if whole is not None and any(part.part_of == whole.id for part in out[near:]):
            out.append(replace(claim, part_of=whole.id))
        elif claim.count is not None:
            out.append(claim)
    return out


def _near(told: Sequence[Claim], rest: Claim) -> int:
    """Return from where on claims stand close enough to a rest to be its whole."""
    at = len(told)
    while at > 0 and rest.sentence_index - told[at - 1].sentence_index <= _SENTENCES:
        at -= 1
    return at


def _is_rest(claim: Claim) -> bool:
    if claim.group is None or claim.group.relation != "rest":
        return False
    return claim.count is None or (claim.rule == _NUMBERED and claim.part_of is None)


def _is_whole(claim: Claim, rest: Claim) -> bool:
    if claim.outcome != rest.outcome or claim.count is None or claim.part_of is not None:
        return False
    if claim.group is not None and claim.group.relation is not None:
        return False
    return claim.as_of is None


def _tied(claim: Claim, whole: Claim, rest: Claim) -> Claim:
    """Return a part that stands beside the whole or between it and the rest as a part of it."""
    group = claim.group
    if group is None or group.relation != "subset" or claim.part_of is not None:
        return claim
    is_near = whole.sentence_index <= claim.sentence_index <= rest.sentence_index
    is_one = claim.outcome == whole.outcome and is_near
    return replace(claim, part_of=whole.id) if is_one else claim
