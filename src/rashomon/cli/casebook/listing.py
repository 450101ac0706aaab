"""`rashomon events`: the events of a casebook."""

from rashomon.casebook import Casebook
from rashomon.casebook.asking.asked import Filters
from rashomon.cli.casebook.json_out import write_json
from rashomon.cli.guard import complain
from rashomon.cli.output import emit, has_color, page_width
from rashomon.terminal.event_list import render_events
from rashomon.terminal.layout import Paper
from rashomon.types import plain
from rashomon.wording.words import plural


def run(where: str, asked: Filters, *, most: int, skip: int, json: str | None) -> None:
    """Show the events that fit, or write them as JSON."""
    with Casebook(where) as casebook:
        listed, n = casebook.events(asked, most=most, skip=skip)
        pending = casebook.n_pending
    if pending:
        reports = plural(pending, "report")
        complain(
            f"{reports} not linked yet: an add is under way or was cut off; `rashomon add` goes on"
        )
    if json is not None:
        write_json(json, {"n": n, "events": plain(tuple(listed))})
    if json != "-":
        emit(render_events(listed, n, Paper(width=page_width(), color=has_color())))
