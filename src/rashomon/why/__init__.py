"""The chain behind a claim or a figure, from the record back to the characters of the report."""

from collections.abc import Mapping

from rashomon.record_json import opened
from rashomon.terminal.layout import Paper
from rashomon.types import Claim, Document, Event, Json
from rashomon.why.claim import claim_chain
from rashomon.why.event import event_chain
from rashomon.why.figure import figure_chain
from rashomon.why.find import Figure, Found, resolve
from rashomon.why.origin import document_chain, origin_chain
from rashomon.why.trail import Trail

__all__ = ["explain"]


def explain(
    record_json: Json,
    id: str,
    *,
    examples: Mapping[str, str] | None = None,
    texts: Mapping[str, str] | None = None,
    width: int = 80,
) -> str:
    """Return in plain lines how the record came to hold what `id` names.

    `id` is that of a claim, an event, an origin or a report, or EVENT/outcome/group for a figure;
    a beginning that fits only one will do. `examples` gives the first example of a rule by its id,
    `texts` the text of a report by its id: with it the sentence around each quote is shown. Raises
    BadInput for JSON that is no record, NotFound for an id that it does not hold.
    """
    record = opened(record_json, texts or {})
    trail = Trail.of(record, examples=examples or {}, paper=Paper(width=max(width, 40)))
    return "\n".join(_chain(resolve(record, id), trail)) + "\n"


def _chain(found: Found | Figure, trail: Trail) -> list[str]:
    """Return the chain that fits what was found."""
    match found:
        case Claim():
            return claim_chain(found, trail)
        case Figure():
            return figure_chain(found, trail)
        case Event():
            return event_chain(found, trail)
        case Document():
            return document_chain(found, trail)
        case _:
            return origin_chain(found, trail)
