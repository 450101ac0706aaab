"""Fitting a scorecard: logistic regression whose points only rise from level to level.

The levels of a feature that speak against get points below zero, those that speak for it above:
each level is reached from zero by steps of at least zero, so order and signs hold by construction.
The likelihood, with a small penalty on every step, is climbed one step at a time (Newton), which
ends in one place from any start.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

Levels = tuple[str | None, ...]
Shape = Sequence[tuple[str, Sequence[str], int]]  # name, levels, how many speak against

Table = Mapping[str, Mapping[str, float]]

DECIBAN = 10 / log(10)
"""Points are ten times the common logarithm of odds: ten make something ten times as likely."""
PENALTY = 2.0
SWEEPS = 60
ENOUGH = 0.005


@dataclass
class Step:
    """One step of one feature, up (`sign` 1) or down (-1), and the patterns that take it."""

    feature: str
    at: int
    sign: int
    rows: list[int]
    value: float = 0.0


def fit(
    shape: Shape, examples: Iterable[tuple[Levels, bool, float]], fixed: Table, *, start: float
) -> dict[str, dict[str, float]]:
    """Return the points of each level of each feature, for pairs that `start` from so many.

    An example is the levels of a pair, whether it is one happening, and how many it stands for.
    Features in `fixed` keep the points that they have there; the others are fitted beside them.
    """
    yes: Counter[Levels] = Counter()
    total: Counter[Levels] = Counter()
    for levels, is_same, weight in examples:
        total[levels] += weight
        yes[levels] += weight * is_same
    patterns = sorted(total, key=str)
    n = [total[p] for p in patterns]
    y = [yes[p] for p in patterns]
    scores = [(start + _fixed(shape, p, fixed)) / DECIBAN for p in patterns]
    steps = [s for s in _steps(shape, patterns) if s.feature not in fixed]
    for _ in range(SWEEPS):
        if max(_move(step, n, y, scores) for step in steps) < ENOUGH:
            break
    return {**_points(shape, steps), **fixed}


def _fixed(shape: Shape, levels: Levels, fixed: Table) -> float:
    names = (name for name, _, _ in shape)
    told = zip(names, levels, strict=True)
    return sum(fixed[name][level] for name, level in told if name in fixed and level is not None)


def _steps(shape: Shape, patterns: Sequence[Levels]) -> Iterable[Step]:
    for at, (name, levels, n_against) in enumerate(shape):
        order = {level: k for k, level in enumerate(levels)}
        known = [(i, order[level]) for i, p in enumerate(patterns) if (level := p[at]) is not None]
        for k in range(n_against, len(levels)):
            yield Step(name, k, 1, [i for i, level in known if level >= k])
        for k in range(n_against):
            yield Step(name, k, -1, [i for i, level in known if level <= k])


def _move(step: Step, n: Sequence[float], y: Sequence[float], scores: list[float]) -> float:
    """Take one Newton step; return how far it went."""
    slope, bend = -PENALTY * step.value, PENALTY
    for i in step.rows:
        p = 1 / (1 + exp(-scores[i])) if scores[i] > -30 else 0.0
        slope += step.sign * (y[i] - n[i] * p)
        bend += n[i] * p * (1 - p)
    new = max(0.0, step.value + max(-2.0, min(2.0, slope / bend)))
    change = new - step.value
    if change:
        step.value = new
        for i in step.rows:
            scores[i] += step.sign * change
    return abs(change)


def _points(shape: Shape, steps: Sequence[Step]) -> dict[str, dict[str, float]]:
    value = {(s.feature, s.at): s.value for s in steps}
    points: dict[str, dict[str, float]] = {}
    for name, levels, n_against in shape:
        own = [value.get((name, k), 0.0) for k in range(len(levels))]
        points[name] = {
            level: DECIBAN
            * (sum(own[n_against : k + 1]) if k >= n_against else -sum(own[k:n_against]))
            for k, level in enumerate(levels)
        }
    return points


def score(points: Table, shape: Shape, levels: Levels) -> float:
    """Return the points of a pair without what it starts from."""
    return sum(
        points[name][level]
        for (name, _, _), level in zip(shape, levels, strict=True)
        if level is not None
    )
