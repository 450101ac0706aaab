"""Where claims cannot all be true, sit ill together, or replaced one another."""

from dataclasses import dataclass

from rashomon.dossier.claim_rows import ClaimRow, ClaimTable
from rashomon.types import Event
from rashomon.wording.asides import asides
from rashomon.wording.disputes import by_question
from rashomon.wording.lookup import Lookup
from rashomon.wording.resolving import resolving
from rashomon.wording.safe import short

MAX_CONFLICTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """Claims in conflict, why, and what would settle it."""

    about: str
    explanation: str
    resolving: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRow:
    """A later figure in place of an earlier one."""

    how: str
    explanation: str
    earlier: ClaimRow | None
    later: ClaimRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideRow:
    """A claim that set no figure, and the figures that this is about."""

    claim: ClaimRow
    figures: str


def conflict_rows(
    event: Event, strength: str, table: ClaimTable, found: Lookup
) -> list[ConflictRow]:
    """Return the contradictions of one strength, deaths first."""
    conflicts = [c for them in by_question(event, strength, found).values() for c in them]
    return [
        ConflictRow(
            about=short(conflict.about, 160),
            explanation=short(conflict.explanation, 480),
            resolving=resolving(conflict, found),
            claims=tuple(table.row(c) for c in conflict.claims if table.has(c)),
        )
        for conflict in conflicts[:MAX_CONFLICTS]
    ]


def update_rows(event: Event, table: ClaimTable) -> list[UpdateRow]:
    """Return the updates."""
    return [
        UpdateRow(
            how=short(update.how, 30),
            explanation=short(update.explanation, 320),
            earlier=table.row(update.earlier) if table.has(update.earlier) else None,
            later=table.row(update.later) if table.has(update.later) else None,
        )
        for update in event.updates[:MAX_CONFLICTS]
    ]


def aside_rows(event: Event, table: ClaimTable) -> list[tuple[str, list[AsideRow]]]:
    """Return the claims set aside under their reasons."""
    groups: dict[str, list[AsideRow]] = {}
    for (reason, claim), figures in sorted(asides(event).items(), key=lambda row: row[0][0]):
        if table.has(claim):
            row = AsideRow(claim=table.row(claim), figures=short("; ".join(figures), 320))
            groups.setdefault(reason, []).append(row)
    return list(groups.items())
