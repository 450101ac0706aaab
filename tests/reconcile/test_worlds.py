"""Every smallest set of counts that no world makes true, against all small worlds tried out."""

from dataclasses import replace
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reconcile.groups import EVERYONE, GroupKey
from rashomon.reconcile.worlds import ALWAYS, Count, Groups, smallest_conflicts

FORCES = GroupKey(kind="status", name="state_forces", status="state_forces")
SOLDIERS = GroupKey(kind="class", name="soldiers", status="state_forces")
POLICE = GroupKey(kind="class", name="police", status="state_forces")
CIVILIANS = GroupKey(kind="status", name="civilians", status="civilians")
CHILDREN = GroupKey(kind="trait", name="children")
MOST = 3

_INSIDE = {
    EVERYONE: {FORCES, SOLDIERS, POLICE, CIVILIANS, CHILDREN},
    FORCES: {SOLDIERS, POLICE},
}
_APART = {
    frozenset(pair)
    for pair in (
        (FORCES, CIVILIANS),
        (SOLDIERS, POLICE),
        (SOLDIERS, CIVILIANS),
        (POLICE, CIVILIANS),
    )
}


def node(outcome, key):
    return ("", outcome, key)


def _encloses(whole, part):
    beneath = part[2] in _INSIDE.get(whole[2], ())
    if whole[1] == part[1]:
        return beneath
    return whole[1] == "casualties" and (beneath or whole[2] == part[2])


def _are_apart(one, other):
    return one[1] != other[1] or frozenset((one[2], other[2])) in _APART


GROUPS = Groups(
    encloses=_encloses,
    are_apart=_are_apart,
    sums={
        node("casualties", EVERYONE): [node("killed", EVERYONE), node("wounded", EVERYONE)],
    },
)


def killed_worlds():
    for soldiers, police, other_forces, civilians, others in product(range(MOST + 1), repeat=5):
        forces = soldiers + police + other_forces
        everyone = forces + civilians + others
        for children in range(min(everyone, MOST) + 1):
            yield {
                node("killed", EVERYONE): everyone,
                node("killed", FORCES): forces,
                node("killed", SOLDIERS): soldiers,
                node("killed", POLICE): police,
                node("killed", CIVILIANS): civilians,
                node("killed", CHILDREN): children,
            }


def outcome_worlds():
    for soldiers, others, hurt, other_hurt in product(range(MOST + 1), repeat=4):
        yield {
            node("casualties", EVERYONE): soldiers + others + hurt + other_hurt,
            node("killed", EVERYONE): soldiers + others,
            node("killed", FORCES): soldiers,
            node("wounded", EVERYONE): hurt + other_hurt,
            node("wounded", FORCES): hurt,
        }


KILLED_WORLDS = list(killed_worlds())
OUTCOME_WORLDS = list(outcome_worlds())


def counts_of(nodes, days=(0,)):
    ends = st.tuples(st.integers(0, MOST), st.integers(0, MOST)).map(sorted)
    told = st.one_of(
        ends.map(tuple),
        st.integers(0, MOST).map(lambda n: (n, n)),
        st.integers(0, MOST).map(lambda n: (n, ALWAYS)),
    )
    one = st.tuples(st.sampled_from(sorted(nodes, key=str)), told, st.sampled_from(days))
    return st.lists(one, min_size=2, max_size=5).map(
        lambda found: [
            Count(place=n, node=at, least=low, most=high, first=day, last=day)
            for n, (at, (low, high), day) in enumerate(found)
        ]
    )


def tried_out(counts, worlds):
    """Return the smallest sets that no world holds; a world gives each count's own number."""
    held = {
        frozenset(c.place for c in counts if c.least <= world[c.node] <= c.most) for world in worlds
    }
    found = set()
    for size in range(1, len(counts) + 1):
        for places in map(frozenset, combinations(range(len(counts)), size)):
            if any(smaller <= places for smaller in found):
                continue
            if not any(places <= each for each in held):
                found.add(places)
    return found


def named(counts):
    return [conflict.places for conflict in smallest_conflicts(counts, GROUPS)]


@given(counts_of(KILLED_WORLDS[0]))
@settings(deadline=None, max_examples=80)
def test_of_a_tree_of_groups_exactly_the_smallest_impossible_sets_are_named(counts):
    found = named(counts)
    assert len(found) == len(set(found))
    assert set(found) == tried_out(counts, KILLED_WORLDS)


@given(counts_of(OUTCOME_WORLDS[0]))
@settings(deadline=None, max_examples=80)
def test_casualties_are_the_killed_and_the_wounded_together(counts):
    assert set(named(counts)) == tried_out(counts, OUTCOME_WORLDS)


def histories():
    """Return each way that a toll, and the soldiers and civilians in it, can grow in two days."""
    days = [
        {
            node("killed", EVERYONE): forces + civilians + others,
            node("killed", FORCES): forces,
            node("killed", CIVILIANS): civilians,
        }
        for forces, civilians, others in product(range(MOST + 1), repeat=3)
    ]
    return [
        {0: one, 1: two} for one in days for two in days if all(one[at] <= two[at] for at in one)
    ]


HISTORIES = histories()
KILLED_DAYS = HISTORIES[0][0]


@given(counts_of(KILLED_DAYS, days=(0, 1)))
@settings(deadline=None, max_examples=60)
def test_a_toll_that_may_have_risen_is_no_conflict_and_one_that_would_have_fallen_is(counts):
    flat = [
        {c.node: 0 for c in counts} | {(c.node, c.first): day[c.first][c.node] for c in counts}
        for day in HISTORIES
    ]
    dated = [replace(c, node=(c.node, c.first)) for c in counts]
    assert set(named(counts)) == tried_out(dated, flat)


def test_a_count_of_an_unknown_day_is_held_against_all():
    counts = [
        Count(place=0, node=node("killed", EVERYONE), least=3, most=3, first=5, last=5),
        Count(place=1, node=node("killed", EVERYONE), least=4, most=4),
    ]
    assert named(counts) == [frozenset((0, 1))]


def test_of_very_many_counts_the_largest_are_looked_at():
    counts = [
        Count(place=n, node=node("killed", (EVERYONE, FORCES)[n % 2]), least=n, most=n)
        for n in range(400)
    ]
    assert 0 < len(named(counts)) < 400 * 60
