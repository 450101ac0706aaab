"""One figure over several events enters neither toll, and is held against their sum."""

from dataclasses import replace

import pytest

from rashomon.reconcile import Given, settle, settle_events
from tests.reconcile.factory import (
    HOSPITAL,
    MINISTRY,
    SOLDIERS,
    about,
    at_least,
    claim,
    document,
    event,
    exactly,
    reasons,
    toll,
    triple,
)


def both(*claims, dates=None):
    """Settle two events, `e1` and `e2`, with claims of each and of both."""
    events = [
        replace(event([c for c in claims if c.event == name]), id=name) for name in ("e1", "e2")
    ]
    documents = {
        c.document: document(c.document, (dates or {}).get(c.document, "2031-05-02"))
        for c in claims
    }
    given = Given(claims={c.id: c for c in claims}, documents=documents)
    found = settle_events(events, given)
    assert [replace(e, contradictions=(), estimates=()) for e in found] == [
        replace(
            settle(e, given),
            contradictions=(),
            estimates=(),
        )
        for e in events
    ]
    return found


def over(count, **more):
    return claim("j1", count, event=None, events=("e1", "e2"), doc="d3", **more)


ONE = claim("c1", 28)
OTHER = claim("c2", 9, event="e2", by=HOSPITAL, doc="d2")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (39, "fewer together"),
        (35, "more together"),
        (at_least(38), "fewer together"),
        (37, None),
        (at_least(30), None),
        (about(40), None),
    ],
)
def test_a_figure_over_two_events_is_held_against_their_sum(count, words):
    one, other = both(ONE, OTHER, over(count, by=MINISTRY))
    for each in (one, other):
        told = [c.explanation for c in each.contradictions]
        assert [words in said for said in told] == ([True] if words else [])
        assert reasons(toll(each)) == {"j1": "different_scope"}
    assert triple(toll(one)) == (28, 28, 28)
    assert triple(toll(other)) == (9, 9, 9)


def test_a_sum_that_holds_is_checked_in_both():
    for each in both(ONE, OTHER, over(37)):
        assert toll(each).checks == ("37 = 28 + 9 (Zarmin police), over 2 events",)


def test_what_one_event_alone_exceeds_was_hardly_said_of_both():
    assert not any(each.contradictions for each in both(ONE, OTHER, over(20)))


def test_a_later_count_of_one_event_says_nothing_against_an_earlier_one_of_both():
    late = replace(OTHER, count=exactly(12))
    assert both(ONE, late, over(37), dates={"d2": "2031-05-01"})[0].contradictions
    assert not both(ONE, late, over(37), dates={"d2": "2031-05-03"})[0].contradictions


def test_groups_of_an_event_count_against_the_sum():
    soldiers = claim("c3", 12, event="e2", of=SOLDIERS, by=HOSPITAL, doc="d2")
    one, other = both(ONE, soldiers, over(37))
    assert one.contradictions == other.contradictions
    assert {frozenset(c.claims) for c in one.contradictions} == {frozenset(("c1", "c3", "j1"))}


def test_background_denials_and_other_events_are_not_held():
    for other in (
        over(39, background=True),
        over(39, stance="denies"),
        over(39, scope="cumulative"),
    ):
        assert not both(ONE, OTHER, other)[0].contradictions
    assert not both(ONE, OTHER, replace(over(39), events=("e1", "e9")))[0].contradictions


def test_a_figure_of_a_part_is_none_of_the_sum():
    assert not both(ONE, OTHER, over(39, of=SOLDIERS))[0].contradictions
