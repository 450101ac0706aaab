"""Which people a claim counts, although readers label them in many ways."""

import pytest

from rashomon.types import EventActor, Group, Sides
from tests.reconcile.factory import (
    CHILDREN,
    CIVILIANS,
    HOSPITAL,
    MILITANTS,
    PEOPLE,
    POLICE,
    SOLDIERS,
    at_least,
    claim,
    conflicts,
    event,
    group,
    reasons,
    settled,
    source,
    toll,
    triple,
)


def groups(result, outcome="killed"):
    return [(e.category, e.group) for e in result.estimates if e.outcome == outcome]


def test_an_actor_is_one_group_whatever_the_label():
    claims = [
        claim("c1", 5, of=group("gate keepers", "non_state_fighters", actor="Valley Guard")),
        claim("c2", 9, of=group("valley men", "non_state_fighters", actor="the Valley Guard")),
    ]
    result = settled(*claims)
    assert groups(result) == [
        ("mixed_total", "everyone"),
        ("non_state_fighters", "Valley Guard"),
    ]
    assert toll(result, group="Valley Guard").actor == "Valley Guard"


def test_a_group_without_an_actor_joins_the_only_actor_it_fits():
    claims = [
        claim("c1", 11, of=group("soldiers", "state_forces", actor="Orran army"), doc="d1"),
        claim("c2", 11, of=SOLDIERS, by=HOSPITAL, doc="d2"),
    ]
    assert toll(settled(*claims), group="Orran army").n_origins == 2


def test_of_two_actors_the_noun_decides():
    red = group("jihadists", "non_state_fighters", actor="Red Front")
    valley = group("fighters", "non_state_fighters", actor="Valley Guard")
    jihadists = group("jihadists", "non_state_fighters")
    claims = [
        claim("c1", 20, of=red, doc="d1"),
        claim("c2", 4, of=valley, doc="d1", start=10),
        claim("c3", 21, of=jihadists, by=HOSPITAL, doc="d2"),
    ]
    result = settled(*claims)
    assert toll(result, group="Red Front").high == 21
    assert triple(toll(result, group="Valley Guard")) == (4, 4, 4)


def test_a_status_that_two_actors_share_is_counted_once():
    red = group("jihadists", "non_state_fighters", actor="Red Front")
    valley = group("guards of the valley", "non_state_fighters", actor="Valley Guard")
    gunmen = group("gunmen", "non_state_fighters")
    claims = [
        claim("c1", 20, of=red, doc="d1"),
        claim("c2", 4, of=valley, doc="d1", start=10),
        claim("c3", 10, of=gunmen, by=HOSPITAL, doc="d2"),
    ]
    assert triple(toll(settled(*claims))) == (24, 24, 24)


def test_classes_that_no_report_tells_apart_are_one_group():
    apart = [claim("c1", 5, of=POLICE, doc="d1"), claim("c2", 3, of=SOLDIERS, doc="d1", start=9)]
    rivals = [claim("c1", 5, of=POLICE, doc="d1"), claim("c2", 5, of=SOLDIERS, doc="d2")]
    assert triple(toll(settled(*apart))) == (8, 8, 8)
    assert triple(toll(settled(*rivals))) == (5, 5, 5)
    assert groups(settled(*rivals))[1:] == [("state_forces", "state forces")]


def test_classes_of_civilians_lie_inside_the_civilians():
    students = group("students", "civilians")
    claims = [
        claim("c1", 9, of=CIVILIANS, doc="d1"),
        claim("c2", 4, of=students, doc="d1", start=9),
        claim("c3", 2, of=CHILDREN, doc="d1", start=18),
    ]
    assert triple(toll(settled(*claims))) == (9, 9, 9)
    assert triple(toll(settled(*claims), group="students")) == (4, 4, 4)


def test_women_and_children_add_up_where_nobody_counts_the_civilians():
    women = group("women", "civilians", category="women", traits=("women",))
    claims = [claim("c1", 2, of=women), claim("c2", 3, of=CHILDREN, start=9)]
    assert triple(toll(settled(*claims))) == (5, 5, 5)


@pytest.mark.parametrize(
    "of", [None, PEOPLE, group("bodies", "unknown"), group("mourners", "unknown")]
)
def test_a_group_of_nobody_in_particular_is_everyone(of):
    result = settled(claim("c1", 4, of=of))
    assert groups(result) == [("mixed_total", "everyone")]


def test_the_unknown_beside_others_are_added():
    men = group("men", "unknown")
    claims = [claim("c1", 4, of=men), claim("c2", 3, of=POLICE, start=9)]
    assert triple(toll(settled(*claims))) == (7, 7, 7)


