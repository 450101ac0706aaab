"""What cannot all be true, and above all what can."""

from dataclasses import replace

import pytest

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
    conflicts,
    dozens,
    exactly,
    group,
    hundreds,
    nearly,
    reasons,
    settled,
    source,
    toll,
    up_to,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (at_least(28), exactly(39)),
        (nearly(40), exactly(39)),
        (about(50), exactly(53)),
        (about(50), exactly(45)),
        (about(50), about(60)),
        (dozens(), exactly(12)),
        (dozens(), exactly(99)),
        (up_to(30), exactly(30)),
        (up_to(30), at_least(30)),
        (at_least(3), at_least(30)),
        (exactly(7), exactly(7)),
    ],
)
def test_compatible_words_never_contradict(one, other):
    result = settled(claim("c1", one, doc="d1"), claim("c2", other, by=HOSPITAL, doc="d2"))
    assert not result.contradictions


@pytest.mark.parametrize(
    ("one", "other", "strength"),
    [
        (exactly(7), at_least(23), "impossible"),
        (exactly(7), exactly(8), "impossible"),
        (nearly(40), exactly(40), "impossible"),
        (about(50), exactly(56), "impossible"),
        (about(50), exactly(44), "impossible"),
        (up_to(30), at_least(31), "impossible"),
        (dozens(), exactly(10), "in_tension"),
        (dozens(), exactly(190), "in_tension"),
        (dozens(), exactly(5), "impossible"),
        (dozens(), exactly(200), "impossible"),
        (dozens(), hundreds(), "in_tension"),
        (exactly(0), exactly(2), "impossible"),
    ],
)
def test_words_that_no_number_fits(one, other, strength):
    result = settled(claim("c1", one, doc="d1"), claim("c2", other, by=HOSPITAL, doc="d2"))
    assert conflicts(result, strength) == {frozenset(("c1", "c2"))}
    assert len(result.contradictions) == 1


def test_a_toll_that_rises_from_day_to_day_is_an_update():
    early = claim("c1", 12, doc="d1")
    late = claim("c2", 20, by=HOSPITAL, doc="d2")
    result = settled(early, late, dates={"d1": "2031-05-01", "d2": "2031-05-02"})

    assert not result.contradictions
    assert [(u.earlier, u.later, u.how) for u in result.updates] == [("c1", "c2", "rose")]


def test_a_toll_that_is_said_to_have_risen_overtakes_the_lower_ones_of_its_day():
    lower = claim("c1", 12, doc="d1")
    risen = replace(claim("c2", 20, by=HOSPITAL, doc="d2"), quote="the toll has risen to 20")
    higher = claim("c3", 22, by=MINISTRY, doc="d3")
    result = settled(lower, risen, higher)

    assert [(u.earlier, u.later) for u in result.updates] == [("c1", "c2")]
    assert conflicts(result) == {frozenset(("c2", "c3"))}
    assert settled(lower, risen, dates={"d1": "2031-05-03"}).contradictions


def test_a_report_that_tells_how_the_toll_rose_is_of_one_mind():
    first = claim("c1", 12)
    risen = replace(claim("c2", 20, start=30), quote="the toll has risen to 20")
    result = settled(first, risen)

    assert not result.contradictions
    assert [(u.earlier, u.later, u.how) for u in result.updates] == [("c1", "c2", "rose")]


def test_the_same_number_a_day_later_is_no_rise():
    claims = [claim("c1", at_least(12), doc="d1"), claim("c2", 12, by=HOSPITAL, doc="d2")]
    assert not settled(*claims, dates={"d1": "2031-05-01"}).updates


def test_a_class_or_a_part_of_a_later_day_tells_of_a_risen_toll():
    forces = group("security forces", "state_forces")
    own = group("his soldiers", "state_forces")
    dates = {"d1": "2031-05-01"}
    classes = [claim("c1", 5, of=forces), claim("c2", 9, of=SOLDIERS, by=HOSPITAL, doc="d2")]
    parts = [claim("c1", 3, of=SOLDIERS), claim("c2", 5, of=own, by=HOSPITAL, doc="d2")]

    assert settled(*classes).contradictions
    assert not settled(*classes, dates=dates).contradictions
    assert settled(*parts).contradictions
    assert not settled(*parts, dates=dates).contradictions


def test_a_later_lower_figure_of_another_source_is_a_dispute():
    early = claim("c1", 20, doc="d1")
    late = claim("c2", 12, by=HOSPITAL, doc="d2")
    result = settled(early, late, dates={"d1": "2031-05-01", "d2": "2031-05-02"})

    assert conflicts(result) == {frozenset(("c1", "c2"))}
    assert not result.updates


