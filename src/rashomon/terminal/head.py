"""The answer to one event: where, when, the settled figures, and what kind of event it is."""

from rashomon.terminal.layout import Paper, columns_of, wrap
from rashomon.terminal.lookup import Lookup
from rashomon.terminal.safe import short
from rashomon.terminal.setting import when, where
from rashomon.terminal.words import estimate_group, number, outcome, outcome_rank, plural
from rashomon.types import Estimate, Event

MAX_ESTIMATES = 40
MAX_NAMES = 12
MAX_CHECKS = 6
MAX_REASONS = 3

# UCDP GED codebook 23.1, type_of_violence.
_UCDP_TYPE = {1: "state-based conflict", 2: "non-state conflict", 3: "one-sided violence"}


def head_lines(event: Event, paper: Paper) -> list[str]:
    """Return where and when."""
    return [*paper.pair("where", where(event.place)), *paper.pair("when", when(event))]


def about_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return what kind of event, between whom, its id and standing, and why it is one event."""
    lines = [""]
    for name, said in (("kind", _kind(event)), ("who", _who(event)), ("id", _standing(event))):
        lines += paper.pair(name, said) if said else []
    for n, reason in enumerate(event.reasons[:MAX_REASONS]):
        lines += paper.pair("" if n else "one event", found.named(short(reason, 240)))
    left = len(event.reasons) - MAX_REASONS
    return lines + (paper.pair("", f"{plural(left, 'more reason')}") if left > 0 else [])


def figure_lines(event: Event, paper: Paper) -> list[str]:
    """Return low, best and high of every outcome and group, with the notes to each."""
    if not event.estimates:
        return []
    ranked = sorted(event.estimates, key=_by_outcome)
    widths = _widths(paper)
    heads = ["reported", "low", "best", "high", "reports", "origins"]
    lines = ["", *(paper.paint(x, "heading") for x in _row(heads, widths))]
    before = None
    for estimate in ranked[:MAX_ESTIMATES]:
        if estimate.outcome != before:
            lines += paper.text(outcome(estimate.outcome), style="heading")
        before = estimate.outcome
        lines += _row(_cells(estimate), widths) + _notes(estimate, paper)
    if len(ranked) > MAX_ESTIMATES:
        left = plural(len(ranked) - MAX_ESTIMATES, "more figure")
        lines += paper.text(f"{left}: see them with --json FILE", indent=4)
    return lines


def brief_lines(event: Event, paper: Paper) -> list[str]:
    """Return an event in a line or two: summary, reports, the dead."""
    dead = next((e for e in event.estimates if _is_toll(e)), None)
    said = short(event.summary, 160) + f" ({plural(len(event.documents), 'report')}"
    if dead is not None:
        low, high = number(dead.low), number(dead.high, is_open=dead.upper_open)
        said += f"; killed {low} - {number(dead.best)} - {high}"
    return paper.text(f"- {said}) [{event.id}]")


def _is_toll(estimate: Estimate) -> bool:
    return estimate.outcome == "killed" and estimate.category == "mixed_total"


def _by_outcome(estimate: Estimate) -> tuple[int, str, bool]:
    name = estimate.outcome
    return outcome_rank(name), name, estimate.category != "mixed_total"


def _widths(paper: Paper) -> list[int]:
    """Return the widths of the figure table; the group takes what the numbers leave."""
    return [max(paper.width - 44, 12), 8, 8, 8, 8, 8]


def _row(cells: list[str], widths: list[int]) -> list[str]:
    """Return one row of the figure table, numbers to the right."""
    right = [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
    rows = wrap(cells[0], widths[0])
    first = "  " + rows[0] + " " * (widths[0] - columns_of(rows[0])) + "".join(right)
    return [first, *("    " + row for row in rows[1:])]


def _cells(estimate: Estimate) -> list[str]:
    return [
        "- " + estimate_group(estimate),
        number(estimate.low),
        number(estimate.best),
        number(estimate.high, is_open=estimate.upper_open),
        str(estimate.n_documents),
        str(estimate.n_origins),
    ]


def _notes(estimate: Estimate, paper: Paper) -> list[str]:
    """Return the rule that gave a figure, its open end and the sums that were verified."""
    notes = ['upper end open: a source says "at least"'] if estimate.upper_open else []
    notes += [f"checked: {short(check, 200)}" for check in estimate.checks[:MAX_CHECKS]]
    if estimate.rule:
        notes.append(f"rule: {short(estimate.rule, 200)}")
    return [line for note in notes for line in paper.text(note, indent=6)]


def _kind(event: Event) -> str:
    """Return the event's type in the words of ACLED and UCDP, and the weapon."""
    kind = event.type
    parts = [short(" / ".join(x for x in (kind.acled, kind.acled_sub) if x), 120)]
    parts.append("" if kind.ucdp is None else _UCDP_TYPE.get(kind.ucdp, ""))
    parts.append(f"weapon: {short(kind.weapon, 60)}" if kind.weapon else "")
    return "; ".join(part for part in parts if part)


def _who(event: Event) -> str:
    """Return the two sides, then everybody who took part with the role."""
    a, b = event.sides.a, event.sides.b
    sides = [f"side {x} {short(y, 80)}" for x, y in (("a", a), ("b", b)) if y]
    named = {name.casefold() for name in (a, b) if name}
    others = [x for x in event.actors if x.name.casefold() not in named]
    parts = sides + [f"{short(x.name, 80)} ({short(x.role, 30)})" for x in others[:MAX_NAMES]]
    left = len(others) - MAX_NAMES
    return "; ".join(parts) + (f"; {left} more" if left > 0 else "")


def _standing(event: Event) -> str:
    """Return the event's id and how far it has been checked."""
    standing = {"candidate": "candidate: no person has signed it"}
    said = f"{event.id}; {standing.get(event.code_status, short(event.code_status, 40))}"
    said += "; provisional" if event.provisional else ""
    if event.event_clarity == 2:
        said += "; several incidents told as one"
    if event.previous_ids:
        said += f"; before: {', '.join(event.previous_ids[:4])}"
    return said
