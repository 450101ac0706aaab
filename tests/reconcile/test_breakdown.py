"""Best = side A + side B + civilians + unknown (UCDP; R9)."""

from dataclasses import astuple

import pytest

from rashomon.types import EventType, Sides
from tests.reconcile.factory import (
    CHILDREN,
    CIVILIANS,
    HOSPITAL,
    MILITANTS,
    SOLDIERS,
    claim,
    dozens,
    event,
    group,
    settled,
)

FRONT = group("Valley Front fighters", "non_state_fighters", actor="Valley Front")
RIVALS = group("Hill League fighters", "non_state_fighters", actor="Hill League")


def columns(*claims, profile="ucdp", **of):
    told = settled(*claims, profile=profile, of=event(claims, **of)).breakdown
    return None if told is None else astuple(told)


def parts(*counts):
    return [
        claim(f"p{n}", count, of=of, start=10 * n, part_of="c1")
        for n, (count, of) in enumerate(counts, start=1)
    ]


def test_what_no_column_holds_is_unknown():
    claims = [claim("c1", 20), *parts((8, SOLDIERS), (5, CIVILIANS))]
    assert columns(*claims) == (20, 8, 0, 5, 7, False)


def test_parts_above_the_total_are_flagged_and_not_mended():
    claims = [claim("c1", 10), claim("c2", 9, of=SOLDIERS), claim("c3", 4, of=CIVILIANS, start=9)]
    assert columns(*claims) == (10, 9, 0, 4, 0, True)


def test_groups_alone_are_the_total():
    claims = [claim("c1", 3, of=SOLDIERS), claim("c2", 6, of=MILITANTS, by=HOSPITAL, start=9)]
    assert columns(*claims) == (9, 3, 6, 0, 0, False)


def test_children_alone_are_civilians():
    assert columns(claim("c1", 4, of=CHILDREN)) == (4, 0, 0, 4, 0, False)


@pytest.mark.parametrize(
    ("ucdp", "sides", "expected"),
    [
        (2, Sides(a="Hill League", b="Valley Front"), (9, 6, 3, 0, 0, False)),
        (2, Sides(), (9, 0, 0, 0, 9, False)),
    ],
)
def test_two_bodies_of_no_state_go_by_name(ucdp, sides, expected):
    claims = [claim("c1", 3, of=FRONT), claim("c2", 6, of=RIVALS, start=9)]
    assert columns(*claims, type=EventType(ucdp=ucdp), sides=sides) == expected


def test_without_a_best_figure_the_parts_stand_alone():
    claims = [claim("c1", dozens()), *parts((8, SOLDIERS))]
    assert columns(*claims) == (None, 8, 0, 0, None, False)
    assert columns(claim("c1", dozens())) is None
    assert columns(claim("c1", 5), profile="range_only") is None
    assert columns(claim("c1", 5, outcome="wounded")) is None
