"""Which figures of an event cannot all be true: every smallest set, each told in a sentence."""

import re
from collections.abc import Sequence

from rashomon.reconcile.cells import Held
from rashomon.reconcile.figures import Figure
from rashomon.reconcile.intervals import Interval
from rashomon.reconcile.lineage import lineage
from rashomon.reconcile.outcomes import Outcome
from rashomon.reconcile.same_bodies import Dispute
from rashomon.reconcile.standings import Standing
from rashomon.reconcile.telling import Told, about_cell, count_of, ids_of, tell
from rashomon.reconcile.wording import figure_of, group_label, outcome_words, short, speaker_of
from rashomon.reconcile.worlds import smallest_conflicts
from rashomon.types import Contradiction

# Up to so many figures of one group are compared each with each (780 pairs); of more, one of each
# count; of still more, the lowest and the highest. Cost stays linear in the number of claims.
_MOST_FIGURES = 40
_MOST_GROUPS = 40

# Counts of people on the move are of many journeys and periods: two of them seldom meet.
_ARRESTS = re.compile(r"\b(?:arrest(?:s|ed|ing)?|round(?:s|ed|ing)? up)\b", re.IGNORECASE)
_MOVES = frozenset(("displaced", "evacuated"))


def figure_conflicts(outcomes: Sequence[Outcome]) -> list[Contradiction]:
    """Return every smallest set of standing figures that no world makes true (`worlds`).

    Two tolls for which nobody is quoted are in tension only: each may be of another hour; so are a
    stretch of a vague word, and a list of names above a toll, since two spellings may be one
    person's.
    """
    counted = [outcome for outcome in outcomes if outcome.name not in _MOVES]
    together: list[Held] = []
    alone: list[list[Held]] = []
    for outcome in counted:
        near, beyond = _largest(outcome)
        together += near
        alone += [[state] for state in beyond]
    found: list[Contradiction | None] = []
    groups = lineage(counted)
    for states in (together, *alone):
        told = [each for state in states for each in told_of(state) if not _is_of_arrests(each)]
        conflicts = smallest_conflicts([count_of(n, each) for n, each in enumerate(told)], groups)
        found += [tell(conflict, told) for conflict in conflicts]
    found += [_status(outcome, each) for outcome in counted if (each := outcome.dispute)]
    return [each for each in found if each is not None]


def _is_of_arrests(told: Told) -> bool:
    """Say whether a count is of arrests, which go on from hour to hour: it limits no other."""
    is_custody = told.state.cell[0] in ("detained", "captured")
    return is_custody and any(_ARRESTS.search(f.claim.quote[:300]) for f in told.figures)


def _status(outcome: Outcome, dispute: Dispute) -> Contradiction:
    """Return the tension of two counts that are of the same people under two names."""
    figures = sorted((dispute.civilians.lead, dispute.fighters.lead), key=lambda f: f.place)
    said = ", ".join(f"{figure_of(f.claim)} {_label(f)} by {speaker_of(f.claim)}" for f in figures)
    return Contradiction(
        claims=ids_of(figures),
        about=f"status of the {outcome_words(outcome.name)}",
        strength="in_tension",
        explanation=f"{said}: they may be the same people, whose status is in dispute.",
    )


def _label(figure: Figure) -> str:
    group = figure.claim.group
    return short(group.label) if group and group.label else group_label(figure.key, [figure.claim])


def _largest(outcome: Outcome) -> tuple[list[Held], list[Held]]:
    """Return everyone and the largest groups, then those beyond, to be looked at one by one."""
    size = {
        key: max((s.interval.least for s in h.standings), default=0)
        for key, h in outcome.groups.items()
    }
    groups = sorted(outcome.groups, key=lambda key: (-size[key], key))
    states = [outcome.groups[key] for key in groups]
    first = [] if outcome.everyone is None else [outcome.everyone]
    beyond = [s for s in states[_MOST_GROUPS:] if len(s.standings) > 1 or s.parts]
    return [*first, *states[:_MOST_GROUPS]], beyond


def told_of(state: Held) -> list[Told]:
    """Return the figures of a cell that are held against others: of very many, some of each."""
    about = about_cell(state) if state.standings or state.parts else ""
    whole = [
        Told(state=state, standing=standing, figures=standing.figures, about=about)
        for standing in few(state.standings)
    ]
    parts = [
        Told(state=state, standing=None, figures=(figure,), about=about)
        for figure in _largest_parts(state.parts)
    ]
    return whole + parts


def few(standings: Sequence[Standing]) -> list[Standing]:
    """Return the figures to compare: all, or one of each count, or the extremes."""
    if len(standings) <= _MOST_FIGURES:
        return list(standings)
    counts: dict[Interval, Standing] = {}
    for standing in standings:
        counts.setdefault(standing.interval, standing)
    ordered = sorted(counts.values(), key=lambda s: (s.interval.number, s.claim.id))
    if len(ordered) <= _MOST_FIGURES:
        return ordered
    return ordered[: _MOST_FIGURES // 2] + ordered[-_MOST_FIGURES // 2 :]


def _largest_parts(parts: Sequence[Figure]) -> list[Figure]:
    """Return the largest proper parts, one of each count of a voice."""
    told: dict[tuple[str, Interval], Figure] = {}
    for part in sorted(parts, key=lambda figure: figure.place):
        told.setdefault((part.voice, part.interval), part)
    return sorted(told.values(), key=lambda f: (-f.interval.number, f.place))[:_MOST_FIGURES]
