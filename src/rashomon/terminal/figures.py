"""The settled figures of an event: low, best and high of every outcome and group."""

from collections.abc import Iterable, Sequence

from rashomon.terminal.layout import Paper, columns_of, wrap
from rashomon.types import Estimate, Event
from rashomon.wording.figures import breakdown_words
from rashomon.wording.safe import short
from rashomon.wording.words import estimate_group, number, outcome, outcome_rank, plural

MAX_ESTIMATES = 40
MAX_CHECKS = 6

_HEADS = ("reported", "low", "best", "high", "reports", "origins")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def figure_lines(event: Event, paper: Paper) -> list[str]:
    """Return low, best and high of every outcome and group, and by which rules."""
    if not event.estimates:
        return []
    shown = sorted(event.estimates, key=_by_outcome)[:MAX_ESTIMATES]
    letters = _letters(shown)
    lines = ["", *_table(shown, letters, paper)]
    left = len(event.estimates) - MAX_ESTIMATES
    lines += paper.text(f"{plural(left, 'more figure')}: see --json FILE") if left > 0 else []
    if any(estimate.upper_open for estimate in shown):
        lines += paper.text('+ the upper end is open: a source says "at least"')
    lines += paper.text(breakdown_words(event)) if breakdown_words(event) else []
    return lines + (paper.text(_rules(letters)) if letters else [])


def _by_outcome(estimate: Estimate) -> tuple[int, str, bool]:
    name = estimate.outcome
    return outcome_rank(name), name, estimate.category != "mixed_total"


def _letters(estimates: Iterable[Estimate]) -> dict[str, str]:
    """Return a letter for each rule, in the order of the table; none for one rule alone."""
    rules = list(dict.fromkeys(estimate.rule for estimate in estimates if estimate.rule))
    if len(rules) == 1:
        return {rules[0]: ""}
    size = len(_LETTERS)
    return {rule: _LETTERS[n % size] * (n // size + 1) for n, rule in enumerate(rules)}


def _rules(letters: dict[str, str]) -> str:
    """Return the rules in one line, the profile that they share told once."""
    profiles = {rule.partition(": ")[0] for rule in letters}
    shared = f"{profiles.pop()}: " if len(profiles) == 1 else ""
    shared = shared if all(rule.startswith(shared) for rule in letters) else ""
    told = (
        (f"({letter}) " if letter else "") + short(rule.removeprefix(shared), 200)
        for rule, letter in letters.items()
    )
    name = f"rule{'s' if len(letters) > 1 else ''}"
    of = f" of {short(shared.removesuffix(': '), 60)}" if shared else ""
    return f"{name}{of}: {'; '.join(told)}"


def _table(shown: Sequence[Estimate], letters: dict[str, str], paper: Paper) -> list[str]:
    """Return the head of the table, then a row for each figure under its outcome."""
    rows = [[*_cells(each), letters.get(each.rule, "")] for each in shown]
    heads = [*_HEADS, "rule" if any(row[-1] for row in rows) else ""]
    room = max(8, *(columns_of(cell) + 2 for row in rows for cell in row[1:4]))
    widths = [0, room, room, room, 9, 8, 6 if heads[-1] else 0]
    widths[0] = max(paper.width - 2 - sum(widths), 12)
    lines = [paper.paint(line, "faint") for line in _row(heads, widths)]
    before = None
    for estimate, row in zip(shown, rows, strict=True):
        if estimate.outcome != before:
            lines += paper.text(outcome(estimate.outcome), style="heading")
        before = estimate.outcome
        lines += _row([f"  {row[0]}", *row[1:]], widths) + _checks(estimate, paper)
    return lines


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Return one row: names to the left, as far in as they begin, numbers to the right."""
    numbers = [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
    indent = len(cells[0]) - len(cells[0].lstrip()) + 2
    names = wrap(cells[0], widths[0] + 2 - indent, first=widths[0] + 2 - indent)
    first = " " * indent + names[0]
    padded = first + " " * (widths[0] + 2 - columns_of(first))
    return [(padded + "".join(numbers)).rstrip(), *(" " * (indent + 2) + x for x in names[1:])]


def _cells(estimate: Estimate) -> list[str]:
    return [
        estimate_group(estimate),
        number(estimate.low),
        number(estimate.best),
        number(estimate.high, is_open=estimate.upper_open),
        number(estimate.n_documents),
        number(estimate.n_origins),
    ]


def _checks(estimate: Estimate, paper: Paper) -> list[str]:
    """Return the sums that were verified."""
    if not estimate.checks:
        return []
    told = [short(check, 160) for check in estimate.checks[:MAX_CHECKS]]
    left = len(estimate.checks) - MAX_CHECKS
    more = [f"{plural(left, 'more sum')} checked"] if left > 0 else []
    return paper.text(f"checked: {'; '.join(told + more)}", indent=6)
