"""As many civilians to one voice as fighters to a force: the same dead, not twice as many (R17)."""

from dataclasses import replace

import pytest

from tests.reconcile.factory import (
    CIVILIANS,
    HOSPITAL,
    MILITANTS,
    POLICE_SAY,
    about,
    at_least,
    claim,
    conflicts,
    dozens,
    settled,
    source,
    toll,
    triple,
)

ARMY = source("Orran army", organisation="Orran army")
RESIDENTS = source("residents", kind="witness")


def two(one=8, other=8, by=ARMY, more=()):
    claims = [
        claim("c1", one, of=CIVILIANS, by=RESIDENTS),
        claim("c2", other, of=MILITANTS, by=by, doc="d2"),
    ]
    return settled(*claims, *more)


@pytest.mark.parametrize("profile", ["gtd", "ucdp", "acled", "range_only"])
def test_the_same_dead_are_counted_once_and_their_status_is_left_open(profile):
    claims = [
        claim("c1", 8, of=CIVILIANS, by=RESIDENTS),
        claim("c2", 8, of=MILITANTS, by=ARMY, doc="d2"),
    ]
    result = settled(*claims, profile=profile)
    assert triple(toll(result))[::2] == (8, 8)
    for group in ("civilians", "militants"):
        assert triple(toll(result, group=group)) == (0, None, 8)
        assert "status in dispute" in toll(result, group=group).rule
    assert conflicts(result, "in_tension") == {frozenset(("c1", "c2"))}


@pytest.mark.parametrize("other", [at_least(8), about(8)])
def test_words_that_fit_the_number_are_of_the_same_dead(other):
    assert toll(two(other=other)).high == 8


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        (8, 9, ARMY),
        (2, 2, ARMY),
        (8, dozens(), ARMY),
        (8, 8, RESIDENTS),
        (8, 8, HOSPITAL),
        (8, 8, source("a villager", kind="witness")),
    ],
)
def test_other_counts_are_of_other_people(one, other, by):
    result = two(one, other, by)
    assert not conflicts(result, "in_tension")
    assert toll(result, group="civilians").low == one


def test_a_total_that_has_room_for_both_tells_them_apart():
    total = claim("c3", 16, by=POLICE_SAY, doc="d3")
    assert toll(two(more=[total]), group="civilians").low == 8
    assert toll(two(more=[replace(total, count=at_least(8))]), group="civilians").low == 0


def test_whoever_counts_both_tells_them_apart():
    both = claim("c3", 5, of=CIVILIANS, by=ARMY, doc="d2", start=9)
    assert toll(two(more=[both]), group="militants").low == 8
