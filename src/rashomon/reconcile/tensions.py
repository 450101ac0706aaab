"""Claims that could all be true and yet sit ill together, found by the listed rules."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from rashomon.reconcile.groups import fold
from rashomon.reconcile.intervals import interval_of
from rashomon.reconcile.moments import Moment, first_day, last_day
from rashomon.reconcile.tension_rules import RULES, Rule, Saying
from rashomon.reconcile.wording import speaker_of
from rashomon.types import Claim, Contradiction

# Of a rule that finds more, the first sayings on each side are paired: cost stays linear.
_MOST_PAIRS = 10_000
_SIDE = 100


def tensions(
    claims: Sequence[Claim], said_by: Mapping[str, str], moments: Mapping[str, Moment | None]
) -> list[Contradiction]:
    """Return every pair of an event's claims that a rule finds, with the rule's name and reason."""
    sayings: dict[Saying, Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.start, claim.id)):
        saying = saying_of(claim, said_by[claim.id], moments[claim.document])
        if saying is not None:
            sayings.setdefault(saying, claim)
    return [
        _contradiction(rule, sayings[first], sayings[second])
        for rule in RULES
        for first, second in _pairs(rule, sayings)
    ]


def saying_of(claim: Claim, voice: str, moment: Moment | None) -> Saying | None:
    """Return what a claim says for these rules, or None if they do not bear on it."""
    day = None
    if moment is not None and first_day(moment) == last_day(moment):
        day = first_day(moment)
    said = _said(claim)
    return None if said is None else Saying(about=said[0], value=said[1], voice=voice, day=day)


def _said(claim: Claim) -> tuple[str, str] | None:
    if claim.stance in ("denies", "retracted", "cannot_confirm") or claim.kind == "denial":
        return None
    if claim.status is not None:
        return claim.status.about, claim.status.value
    if claim.count is not None and claim.outcome is not None:
        some = interval_of(claim.count).number > 0
        return (claim.outcome, "count") if some else (claim.outcome, "none")
    done_by = claim.perpetrator
    if done_by is None or claim.kind != "responsibility" or done_by.is_individual:
        return None
    own = claim.stance == "claims_responsibility"
    return ("claimed" if own else "blamed"), fold(done_by.actor)


def _pairs(rule: Rule, sayings: Iterable[Saying]) -> list[tuple[Saying, Saying]]:
    sayings = list(sayings)
    firsts = [saying for saying in sayings if rule.firsts(saying)]
    seconds = [saying for saying in sayings if rule.seconds(saying)]
    if len(firsts) * len(seconds) > _MOST_PAIRS:
        firsts, seconds = firsts[:_SIDE], seconds[:_SIDE]
    return [
        (first, second)
        for first, second in product(firsts, seconds)
        if first != second and rule.is_pair(first, second)
    ]


def _contradiction(rule: Rule, first: Claim, second: Claim) -> Contradiction:
    return Contradiction(
        claims=(first.id, second.id),
        about=rule.name,
        strength="in_tension",
        explanation=f"{speaker_of(first)} and {speaker_of(second)}: {rule.says}.",
    )
