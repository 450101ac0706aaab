"""The settled figures: the answer at the top, the table, and how each was settled."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.dossier.claim_rows import ClaimRow, ClaimTable
from rashomon.types import Estimate, Event
from rashomon.wording.figures import ends, figure_facts, figure_path
from rashomon.wording.lookup import Lookup
from rashomon.wording.words import estimate_group, number, outcome, outcome_rank, set_aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One end of a figure, and where it leads: the sentence that gives it, or how it came about."""

    text: str
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A settled figure with everything that is told of it."""

    id: str
    path: str
    outcome: str
    group: str
    low: Number
    best: Number
    high: Number
    n_documents: int
    n_origins: int
    rule: str
    facts: tuple[tuple[str, str], ...]
    used: tuple[tuple[ClaimRow, str], ...]
    aside: tuple[tuple[ClaimRow, str], ...]
    is_total: bool
    bar: tuple[float, float, float | None] | None


def figure_rows(
    event: Event, table: ClaimTable, found: Lookup, profile: str, key: str
) -> list[FigureRow]:
    """Return the figures of an event, the dead first, everyone before the groups."""
    ordered = sorted(
        event.estimates,
        key=lambda e: (outcome_rank(e.outcome), e.outcome, e.category != "mixed_total"),
    )
    tops = _tops(ordered)
    rows = []
    for n, estimate in enumerate(ordered, start=1):
        each = f"f-{key}-{n}"
        rows.append(
            FigureRow(
                id=each,
                path=figure_path(event, estimate),
                outcome=outcome(estimate.outcome),
                group=estimate_group(estimate),
                low=_number(estimate, "low", each, table, found),
                best=_number(estimate, "best", each, table, found),
                high=_number(estimate, "high", each, table, found),
                n_documents=estimate.n_documents,
                n_origins=estimate.n_origins,
                rule=estimate.rule,
                facts=tuple(figure_facts(event, estimate, profile)),
                used=_used(estimate, table, found),
                aside=_aside(estimate, table),
                is_total=estimate.category == "mixed_total",
                bar=_bar(estimate, tops[estimate.outcome]),
            )
        )
    return rows


def answers(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """Return the figures for the top of the page: everyone killed, everyone wounded."""
    totals = [row for row in rows if row.is_total and row.outcome in ("killed", "wounded")]
    return totals or [row for row in rows if row.is_total][:2] or list(rows[:2])


def _tops(estimates: Sequence[Estimate]) -> dict[str, int]:
    """Return the highest figure of each outcome."""
    tops: dict[str, int] = {}
    for e in estimates:
        known = [end for end in (e.low, e.best, e.high) if end is not None]
        tops[e.outcome] = max([tops.get(e.outcome, 0), *known])
    return tops


def _bar(estimate: Estimate, top: int) -> tuple[float, float, float | None] | None:
    """Return where low, high and best lie between nobody and the highest figure, in percent."""
    low = estimate.low if estimate.low is not None else estimate.best
    high = estimate.high if estimate.high is not None else estimate.best
    if top <= 0 or low is None or high is None:
        return None
    best = None if estimate.best is None else round(100 * estimate.best / top, 1)
    return round(100 * low / top, 1), round(100 * high / top, 1), best


def _number(estimate: Estimate, end: str, each: str, table: ClaimTable, found: Lookup) -> Number:
    """Return one end; it leads to the sentence of a claim that gives just this number."""
    value: int | None = getattr(estimate, end)
    text = number(value, is_open=end == "high" and estimate.upper_open)
    if value is None:
        return Number(text=text, target="", note="not known")
    for claim in found.known(estimate.used):
        target = table.row(claim.id).target
        if target and end in ends(claim, estimate):
            return Number(text=text, target=target)
    return Number(text=text, target=f"#{each}")


def _used(estimate: Estimate, table: ClaimTable, found: Lookup) -> tuple[tuple[ClaimRow, str], ...]:
    rows = []
    for claim in found.known(estimate.used):
        own = ends(claim, estimate)
        rows.append((table.row(claim.id), f"its number is the {', the '.join(own)}" if own else ""))
    return tuple(rows)


def _aside(estimate: Estimate, table: ClaimTable) -> tuple[tuple[ClaimRow, str], ...]:
    return tuple(
        (table.row(aside.claim), set_aside(aside))
        for aside in estimate.set_aside
        if table.has(aside.claim)
    )