@pytest.mark.parametrize(
    "label", ["a guard", "our neighbours", "his brother", "Major Tam Orlo", "one soldier"]
)
def test_a_proper_part_raises_a_low_and_never_lowers_one(label):
    part = claim("c2", 1, of=group(label, "state_forces"), by=HOSPITAL, doc="d2")
    exact = settled(claim("c1", 11, of=SOLDIERS), part)
    none = settled(claim("c1", at_least(0), of=SOLDIERS), part)
    assert triple(toll(exact, group="soldiers")) == (11, 11, 11)
    assert reasons(toll(exact, group="soldiers")) == {"c2": "different_population"}
    assert toll(none, group="soldiers").low == 1
    assert not exact.contradictions


def test_a_part_alone_is_what_is_known():
    assert triple(toll(settled(claim("c1", 1, of=group("a guard", "state_forces"))))) == (1, 1, 1)


def test_two_listed_together_are_two_groups():
    guard = group("a policeman", "state_forces")
    claims = [claim("c1", 1, of=guard), claim("c2", 3, of=SOLDIERS)]
    assert triple(toll(settled(*claims))) == (4, 4, 4)


def test_traits_and_categories_have_their_words():
    medics = group("medics", "civilians", category="journalists_medics_aid", traits=("medic",))
    claims = [claim("c1", 2, of=medics), claim("c2", 3, of=CHILDREN, start=9)]
    assert groups(settled(*claims))[1:] == [
        ("children", "children"),
        ("journalists_medics_aid", "medic"),
    ]


def test_a_disputed_status_is_unknown():
    first = group("men", "civilians", actor=None)
    second = Group(label="men", category="non_state_fighters", status="non_state_fighters")
    result = settled(claim("c1", 3, of=first), claim("c2", 3, of=second, by=HOSPITAL, doc="d2"))
    assert ("civilians", "civilians") in groups(result)
    assert ("non_state_fighters", "men") in groups(result)


ARMY_SAYS = source("Colonel Brask", organisation="Orran army", kind="official")


def test_a_party_is_known_by_the_event():
    enemies = claim("c1", 30, by=ARMY_SAYS, of=group("x", "non_state_fighters", actor="Red Front"))
    monitor = claim(
        "c2", 12, by=HOSPITAL, of=group("x", "non_state_fighters", actor="Red Front"), doc="d2"
    )
    actors = (EventActor(name="Orran army", role="attacker"),)
    result = settled(enemies, monitor, of=event([enemies, monitor], actors=actors))
    assert triple(toll(result, group="Red Front")) == (12, 12, 12)


def test_a_party_may_lower_a_low():
    enemies = claim("c1", at_least(8), by=ARMY_SAYS, of=MILITANTS)
    monitor = claim("c2", 12, by=HOSPITAL, of=MILITANTS, doc="d2")
    assert triple(toll(settled(enemies, monitor), group="militants")) == (8, 12, 12)


def test_a_partys_later_count_overtakes_nobody():
    enemies = claim("c1", 40, by=ARMY_SAYS, of=MILITANTS, doc="d2")
    monitor = claim("c2", 12, by=HOSPITAL, of=MILITANTS, doc="d1")
    result = settled(enemies, monitor, dates={"d1": "2031-05-01"})
    assert triple(toll(result, group="militants")) == (12, 12, 12)
    assert reasons(toll(result, group="militants")) == {"c1": "party_to_conflict_claim"}


def test_a_partys_count_of_its_enemies_stretches_no_total():
    enemies = claim("c1", 40, by=ARMY_SAYS, of=MILITANTS)
    total = claim("c2", at_least(6), by=HOSPITAL, doc="d2")
    assert triple(toll(settled(enemies, total))) == (6, 6, 6)


def test_only_losses_are_the_other_sides():
    caught = claim("c1", 30, by=ARMY_SAYS, of=MILITANTS, outcome="recaptured", kind="count")
    assert triple(toll(settled(caught), outcome="recaptured", group="militants")) == (30, 30, 30)


def test_a_person_named_beside_the_total_is_still_a_part():
    claims = [
        claim("c1", 20),
        claim("c2", 1, of=group("a guard", "state_forces")),
        claim("c3", 11, of=SOLDIERS, by=HOSPITAL, start=50),
    ]
    assert reasons(toll(settled(*claims), group="soldiers")) == {"c2": "different_population"}


def test_own_losses_are_admissions():
    own = group("soldiers", "state_forces", actor="Orran army")
    claims = [
        claim("c1", 3, by=ARMY_SAYS, of=own),
        claim("c2", 9, by=HOSPITAL, of=own, doc="d2"),
    ]
    sides = Sides(a="Orran army", b="Red Front")
    result = settled(*claims, of=event(claims, sides=sides))
    assert triple(toll(result, group="Orran army")) == (3, 3, 9)
    assert conflicts(result) == {frozenset(("c1", "c2"))}


@pytest.mark.parametrize(("profile", "best"), [("gtd", None), ("ucdp", None), ("acled", 30)])
def test_a_party_that_speaks_alone_is_shown(profile, best):
    result = settled(claim("c1", 30, by=ARMY_SAYS, of=MILITANTS), profile=profile)
    assert triple(toll(result, group="militants")) == (30, best, 30)
    assert triple(toll(result)) == (30, best, 30)
