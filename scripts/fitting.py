"""Fitting a scorecard: logistic regression whose points may only rise from level to level.

Each feature puts a pair on a level or on none. Its first level has a weight of either sign, each further one adds
a step of at least zero, so points are monotone by construction. The likelihood with a small penalty on
every step is climbed one coordinate at a time (Newton steps), which ends in one place from any start.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

Levels = tuple[str | None, ...]
Shape = Sequence[tuple[str, Sequence[str]]]  # features by name with their levels in order

DECIBAN = 10 / log(10)
"""Points are ten times the common logarithm of odds: ten points make something ten times as likely."""
PENALTY = 2.0
SWEEPS = 40


@dataclass
class Coordinate:
    """One step of one feature: the patterns that it speaks of."""

    feature: str
    step: int
    rows: list[int]
    value: float = 0.0


def fit(shape: Shape, examples: Iterable[tuple[Levels, bool, float]]) -> tuple[float, dict[str, dict[str, float]]]:
    """Return the points that every pair starts from, and those of each level of each feature.

    An example is the levels of a pair, whether it is one happening, and how many pairs it stands for.
    """
    yes: Counter[Levels] = Counter()
    total: Counter[Levels] = Counter()
    for levels, is_same, weight in examples:
        total[levels] += weight
        yes[levels] += weight * is_same
    patterns = sorted(total, key=str)
    n = [total[p] for p in patterns]
    y = [yes[p] for p in patterns]
    scores = [0.0] * len(patterns)
    steps = [*_coordinates(shape, patterns)]
    for _ in range(SWEEPS):
        moved = max([_move(c, n, y, scores) for c in steps])
        if moved < 0.005:
            break
    return _points(shape, steps)


def _coordinates(shape: Shape, patterns: Sequence[Levels]) -> Iterable[Coordinate]:
    yield Coordinate("", 0, list(range(len(patterns))))
    for at, (name, levels) in enumerate(shape):
        order = {level: k for k, level in enumerate(levels)}
        for step in range(len(levels)):
            rows = [i for i, p in enumerate(patterns) if p[at] is not None and order[p[at]] >= step]
            if rows:
                yield Coordinate(name, step, rows)


def _move(c: Coordinate, n: Sequence[float], y: Sequence[float], scores: list[float]) -> float:
    """Take one Newton step along a coordinate; return how far it went."""
    slope, bend = 0.0, 1e-6
    for i in c.rows:
        p = 1 / (1 + exp(-scores[i])) if scores[i] > -30 else 0.0
        slope += y[i] - n[i] * p
        bend += n[i] * p * (1 - p)
    if c.feature:
        slope -= PENALTY * c.value
        bend += PENALTY
    new = c.value + max(-2.0, min(2.0, slope / bend))
    if c.step:
        new = max(new, 0.0)
    change = new - c.value
    if change:
        c.value = new
        for i in c.rows:
            scores[i] += change
    return abs(change)


def _points(shape: Shape, steps: Sequence[Coordinate]) -> tuple[float, dict[str, dict[str, float]]]:
    value = {(c.feature, c.step): c.value for c in steps}
    points: dict[str, dict[str, float]] = {}
    for name, levels in shape:
        so_far, points[name] = 0.0, {}
        for step, level in enumerate(levels):
            so_far += value.get((name, step), 0.0)
            points[name][level] = so_far * DECIBAN
    return value["", 0] * DECIBAN, points


def score(points: Mapping[str, Mapping[str, float]], shape: Shape, levels: Levels) -> float:
    """Return the points of a pair."""
    return sum(points[name][level] for (name, _), level in zip(shape, levels, strict=True) if level is not None)
