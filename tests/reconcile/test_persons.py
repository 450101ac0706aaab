"""Victims who are told by name are counted once each, and prove no toll too high."""

from rashomon.types import Group, Victim
from tests.reconcile.factory import (
    CIVILIANS,
    HOSPITAL,
    NOBODY,
    PEOPLE,
    POLICE_SAY,
    SOLDIERS,
    at_least,
    claim,
    conflicts,
    group,
    reasons,
    settled,
    toll,
    triple,
)

FIVE = ("Ilko Varn", "Mara Dolen", "Piet Ossa", "Juno Peresh", "Walto Renguf")


def named(id, name, *, status="unknown", role=None, start=100, **more):
    category = "mixed_total" if status == "unknown" else status
    return claim(
        id,
        1,
        of=Group(label=name, status=status, category="unknown" if role is None else category),
        victim=Victim(name=name, age=None, sex=None, role=role, start=start, end=start + 9),
        start=start,
        by=more.pop("by", NOBODY),
        **more,
    )


def five(doc="d1", prefix="n"):
    return [named(f"{prefix}{i}", name, doc=doc, start=100 + 20 * i) for i, name in enumerate(FIVE)]


def test_five_names_neither_lower_nor_replace_a_toll_of_twelve():
    result = settled(claim("c1", 12, of=PEOPLE, by=POLICE_SAY), *five())
    estimate = toll(result)
    assert triple(estimate) == (12, 12, 12)
    assert estimate.used == ("c1",)
    assert set(reasons(estimate).values()) == {"different_population"}
    assert not result.contradictions


def test_five_names_published_later_do_not_either():
    claims = [claim("c1", 12, of=PEOPLE, by=POLICE_SAY), *five("d2")]
    assert triple(toll(settled(*claims, dates={"d2": "2031-05-09"}))) == (12, 12, 12)


def test_names_raise_a_lower_bound():
    result = settled(claim("c1", at_least(3), of=PEOPLE, by=POLICE_SAY), *five())
    assert triple(toll(result)) == (5, 5, 5)
    assert len(toll(result).used) == 6


def test_more_names_than_an_exact_toll_are_a_tension_only():
    result = settled(claim("c1", 3, of=PEOPLE, by=POLICE_SAY), *five())
    assert triple(toll(result)) == (3, 3, 3)
    assert not conflicts(result)
    (tension,) = result.contradictions
    assert "5 named people" in tension.explanation
    assert not any(name in tension.explanation for name in FIVE)


def test_where_nobody_states_a_toll_it_is_the_number_of_names():
    assert triple(toll(settled(*five()))) == (5, 5, 5)


def test_names_told_by_two_reports_are_counted_once():
    result = settled(*five(), *five("d2", "m"))
    assert triple(toll(result)) == (5, 5, 5)
    assert set(reasons(toll(result))) == {f"m{i}" for i in range(5)}


def test_a_name_in_another_spelling_or_by_the_last_word_is_the_same_person():
    claims = [
        named("n1", "Ilko Varn"),
        named("n2", "Elko Varn", doc="d2"),
        named("n3", "I. Varn", doc="d3"),
        named("n4", "Varn", doc="d3", start=200),
        named("n5", "Mara Varn", doc="d3", start=300),
    ]
    assert triple(toll(settled(*claims))) == (2, 2, 2)


def test_one_person_is_in_one_group_whatever_each_report_says_of_him():
    claims = [
        named("n1", "Ilko Varn"),
        named("n2", "Ilko Varn", status="state_forces", role="lieutenant", doc="d2", by=HOSPITAL),
    ]
    result = settled(*claims)
    assert triple(toll(result)) == (1, 1, 1)
    assert toll(result).n_origins == 2


def test_a_named_soldier_is_no_rival_of_the_soldiers():
    claims = [
        claim("c1", 12, of=PEOPLE, by=POLICE_SAY),
        claim("c2", 8, of=SOLDIERS, by=POLICE_SAY, start=40),
        named("n1", "Ilko Varn", status="state_forces", role="lieutenant", part_of="c1"),
    ]
    result = settled(*claims)
    assert triple(toll(result)) == (12, 12, 12)
    assert triple(toll(result, group="soldiers")) == (8, 8, 8)
    assert not result.contradictions


def test_a_named_soldier_beside_two_soldiers_makes_three():
    claims = [
        named("n1", "Ilko Varn", status="state_forces", role="lieutenant", start=0),
        claim("c1", 2, of=SOLDIERS, by=NOBODY),
    ]
    assert triple(toll(settled(*claims))) == (3, 3, 3)


def test_a_name_may_be_the_one_who_was_told_without():
    boy = Group(label="boy", category="children", status="civilians", traits=("children",))
    result = settled(claim("c1", 1, of=boy, by=NOBODY), named("n1", "Ilko Varn"))
    assert triple(toll(result)) == (1, 1, 1)


def test_no_estimate_is_called_by_a_name():
    result = settled(named("n1", "Ilko Varn"), claim("c1", 2, of=SOLDIERS, by=NOBODY, start=3))
    assert not any("Varn" in estimate.group for estimate in result.estimates)


def test_somebody_of_unknown_status_may_be_one_of_the_others():
    friend = group("my friend", "unknown")
    claims = [
        claim("c1", 4, of=CIVILIANS, by=POLICE_SAY),
        claim("c2", 1, of=friend, by=HOSPITAL, doc="d2"),
    ]
    assert triple(toll(settled(*claims))) == (4, 4, 4)
    together = [claims[0], claim("c2", 1, of=group("a man", "unknown"), start=0)]
    assert triple(toll(settled(*together))) == (5, 5, 5)
    alone = settled(claims[1])
    assert triple(toll(alone)) == (1, 1, 1)
