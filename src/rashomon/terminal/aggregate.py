"""What an aggregate says of its whole period, and what of it is known singly."""

from rashomon.terminal.layout import Paper
from rashomon.types import Event
from rashomon.wording.safe import short

MAX_NOTES = 6


def aggregate_lines(event: Event, paper: Paper) -> list[str]:
    """Return that an event is several incidents told as one, and what was taken out of it."""
    about = event.aggregate
    if about is None:
        return []
    said = "Several incidents told as one (UCDP, event clarity 2)."
    lines = ["", *paper.text(said, hang=0)]
    for note in about.notes[:MAX_NOTES]:
        lines += paper.text(short(note, 400), hang=0)
    return lines
