"""What would settle a contradiction: the evidence that a recorder would look for next."""

from collections.abc import Sequence

from rashomon.types import Claim, Contradiction
from rashomon.wording.lookup import Lookup

_HELD = ("captured", "detained", "recaptured", "escaped", "freed")

_RECORDS = {
    "killed": "a list of names, a morgue or burial register, or a count by a body on the spot",
    "wounded": "hospital admission lists, or a count by a body on the spot",
    "casualties_undifferentiated": "a count that tells the killed from the wounded",
    "missing": "a list of names of the missing, checked against the found",
    "abducted": "a list of names of those taken, from families or employers",
    "displaced": "a registration count, with its date and area",
}


def resolving(conflict: Contradiction, found: Lookup) -> str:
    """Return in a sentence or two what would settle a contradiction.

    The kinds of evidence are those that casualty recorders ask for (Every Casualty's Standards;
    Iraq Body Count's and Airwars' methods): lists of names, registers of bodies on the spot, and a
    source's own word on what it counted and when.
    """
    claims = found.known(conflict.claims)
    parts = [_evidence(claims), _when(claims), _speakers(claims)]
    return " ".join(part for part in parts if part)


def _evidence(claims: Sequence[Claim]) -> str:
    kinds = {claim.kind for claim in claims}
    if any(claim.perpetrator is not None for claim in claims):
        return "A claim by the group itself that can be checked, or evidence from the scene."
    if "denial" in kinds or any(claim.stance == "denies" for claim in claims):
        return "A source without a part in it that saw or counted, beside the denial."
    if any(claim.status is not None for claim in claims):
        return "A later report that tells the state of things with its hour."
    outcomes = [claim.outcome for claim in claims if claim.outcome is not None]
    first = next((o for o in outcomes if o in _RECORDS), None)
    if first is not None:
        said = _RECORDS[first]
    elif any(o in _HELD for o in outcomes):
        said = "a roll of names before and after, from whoever held them"
    else:
        said = "a count with its date, its area and how it was made"
    return f"{said[0].upper()}{said[1:]}."


def _when(claims: Sequence[Claim]) -> str:
    counted = [claim for claim in claims if claim.count is not None]
    groups = {
        (claim.group.category, claim.group.actor) for claim in counted if claim.group is not None
    }
    if len(counted) < 2:
        return ""
    if len(groups) > 1:
        return "Also: whether the sources count the same people, and what is part of what."
    return "Also: at which hour each source counted, and over which area."


def _speakers(claims: Sequence[Claim]) -> str:
    unnamed = sum(claim.source.label is None for claim in claims)
    parties = sum(claim.source.party_to is not None for claim in claims)
    said = []
    if unnamed:
        said.append("whom the report that quotes nobody has its figure from")
    if parties:
        said.append("a source that is no party to the event")
    return f"Also: {'; '.join(said)}." if said else ""
