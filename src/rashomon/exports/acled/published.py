"""Who published the reports of an event; whoever is withheld is an Undisclosed Source."""

from collections.abc import Mapping, Sequence

from rashomon.exports.one_line import listed
from rashomon.exports.toll import KILLED
from rashomon.exports.ucdp.sources import office_of
from rashomon.redaction.masking.unnamed import UNNAMED_SOURCE
from rashomon.types import Claim, Document, Event

UNDISCLOSED = "Undisclosed Source"
_WITHHELD = " withheld]"


def sources_of(event: Event, reports: Sequence[Document], claims: Mapping[str, Claim]) -> list[str]:
    """Return the publishers of the reports, each once, and the withheld sources of the dead."""
    offices = [_shown(listed(office_of(report))) for report in reports]
    used = (name for x in event.estimates if x.outcome == KILLED for name in x.used)
    labels = (claims[name].source.label or "" for name in used if name in claims)
    hidden = [UNDISCLOSED for label in labels if _is_withheld(label)]
    return list(dict.fromkeys(filter(None, [*offices, *hidden])))


def _shown(office: str) -> str:
    return UNDISCLOSED if _is_withheld(office) else office


def _is_withheld(name: str) -> bool:
    return name == UNNAMED_SOURCE or _WITHHELD in name
