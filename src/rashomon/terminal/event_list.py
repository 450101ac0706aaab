"""The events of a casebook as a table, and what a step changed in them."""

from collections.abc import Iterable, Sequence

from rashomon.casebook.asking.history import Revised
from rashomon.casebook.asking.listing import Figure, Listed
from rashomon.casebook.events.changes import Change
from rashomon.terminal.layout import Paper
from rashomon.wording.safe import short
from rashomon.wording.words import number, plural

_HEADS = ("event", "when", "killed", "wounded", "from", "what and where")
_WIDTHS = (14, 10, 9, 9, 7)
_GAP = 2


def render_events(listed: Sequence[Listed], n: int, paper: Paper) -> str:
    """Return events a row each, with how many there are in all."""
    lines = [plural(n, "event") + ("" if n == len(listed) else f", {len(listed)} shown")]
    if listed:
        lines += ["", *(paper.paint(line, "faint") for line in _row(_HEADS, paper))]
        for one in listed:
            lines += _row(_cells(one), paper)
        lines += [
            "",
            *paper.text(
                "killed, wounded: low–high (best), everybody counted; from: origins/reports",
                indent=0,
            ),
        ]
    return "\n".join(lines) + "\n"


def render_changes(changes: Iterable[Change], paper: Paper) -> str:
    """Return what a step changed, an event a paragraph."""
    lines: list[str] = []
    for change in changes:
        lines += paper.text(f"{change.event}  {short(change.name, 200)}", indent=0, style="heading")
        for line in change.lines:
            lines += paper.text(line)
    return "".join(f"{line}\n" for line in lines)


def render_history(revised: Sequence[Revised], paper: Paper) -> str:
    """Return the history of an event, a revision a paragraph."""
    lines = ["", *paper.text("HISTORY", indent=0, style="heading")]
    for one in revised:
        head = f"{one.at[:16].replace('T', ' ')} UTC, revision {one.number} of {one.event}"
        lines += paper.text(f"{head}, by {short(one.who, 60)} ({one.act})", style="faint")
        for line in one.lines or ("nothing that a reader sees",):
            lines += paper.text(line, indent=4)
    return "".join(f"{line}\n" for line in lines)


def figure_range(figure: Figure | None) -> str:
    """Return low, high and best of a figure in one cell."""
    if figure is None or figure == (None, None, None):
        return "-"
    low, best, high = figure
    if low == high == best:
        return number(low)
    ends = f"{number(low)}–{number(high)}"
    return ends if best is None else f"{ends} ({number(best)})"


def _cells(one: Listed) -> tuple[str, ...]:
    what = short(one.summary, 200)
    if one.country:
        what += f" ({one.country})"
    what += f"; {one.state.replace('_', ' ')}"
    if one.background:
        what += "; background"
    return (
        one.event,
        (one.start or "unknown")[:10],
        figure_range(one.figures.get("killed")),
        figure_range(one.figures.get("wounded")),
        f"{one.n_origins}/{one.n_documents}",
        what,
    )


def _row(cells: Sequence[str], paper: Paper) -> list[str]:
    rest = paper.width - sum(_WIDTHS) - _GAP * len(_WIDTHS)
    return paper.columns(cells, [*_WIDTHS, rest], 0, _GAP)
