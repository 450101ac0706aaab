"""Words that deny each other: a figure that is denied, a deed that is blamed and denied."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

from rashomon.reconcile.gate import counts
from rashomon.reconcile.groups import fold, key_of
from rashomon.reconcile.intervals import interval_of
from rashomon.reconcile.wording import doer_of, figure_of, speaker_of
from rashomon.types import Claim, Contradiction

# Of one thing said and denied very often, each side's first claims are paired.
_MOST_CLAIMS = 20


def denials(claims: Sequence[Claim], said_by: Mapping[str, str]) -> list[Contradiction]:
    """Return each asserted claim with each denial of the same thing by another voice.

    A figure is denied by a denial with the same number for the same outcome and group; a deed by
    whoever denies that this actor did it, or, naming nobody, by the actor itself.
    """
    if not any(is_denial(claim) for claim in claims):
        return []
    figures = _paired(claims, said_by, _figure_thing, "the figure")
    return figures + _paired(claims, said_by, _deed_thing, "responsibility")


def _paired(
    claims: Sequence[Claim],
    said_by: Mapping[str, str],
    thing: Callable[[Claim], Hashable | None],
    name: str,
) -> list[Contradiction]:
    said: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    denied: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.start, claim.id)):
        about = thing(claim)
        if about is not None:
            (denied if is_denial(claim) else said)[about].append(claim)
    found = []
    for about, against in denied.items():
        for claim in said[about][:_MOST_CLAIMS]:
            found += [
                _contradiction(claim, denial, name)
                for denial in against[:_MOST_CLAIMS]
                if said_by[claim.id] != said_by[denial.id]
            ]
    return found


def is_denial(claim: Claim) -> bool:
    """Say whether a claim says that something is not so."""
    return claim.kind == "denial" or claim.stance == "denies"


def _figure_thing(claim: Claim) -> Hashable | None:
    count = counts(claim)
    if count is None or claim.outcome is None or claim.stance == "retracted":
        return None
    return "figure", claim.outcome, key_of(claim), interval_of(count).number


def _deed_thing(claim: Claim) -> Hashable | None:
    if counts(claim) is not None:
        return None
    source = claim.source
    if claim.perpetrator is not None or is_denial(claim):
        actor = None if claim.perpetrator is None else claim.perpetrator.actor
        if actor is None and is_denial(claim):
            actor = source.organisation or source.label
        return None if actor is None else ("deed", fold(actor))
    return None


def _contradiction(claim: Claim, denial: Claim, name: str) -> Contradiction:
    actor = "" if claim.perpetrator is None else f", {doer_of(claim.perpetrator)}"
    return Contradiction(
        claims=(claim.id, denial.id),
        about=f"{claim.outcome}" if claim.outcome is not None else f"{name}{actor}",
        strength="impossible",
        explanation=f"{speaker_of(claim)} says {figure_of(claim)}, {speaker_of(denial)} denies it.",
    )
