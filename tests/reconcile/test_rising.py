"""What overtakes what: risen tolls, silent repeats, and the counts of those who count."""

from dataclasses import replace

import pytest

from tests.reconcile.factory import (
    CHILDREN,
    CIVILIANS,
    HOSPITAL,
    NOBODY,
    POLICE_SAY,
    SOLDIERS,
    claim,
    conflicts,
    group,
    reasons,
    settled,
    source,
    toll,
    triple,
)

MONITOR = source("Orran Monitor", kind="monitor")
WOMEN = group("women", "civilians", category="women", traits=("women",))
OUTLET = replace(NOBODY, chain=("Orran Post",))
LATER = {"d1": "2031-05-01", "d2": "2031-05-02", "d3": "2031-05-03"}


def test_women_and_children_never_make_up_a_toll_beside_a_stated_one():
    claims = [
        claim("c1", 20, by=HOSPITAL),
        claim("c2", 2, by=NOBODY, of=WOMEN, start=9),
        claim("c3", 4, by=NOBODY, of=CHILDREN, start=12),
    ]
    assert triple(toll(settled(*claims))) == (20, 20, 20)


def test_women_and_children_alone_are_all_that_is_known():
    claims = [claim("c1", 2, of=WOMEN), claim("c2", 4, of=CHILDREN, start=9)]
    assert triple(toll(settled(*claims))) == (6, 6, 6)


def test_an_outlet_that_quotes_nobody_is_one_reporter_in_all_its_reports():
    claims = [claim("c1", 8, by=OUTLET), claim("c2", 6, by=OUTLET, doc="d2")]
    result = settled(*claims, dates=LATER)
    assert triple(toll(result)) == (6, 6, 6)
    assert [(u.earlier, u.later, u.how) for u in result.updates] == [("c1", "c2", "cut")]
    other = replace(NOBODY, chain=("Tal Venna Times",))
    assert triple(toll(settled(claims[0], replace(claims[1], source=other), dates=LATER)))[0] == 6


def test_a_number_told_beside_a_lower_one_is_no_news_to_it_the_next_day():
    claims = [
        claim("c1", 10, by=source("early reports", kind="unknown")),
        claim("c2", 19, by=POLICE_SAY, start=9),
        claim("c3", 19, by=HOSPITAL, doc="d2"),
    ]
    result = settled(*claims, dates=LATER)
    assert conflicts(result) == {frozenset(("c1", "c2"))}
    assert toll(result).low == 10
    assert not settled(claims[0], claims[2], dates=LATER).contradictions


@pytest.mark.parametrize(
    ("of", "reason"), [(None, "different_scope"), (CIVILIANS, "superseded_by_same_origin")]
)
def test_a_silent_repeat_falls_with_the_figure_that_it_repeats(of, reason):
    claims = [
        claim("c1", 26, by=MONITOR, of=of),
        claim("c2", 35, by=MONITOR, of=of, doc="d2"),
        claim("c3", 26, by=OUTLET, doc="d3"),
    ]
    result = settled(*claims, dates={"d1": "2031-05-01"})
    assert not result.contradictions
    assert reasons(toll(result))["c3"] == reason
    other = claim("c3", 27, by=source("Relief office"), doc="d3")
    assert settled(*claims[:2], other, dates={"d1": "2031-05-01"}).contradictions


@pytest.mark.parametrize(
    ("lower", "higher", "is_overtaken"),
    [
        (OUTLET, MONITOR, True),
        (OUTLET, HOSPITAL, True),
        (OUTLET, POLICE_SAY, False),
        (OUTLET, source("residents", kind="witness"), False),
        (POLICE_SAY, MONITOR, False),
    ],
)
def test_an_unsourced_toll_gives_way_to_those_who_count(lower, higher, is_overtaken):
    claims = [claim("c1", 30, by=lower), claim("c2", 43, by=higher, doc="d2")]
    result = settled(*claims)
    assert (toll(result).low == 43) == is_overtaken
    assert bool(result.contradictions) != is_overtaken


def test_those_who_are_held_are_no_count_that_only_grows():
    claims = [
        claim("c1", 30, by=OUTLET, outcome="detained"),
        claim("c2", 43, by=MONITOR, doc="d2", outcome="detained"),
    ]
    assert conflicts(settled(*claims)) == {frozenset(("c1", "c2"))}


def test_a_party_of_a_later_day_overtakes_nobody_and_its_boast_only_strains():
    army = source("Orran army", organisation="Orran army", party_to="Orran army")
    fighters = group("militants", "non_state_fighters")
    claims = [
        claim("c1", 6, of=fighters, by=HOSPITAL),
        claim("c2", 40, of=fighters, by=army, doc="d2"),
    ]
    assert conflicts(settled(*claims)) == {frozenset(("c1", "c2"))}
    later = settled(*claims, dates=LATER)
    assert not conflicts(later)
    assert conflicts(later, "in_tension") == {frozenset(("c1", "c2"))}
    assert reasons(toll(later, group="militants"))["c2"] == "party_to_conflict_claim"


def test_soldiers_and_civilians_of_one_voice_are_an_account_of_all():
    claims = [
        claim("c1", 20, by=HOSPITAL),
        claim("c2", 9, of=SOLDIERS, doc="d2"),
        claim("c3", 14, of=CIVILIANS, doc="d2", start=9),
    ]
    assert triple(toll(settled(*claims)))[::2] == (20, 23)
