"""Which counts no world makes true together: every smallest set of them.

A world gives each group a number of people that never falls from day to day. A group holds the
groups inside it, and those that lie apart are in it side by side. So counts exclude one another
where one allows a whole fewer people than others find, together, in it or in parts of it that lie
apart; and, where parts make up a whole exactly, where one finds more in the whole than others allow
all its parts together. In a tree of groups there is no other way to fail (decision 0010).
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from rashomon.reconcile.groups import GroupKey

ALWAYS = float("inf")

# One outcome for one group of one event; the event is empty where only one is looked at.
Node = tuple[str, str, GroupKey]

# Of a whole with more counts beneath it the largest are held against it; adding up, so many.
_MOST_BENEATH = 40
_MOST_ADDENDS = 12
_MOST_SETS = 200
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What one source says of one group: how many at least and at most, and in which days.

    `place` is its place in the caller's list.
    """

    place: int
    node: Node
    least: float
    most: float
    first: float = -ALWAYS
    last: float = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """How groups lie: which is inside which, which two lie apart, which parts make up a whole."""

    encloses: Callable[[Node, Node], bool]
    are_apart: Callable[[Node, Node], bool]
    sums: Mapping[Node, Sequence[Node]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A smallest set: a count of a whole, and counts of it or of its parts.

    The parts are more than the whole allows, or, if the whole `is_more`, fewer than it needs.
    """

    whole: Count
    parts: tuple[Count, ...]
    is_more: bool = False

    @property
    def places(self) -> frozenset[int]:
        """Return the places of its counts."""
        return frozenset((self.whole.place, *(part.place for part in self.parts)))


def smallest_conflicts(counts: Sequence[Count], groups: Groups) -> list[Conflict]:
    """Return every smallest set of counts that no world makes true, each once.

    Of a whole with more than forty counts beneath it the largest are looked at; of these the twelve
    largest are added up.
    """
    by_node: dict[Node, list[Count]] = {}
    for count in counts:
        by_node.setdefault(count.node, []).append(count)
    found: dict[frozenset[int], Conflict] = {}
    for node, whole in by_node.items():
        beneath = [count for inside in _inside(node, by_node, groups) for count in by_node[inside]]
        beneath.sort(key=lambda count: (-count.least, count.place))
        for count in whole:
            for conflict in islice(_over(count, beneath, groups), _MOST_SETS):
                found.setdefault(conflict.places, conflict)
        parts = groups.sums.get(node, ())
        able = [
            [c for at in by_node if _holds(at, part, groups) for c in by_node[at]] for part in parts
        ]
        for conflict in islice(_under(beneath, able), _MOST_SETS):
            found.setdefault(conflict.places, conflict)
    return _smallest(found)


def _inside(node: Node, nodes: Collection[Node], groups: Groups) -> list[Node]:
    return [other for other in nodes if _holds(node, other, groups)]


def _holds(whole: Node, part: Node, groups: Groups) -> bool:
    return whole == part or groups.encloses(whole, part)


def _over(whole: Count, beneath: Sequence[Count], groups: Groups) -> Iterator[Conflict]:
    """Yield the smallest sets of counts beneath a whole that find more people than it allows."""
    if whole.most == ALWAYS:
        return
    # A count of a later day is of a toll that has grown since.
    known = [c for c in beneath if c.first <= whole.last and c.least > 0 and c is not whole]
    alone = [c for c in known if c.least > whole.most + _ROUNDING]
    yield from (Conflict(whole=whole, parts=(count,)) for count in alone[:_MOST_BENEATH])
    rest = [c for c in known if c.least <= whole.most + _ROUNDING and c.node != whole.node]
    for parts in _sums_above(whole.most, rest[:_MOST_ADDENDS], groups):
        yield Conflict(whole=whole, parts=parts)


def _sums_above(
    most: float, counts: Sequence[Count], groups: Groups, taken: tuple[Count, ...] = ()
) -> Iterator[tuple[Count, ...]]:
    """Yield the sets of counts of groups apart that pass a number, and pass it with the last.

    The counts come largest first: so none of a set's counts can be left out.
    """
    total = sum(count.least for count in taken)
    if total + sum(count.least for count in counts) <= most + _ROUNDING:
        return
    for n, count in enumerate(counts):
        if not all(groups.are_apart(count.node, other.node) for other in taken):
            continue
        if total + count.least > most + _ROUNDING:
            yield (*taken, count)
        else:
            yield from _sums_above(most, counts[n + 1 :], groups, (*taken, count))


def _under(wholes: Sequence[Count], able: Sequence[Sequence[Count]]) -> Iterator[Conflict]:
    """Yield the sets of a count in a whole and, for each of its parts, one that allows too few."""
    limited = [[c for c in counts if c.most < ALWAYS] for counts in able]
    limited = [sorted(each, key=lambda c: (c.most, c.place))[:_MOST_ADDENDS] for each in limited]
    for whole in wholes[:_MOST_BENEATH] if able else ():
        for chosen in product(*limited):
            holds = all(whole.first <= count.last for count in chosen)
            if holds and whole.least > sum(count.most for count in chosen) + _ROUNDING:
                yield Conflict(whole=whole, parts=chosen, is_more=True)


def _smallest(found: Mapping[frozenset[int], Conflict]) -> list[Conflict]:
    """Return the sets that hold no other."""
    kept: list[Conflict] = []
    by_member: dict[int, list[frozenset[int]]] = {}
    for places in sorted(found, key=lambda places: (len(places), sorted(places))):
        if len(places) > 2 and any(
            smaller < places for name in places for smaller in by_member.get(name, ())
        ):
            continue
        kept.append(found[places])
        for name in places:
            by_member.setdefault(name, []).append(places)
    return kept
