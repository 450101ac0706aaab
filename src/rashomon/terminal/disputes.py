"""In one sentence: what the reports of an event dispute, or that they dispute nothing."""

from rashomon.terminal.layout import Paper
from rashomon.types import Event
from rashomon.wording.disputes import dispute
from rashomon.wording.lookup import Lookup

_STYLES = {"impossible": "alarm", "in_tension": "doubt", None: None}


def dispute_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return what is disputed about one event, and what is in tension."""
    if not event.claims:
        return []
    said = dispute(event, found)
    return ["", *paper.text(said.text, hang=0, style=_STYLES[said.strength])]
