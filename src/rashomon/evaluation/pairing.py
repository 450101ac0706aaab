"""Which claim of the record is which claim of the gold: one to one, within one document."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

Likeness = tuple[float, ...]


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def paired(
    gold: Sequence[_Named],
    found: Sequence[_Named],
    likeness: Callable[[int, int], Likeness | None],
    candidates: Callable[[int], Iterable[int]],
) -> dict[int, int]:
    """Return pairs of indexes, gold to found.

    `likeness` is None for two that cannot be a pair. The likest are paired first, ties by id; then
    each gold claim left over takes a partner of another one, if that one can take another still:
    so no claim is lost to the order.
    """
    ranked = []
    for i in range(len(gold)):
        for j in candidates(i):
            like = likeness(i, j)
            if like is not None:
                ranked.append((tuple(-x for x in like), gold[i].id, found[j].id, i, j))
    edges: dict[int, list[int]] = {}
    of_gold: dict[int, int] = {}
    of_found: dict[int, int] = {}
    for *_, i, j in sorted(ranked):
        edges.setdefault(i, []).append(j)
        if i not in of_gold and j not in of_found:
            of_gold[i], of_found[j] = j, i
    for i in sorted(edges, key=lambda i: gold[i].id):
        if i not in of_gold:
            _rearranged(i, edges, of_gold, of_found)
    return of_gold


def _rearranged(
    start: int, edges: dict[int, list[int]], of_gold: dict[int, int], of_found: dict[int, int]
) -> None:
    """Pair one that is left over along a shortest alternating path, if there is one."""
    came: dict[int, int] = {}
    wave = [start]
    while wave:
        i = wave.pop(0)
        for j in edges[i]:
            if j in came:
                continue
            came[j] = i
            if j not in of_found:
                _turn(j, came, of_gold, of_found)
                return
            wave.append(of_found[j])


def _turn(
    last: int, came: dict[int, int], of_gold: dict[int, int], of_found: dict[int, int]
) -> None:
    """Give each gold claim of the path the partner that it was reached by."""
    j: int | None = last
    while j is not None:
        i = came[j]
        before = of_gold.get(i)
        of_gold[i], of_found[j] = j, i
        j = before
