"""Whether a report says that it has its news from another: an agency or an outlet by name."""

from rashomon.origins.naming import agencies_of, agency_key
from rashomon.types import Document


def cites(report: Document, other: Document) -> bool:
    """Say whether a report credits the agency or outlet that the other is of."""
    return bool(agencies_of(report) & _givers(other))


def _givers(report: Document) -> frozenset[str]:
    """Return the keys under which a report is cited: the agencies it credits, and its outlet."""
    outlet = {agency_key(report.outlet)} if report.outlet else set()
    return agencies_of(report) | outlet - {""}
