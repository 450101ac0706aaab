"""Low, best and high: of a group, of everyone, and by each profile."""

from dataclasses import replace

import pytest

from rashomon.types import Part
from tests.reconcile.factory import (
    CHILDREN,
    CIVILIANS,
    HOSPITAL,
    MILITANTS,
    MINISTRY,
    NOBODY,
    PEOPLE,
    POLICE,
    POLICE_SAY,
    SOLDIERS,
    about,
    at_least,
    claim,
    dozens,
    exactly,
    hundreds,
    nearly,
    settled,
    source,
    toll,
    triple,
    up_to,
)

MONITOR = source("Veska Monitor", kind="monitor")


@pytest.mark.parametrize(
    ("count", "expected", "upper_open"),
    [
        (exactly(7), (7, 7, 7), False),
        (at_least(23), (23, 23, 23), True),
        (up_to(30), (None, None, 30), False),
        (about(50), (50, 50, 50), False),
        (nearly(40), (35, 39, 39), False),
        (dozens(), (12, None, 99), False),
    ],
)
def test_one_claim_alone(count, expected, upper_open):
    everyone = toll(settled(claim("c1", count)))
    assert triple(everyone) == expected
    assert everyone.upper_open is upper_open


def test_a_lower_bound_beneath_a_number_of_the_day_does_not_widen_it():
    claims = [claim("c1", at_least(20)), claim("c2", 26, by=HOSPITAL, doc="d2")]
    everyone = toll(settled(*claims))
    assert triple(everyone) == (26, 26, 26)
    assert not everyone.upper_open


def test_two_lower_bounds_give_the_smaller_and_stay_open():
    claims = [claim("c1", at_least(20)), claim("c2", at_least(26), by=HOSPITAL, doc="d2")]
    everyone = toll(settled(*claims))
    assert (everyone.low, everyone.high, everyone.upper_open) == (20, 26, True)


def test_up_to_bears_on_the_high_end_only():
    claims = [claim("c1", 20), claim("c2", up_to(30), by=HOSPITAL, doc="d2")]
    assert triple(toll(settled(*claims))) == (20, 20, 30)


@pytest.mark.parametrize(
    ("profile", "best", "rule"),
    [
        ("gtd", 30, "gtd: lowest proffered figure, no majority"),
        ("ucdp", 31, "ucdp: proposal: latest figure that most origins give"),
        ("acled", 30, "acled: lowest figure reported"),
        ("range_only", None, "range_only: minimum and maximum only"),
    ],
)
def test_each_profile_says_its_rule(profile, best, rule):
    claims = [
        claim("c0", 44, by=source("Mayor of Zarmin"), doc="d0"),
        claim("c1", 31, by=POLICE_SAY, doc="d1"),
        claim("c2", 31, by=HOSPITAL, doc="d2"),
        claim("c3", 30, by=MINISTRY, doc="d3"),
    ]
    everyone = toll(settled(*claims, profile=profile, dates={"d0": "2031-05-01"}))
    assert triple(everyone) == (30, best, 44)
    assert everyone.rule == rule


def test_the_most_recent_figure_is_the_best_of_gtd():
    claims = [claim("c1", 31, doc="d1"), claim("c2", 25, by=HOSPITAL, doc="d2")]
    everyone = toll(settled(*claims, dates={"d1": "2031-05-01"}))
    assert triple(everyone) == (25, 25, 31)
    assert everyone.rule == "gtd: most recent independent origin"


def test_a_number_first_given_yesterday_is_yesterdays_in_other_words_too():
    claims = [
        claim("c1", at_least(11), doc="d1"),
        claim("c2", 11, doc="d2"),
        claim("c3", 22, by=HOSPITAL, doc="d2", start=9),
    ]
    everyone = toll(settled(*claims, dates={"d1": "2031-05-01"}))
    assert triple(everyone) == (11, 22, 22)


def test_one_voices_sides_are_an_account_beside_anothers_total():
    claims = [
        claim("c1", 7, of=POLICE, by=POLICE_SAY),
        claim("c2", at_least(20), of=CIVILIANS, by=POLICE_SAY, start=9),
        claim("c3", 40, by=MONITOR, doc="d2"),
    ]
    assert triple(toll(settled(*claims))) == (27, 40, 40)


def test_one_side_alone_is_no_account_of_everyone():
    claims = [claim("c1", 7, of=SOLDIERS), claim("c2", 40, by=MONITOR, doc="d2")]
    assert triple(toll(settled(*claims))) == (40, 40, 40)


