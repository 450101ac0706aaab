"""The toll over time: a rise told apart from a dispute."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.calendar.minutes import minutes_of
from rashomon.reconcile import Given, releases, settle, with_curve
from tests.reconcile import strategies
from tests.reconcile.factory import (
    CHILDREN,
    HOSPITAL,
    MINISTRY,
    NOBODY,
    POLICE_SAY,
    at_least,
    claim,
    document,
    dozens,
    event,
    source,
    toll,
)

MONITOR = source("Tal Venna Monitor", kind="monitor", organisation="Tal Venna Monitor")
MOMENTS = (
    "2031-05-01",
    "2031-05-02",
    "2031-05-02T12:00",
    "2031-05-02T18:00",
    "2031-05-02T20:00+03:00",
    "2031-05-02/2031-05-03",
    "2031-05",
)


def traced(*claims, dates=None, profile="gtd"):
    dates = dates or {}
    documents = {c.document: document(c.document, dates.get(c.document)) for c in claims}
    by_id = {c.id: c for c in claims}
    given = Given(claims=by_id, documents=documents, profile=profile)
    return with_curve(settle(event(claims), given), given)


def curve(result, outcome="killed"):
    found = [c for c in result.curve if c.outcome == outcome]
    assert len(found) == 1
    return found[0]


def figures(one):
    return one.low, one.best, one.high, one.upper_open


def days(*claims):
    """Return a day for each report, in the order in which they are first told."""
    names = dict.fromkeys(c.document for c in claims)
    return {name: f"2031-05-0{n}" for n, name in enumerate(names, start=1)}


def hows(*claims, dates=None):
    result = traced(*claims, dates=dates or days(*claims))
    return [(s.how, s.low, s.high, s.claim) for s in curve(result).steps]


def test_a_toll_that_rises_is_no_dispute():
    told = claim("c1", 10, doc="d1"), claim("c2", 14, doc="d2", by=HOSPITAL)
    assert hows(*told) == [("first", 10, 10, "c1"), ("rose", 14, 14, "c2")]


def test_a_later_hour_raises_the_toll():
    told = claim("c1", 10, doc="d1"), claim("c2", 14, doc="d2", by=HOSPITAL)
    dates = {"d1": "2031-05-02T12:00", "d2": "2031-05-02T18:00"}
    assert hows(*told, dates=dates) == [("first", 10, 10, "c1"), ("rose", 14, 14, "c2")]


def test_a_later_hour_of_the_lower_figure_is_a_dispute():
    told = claim("c1", 14, doc="d1"), claim("c2", 10, doc="d2", by=HOSPITAL)
    dates = {"d1": "2031-05-02T12:00", "d2": "2031-05-02T18:00"}
    assert hows(*told, dates=dates) == [("first", 14, 14, "c1"), ("disputed", 10, 14, "c2")]


def test_a_later_lower_figure_of_another_source_is_a_dispute():
    told = claim("c1", 14, doc="d1"), claim("c2", 10, doc="d2", by=HOSPITAL)
    assert hows(*told) == [("first", 14, 14, "c1"), ("disputed", 10, 14, "c2")]


def test_a_correction_by_its_source_cuts_the_toll():
    told = (
        claim("c1", at_least(10), doc="d1", by=MINISTRY),
        claim("c2", 14, doc="d2", by=MINISTRY),
        claim("c3", 13, doc="d3", by=MINISTRY),
    )
    by = [replace(c, source=replace(MINISTRY, organisation="Health Ministry")) for c in told]
    assert hows(*by) == [("first", 10, 10, "c1"), ("rose", 14, 14, "c2"), ("cut", 13, 13, "c3")]


def test_a_retraction_leaves_no_figure():
    police = replace(POLICE_SAY, organisation="Zarmin police")
    told = claim("c1", 11, by=police), claim("c2", 11, doc="d2", by=police, stance="retracted")
    result = traced(*told, dates=days(*told))
    assert [(s.how, s.low, s.claim) for s in curve(result).steps] == [
        ("first", 11, "c1"),
        ("retracted", None, "c2"),
    ]


def test_a_second_origin_of_the_same_figure_corroborates_it():
    told = claim("c1", 12, doc="d1"), claim("c2", 12, doc="d2", by=HOSPITAL)
    assert hows(*told) == [("first", 12, 12, "c1"), ("corroborated", 12, 12, "c2")]


def test_a_number_after_a_vague_word_narrows():
    told = claim("c1", dozens(), doc="d1"), claim("c2", 23, doc="d2", by=HOSPITAL)
    assert hows(*told) == [("first", 12, 99, "c1"), ("narrowed", 23, 23, "c2")]


def test_a_report_that_says_the_same_again_is_no_step():
    police = replace(POLICE_SAY, organisation="Zarmin police")
    told = claim("c1", 12, doc="d1", by=police), claim("c2", 12, doc="d2", by=police)
    assert len(hows(*told)) == 1


def test_each_outcome_has_its_curve_and_a_group_alone_none():
    told = (
        claim("c1", 3, doc="d1", outcome="wounded"),
        claim("c2", 2, doc="d1", of=CHILDREN, start=9),
        claim("c3", 9, doc="d2", outcome="displaced"),
    )
    assert [c.outcome for c in traced(*told, dates=days(*told)).curve] == ["killed", "wounded"]


def test_reports_without_a_date_stand_at_no_moment():
    told = claim("c1", 12, doc="d1"), claim("c2", 30, doc="d2", by=HOSPITAL)
    result = traced(*told, dates={"d1": "2031-05-02"})
    assert curve(result).undated == ("d2",)
    assert [(s.low, s.high) for s in curve(result).steps] == [(12, 12)]
    assert toll(result).high == 30


def test_an_event_of_undated_reports_has_no_step():
    assert curve(traced(claim("c1", 12, by=NOBODY))).steps == ()


def at_moment(claims, dates, moment, profile):
    """Return the event of the reports that were certainly out by a moment."""
    by = minutes_of(moment)[1]
    known = [c for c in claims if dates[c.document] and minutes_of(dates[c.document])[1] <= by]
    return traced(*known, dates=dates, profile=profile)


some_dates = st.fixed_dictionaries(
    {name: st.sampled_from((*MOMENTS, None)) for name in strategies.REPORTS}
)


@settings(deadline=None)
@given(strategies.claims(), some_dates, strategies.profiles)
def test_each_step_is_what_the_reports_to_its_moment_give(claims, dates, profile):
    for each in traced(*claims, dates=dates, profile=profile).curve:
        moments = [minutes_of(step.moment)[1] for step in each.steps]
        assert moments == sorted(set(moments))
        for step in each.steps:
            known = at_moment(claims, dates, step.moment, profile)
            assert figures(toll(known, outcome=each.outcome)) == figures(step)


@settings(deadline=None)
@given(strategies.claims(), some_dates, strategies.profiles)
def test_the_last_step_is_the_estimate_of_the_record(claims, dates, profile):
    dates = {name: date or "2031-05-04" for name, date in dates.items()}
    result = traced(*claims, dates=dates, profile=profile)
    for each in result.curve:
        last = figures(each.steps[-1]) if each.steps else (None, None, None, False)
        assert last == figures(toll(result, outcome=each.outcome))


@settings(deadline=None)
@given(strategies.claims(), some_dates, st.randoms(use_true_random=False))
def test_the_order_of_the_claims_does_not_matter(claims, dates, chance):
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert traced(*claims, dates=dates).curve == traced(*shuffled, dates=dates).curve


@settings(deadline=None)
@given(strategies.claims(), some_dates)
def test_every_step_has_its_words_and_a_claim_of_its_reports(claims, dates):
    of = {c.id: c.document for c in claims}
    for each in traced(*claims, dates=dates).curve:
        assert [step.how for step in each.steps[:1]] in ([], ["first"])
        for step in each.steps:
            assert step.explanation.endswith(".")
            assert step.claim is None or of[step.claim] in step.documents


@pytest.mark.parametrize("budget", [0, 3, 10])
def test_of_very_many_moments_those_that_are_settled_are_right(budget, monkeypatch):
    monkeypatch.setattr(releases, "MOST", budget)
    told = [claim(f"c{n:02}", 10 + n, doc=f"d{n:02}", by=MONITOR) for n in range(20)]
    dates = {c.document: f"2031-05-{n + 1:02}" for n, c in enumerate(told)}
    found = curve(traced(*told, dates=dates))
    assert found.n_joined == 20 - len(found.steps)
    assert found.steps[-1].high == 29
    for step in found.steps:
        assert step.high == 9 + int(step.moment[-2:])
