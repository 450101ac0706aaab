"""Settled cells as the estimates of an event."""

from collections.abc import Iterable, Sequence

from rashomon.reconcile.cells import Settled
from rashomon.reconcile.figures import Cell, Figure
from rashomon.reconcile.groups import EVERYONE, GroupKey, status_of
from rashomon.reconcile.persons import name_of
from rashomon.reconcile.publication import WHOLE_TOLLS
from rashomon.reconcile.reasons import aside
from rashomon.reconcile.voices import is_unattributed
from rashomon.reconcile.wording import group_label
from rashomon.types import Claim, Estimate


def estimate(
    cell: Cell,
    settled: Settled,
    figures: Sequence[Figure],
    *,
    refused: Sequence[tuple[Claim, str]] = (),
    checks: Sequence[str] = (),
) -> Estimate:
    """Return the estimate of one outcome for one group.

    `figures` are those that speak of it, for everyone also those of its groups: their reports are
    counted. Origins are those of the claims that set the estimate.
    """
    outcome, key = cell
    own = [f.claim for f in figures if f.key == key] + [claim for claim, _ in refused]
    wholes = [f.claim for f in figures if f.key == key and not f.is_part]
    left = {*settled.aside, *((claim.id, reason) for claim, reason in refused)}
    groups = [claim.group for claim in own if claim.group is not None]
    return Estimate(
        outcome=outcome,
        category=_category(cell, own),
        group=group_label(key, wholes or own),
        actor=key.label if key.kind == "actor" else None,
        side=_only(group.side for group in groups) if key != EVERYONE else None,
        low=settled.low,
        best=settled.best,
        high=settled.high,
        upper_open=settled.upper_open,
        n_documents=len({figure.claim.document for figure in figures}),
        n_origins=_origins(figures, settled),
        rule=settled.rule,
        used=settled.used,
        set_aside=tuple(aside(name, reason) for name, reason in sorted(left)),
        checks=tuple(checks),
        coded=settled.coded,
        most=settled.most,
    )


def _origins(figures: Sequence[Figure], settled: Settled) -> int:
    """Return how many independent voices stand behind the claims that set the estimate (R3).

    Who counts only a part of the group is no origin of the figure for all of it. Where a report
    quotes somebody, what it adds in its own words is no second source; nor is a figure that quotes
    nobody and has the number of somebody who is quoted. A victim's name is no such repeat.
    """
    used = set(settled.used)
    counted = [figure for figure in figures if used & {figure.claim.id, *figure.also}]
    quoting = [figure for figure in counted if not is_unattributed(figure.claim)]
    reports = {figure.claim.document for figure in quoting}
    said = {_said(figure) for figure in quoting}
    silent = [figure for figure in counted if is_unattributed(figure.claim)]
    silent = [f for f in silent if f.claim.document not in reports]
    own = [f for f in silent if name_of(f.claim) is not None or _said(f) not in said]
    return len({figure.voice for figure in (*quoting, *own)})


def _said(figure: Figure) -> tuple[GroupKey, int]:
    key = EVERYONE if figure.key in WHOLE_TOLLS else figure.key
    return key, figure.interval.number


def _category(cell: Cell, claims: Sequence[Claim]) -> str:
    """Return the one word for tables (contract, Group)."""
    key = cell[1]
    if key == EVERYONE:
        return "mixed_total"
    if key.kind == "trait":
        return key.name if key.name in ("children", "women") else "journalists_medics_aid"
    if {claim.group.category for claim in claims if claim.group is not None} == {"attackers"}:
        return "attackers"
    return status_of(key, claims)


def _only(names: Iterable[str | None]) -> str | None:
    """Return the name if all that are given agree; of spellings the first in order."""
    told = sorted({name for name in names if name is not None})
    return told[0] if told and len({name.casefold() for name in told}) == 1 else None
