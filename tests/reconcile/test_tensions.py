"""Every listed rule is run on its own examples, and end to end on claims."""

import pytest

from rashomon.reconcile.tension_rules import RULES
from tests.reconcile.factory import POLICE_SAY, claim, conflicts, deed, settled, source, status

OTHER = source("Veska Monitor")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_examples_and_no_counterexample(rule):
    assert rule.examples
    assert rule.counterexamples
    for first, second in rule.examples:
        assert rule.finds(first, second), (first, second)
    for first, second in rule.counterexamples:
        assert not rule.finds(first, second), (first, second)


def test_rules_have_names_of_their_own():
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_tension_names_its_rule_and_both_speakers():
    claims = [
        status("c1", "fighting", "ended"),
        status("c2", "fighting", "ongoing", by=OTHER, doc="d2"),
    ]

    (found,) = settled(*claims).contradictions

    assert found.claims == ("c1", "c2")
    assert found.strength == "in_tension"
    assert found.about == "fighting ended, fighting goes on"
    assert "Zarmin police and Veska Monitor" in found.explanation


def test_an_earlier_battle_report_is_no_tension():
    claims = [
        status("c1", "fighting", "ended", doc="d1"),
        status("c2", "fighting", "ongoing", by=OTHER, doc="d2"),
    ]

    assert not settled(*claims, dates={"d1": "2031-05-02", "d2": "2031-05-01"}).contradictions


def test_a_zero_count_of_escapes_is_held_against_a_story_of_escapes():
    claims = [
        claim("c1", 0, outcome="escaped", kind="count"),
        status("c2", "escaped", "some", by=OTHER, doc="d2"),
    ]

    assert conflicts(settled(*claims), "in_tension") == {frozenset(("c1", "c2"))}


def test_blame_and_denial_of_one_deed_exclude_each_other():
    blamed = deed("c1", "Red Front", by=POLICE_SAY)
    denied = deed("c2", "Red Front", by=source("Red Front"), stance="denies", doc="d2")
    elsewhere = deed("c3", "Blue Brigade", by=source("Blue Brigade"), stance="denies", doc="d2")

    assert conflicts(settled(blamed, denied, elsewhere)) == {frozenset(("c1", "c2"))}


def test_a_denied_figure_excludes_the_figure():
    said = claim("c1", 20)
    denied = claim("c2", 20, by=source("Government of Orran"), stance="denies", kind="denial")
    result = settled(said, denied)

    assert conflicts(result) == {frozenset(("c1", "c2"))}


def test_a_source_that_takes_its_own_figure_back_contradicts_nobody():
    claims = [claim("c1", 20), claim("c2", 20, stance="denies", kind="denial", doc="d2")]
    assert not settled(*claims).contradictions


def test_many_sayings_cost_little():
    claims = [status(f"a{n}", "fighting", "ended", doc=f"d{n}") for n in range(1500)]
    claims += [
        status(f"b{n}", "fighting", "ongoing", doc=f"d{n}", by=source(f"Monitor {n}"))
        for n in range(1500)
    ]

    assert settled(*claims).contradictions
