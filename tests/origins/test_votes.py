"""Votes are counted through any number of shared claims."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.origins import n_origins, origin_of
from rashomon.types import Origin

CLAIMS = [f"c-{i}" for i in range(12)]
GROUPS = st.lists(st.sets(st.sampled_from(CLAIMS)), max_size=8)


def origins_of(groups):
    return tuple(
        Origin(
            id=f"o-{i}",
            kind="rewrite",
            label="x",
            documents=(),
            claims=tuple(sorted(group)),
            evidence="x",
        )
        for i, group in enumerate(groups)
    )


def test_origins_that_share_a_claim_are_one():
    origins = origins_of([{"c-1", "c-2"}, {"c-2", "c-3"}, {"c-4"}])
    assert n_origins(["c-1", "c-3"], origins) == 1
    assert n_origins(["c-1", "c-4", "c-9"], origins) == 3
    assert n_origins(["c-9", "c-9"], origins) == 1
    assert n_origins([], origins) == 0


@given(GROUPS, st.sets(st.sampled_from(CLAIMS)))
def test_counting_agrees_with_joining_by_hand(groups, asked):
    parts = [{claim} for claim in CLAIMS]
    for group in groups:
        touched = [part for part in parts if part & group]
        if touched:
            parts = [p for p in parts if not p & group] + [set().union(*touched)]
    assert n_origins(asked, origins_of(groups)) == sum(bool(part & asked) for part in parts)


@given(GROUPS)
def test_the_order_of_origins_changes_nothing(groups):
    origins = origins_of(groups)
    assert origin_of(origins) == origin_of(origins[::-1])
    assert set(origin_of(origins)) == set().union(*groups)
