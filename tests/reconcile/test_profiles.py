"""What each tradition counts: words, parties, attackers, civilians."""

import pytest

from rashomon.reconcile import PROFILES
from rashomon.types import Quantity
from tests.reconcile.factory import (
    CHILDREN,
    CIVILIANS,
    HOSPITAL,
    MILITANTS,
    NOBODY,
    POLICE_SAY,
    SOLDIERS,
    at_least,
    claim,
    dozens,
    exactly,
    group,
    settled,
    source,
    toll,
    triple,
)

ATTACKERS = group("attackers", "non_state_fighters", category="attackers", role="attacker")
ARMY = source("Orran army", organisation="Orran army", party_to="Orran army")


def words(said, low, high):
    return Quantity(low=low, high=high, verbatim=said, hedge="vague")


@pytest.mark.parametrize(
    ("count", "acled"),
    [
        (dozens(), 12),
        (words("hundreds", 100, 999), 100),
        (words("several", 3, 9), 3),
        (words("scores", 20, 99), None),
        (Quantity(low=2, high=None, verbatim="people", hedge="plural"), 3),
        (exactly(7), None),
    ],
)
def test_a_word_is_a_number_only_in_acleds_table_and_only_at_export(count, acled):
    for profile in PROFILES:
        found = toll(settled(claim("c1", count), profile=profile))
        assert found.coded == (acled if profile == "acled" else None)
        assert found.best == (7 if count == exactly(7) and profile != "range_only" else None)


@pytest.mark.parametrize(
    ("profile", "best"), [("gtd", None), ("ucdp", None), ("acled", 40), ("range_only", None)]
)
def test_a_boast_is_nobodys_best_figure_but_acleds(profile, best):
    only = toll(settled(claim("c1", 40, of=MILITANTS, by=ARMY), profile=profile), group="militants")
    assert triple(only) == (40, best, 40)


@pytest.mark.parametrize(
    ("profile", "expected"),
    [("gtd", (7, 9, 9)), ("acled", (7, 9, 9)), ("ucdp", (7, 9, 9)), ("range_only", (7, None, 7))],
)
def test_the_attackers_own_dead_belong_to_the_toll_of_some(profile, expected):
    claims = [claim("c1", 7), claim("c2", 2, of=ATTACKERS, by=NOBODY, start=9)]
    result = settled(*claims, profile=profile)
    assert triple(toll(result)) == expected
    assert toll(result, group="attackers").low == 2


@pytest.mark.parametrize(
    "claims",
    [
        [claim("c1", 7), claim("c2", 2, of=ATTACKERS, start=9, part_of="c1")],
        [claim("c1", 7), claim("c2", 2, of=ATTACKERS, doc="d2", by=HOSPITAL)],
        [
            claim("c1", 7),
            claim("c2", 2, of=ATTACKERS, start=9),
            claim("c3", 5, of=SOLDIERS, start=12),
        ],
    ],
)
def test_attackers_that_may_be_in_the_toll_are_not_added(claims):
    assert triple(toll(settled(*claims))) == (7, 7, 7)


def test_people_are_civilians_to_those_who_count_civilians_unless_fighters_are_numbered():
    claims = [
        claim("c1", 20, by=POLICE_SAY),
        claim("c2", 25, by=HOSPITAL, doc="d2"),
        claim("c3", 3, of=CIVILIANS, by=NOBODY, doc="d3"),
    ]
    ends = {}
    for profile in ("gtd", "range_only"):
        row = toll(settled(*claims, profile=profile), group="civilians")
        ends[profile] = row.low, row.high
    assert ends == {"gtd": (3, 3), "range_only": (20, 25)}
    fighters = claim("c4", 4, of=MILITANTS, by=HOSPITAL, doc="d2", start=9)
    result = settled(*claims, fighters, profile="range_only")
    assert triple(toll(result, group="civilians")) == (3, None, 3)
    some = claim("c4", words("many", 2, None), of=MILITANTS, by=HOSPITAL, doc="d2", start=9)
    result = settled(*claims, some, profile="range_only")
    assert triple(toll(result, group="civilians")) == (20, None, 25)


def test_children_alone_are_no_civilians_row():
    claims = [claim("c1", at_least(20)), claim("c2", 3, of=CHILDREN, start=9)]
    result = settled(*claims, profile="range_only")
    assert [row.group for row in result.estimates] == ["everyone", "children"]
