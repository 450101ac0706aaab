"""A judged claim found again after a newer version has read its report.

It is the claim of its id; else, of those of its kind and outcome whose words meet its own, the one
with the same words, or with most of them. What it says may be another figure by then: the judgement
stays with the sentence, and whoever judged is told.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rashomon.types import Claim

if TYPE_CHECKING:
    from rashomon.casebook.judging.decisions import Judgement


def matching(judgement: "Judgement", claims: Iterable[Claim]) -> list[Claim]:
    """Return the claim that a judgement is about, in a list; an empty one if there is none."""
    given = list(claims)
    same = [c for c in given if c.id == judgement.subject]
    if same:
        return same
    about = judgement.content
    start, end = about.get("start", 0), about.get("end", 0)
    fits = [
        c
        for c in given
        if (c.kind, c.outcome) == (about.get("kind"), about.get("outcome"))
        and c.start < end
        and start < c.end
    ]
    return sorted(fits, key=lambda c: (-_shared(c, start, end), c.start, c.id))[:1]


def anchor(claim: Claim) -> dict[str, Any]:
    """Return what finds a claim again, and what it said when it was judged."""
    return {
        "document": claim.document,
        "reader": claim.reader,
        "kind": claim.kind,
        "outcome": claim.outcome,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "says": says(claim),
    }


def says(claim: Claim) -> list[Any]:
    """Return what a claim says, as far as a judgement rests on it."""
    count, group, blamed, state = claim.count, claim.group, claim.perpetrator, claim.status
    return [
        *((None, None) if count is None else (count.low, count.high)),
        None if group is None else group.category,
        claim.stance,
        claim.scope,
        None if blamed is None else blamed.actor,
        None if state is None else f"{state.about} {state.value}",
    ]


def _shared(claim: Claim, start: int, end: int) -> float:
    """Return the characters that a claim shares with a stretch, as a share of both."""
    both = min(claim.end, end) - max(claim.start, start)
    return both / (max(claim.end, end) - min(claim.start, start))
