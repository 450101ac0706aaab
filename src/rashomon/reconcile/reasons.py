"""Why a claim set no figure: the field guide's reason and, where that says too little, the rule."""

from rashomon.types import Claim, SetAside

_SEVERAL = "one figure over several events"
_SCOPES = {
    "cumulative": "a running toll since an earlier day",
    "aggregate": "several incidents, or days, together",
    "incident": "one incident, where the figure is that of several together",
}


def because(reason: str, note: str) -> str:
    """Return a reason with what happened in words: "different_scope: a running toll"."""
    return f"{reason}: {note}"


def beyond(claim: Claim) -> str:
    """Return the reason for a count whose scope is not that of the figure."""
    return because("different_scope", _SEVERAL if len(claim.events) > 1 else _SCOPES[claim.scope])


def aside(claim: str, reason: str) -> SetAside:
    """Return a claim that is set aside, its reason and its note apart."""
    term, colon, note = reason.partition(": ")
    return SetAside(claim=claim, reason=term, note=note if colon else None)