def test_an_earlier_lower_bound_is_never_a_dispute():
    early = claim("c1", at_least(20), doc="d1")
    late = claim("c2", 22, by=HOSPITAL, doc="d2")
    assert not settled(early, late, dates={"d1": "2031-05-01"}).contradictions


def test_a_figure_that_is_only_repeated_is_no_newer():
    claims = [
        claim("c1", 12, doc="d1"),
        claim("c2", 20, by=HOSPITAL, doc="d2"),
        claim("c3", 12, doc="d3"),
    ]
    dates = {"d1": "2031-05-01", "d2": "2031-05-02", "d3": "2031-05-03"}
    assert not settled(*claims, dates=dates).contradictions


def test_a_total_beneath_the_sum_of_its_parts():
    total = claim("c1", 10, doc="d1")
    soldiers = claim("c2", 6, by=HOSPITAL, of=SOLDIERS, doc="d2")
    civilians = claim("c3", 7, by=MINISTRY, of=CIVILIANS, doc="d3")
    result = settled(total, soldiers, civilians)

    assert conflicts(result) == {frozenset(("c1", "c2", "c3"))}
    assert "its parts are more together" in result.contradictions[0].explanation


def test_a_part_alone_above_its_total_makes_the_smaller_set():
    total = claim("c1", 10, doc="d1")
    soldiers = claim("c2", 3, by=HOSPITAL, of=SOLDIERS, doc="d2")
    civilians = claim("c3", 17, by=MINISTRY, of=CIVILIANS, doc="d3")

    assert conflicts(settled(total, soldiers, civilians)) == {frozenset(("c1", "c3"))}


def test_a_part_that_is_the_total_in_a_narrower_word_is_not_added_to():
    claims = [
        claim("c1", 61, by=NOBODY),
        claim("c2", 61, of=CIVILIANS, by=HOSPITAL, doc="d2"),
        claim("c3", 3, of=POLICE, by=MINISTRY, doc="d3"),
    ]
    assert not settled(*claims).contradictions


def test_casualties_are_no_fewer_than_the_killed_and_the_wounded():
    both = {"outcome": "casualties_undifferentiated"}
    claims = [
        claim("c1", 30, **both),
        claim("c2", 12, by=HOSPITAL, doc="d2"),
        claim("c3", 25, by=HOSPITAL, doc="d2", outcome="wounded", start=9),
    ]
    (found,) = settled(*claims).contradictions
    assert found.claims == ("c1", "c2", "c3")
    assert "more together: 12 killed by Tal Venna hospital and 25 wounded" in found.explanation
    (found,) = settled(claim("c1", 40, **both), *claims[1:]).contradictions
    assert "fewer together" in found.explanation
    assert not settled(claim("c1", 37, **both), *claims[1:]).contradictions
    assert not settled(claim("c1", 40, **both), claims[1]).contradictions


def test_no_more_are_caught_again_than_escaped():
    fighters = {"of": MILITANTS, "kind": "count"}
    claims = [
        claim("c1", 20, outcome="escaped", **fighters),
        claim("c2", 25, outcome="recaptured", by=HOSPITAL, doc="d2", **fighters),
    ]
    assert conflicts(settled(*claims)) == {frozenset(("c1", "c2"))}
    assert not settled(claims[0], replace(claims[1], count=exactly(20))).contradictions


def test_every_voice_that_exceeds_a_total_is_named():
    claims = [
        claim("c1", 10),
        claim("c2", 6, of=SOLDIERS, by=HOSPITAL, doc="d2"),
        claim("c3", 7, of=CIVILIANS, by=MINISTRY, doc="d3"),
        claim("c4", 8, of=CIVILIANS, by=source("Relief office"), doc="d4"),
    ]
    found = conflicts(settled(*claims))
    sets = ({"c1", "c2", "c3"}, {"c1", "c2", "c4"}, {"c3", "c4"})
    assert found == {frozenset(each) for each in sets}


def test_parts_of_a_later_day_are_of_a_toll_that_rose():
    total = claim("c1", 10)
    parts = [
        claim("c2", 6, of=SOLDIERS, by=HOSPITAL, doc="d2"),
        claim("c3", 7, of=CIVILIANS, by=MINISTRY, doc="d2", start=9),
    ]
    assert not settled(total, *parts, dates={"d1": "2031-05-01"}).contradictions
    assert settled(total, *parts, dates={"d1": "2031-05-03"}).contradictions


def test_overlapping_parts_are_not_added_against_a_total():
    total = claim("c1", 10, doc="d1")
    civilians = claim("c2", 8, of=CIVILIANS, by=HOSPITAL, doc="d2")
    children = claim("c3", 6, of=CHILDREN, by=HOSPITAL, doc="d2", start=9)
    assert not settled(total, civilians, children).contradictions


