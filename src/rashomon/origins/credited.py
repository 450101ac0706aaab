"""Whether a report says that it has its news from another: an agency or an outlet by name."""

from rashomon.origins.naming import agencies_of, agency_key, outlet_key
from rashomon.types import Claim, Document


def cites(report: Document, other: Document) -> bool:
    """Say whether a report credits the agency or outlet that the other is of."""
    return bool(agencies_of(report) & givers(other))


def gives_word_to(claim: Claim, other: Document) -> bool:
    """Say whether a claim's own source is the agency or outlet that a report is of."""
    source = claim.source
    names = (source.label, source.organisation)
    keys = {key for name in names if name for key in (agency_key(name), outlet_key(name))}
    return bool(keys & (givers(other) | {outlet_key(other.outlet or "")} - {""}))


def givers(report: Document) -> frozenset[str]:
    """Return the keys under which a report is cited: the agencies it credits, and its outlet."""
    outlet = {agency_key(report.outlet)} if report.outlet else set()
    return agencies_of(report) | outlet - {""}