def test_a_lower_bound_takes_nothing_from_the_groups_that_fit_it():
    claims = [claim("c1", at_least(10)), claim("c2", 14, of=CIVILIANS, by=MONITOR, doc="d2")]
    everyone = toll(settled(*claims))
    assert triple(everyone) == (14, 14, 14)
    assert not everyone.upper_open


def test_a_lower_bound_above_the_groups_stands():
    claims = [claim("c1", at_least(20)), claim("c2", 14, of=CIVILIANS, by=MONITOR, doc="d2")]
    everyone = toll(settled(*claims))
    assert triple(everyone) == (20, 20, 20)
    assert everyone.upper_open


def test_a_group_above_an_exact_total_is_its_rival():
    claims = [claim("c1", 10), claim("c2", 14, of=CIVILIANS, by=MONITOR, doc="d2")]
    everyone = toll(settled(*claims))
    assert (everyone.low, everyone.high, everyone.upper_open) == (10, 14, True)


def test_a_later_group_overtakes_an_earlier_total():
    claims = [claim("c1", 10), claim("c2", 14, of=CIVILIANS, by=MONITOR, doc="d2")]
    result = settled(*claims, dates={"d1": "2031-05-01"})
    assert triple(toll(result)) == (14, 14, 14)
    assert [(u.earlier, u.later) for u in result.updates] == [("c1", "c2")]


def test_dozens_dead_among_them_five_children():
    claims = [claim("c1", dozens()), claim("c2", 5, of=CHILDREN, start=9)]
    assert triple(toll(settled(*claims))) == (12, None, 99)


def test_dozens_dead_and_every_side_counted():
    claims = [
        claim("c1", dozens()),
        claim("c2", 20, of=CIVILIANS, start=9),
        claim("c3", 15, of=SOLDIERS, start=18),
    ]
    assert triple(toll(settled(*claims))) == (35, 35, 35)


def test_vague_rivals_span_the_range():
    claims = [claim("c1", dozens()), claim("c2", hundreds(), of=CIVILIANS, by=MONITOR, doc="d2")]
    everyone = toll(settled(*claims))
    assert triple(everyone) == (12, None, 999)


def test_one_unknown_best_leaves_the_best_sum_unknown():
    claims = [claim("c1", 4, of=SOLDIERS), claim("c2", dozens(), of=MILITANTS, start=9)]
    assert triple(toll(settled(*claims))) == (16, None, 103)


def test_words_that_add_up_themselves_are_checked():
    parts = (Part(label="a lieutenant", low=1, high=1), Part(label="soldiers", low=10, high=10))
    count = replace(exactly(11), verbatim="a lieutenant and 10 soldiers", parts=parts)
    soldiers = toll(settled(claim("c1", count, of=SOLDIERS)), group="soldiers")
    assert soldiers.checks == ("11 = 1 + 10 (Zarmin police)",)


def test_one_group_alone_adds_up_to_nothing():
    claims = [claim("c1", 5), claim("c2", 5, of=SOLDIERS, start=9)]
    assert toll(settled(*claims)).checks == ()


def test_parts_of_another_source_verify_no_total():
    claims = [
        claim("c1", 12),
        claim("c2", 5, of=SOLDIERS, by=MONITOR, start=9),
        claim("c3", 7, of=CIVILIANS, by=MONITOR, start=18),
    ]
    assert toll(settled(*claims)).checks == ()


def test_killed_and_wounded_always_have_a_total():
    claims = [
        claim("c1", 4, of=SOLDIERS),
        claim("c2", 9, of=SOLDIERS, outcome="wounded", start=9),
        claim("c3", 90, of=MILITANTS, outcome="attackers", kind="count", start=18),
    ]
    rows = [(e.outcome, e.category) for e in settled(*claims).estimates]
    assert rows == [
        ("killed", "mixed_total"),
        ("killed", "state_forces"),
        ("wounded", "mixed_total"),
        ("wounded", "state_forces"),
        ("attackers", "non_state_fighters"),
    ]


@pytest.mark.parametrize(
    ("claims", "provisional"),
    [
        ([claim("c1", 4)], True),
        ([claim("c1", 4), claim("c2", 4, by=NOBODY, start=9)], True),
        ([claim("c1", 4), claim("c2", 5, by=HOSPITAL, doc="d2")], False),
        ([claim("c1", 4), claim("c2", dozens(), by=HOSPITAL, doc="d2")], True),
        ([claim("c1", 4), claim("c2", 4, of=replace(PEOPLE, relation="subset"))], True),
        ([claim("c1", 4, outcome="wounded"), claim("c2", 4, by=HOSPITAL, doc="d2")], True),
    ],
)
def test_fewer_than_two_origins_are_provisional(claims, provisional):
    assert settled(*claims).provisional is provisional
