"""What is set aside is told with the rule that set it aside, and with no other."""

from dataclasses import replace

import pytest

from rashomon.reconcile.wording import figure_of
from rashomon.types import Quantity
from tests.reconcile.factory import (
    HOSPITAL,
    MINISTRY,
    NOBODY,
    PEOPLE,
    POLICE_SAY,
    at_least,
    claim,
    dozens,
    group,
    reasons,
    settled,
    source,
    toll,
    triple,
)

DAYS = {"d1": "2031-05-01", "d2": "2031-05-02", "d3": "2031-05-03"}
MONITOR = source("Orran Monitor", kind="monitor")
BODIES = group("bodies", "unknown", category="mixed_total")
BAKER = source("a baker", kind="witness")


def notes(estimate):
    return {aside.claim: (aside.reason, aside.note) for aside in estimate.set_aside}


@pytest.mark.parametrize(
    ("earlier", "later", "note"),
    [
        (
            claim("c1", 12, doc="d1"),
            claim("c2", 17, doc="d2", by=HOSPITAL),
            "an earlier state of the toll: 17 was counted after this was first told",
        ),
        (
            claim("c1", 12, doc="d1"),
            claim("c2", at_least(17), doc="d2", by=HOSPITAL),
            "an earlier state of the toll: at least 17 was counted after this was first told",
        ),
        (
            claim("c1", 12, doc="d1"),
            replace(claim("c2", 17, doc="d2", by=HOSPITAL), quote="the toll rises to 17"),
            "an earlier state of the toll: it is told to have risen to 17",
        ),
        (
            claim("c1", 12, doc="d1", by=NOBODY),
            claim("c2", 17, doc="d2", by=MONITOR),
            "it quotes nobody, where a monitor or a hospital counts 17",
        ),
    ],
)
def test_an_overtaken_toll_is_no_running_toll(earlier, later, note):
    days = DAYS if note.endswith("told") else {}
    found = toll(settled(earlier, later, dates=days))
    assert notes(found) == {"c1": ("different_scope", note)}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"scope": "cumulative"}, ("different_scope", "a running toll since an earlier day")),
        ({"scope": "aggregate"}, ("different_scope", "several incidents, or days, together")),
        (
            {"event": None, "events": ("e1", "e2")},
            ("different_scope", "one figure over several events"),
        ),
        ({"stance": "cannot_confirm"}, ("unattributed", "its source could not confirm it")),
        ({"stance": "denies"}, ("denied", None)),
        ({"background": True}, ("different_event", None)),
    ],
)
def test_what_may_not_enter_is_told_why(change, expected):
    found = toll(settled(claim("c1", 12), claim("c2", 90, start=9, **change)))
    assert notes(found) == {"c2": expected}


def test_a_voice_that_gives_two_figures_on_one_day_is_told_so():
    low, high = claim("c1", 12, doc="d1"), claim("c2", 17, doc="d2")
    found = toll(settled(low, high))
    said = "its own source gives another figure, taken for the later one"
    assert notes(found) == {"c1": ("superseded_by_same_origin", said)}
    assert notes(toll(settled(low, high, dates=DAYS))) == {
        "c1": ("superseded_by_same_origin", None)
    }


def test_a_war_among_the_tolls_of_an_attack_is_told_so():
    found = toll(settled(claim("c1", 12), claim("c2", 400_000, by=HOSPITAL)))
    assert notes(found)["c2"] == ("implausible", "a thousand times what others count")


def test_a_word_beside_a_number_needs_no_note():
    found = toll(settled(claim("c1", 12), claim("c2", dozens(), by=HOSPITAL)))
    assert reasons(found) == {"c2": "vague_only"}


def seen(words, number=7, **more):
    settings = {"by": BAKER, "of": BODIES, "start": 9, **more}
    return replace(claim("seen", number, **settings), quote=words)


@pytest.mark.parametrize(
    "words", ["saw seven bodies", "seven bodies were seen", "counted seven bodies"]
)
def test_bodies_that_somebody_saw_are_a_part_of_the_dead(words):
    found = toll(settled(claim("c1", 14), seen(words), claim("c2", 16, by=HOSPITAL, start=30)))
    assert triple(found)[0] == 14
    assert notes(found)["seen"][0] == "different_population"


def test_bodies_that_somebody_saw_raise_the_low_where_there_is_room():
    found = toll(settled(claim("c1", at_least(4)), seen("saw seven bodies")))
    assert found.low == 7
    assert "seen" in found.used


def test_where_nobody_gives_a_toll_the_bodies_that_somebody_saw_are_what_is_known():
    assert triple(toll(settled(seen("saw seven bodies")))) == (7, 7, 7)


def test_bodies_with_no_word_of_how_they_came_to_be_counted_are_the_dead():
    assert toll(settled(claim("c1", 9, of=BODIES, by=MINISTRY))).low == 9
    rivals = settled(claim("c1", 9, of=BODIES, by=MINISTRY), claim("c2", 12, of=PEOPLE))
    assert triple(toll(rivals))[0] == 9


def test_no_update_runs_backwards_in_time():
    silent = replace(NOBODY, chain=("Orran Post",))
    result = settled(
        claim("c1", 9, doc="d1", by=POLICE_SAY),
        claim("c2", 10, doc="d1", by=POLICE_SAY, start=20),
        claim("c3", 9, doc="d3", by=silent),
        claim("c4", 11, doc="d2", by=HOSPITAL),
        dates=DAYS,
    )
    days = {u.earlier: (u.earlier_date, u.later_date) for u in result.updates}
    assert days
    assert all(one <= other for one, other in days.values())
    assert "c3" not in days


def test_an_article_that_counts_is_told_as_one():
    one = Quantity(low=1, high=1, verbatim="an")
    assert figure_of(claim("c1", one)) == "one"
    assert figure_of(claim("c1", 9)) == "9"
