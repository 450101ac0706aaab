"""Aggregates: the total of a period stays what was stated."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reconcile import less_known, with_scopes
from rashomon.reconcile.aggregates import is_inside
from rashomon.types import Breakdown, Place, Sides
from tests.reconcile.factory import (
    CIVILIANS,
    SOLDIERS,
    claim,
    event,
    exactly,
    reasons,
    settled,
    toll,
    triple,
)
from tests.reconcile.test_splits import killed

COUNTRY = Place(country="SY", name=None, where_prec=6)
REGION = Place(country="SY", admin1="Orran", name="Orran", where_prec=4)
TOWN = Place(country="SY", admin1="Orran", name="Zarmin", where_prec=1)
ELSEWHERE = Place(country="SY", admin1="Venna", name="Tal Venna", where_prec=1)


def whole(*estimates, start="2031-05-01", end="2031-05-06", place=REGION, id="e9", **more):
    return event(
        (), id=id, start=start, end=end, place=place, event_clarity=2, estimates=estimates, **more
    )


def single(n, *, id="e1", start="2031-05-02", end="2031-05-02", place=TOWN, **more):
    estimates = (killed(n, n, n) if isinstance(n, int) else killed(*n),)
    return event((), id=id, start=start, end=end, place=place, estimates=estimates, **more)


def after(*events):
    return {each.id: each for each in less_known(events)}


def test_a_clash_inside_is_taken_out_and_the_total_is_kept():
    found = after(whole(killed(29, 29, 29)), single(4))
    assert triple(toll(found["e9"])) == (25, 25, 25)
    assert triple(toll(found["e1"])) == (4, 4, 4)
    about = found["e9"].aggregate
    assert [(t.low, t.best, t.high) for t in about.totals] == [(29, 29, 29)]
    assert [x.event for x in about.includes] == ["e1"]
    assert about.notes == ("killed: 29 in the whole period, of which 4 in e1; 25 remain here.",)
    assert toll(found["e9"]).used == ("c1",)
    assert "29 in the period = 25 here + 4 in e1" in toll(found["e9"]).checks


@pytest.mark.parametrize(
    ("one", "inside"),
    [
        (single(4), True),
        (single(4, start="2031-05-02T19:00"), True),
        (single(4, end=None), True),
        (single(4, start="2031-05-06", end="2031-05-07"), False),
        (single(4, start="2031-04-30", end="2031-04-30"), False),
        (single(4, start=None), False),
        (single(4, place=ELSEWHERE), False),
        (single(4, place=None), False),
        (single(4, place=replace(TOWN, country="IQ")), False),
    ],
)
def test_what_lies_inside_an_aggregate(one, inside):
    assert is_inside(one, whole(killed(29, 29, 29))) is inside


def test_an_aggregate_of_a_country_holds_all_its_towns_and_one_of_a_town_itself():
    assert is_inside(single(4, place=ELSEWHERE), whole(place=COUNTRY))
    assert is_inside(single(4), whole(place=TOWN))
    assert not is_inside(single(4, place=ELSEWHERE), whole(place=TOWN))


def test_an_aggregate_without_a_place_holds_what_its_own_reports_tell():
    assert is_inside(single(4, documents=("d1",)), whole(place=None, documents=("d1", "d2")))
    assert not is_inside(single(4, documents=("d3",)), whole(place=None, documents=("d1",)))


def test_more_than_the_total_is_flagged_and_not_mended():
    found = after(whole(killed(29, 29, 29)), single(20), single(12, id="e2"))
    assert triple(toll(found["e9"])) == (29, 29, 29)
    assert "more are told singly" in found["e9"].aggregate.notes[0]


def test_columns_are_taken_one_by_one_so_that_they_add_up():
    found = after(whole(killed(20, 25, 29)), single((2, 2, 12)))
    assert triple(toll(found["e9"])) == (18, 23, 17)


def test_what_is_not_known_of_a_part_is_not_known_of_the_rest():
    found = after(whole(killed(29, 29, 29)), single((4, None, 4)))
    assert triple(toll(found["e9"])) == (25, None, 25)


def test_an_incident_is_taken_out_of_the_shortest_aggregate_alone():
    week, month = whole(killed(29, 29, 29)), whole(killed(90, 90, 90), id="e8", end="2031-05-30")
    found = after(month, week, single(4))
    assert [toll(found[id]).best for id in ("e9", "e8")] == [25, 61]
    assert [x.event for x in found["e8"].aggregate.includes] == ["e9"]


def test_the_total_of_fewer_days_is_taken_out_of_that_of_more():
    month = whole(killed(90, 90, 90), id="e8", end="2031-05-30")
    found = after(
        month,
        whole(killed(29, 29, 29)),
        single(4),
        single(7, id="e2", start="2031-05-20", end="2031-05-20"),
    )
    assert [toll(found[id]).best for id in ("e9", "e8")] == [25, 54]
    assert [(x.event, x.best) for x in found["e8"].aggregate.includes] == [("e2", 7), ("e9", 29)]


def test_two_totals_of_the_same_days_are_not_taken_out_of_one_another():
    found = after(whole(killed(29, 29, 29)), whole(killed(20, 20, 20), id="e8"))
    assert [toll(found[id]).best for id in ("e9", "e8")] == [29, 20]


ends = st.lists(st.integers(0, 60), min_size=3, max_size=3).map(sorted)


@given(ends, st.lists(ends, max_size=4), st.randoms(use_true_random=False))
def test_the_columns_of_all_records_add_up_to_the_stated_total(total, parts, chance):
    singles = [single(tuple(part), id=f"e{n}") for n, part in enumerate(parts)]
    events = [whole(killed(*total)), *singles]
    chance.shuffle(events)
    found = after(*events)
    about = found["e9"].aggregate
    rows = [triple(toll(found["e9"])), *((x.low, x.best, x.high) for x in about.includes)]
    assert [sum(column) for column in zip(*rows, strict=True)] == total
    assert len(about.includes) in (0, len(parts))
    assert {name: each for name, each in found.items() if name != "e9"} == {
        each.id: each for each in singles
    }


def test_only_figures_over_several_incidents_enter_an_aggregate():
    told = claim("c1", 29, scope="aggregate"), claim("c2", 4, start=9)
    result = settled(*told, of=event(told, event_clarity=2))
    assert triple(toll(result)) == (29, 29, 29)
    assert reasons(toll(result)) == {"c2": "different_scope"}


def running(id="c9", n=1200, **more):
    return claim(id, n, scope="cumulative", event=None, background=True, **more)


def beside(*told, loose):
    result = settled(*told)
    return with_scopes([result], [*told, loose])[0]


def test_a_running_toll_is_set_aside_where_it_touches_a_toll():
    result = beside(claim("c1", 9), loose=running())
    assert triple(toll(result)) == (9, 9, 9)
    assert reasons(toll(result)) == {"c9": "different_scope"}


def test_a_running_toll_of_a_group_touches_the_estimate_of_the_group():
    told = claim("c1", 9, of=CIVILIANS), claim("c2", 5, of=SOLDIERS, start=9)
    result = beside(*told, loose=running(of=CIVILIANS))
    assert reasons(toll(result, group="civilians")) == {"c9": "different_scope"}
    assert reasons(toll(result)) == {}


@pytest.mark.parametrize(
    "loose",
    [
        running(doc="d2"),
        running(outcome="displaced"),
        claim("c9", exactly(7), scope="incident", event=None),
    ],
)
def test_what_touches_no_toll_of_the_event_stays_out(loose):
    assert reasons(toll(beside(claim("c1", 9), loose=loose))) == {}


def test_of_two_events_of_a_report_a_running_toll_touches_the_nearer():
    near = claim("c1", 9, sentence_index=4)
    far = claim("c2", 5, sentence_index=0, event="e2")
    events = [settled(far, of=event([far], id="e2")), settled(near)]
    found = with_scopes(events, [near, far, running(sentence_index=5)])
    assert [reasons(toll(each)) for each in found] == [{}, {"c9": "different_scope"}]


def test_a_running_toll_beside_an_aggregate_alone_is_set_aside_there():
    told = claim("c1", 29, scope="aggregate")
    result = settled(told, of=event([told], event_clarity=2))
    (found,) = with_scopes([result], [told, running()])
    assert reasons(toll(found)) == {"c9": "different_scope"}


ARMY = Sides(a="Army of Orran", b="Red Reeds")
REEDS = Sides(a="Red Reeds", b="Villagers")


def columns(a, b, civilians, unknown):
    return Breakdown(
        best=a + b + civilians + unknown,
        deaths_a=a,
        deaths_b=b,
        deaths_civilians=civilians,
        deaths_unknown=unknown,
    )


@pytest.mark.parametrize(
    ("period", "one", "sides", "left"),
    [
        (columns(9, 10, 10, 0), columns(1, 2, 1, 0), ARMY, columns(8, 8, 9, 0)),
        (columns(0, 0, 0, 29), columns(0, 0, 4, 0), ARMY, columns(0, 0, 0, 25)),
        (columns(0, 0, 29, 0), columns(0, 0, 0, 4), ARMY, columns(0, 0, 25, 0)),
        (columns(9, 20, 0, 0), columns(0, 0, 0, 4), ARMY, None),
        (columns(9, 0, 0, 20), columns(4, 0, 0, 0), REEDS, columns(9, 0, 0, 16)),
        (columns(9, 0, 0, 20), None, ARMY, columns(9, 0, 0, 16)),
        (None, columns(4, 0, 0, 0), ARMY, None),
    ],
)
def test_the_columns_are_less_what_is_told_singly(period, one, sides, left):
    all_of = whole(killed(29, 29, 29), breakdown=period, sides=ARMY)
    found = after(all_of, single(4, breakdown=one, sides=sides))["e9"]
    assert found.breakdown == left
    assert any("no columns" in note for note in found.aggregate.notes) is (
        left is None and period is not None
    )


def test_an_aggregate_of_fewer_days_is_taken_out_with_its_own_whole_columns():
    week = whole(killed(29, 29, 29), breakdown=columns(0, 0, 29, 0), sides=ARMY)
    days = whole(
        killed(10, 10, 10),
        id="e5",
        end="2031-05-03",
        breakdown=columns(0, 0, 10, 0),
        sides=ARMY,
    )
    found = after(week, days, single(4, breakdown=columns(0, 0, 4, 0), sides=ARMY))
    civilians = {id: found[id].breakdown.deaths_civilians for id in ("e1", "e5", "e9")}
    assert civilians == {"e1": 4, "e5": 6, "e9": 19}


@given(
    st.lists(st.integers(0, 20), min_size=4, max_size=4),
    st.lists(st.lists(st.integers(0, 4), min_size=4, max_size=4), max_size=3),
)
def test_the_columns_of_all_records_add_up_to_the_total(period, inside):
    dead = sum(period)
    singles = [
        single(sum(told), id=f"e{n}", breakdown=columns(*told), sides=ARMY)
        for n, told in enumerate(inside)
    ]
    all_of = whole(killed(dead, dead, dead), breakdown=columns(*period), sides=ARMY)
    found = after(all_of, *singles)
    if found["e9"].breakdown is None or not found["e9"].aggregate.includes:
        return
    parts = [each.breakdown for each in found.values()]
    assert not found["e9"].breakdown.exceeds
    for part in parts:
        told = part.deaths_a + part.deaths_b + part.deaths_civilians + part.deaths_unknown
        assert told == part.best
    assert sum(part.best for part in parts) == dead
