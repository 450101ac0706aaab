"""How the groups of an event lie to one another, over its outcomes: inside, apart, made up of."""

from collections.abc import Mapping, Sequence

from rashomon.reconcile.groups import GroupKey
from rashomon.reconcile.outcomes import Outcome
from rashomon.reconcile.tree import encloses
from rashomon.reconcile.worlds import Groups, Node

# Whoever has the second outcome has the first: casualties are killed or wounded (ACLED, glossary of
# every recorder), and only who escaped is recaptured.
_WITHIN = {
    "casualties_undifferentiated": ("killed", "wounded"),
    "escaped": ("recaptured",),
    "detained": ("recaptured",),
}
# The first is the sum of the others, and nobody has two of those.
_SUMS = {"casualties_undifferentiated": ("killed", "wounded")}
_APART = frozenset(pair for pair in _SUMS.values())


def lineage(outcomes: Sequence[Outcome]) -> Groups:
    """Return how the groups that are counted lie."""
    homes = {outcome.name: _homes(outcome) for outcome in outcomes}
    nodes = [("", *state.cell) for outcome in outcomes for state in outcome.states]

    def are_apart(one: Node, other: Node) -> bool:
        (_, name, key), (_, other_name, other_key) = one, other
        if name != other_name:
            return any(name in pair and other_name in pair for pair in _APART)
        return _are_apart(key, other_key, homes.get(name, {}))

    sums = {
        node: [(node[0], part, node[2]) for part in _SUMS[node[1]]]
        for node in nodes
        if node[1] in _SUMS
    }
    return Groups(encloses=_encloses, are_apart=are_apart, sums=sums)


def _encloses(whole: Node, part: Node) -> bool:
    (_, name, key), (_, part_name, part_key) = whole, part
    if name == part_name:
        return encloses(key, part_key)
    inside = part_name in _WITHIN.get(name, ())
    return inside and (key == part_key or encloses(key, part_key))


def _homes(outcome: Outcome) -> dict[GroupKey, GroupKey]:
    """Return for each group the one of the groups that add up which holds it, if one does.

    "A woman" told elsewhere may be one of the soldiers: only beside them in one report is she none.
    """
    homes = {key: key for key in outcome.tops if _is_told_apart(key, outcome)}
    for key in outcome.groups:
        status = GroupKey(kind="status", name=key.status, status=key.status)
        if key not in homes and key.kind == "class" and status in homes:
            homes[key] = status
    return homes


def _is_told_apart(key: GroupKey, outcome: Outcome) -> bool:
    """Say whether no one of a group that adds up can be in another, as the reports tell them."""
    if key.kind != "trait":
        return True
    others = [outcome.groups[other] for other in outcome.tops if other.kind != "trait"]
    if not others:
        return True
    reports = {figure.claim.document for figure in outcome.groups[key].figures}
    return any(figure.claim.document in reports for other in others for figure in other.figures)


def _are_apart(one: GroupKey, other: GroupKey, homes: Mapping[GroupKey, GroupKey]) -> bool:
    if one == other or encloses(one, other) or encloses(other, one):
        return False
    if one.kind == other.kind == "class" and one.status == other.status:
        return True
    home, other_home = homes.get(one), homes.get(other)
    return home is not None and other_home is not None and home != other_home
