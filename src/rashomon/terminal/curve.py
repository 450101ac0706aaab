"""The toll over time as a small chart of plain characters."""

from collections.abc import Sequence

from rashomon.terminal.layout import Paper, columns_of
from rashomon.types import Curve, Event, Step
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import short
from rashomon.wording.speakers import voice
from rashomon.wording.words import cell, moment, number, outcome, plural

MAX_STEPS = 16
BAR, NARROW_BAR = 20, 12
_WIDE = 76

_STYLES = {"disputed": "alarm", "retracted": "doubt", "cut": "doubt"}


def curve_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return a chart for each outcome whose toll changed: a row a step, with what caused it."""
    lines: list[str] = []
    for curve in event.curve:
        if len(curve.steps) > 1:
            lines += ["", *_chart(curve, found, paper)]
    return lines


def bar(step: Step, top: int, size: int = BAR) -> str:
    """Return a step's range as characters: `=` from low to high, `*` the best, `>` open above."""
    cells = ["."] * size
    low = step.low if step.low is not None else step.best
    high = step.high if step.high is not None else step.best
    if low is None and high is None:
        return "".join(cells)
    first = _at(low if low is not None else 0, top, size)
    last = _at(high if high is not None else top, top, size)
    cells[first : last + 1] = "=" * (last + 1 - first)
    if step.upper_open or step.high is None:
        cells[last] = ">"
    if step.best is not None:
        cells[_at(step.best, top, size)] = "*"
    return "".join(cells)


def _at(figure: int, top: int, size: int) -> int:
    return 0 if top <= 0 else min(round(figure * (size - 1) / top), size - 1)


def _chart(curve: Curve, found: Lookup, paper: Paper) -> list[str]:
    name = outcome(curve.outcome)
    title = f"{name.capitalize()}, as it became known (= low to high, * best, > open above)"
    lines = paper.text(title, style="heading")
    steps, left = _shown(curve.steps)
    top = max((end for s in steps for end in (s.low, s.best, s.high) if end is not None), default=0)
    size = BAR if paper.width >= _WIDE else NARROW_BAR
    rows = [[_when(s), bar(s, top, size), _figure(s), _cause(s, found)] for s in steps]
    widths = [min(20, max(columns_of(row[0]) for row in rows)), size]
    widths.append(min(14, max(columns_of(row[2]) for row in rows)))
    widths.append(paper.width - 2 - sum(widths) - 6)
    for n, (step, row) in enumerate(zip(steps, rows, strict=True)):
        if left and n == MAX_STEPS // 2:
            lines += paper.text(f"{plural(left, 'step')} between: see --json FILE")
        for line in paper.columns(row, widths, gap=2):
            lines.append(paper.paint(line, _STYLES.get(step.how)))
    return lines + _notes(curve, found, paper)


def _shown(steps: Sequence[Step]) -> tuple[Sequence[Step], int]:
    """Return the steps to show and how many are left out: those first that change no figure."""
    if len(steps) > MAX_STEPS:
        steps = [s for s in steps if s.how != "corroborated"]
    half = MAX_STEPS // 2
    left = len(steps) - MAX_STEPS
    return (steps, 0) if left <= 0 else ([*steps[:half], *steps[-half:]], left)


def _when(step: Step) -> str:
    """Return a moment; of reports that came out in the course of days the last."""
    _, slash, last = step.moment.partition("/")
    return f"by {moment(last)}" if slash else moment(step.moment)


def _figure(step: Step) -> str:
    if step.low == step.high:
        return number(step.high, is_open=step.upper_open)
    return f"{number(step.low)}-{number(step.high, is_open=step.upper_open)}"


def _cause(step: Step, found: Lookup) -> str:
    """Return how a step came about: the figure, who said it, and the number of the report."""
    claim = None if step.claim is None else found.claims.get(step.claim)
    how = short(step.how, 20)
    if claim is None:
        return f"{how} {found.numbered(step.documents)}"
    said = "" if claim.count is None else f" {cell(claim.count)},"
    return f"{how}:{said} {voice(claim.source, found.number(claim.document))}"


def _notes(curve: Curve, found: Lookup, paper: Paper) -> list[str]:
    """Return what stands at no moment, and what was not settled for itself."""
    lines: list[str] = []
    if curve.undated:
        said = f"without a date, so at no moment: {found.numbered(curve.undated)}"
        lines += paper.text(said)
    if curve.n_joined:
        lines += paper.text(f"{plural(curve.n_joined, 'moment')} settled with the next shown")
    return lines
