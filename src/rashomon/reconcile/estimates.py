"""Settled cells as the estimates of an event."""

from collections.abc import Iterable, Sequence

from rashomon.reconcile.cells import Settled
from rashomon.reconcile.figures import Cell, Figure
from rashomon.reconcile.groups import EVERYONE, status_of
from rashomon.reconcile.wording import group_label
from rashomon.types import Claim, Estimate, SetAside


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
    aside = {*settled.aside, *((claim.id, reason) for claim, reason in refused)}
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
        set_aside=tuple(SetAside(claim=name, reason=reason) for name, reason in sorted(aside)),
        checks=tuple(checks),
    )


def _origins(figures: Sequence[Figure], settled: Settled) -> int:
    """Return how many voices stand behind the claims that set the estimate.

    Who counts only a part of the group is no origin of the figure for all of it.
    """
    used = set(settled.used)
    return len({figure.voice for figure in figures if used & {figure.claim.id, *figure.also}})


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
