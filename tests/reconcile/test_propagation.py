"""A whole caps its parts, and what parts leave over is known."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.factory import (
    CHILDREN,
    CIVILIANS,
    HOSPITAL,
    SOLDIERS,
    at_least,
    claim,
    conflicts,
    dozens,
    exactly,
    settled,
    toll,
    triple,
    up_to,
)

REST = replace(CIVILIANS, relation="rest")


def three(whole=20, soldiers=7, civilians=5):
    return settled(
        claim("c1", whole),
        claim("c2", soldiers, of=SOLDIERS, start=9),
        claim("c3", civilians, of=CIVILIANS, by=HOSPITAL, doc="d2"),
    )


@pytest.mark.parametrize(
    ("civilians", "expected", "most"),
    [
        (exactly(5), (5, 5, 5), 13),
        (at_least(5), (5, 5, 5), 13),
        (up_to(18), (None, None, 13), 13),
        (dozens(), (12, None, 13), 13),
        (exactly(13), (13, 13, 13), 13),
    ],
)
def test_what_the_soldiers_leave_bounds_the_civilians(civilians, expected, most):
    found = toll(three(civilians=civilians), group="civilians")
    assert triple(found) == expected
    assert found.most == most


def test_an_open_whole_bounds_nothing():
    assert toll(three(whole=at_least(20)), group="civilians").most is None


def test_a_number_that_somebody_gave_is_disputed_and_not_cut():
    result = three(civilians=15)
    assert triple(toll(result, group="civilians")) == (15, 15, 15)
    assert conflicts(result) == {frozenset(("c1", "c2", "c3"))}


def test_a_part_inside_another_is_capped_by_the_whole():
    claims = [claim("c1", 10), claim("c2", up_to(30), of=CHILDREN, by=HOSPITAL, doc="d2")]
    assert toll(settled(*claims), group="children").high == 10


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_a_range_holds_a_number_whenever_the_claims_do(whole, soldiers, civilians):
    result = three(whole, soldiers, up_to(civilians))
    found = toll(result, group="civilians")
    if soldiers <= whole:
        assert found.high == min(civilians, whole - soldiers)


@pytest.mark.parametrize(
    ("whole", "soldiers", "rest"),
    [
        (exactly(20), exactly(7), (13, 13, 13)),
        (at_least(20), exactly(7), (13, 13, 13)),
        (exactly(20), at_least(7), (None, None, 13)),
        (exactly(7), exactly(7), (0, 0, 0)),
    ],
)
def test_the_rest_has_a_number(whole, soldiers, rest):
    claims = [
        claim("c1", whole),
        claim("c2", soldiers, of=replace(SOLDIERS, relation="subset"), part_of="c1", start=9),
        claim("c3", None, of=REST, part_of="c1", start=20),
    ]
    result = settled(*claims)
    assert triple(toll(result, group="civilians")) == rest
    assert not result.contradictions
    assert toll(result).high == whole.low


def test_a_rest_of_nothing_known_has_no_number():
    alone = claim("c3", None, of=REST, part_of="c1", start=20)
    result = settled(claim("c1", 20), alone)
    assert [row.group for row in result.estimates] == ["everyone"]
    more = claim("c2", 30, of=SOLDIERS, part_of="c1", start=9)
    assert [row.group for row in settled(claim("c1", 20), more, alone).estimates] == [
        "everyone",
        "soldiers",
    ]
