"""Smallest sets of figures that cannot all be true, each said in a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from rashomon.reconcile.cells import Held
from rashomon.reconcile.figures import Figure
from rashomon.reconcile.groups import GroupKey
from rashomon.reconcile.identity import TOLLS
from rashomon.reconcile.intervals import Interval, clash
from rashomon.reconcile.moments import Moment, is_days_before
from rashomon.reconcile.persons import is_a_list
from rashomon.reconcile.standings import Standing
from rashomon.reconcile.tree import encloses
from rashomon.reconcile.voices import is_unattributed
from rashomon.reconcile.wording import figure_of, group_label, outcome_words, speaker_of
from rashomon.types import Contradiction

# Up to so many figures of one group are compared each with each (780 pairs); of more, one of each
# count; of still more, the lowest and the highest. Cost stays linear in the number of claims.
_MOST_FIGURES = 40
_MOST_GROUPS = 8
_MOST_QUOTES = 20


def rivals(state: Held) -> list[Contradiction]:
    """Return the pairs of standing figures for one group that no number fits.

    Two tolls for which nobody is quoted are in tension only: each may be of another hour.
    """
    found: list[Contradiction] = []
    about = about_cell(state)
    for one, other in combinations(few(state.standings), 2):
        if clash(one.interval, other.interval) is None:
            continue
        first, second = _closest(one, other)
        strength, why = clash(first.interval, second.interval), "no number fits both"
        if strength == "in_tension":
            why = "only a stretch of the words fits both"
        elif state.cell[0] in TOLLS and _quotes_nobody(first) and _quotes_nobody(second):
            strength, why = "in_tension", f"{why}, and neither says whose count it is or of when"
        found.append(_pair(first, second, about, (strength or "impossible", why)))
    return found


def _quotes_nobody(figure: Figure) -> bool:
    return is_unattributed(figure.claim)


def overfull(
    whole: Held, parts: Mapping[GroupKey, Held], tops: frozenset[GroupKey]
) -> list[Contradiction]:
    """Return the smallest sets of a figure for a whole and disjoint parts of it that exceed it.

    A part published on a later day than the whole tells of a toll that rose, and is left out. Parts
    that may overlap (children, medics) are held against the whole one by one.
    """
    inside = _largest_groups(whole.cell[1], parts)
    found: list[Contradiction] = []
    about = about_cell(whole)
    for total in few(whole.standings):
        if total.interval.high is None:
            continue
        lead = _lowest_top(total)
        told: dict[GroupKey, Figure] = {}
        for key, standings in inside.items():
            strongest = _strongest(standings, total.moment)
            if strongest is not None:
                told[key] = strongest
        found += [_excess(lead, addends, about) for addends in _smallest(lead, told, tops)]
        for part in _largest(whole.parts):
            late = is_days_before(total.moment, part.moment)
            if not late and _over(part, lead) is not None:
                found.append(_excess(lead, [part], about))
    return found


def about_cell(state: Held) -> str:
    """Return what a cell is about: "killed, civilians"."""
    outcome, key = state.cell
    wholes = [figure.claim for figure in state.figures if not figure.is_part]
    label = group_label(key, wholes or [figure.claim for figure in state.figures])
    return f"{outcome_words(outcome)}, {label}"


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


def _closest(one: Standing, other: Standing) -> tuple[Figure, Figure]:
    """Return two claims that exclude each other, from one report if it holds such a pair."""
    for first in one.figures[:_MOST_QUOTES]:
        for second in other.figures[:_MOST_QUOTES]:
            same = first.claim.document == second.claim.document
            if same and clash(first.interval, second.interval) is not None:
                return first, second
    if one.interval.least > other.interval.least:
        one, other = other, one
    return _lowest_top(one), _highest_floor(other)


def _lowest_top(standing: Standing) -> Figure:
    return min(standing.figures, key=lambda f: (f.interval.most, f.place))


def _highest_floor(standing: Standing) -> Figure:
    return max(standing.figures, key=lambda f: (f.interval.least, f.place))


def _strongest(standings: Iterable[Standing], by: Moment | None) -> Figure | None:
    """Return the highest figure for a part that was known when the whole was counted."""
    known = [s for s in standings if not is_days_before(by, s.moment)]
    highest = max(known, key=lambda s: (s.interval.least, s.claim.id), default=None)
    return None if highest is None else _highest_floor(highest)


def _largest_groups(
    whole: GroupKey, parts: Mapping[GroupKey, Held]
) -> dict[GroupKey, list[Standing]]:
    """Return the figures of the groups inside a whole: of very many groups, of the largest."""
    if whole.kind not in ("everyone", "status"):
        return {}
    inside = [
        (key, h.standings) for key, h in parts.items() if encloses(whole, key) and h.standings
    ]
    if len(inside) > _MOST_FIGURES:
        inside.sort(key=lambda each: (-max(s.interval.least for s in each[1]), each[0]))
    return {key: few(standings) for key, standings in inside[:_MOST_FIGURES]}


def _largest(parts: Sequence[Figure]) -> list[Figure]:
    """Return the largest proper parts, one of each count of a voice."""
    told: dict[tuple[str, Interval], Figure] = {}
    for part in sorted(parts, key=lambda figure: figure.place):
        told.setdefault((part.voice, part.interval), part)
    return sorted(told.values(), key=lambda f: (-f.interval.number, f.place))[:_MOST_FIGURES]


def _smallest(
    total: Figure, told: Mapping[GroupKey, Figure], tops: frozenset[GroupKey]
) -> list[tuple[Figure, ...]]:
    """Return every set of parts that exceeds the total and holds no smaller such set."""
    most = total.interval.most
    alone = [told[key] for key in sorted(told) if _over(told[key], total) is not None]
    rest = [told[key] for key in sorted(told) if key in tops and told[key].interval.least <= most]
    rest = [figure for figure in rest if not (figure.interval.vague or total.interval.vague)]
    rest = sorted(rest, key=lambda f: (-f.interval.least, f.place))[:_MOST_GROUPS]
    sets: list[tuple[Figure, ...]] = [(figure,) for figure in alone]
    for size in range(2, len(rest) + 1):
        for addends in combinations(rest, size):
            least = [figure.interval.least for figure in addends]
            if sum(least) > most >= sum(least) - min(least):
                sets.append(addends)
    return sets


def _over(part: Figure, whole: Figure) -> str | None:
    """Return how a part that is more than its whole stands to it, None if it is not more."""
    return clash(replace(part.interval, high=None), whole.interval)


def _pair(one: Figure, other: Figure, about: str, judged: tuple[str, str]) -> Contradiction:
    first, second = sorted((one, other), key=lambda figure: figure.place)
    strength, why = judged
    return Contradiction(
        claims=_ids([first, second]),
        about=about,
        strength=strength,
        explanation=f"{_said(first)}, {_said(second)}: {why}.",
    )


def _excess(total: Figure, addends: Sequence[Figure], about: str) -> Contradiction:
    ordered = sorted(addends, key=lambda figure: figure.place)
    said = " and ".join(_said(figure) for figure in ordered)
    more = "one part is more" if len(ordered) == 1 else "its parts are more together"
    strength = "impossible"
    if len(ordered) == 1:
        # Two spellings may be one person's, so a list of names proves no toll wrong.
        listed = is_a_list(ordered[0])
        strength = "in_tension" if listed else _over(ordered[0], total) or strength
    return Contradiction(
        claims=_ids([total, *ordered]),
        about=about,
        strength=strength,
        explanation=f"The whole is {_said(total)}, but {more}: {said}.",
    )


def _said(figure: Figure) -> str:
    said = figure_of(figure.claim)
    if is_a_list(figure):
        said = f"{figure.interval.number} named people"
    return f"{said} by {speaker_of(figure.claim)}"


def _ids(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(name for figure in figures for name in (figure.claim.id, *figure.also))
