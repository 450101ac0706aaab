"""What a person has judged to be one happening, or two: constraints, and sets that cannot hold."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """Pairs of report ids, sorted; `conflicts` are the smallest sets that cannot hold together.

    The judgements of a conflict are in neither list: nobody but a person can say which one errs.
    """

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    conflicts: tuple[tuple[str, ...], ...] = ()


NO_JUDGEMENTS = Judgements()


def judgements(
    same: Iterable[Sequence[str]],
    different: Iterable[Sequence[str]],
    *,
    called: Mapping[str, str] = MappingProxyType({}),
) -> Judgements:
    """Return the judgements that can hold together, the same in any order.

    Conflicts name a report by its id, or by what it is `called`.

    "a is b", "b is c" and "a is not c" is a conflict; of several ways the shortest is taken, and
    the rest is looked at without it.
    """
    joined = {_pair(pair) for pair in same}
    apart = {_pair(pair) for pair in different}
    conflicts: list[tuple[str, ...]] = []
    while (found := _smallest(joined, apart)) is not None:
        path, split = found
        steps = [_pair(step) for step in pairwise(path)]
        joined -= set(steps)
        apart.discard(split)
        said = [f"{called.get(a, a)} and {called.get(b, b)} are the same" for a, b in steps]
        left, right = (called.get(one, one) for one in split)
        conflicts.append((*said, f"{left} and {right} are different"))
    return Judgements(
        same=tuple(sorted(joined)), different=tuple(sorted(apart)), conflicts=tuple(conflicts)
    )


def _smallest(joined: set[Pair], apart: set[Pair]) -> tuple[list[str], Pair] | None:
    """Return the shortest chain of "same" between two that are held to be different."""
    beside: dict[str, set[str]] = defaultdict(set)
    for left, right in joined:
        beside[left].add(right)
        beside[right].add(left)
    chains = [(c, p) for p in sorted(apart) if (c := _chain(p[0], p[1], beside)) is not None]
    return min(chains, key=lambda x: (len(x[0]), x[1]), default=None)


def _chain(start: str, end: str, beside: Mapping[str, set[str]]) -> list[str] | None:
    before: dict[str, str | None] = {start: None}
    waiting = deque([start])
    while waiting and end not in before:
        here = waiting.popleft()
        for there in sorted(beside.get(here, ())):
            if there not in before:
                before[there] = here
                waiting.append(there)
    if end not in before:
        return None
    chain: list[str] = []
    at: str | None = end
    while at is not None:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def _pair(pair: Sequence[str]) -> Pair:
    left, right = sorted(pair)
    return left, right
