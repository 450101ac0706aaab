"""Updates carry the dates of both reports and the reason."""

from dataclasses import replace

import pytest

from tests.reconcile.factory import HOSPITAL, MINISTRY, at_least, claim, settled

HEALTH = replace(MINISTRY, organisation="Health Ministry")
DAYS = {"d1": "2031-05-01", "d2": "2031-05-02T18:00", "d3": "2031-05-03T01:00+03:00"}


def test_a_correction_by_its_source_is_named_and_all_figures_are_listed_with_dates():
    result = settled(
        claim("c1", at_least(10), doc="d1", by=HEALTH),
        claim("c2", 14, doc="d2", by=HEALTH),
        claim("c3", 13, doc="d3", by=HEALTH),
        dates=DAYS,
    )
    assert [(u.how, u.reason, u.earlier_date, u.later_date) for u in result.updates] == [
        ("rose", "toll_rose", "2031-05-01", "2031-05-02T18:00"),
        ("cut", "correction_by_source", "2031-05-02T18:00", "2031-05-02T22:00Z"),
    ]
    assert [u.explanation for u in result.updates] == [
        "at least 10 (2031-05-01) rose to 14 (2031-05-02T18:00) (Health Ministry).",
        "14 (2031-05-02T18:00) was cut to 13 (2031-05-02T22:00Z) (Health Ministry): "
        "a correction by its source.",
    ]


@pytest.mark.parametrize(
    ("quote", "by", "reason"),
    [
        ("the toll is 14", HEALTH, "toll_rose"),
        ("the ministry corrected its toll to 14", HEALTH, "correction_by_source"),
        ("revised to 14 dead", HEALTH, "correction_by_source"),
        ("revised to 14 dead", HOSPITAL, "toll_rose"),
    ],
)
def test_a_higher_figure_is_a_rise_unless_its_own_source_calls_it_a_correction(quote, by, reason):
    later = replace(claim("c2", 14, doc="d2", by=by), quote=quote)
    result = settled(claim("c1", 10, doc="d1", by=HEALTH), later, dates=DAYS)
    assert [u.reason for u in result.updates] == [reason]


def test_a_retraction_has_its_dates():
    result = settled(
        claim("c1", 11, doc="d1", by=HEALTH),
        claim("c2", 11, doc="d2", by=HEALTH, stance="retracted"),
        dates=DAYS,
    )
    (update,) = result.updates
    assert (update.reason, update.earlier_date) == ("retracted", "2031-05-01")
    assert update.explanation == (
        "11 (2031-05-01) was retracted by Health Ministry on 2031-05-02T18:00."
    )


def test_a_report_without_a_date_gives_none():
    result = settled(
        claim("c1", 10, by=HEALTH, as_of="superseded"),
        claim("c2", 14, by=HEALTH, start=9),
        dates={"d1": None},
    )
    (update,) = result.updates
    assert (update.earlier_date, update.later_date) == (None, None)
    assert update.explanation == "10 rose to 14 (Health Ministry)."
