"""One raid told by a party, by a monitor in two reports, by witnesses and by nobody."""

import pytest

from tests.reconcile.factory import (
    CIVILIANS,
    NOBODY,
    PEOPLE,
    about,
    at_least,
    claim,
    conflicts,
    dozens,
    group,
    nearly,
    origin,
    reasons,
    settled,
    source,
    status,
    toll,
    triple,
)

GUARD_CORPS = "Valley Guard"
RAIDERS = "Red Front"

SPOKESMAN = source("Darin Holt", kind="armed_group", organisation=GUARD_CORPS)
MONITOR = source("Veska Monitor", kind="monitor", organisation="Veska Monitor")
WITNESS = source("a shopkeeper", kind="witness")

GUARDS = group("valley fighters", "non_state_fighters", actor=GUARD_CORPS)
FORCES = group("members of valley forces and gate keepers", "non_state_fighters", actor=GUARD_CORPS)
RED = group("militants", "non_state_fighters", actor=RAIDERS)
RED_OTHERWISE = group("jihadists", "non_state_fighters", actor=RAIDERS)
UNNAMED = group("militants", "non_state_fighters")
OUR_NEIGHBOURS = group("our neighbours", "civilians")


def make_claims():
    return {
        c.id: c
        for c in (
            claim("p1", 6, by=SPOKESMAN, of=GUARDS, doc="d1", start=10),
            claim("p2", at_least(25), by=SPOKESMAN, of=RED, doc="d1", start=20),
            claim("p3", 60, by=MONITOR, of=PEOPLE, doc="d1", start=30),
            claim("p4", at_least(21), by=MONITOR, of=FORCES, doc="d1", start=40),
            claim("p5", 36, by=MONITOR, of=UNNAMED, doc="d1", start=50),
            claim("p6", 3, by=MONITOR, of=CIVILIANS, doc="d1", start=60),
            claim("p7", dozens(), by=NOBODY, of=PEOPLE, doc="d1", start=70),
            claim("p8", at_least(21), by=MONITOR, of=FORCES, doc="d2", start=10),
            claim("p9", nearly(37), by=MONITOR, of=RED_OTHERWISE, doc="d2", start=20),
            claim("p10", 2, by=WITNESS, of=OUR_NEIGHBOURS, doc="d2", start=30),
            claim("n1", about(5000), by=SPOKESMAN, of=RED, doc="d1", start=80, outcome="detained"),
            claim("n2", about(3500), by=NOBODY, of=UNNAMED, doc="d2", start=80, outcome="detained"),
            status("s1", "custody", "all", by=SPOKESMAN, doc="d1", start=90),
            status("s2", "escaped", "unknown", by=SPOKESMAN, doc="d1", start=100),
        )
    }


@pytest.fixture(scope="module")
def result():
    claims = make_claims()
    monitor = origin(*(claims[name] for name in ("p4", "p8", "p5", "p9", "p6", "p3")))
    return settled(*claims.values(), origins=[monitor])


def test_each_side_has_its_range(result):
    assert (toll(result, group=GUARD_CORPS).low, toll(result, group=GUARD_CORPS).high) == (6, 21)
    assert toll(result, group=GUARD_CORPS).upper_open
    assert (toll(result, group=RAIDERS).low, toll(result, group=RAIDERS).high) == (25, 36)
    assert not toll(result, group=RAIDERS).upper_open


def test_a_part_of_the_civilians_lowers_nothing(result):
    civilians = toll(result, group="civilians")
    assert triple(civilians) == (3, 3, 3)
    assert reasons(civilians) == {"p10": "different_population"}


def test_the_total_is_checked_and_not_added_again(result):
    everyone = toll(result)
    assert triple(everyone) == (31, 60, 60)
    assert everyone.checks == ("60 = 36 + 21 + 3 (Veska Monitor)",)
    assert {"p1", "p2", "p3"} <= set(everyone.used)
    assert reasons(everyone) == {"p7": "vague_only"}


def test_contradictions_are_those_and_no_others(result):
    assert conflicts(result) == {frozenset(("p1", "p4")), frozenset(("n1", "n2"))}
    assert conflicts(result, "in_tension") == {frozenset(("s1", "s2"))}


def test_one_report_that_holds_both_figures_is_quoted(result):
    found = next(c for c in result.contradictions if c.about == f"killed, {GUARD_CORPS}")
    assert found.claims == ("p1", "p4")
    assert found.explanation == (
        "6 by Darin Holt (Valley Guard), at least 21 by Veska Monitor: no number fits both."
    )


def test_the_monitor_is_one_origin_in_two_reports(result):
    assert toll(result, group=RAIDERS).n_documents == 2
    assert toll(result, group=RAIDERS).n_origins == 2
    assert toll(result).n_origins == 2
    assert not result.provisional


def test_every_count_is_used_or_set_aside(result):
    used = {name for estimate in result.estimates for name in estimate.used}
    aside = {a.claim for estimate in result.estimates for a in estimate.set_aside}
    counted = {c.id for c in make_claims().values() if c.count is not None}
    assert counted <= used | aside