def test_a_proper_part_never_contradicts_a_larger_whole():
    claims = [
        claim("c1", 11, of=SOLDIERS, doc="d1"),
        claim("c2", 1, of=group("a guard", "state_forces"), by=HOSPITAL, doc="d2"),
        claim("c3", 1, of=group("his brother", "civilians"), by=NOBODY, doc="d3"),
        claim("c4", 2, of=replace(PEOPLE, relation="subset"), part_of="c5", doc="d4"),
        claim("c5", 20, by=MINISTRY, doc="d4", start=9),
    ]
    assert not settled(*claims).contradictions


def test_a_report_in_two_minds_in_its_own_voice_is_in_tension():
    claims = [claim("c1", 43, by=NOBODY), claim("c2", 20, by=NOBODY, start=50)]
    result = settled(*claims)
    assert conflicts(result, "in_tension") == {frozenset(("c1", "c2"))}
    assert not conflicts(result)


def test_two_tolls_that_nobody_is_quoted_for_may_be_of_two_hours():
    claims = [claim("c1", 12, by=NOBODY, doc="d1"), claim("c2", 15, by=NOBODY, doc="d2")]
    result = settled(*claims)
    assert conflicts(result, "in_tension") == {frozenset(("c1", "c2"))}
    assert (toll(result).low, toll(result).high) == (12, 15)


def test_a_war_among_the_tolls_of_an_attack_is_implausible():
    war = claim("c3", at_least(300_000), by=NOBODY, doc="d1", start=90)
    claims = [claim("c1", 26, doc="d1"), claim("c2", 35, by=HOSPITAL, doc="d2"), war]
    result = settled(*claims)
    assert conflicts(result) == {frozenset(("c1", "c2"))}
    assert reasons(toll(result)) == {"c3": "implausible"}
    assert toll(result).high == 35


@pytest.mark.parametrize(("boast", "low"), [(900, 13), (12_000, 13), (9000, 1)])
def test_a_boast_is_disputed_and_not_hidden(boast, low):
    result = settled(claim("c1", boast), claim("c2", low, by=HOSPITAL, doc="d2"))
    assert conflicts(result) == {frozenset(("c1", "c2"))}


def test_a_source_that_says_two_things_in_one_report_contradicts_itself():
    claims = [claim("c1", 43), claim("c2", 20, start=50)]
    assert conflicts(settled(*claims)) == {frozenset(("c1", "c2"))}


def test_a_source_with_two_reports_of_one_day_has_raised_its_toll():
    claims = [claim("c1", 26, doc="d1"), claim("c2", at_least(35), doc="d2")]
    result = settled(*claims)
    assert not result.contradictions
    assert [(u.earlier, u.later, u.how) for u in result.updates] == [("c1", "c2", "rose")]


@pytest.mark.parametrize("outcome", ["detained", "strength", "attackers", "escaped", "recaptured"])
def test_counts_without_deaths_contradict_too(outcome):
    claims = [
        claim("c1", about(5000), of=group("inmates", "unknown"), outcome=outcome, kind="count"),
        claim("c2", 3500, of=MILITANTS, by=HOSPITAL, doc="d2", outcome=outcome, kind="count"),
    ]
    assert conflicts(settled(*claims)) == {frozenset(("c1", "c2"))}


def test_different_outcomes_and_groups_do_not_meet():
    claims = [
        claim("c1", 4),
        claim("c2", 9, outcome="wounded"),
        claim("c3", 2, of=SOLDIERS, by=HOSPITAL, doc="d2"),
        claim("c4", 1, of=POLICE, by=HOSPITAL, doc="d2", start=9),
    ]
    assert not settled(*claims).contradictions


def test_of_many_rivals_the_list_stays_short():
    claims = [claim(f"c{n}", n, by=POLICE_SAY, doc=f"d{n}") for n in range(1, 3)]
    claims += [
        claim(f"m{n}", n, by=replace(HOSPITAL, label=f"Hospital {n}"), doc=f"e{n}")
        for n in range(1, 500)
    ]
    result = settled(*claims)
    assert 0 < len(result.contradictions) <= 1000


def test_hostile_words_are_cut_and_kept_on_one_line():
    label = "Minister\n\x1b[31m" + "x" * 10_000
    claims = [
        claim("c1", 3, by=replace(POLICE_SAY, label=label)),
        claim("c2", 4, by=HOSPITAL, doc="d2"),
    ]
    (found,) = settled(*claims).contradictions
    assert len(found.explanation) < 400
    assert found.explanation.isprintable()
