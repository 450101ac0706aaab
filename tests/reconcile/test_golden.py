"""What a casualty recorder expects: the field guide's acceptance statements, by their numbers."""

import itertools
from dataclasses import replace

import pytest

from rashomon.errors import BadInput
from tests.reconcile.factory import (
    CIVILIANS,
    HOSPITAL,
    MILITANTS,
    MINISTRY,
    NOBODY,
    POLICE_SAY,
    SOLDIERS,
    at_least,
    claim,
    conflicts,
    deed,
    dozens,
    group,
    origin,
    reasons,
    settled,
    source,
    toll,
    triple,
)

ARMY = source("Orran army", organisation="Orran army", party_to="Orran army")


def test_1_a_reprint_is_a_document_and_not_an_origin():
    police = claim("c1", 12, by=POLICE_SAY, doc="agency")
    reprint = claim("c2", 12, by=POLICE_SAY, doc="daily")
    hospital = claim("c3", 15, by=HOSPITAL, doc="other-agency")
    copied = origin(police, reprint, kind="text_copy")

    everyone = toll(settled(police, reprint, hospital, origins=[copied]))

    assert (everyone.n_documents, everyone.n_origins) == (3, 2)
    assert (everyone.low, everyone.high) == (12, 15)
    assert reasons(everyone) == {"c2": "duplicate_origin"}


def test_2_three_outlets_with_one_spokesman_are_one_origin():
    claims = [claim(f"c{n}", 12, by=source("police spokesman"), doc=f"d{n}") for n in range(3)]

    result = settled(*claims, origins=[origin(*claims)])

    assert (toll(result).n_documents, toll(result).n_origins) == (3, 1)
    assert result.provisional
    assert result.code_status == "candidate"


def test_3_the_current_figure_of_a_ministry_is_its_correction():
    claims = [
        claim("c1", at_least(10), by=MINISTRY, doc="d1"),
        claim("c2", 14, by=MINISTRY, doc="d2"),
        claim("c3", 13, by=MINISTRY, doc="d3"),
    ]
    dates = {"d1": "2031-05-01", "d2": "2031-05-02", "d3": "2031-05-03"}

    result = settled(*claims, dates=dates)

    assert triple(toll(result)) == (13, 13, 13)
    assert [(u.earlier, u.later, u.how) for u in result.updates] == [
        ("c1", "c2", "rose"),
        ("c2", "c3", "cut"),
    ]
    assert reasons(toll(result)) == {
        "c1": "superseded_by_same_origin",
        "c2": "superseded_by_same_origin",
    }
    assert not result.contradictions


@pytest.mark.parametrize(("profile", "best"), [("gtd", 14), ("acled", 11), ("range_only", None)])
def test_4_the_majority_and_the_lowest(profile, best):
    claims = [
        claim("c1", 11, by=POLICE_SAY, doc="d1"),
        claim("c2", 14, by=HOSPITAL, doc="d2"),
        claim("c3", 14, by=MINISTRY, doc="d3"),
    ]

    assert triple(toll(settled(*claims, profile=profile))) == (11, best, 14)


def test_5_no_majority_gives_the_lowest_and_says_so():
    claims = [
        claim("c1", 9, by=POLICE_SAY, doc="d1"),
        claim("c2", 12, by=HOSPITAL, doc="d2"),
        claim("c3", 15, by=MINISTRY, doc="d3"),
    ]

    everyone = toll(settled(*claims))

    assert everyone.best == 9
    assert everyone.rule.startswith("gtd: lowest proffered")


@pytest.mark.parametrize("of", [MILITANTS, None])
def test_6_a_partys_count_of_its_enemies_never_becomes_high(of):
    army = claim("c1", 40, by=ARMY, of=MILITANTS, doc="d1")
    doctor = claim("c2", 6, by=source("a doctor", kind="medical"), of=of, doc="d2")

    result = settled(army, doctor)

    assert triple(toll(result)) == (6, 6, 6)
    militants = toll(result, group="militants")
    assert reasons(militants)["c1"] == "party_to_conflict_claim"
    assert militants.high in (6, None)
    assert conflicts(result) == {frozenset(("c1", "c2"))}


def test_7_a_vague_word_gives_way_to_a_number():
    vague = claim("c1", dozens(), by=POLICE_SAY, doc="d1")
    number = claim("c2", 23, by=HOSPITAL, doc="d2")

    alone = toll(settled(vague))
    both = toll(settled(vague, number, dates={"d1": "2031-05-01"}))

    assert triple(alone) == (12, None, 99)
    assert triple(both) == (23, 23, 23)
    assert reasons(both) == {"c1": "vague_only"}


def test_9_the_parts_of_a_total_have_their_own_estimates():
    total = claim("c1", 20, doc="d1")
    soldiers = claim("c2", 8, of=replace(SOLDIERS, relation="subset"), part_of="c1", start=20)
    civilians = claim("c3", 5, of=replace(CIVILIANS, relation="subset"), part_of="c1", start=40)

    result = settled(total, soldiers, civilians)

    assert triple(toll(result)) == (20, 20, 20)
    assert triple(toll(result, group="soldiers")) == (8, 8, 8)
    assert triple(toll(result, group="civilians")) == (5, 5, 5)
    assert not result.contradictions


def test_13_every_attribution_is_kept_and_rivals_are_shown():
    claimed = deed("c1", "Red Front", by=source("Red Front"), stance="claims_responsibility")
    accused = deed("c2", "Blue Brigade", by=source("Government of Orran"))
    suspected = deed("c3", "Blue Brigade", by=source("Veska Monitor"), confidence="POSSIBLE")

    result = settled(claimed, accused, suspected)

    assert conflicts(result, "in_tension") == {
        frozenset(("c1", "c2")),
        frozenset(("c1", "c3")),
    }
    assert not conflicts(result)


def test_16_a_suicide_bomber_is_no_civilian():
    bomber = group("suicide bomber", "non_state_fighters", category="attackers", role="attacker")
    victims = claim("c1", 9, of=CIVILIANS, doc="d1")
    attacker = claim("c2", 1, of=bomber, doc="d1", start=10)

    result = settled(victims, attacker)

    assert triple(toll(result, group="civilians")) == (9, 9, 9)
    assert triple(toll(result, group="suicide bomber")) == (1, 1, 1)
    assert triple(toll(result)) == (10, 10, 10)


def test_18_the_order_of_the_input_does_not_matter():
    claims = [
        claim("c1", 11, by=POLICE_SAY, doc="d1"),
        claim("c2", at_least(14), by=HOSPITAL, doc="d2"),
        claim("c3", 3, by=HOSPITAL, doc="d2", of=SOLDIERS, start=9),
        claim("c4", 14, by=NOBODY, doc="d3"),
    ]
    first = replace(settled(*claims), claims=())

    for order in itertools.permutations(claims):
        assert replace(settled(*order), claims=()) == first


def test_20_nobody_killed_is_zero_and_silence_is_null():
    none = settled(claim("c1", 0))
    silent = settled(claim("c1", 4, outcome="wounded"))

    assert triple(toll(none)) == (0, 0, 0)
    assert [e.outcome for e in silent.estimates] == ["wounded"]
    assert silent.provisional


def test_an_unknown_profile_is_refused_by_name():
    with pytest.raises(BadInput, match="gtd, acled, ucdp, range_only"):
        settled(claim("c1", 1), profile="median")
