"""The whole report, from the answer down to the inputs that could not be used."""

from collections.abc import Sequence

from rashomon.terminal.aggregate import aggregate_lines
from rashomon.terminal.claims import claim_lines, unplaced_lines
from rashomon.terminal.conflicts import conflict_lines, set_aside_lines
from rashomon.terminal.curve import curve_lines
from rashomon.terminal.disputes import dispute_lines
from rashomon.terminal.figures import figure_lines
from rashomon.terminal.head import about_lines, brief_lines, head_lines
from rashomon.terminal.layout import Paper
from rashomon.terminal.report_list import report_list_lines
from rashomon.terminal.sources import document_lines, origin_lines, problem_lines
from rashomon.types import Event, Link, Record
from rashomon.wording.lookup import Lookup, lookup
from rashomon.wording.method import profile
from rashomon.wording.near import close_call_words, close_calls
from rashomon.wording.safe import short
from rashomon.wording.words import moment, plural

MAX_EVENTS = 25
MAX_BRIEF = 200
NARROWEST = 64


def render(record: Record, *, width: int = 80, color: bool = False) -> str:
    """Return the record as lines of text `width` wide (64 at least), coloured if asked for.

    The answer of each event comes first, then who said what; events told as background stand
    apart at the end. Long lists are cut, and say how much they leave out.
    """
    paper = Paper(width=max(width, NARROWEST), color=color)
    found = lookup(record)
    main, apart = found.order.main, found.order.background
    near = close_calls(record.links)
    lines = _summary(record, len(main), len(apart), paper)
    for n, event in enumerate(main[:MAX_EVENTS], start=1):
        lines += [
            "",
            *_event(event, f"EVENT {n} of {len(main)}", found, near.get(event.id, ()), paper),
        ]
    lines += _left_out(main, paper)
    for n, event in enumerate(apart[:MAX_EVENTS], start=1):
        lines += [
            "",
            *_event(
                event, f"BACKGROUND EVENT {n} of {len(apart)}", found, near.get(event.id, ()), paper
            ),
        ]
    lines += _left_out(apart, paper)
    lines += unplaced_lines(record, found, paper)
    lines += origin_lines(record, found, paper)
    lines += document_lines(record, found, paper)
    lines += problem_lines(record, paper)
    return "\n".join([*lines, *_foot(record, paper)]) + "\n"


def _summary(record: Record, n_main: int, n_apart: int, paper: Paper) -> list[str]:
    """Return the first line: what was read and what was found."""
    said = f"{plural(len(record.documents), 'report')}: {plural(n_main, 'event')}"
    if n_apart:
        said += f", {plural(n_apart, 'background event')}"
    if record.problems:
        said += f"; {plural(len(record.problems), 'problem')}, listed below"
    lines = paper.text(said, indent=0, hang=0, style="title")
    if not record.events:
        lines += paper.text("No violent event was found in what was read.", indent=0, hang=0)
    return lines


def _event(
    event: Event, heading: str, found: Lookup, near: Sequence[Link], paper: Paper
) -> list[str]:
    """Return one event: the answer, the claims behind it, where they disagree."""
    return [
        *paper.text(f"{heading}: {short(event.summary, 400)}", indent=0, style="title"),
        *head_lines(event, paper),
        *figure_lines(event, paper),
        *aggregate_lines(event, paper),
        *dispute_lines(event, found, paper),
        *curve_lines(event, found, paper),
        *report_list_lines(event, found, paper),
        *about_lines(event, found, paper),
        *[x for row in close_call_words(event, near, found) for x in paper.pair(*row)],
        *claim_lines(event, found, paper),
        *conflict_lines(event, found, paper),
        *set_aside_lines(event, found, paper),
    ]


def _left_out(events: Sequence[Event], paper: Paper) -> list[str]:
    """Return one line for each event beyond those shown in full, and how to see them."""
    left = events[MAX_EVENTS:]
    if not left:
        return []
    lines = [
        "",
        *paper.text(f"{plural(len(left), 'more event')}, in brief", indent=0, style="title"),
    ]
    for event in left[:MAX_BRIEF]:
        lines += brief_lines(event, paper)
    return [*lines, *paper.text("Every event is in full in the JSON (--json FILE).")]


def _foot(record: Record, paper: Paper) -> list[str]:
    """Return by which rules, as of when and by which version the record was made."""
    as_of = "all reports" if record.as_of is None else f"as known on {moment(record.as_of)}"
    return [
        "",
        *paper.text(
            f"Profile {profile(record)}; {as_of}; rashomon {short(record.rashomon, 40)}. "
            "Figures are as reported: ? is not known, ~ about, 67+ is 67 or more, - no figure. "
            "`rashomon why RECORD.json ID` shows the chain behind any id or figure.",
            indent=0,
            hang=0,
            style="faint",
        ),
    ]
