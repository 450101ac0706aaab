"""The time of an event: votes of the reports, UCDP's ranges (GED codebook 23.1, appendix 2)."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rashomon
from rashomon.events.moments import Moment, Span, overlap
from rashomon.events.when import occurrence

PUBLISHED = date(2031, 5, 9)  # a Friday


def told(day, weight=3.0, *, hours=None, days=1, grain="day"):
    start = datetime(2031, 5, day)
    end = start + timedelta(days=days)
    if hours is not None:
        start, end, grain = start.replace(hour=hours[0]), start.replace(hour=hours[1]), "part"
    return Moment(span=Span(start=start, end=end, grain=grain), weight=weight)


def when(*reports, published=PUBLISHED, background=False):
    numbered = [(f"d{n}", moments) for n, moments in enumerate(reports)]
    days = {} if published is None else {d: published for d, _ in numbered}
    return occurrence(numbered, [], published=days, background=background)


def test_a_day_that_a_report_tells():
    found = when([told(8)])
    assert (found.start, found.end, found.date_prec) == ("2031-05-08", "2031-05-08", 1)
    assert found.evidence == "told in 1 report"


def test_the_day_told_most_and_not_the_earliest_named():
    assert when([told(6, 1.0), told(8, 3.0)]).start == "2031-05-08"


def test_the_day_of_a_statement_weighs_almost_nothing():
    assert when([told(9, 0.15), told(8, 1.0)]).start == "2031-05-08"


def test_two_reports_outvote_a_third():
    assert when([told(8)], [told(8)], [told(7)]).end == "2031-05-08"


def test_reports_that_name_different_days_give_the_range():
    found = when([told(7)], [told(8)])
    assert (found.start, found.end, found.date_prec) == ("2031-05-07", "2031-05-08", 2)
    assert found.evidence.endswith("other reports tell 2031-05-08")


def test_a_week_speaks_for_the_day_in_it():
    week = told(5, days=7, grain="week")
    assert when([week], [told(8)]).start == "2031-05-08"


def test_the_hours_of_the_day_are_kept():
    assert when([told(8, hours=(18, 21))], [told(8)]).start == "2031-05-08T18:00"


def test_the_narrowest_of_hours_that_agree():
    assert when([told(8, hours=(5, 12))], [told(8, hours=(10, 11))]).start == "2031-05-08T10:00"


def test_hours_that_disagree_leave_the_day():
    found = when([told(8, hours=(5, 7))], [told(8, hours=(18, 21))])
    assert (found.start, found.date_prec) == ("2031-05-08", 1)


def test_no_time_at_all_is_the_three_days_to_the_first_report():
    found = when([])
    assert (found.start, found.end, found.date_prec) == ("2031-05-07", "2031-05-09", 2)
    assert "no report tells when" in found.evidence


def test_only_the_time_of_a_statement_is_no_time():
    assert when([told(9, 0.15)]).start == "2031-05-07"


def test_no_time_and_no_date_of_the_report():
    found = when([], published=None)
    assert (found.start, found.end, found.date_prec) == (None, None, None)


def test_what_is_long_past_is_not_the_time_of_news():
    assert when([told(8, 1.0), Moment(span=_year(2019), weight=9.0)]).start == "2031-05-08"


def test_a_time_after_the_report_is_not_its_time():
    assert when([told(12), told(8, 1.0)]).start == "2031-05-08"


def test_background_keeps_its_year():
    found = when([Moment(span=_year(2019), weight=3.0)], background=True)
    assert (found.start, found.end, found.date_prec) == ("2019", "2019-12-31", 5)


def test_the_order_of_the_reports_does_not_matter():
    reports = [("a", [told(7)]), ("b", [told(8)])]
    one, other = (
        occurrence(r, [], published={}, background=False) for r in (reports, reports[::-1])
    )
    assert one == other


def _year(year):
    return Span(start=datetime(year, 1, 1), end=datetime(year + 1, 1, 1), grain="year")


SPANS = st.builds(
    lambda first, days: told(first, days=days).span, st.integers(1, 28), st.integers(1, 40)
)


@given(SPANS, SPANS)
def test_overlap_is_a_symmetric_share(left, right):
    assert overlap(left, right) == overlap(right, left)
    assert 0.0 <= overlap(left, right) <= 1.0
    assert overlap(left, left) == 1.0


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [((1, 1), (1, 7), 1 / 7), ((1, 2), (2, 2), 1 / 3), ((1, 1), (3, 1), 0)],
)
def test_overlap_counts_days(left, right, share):
    one, other = (told(first, days=days).span for first, days in (left, right))
    assert overlap(one, other) == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Nine people were killed by a car bomb in Orlen on Monday.", "2018-05-14", "2018-05-14"),
        ("They were attacked by raiders on Sunday. Four guards died.", "2018-05-13", "2018-05-13"),
        (
            "ORLEN, May 14 (XNA) - Four people were killed in Orlen on Sunday, a clerk said.",
            "2018-05-13",
            "2018-05-13",
        ),
        ("Nine people were killed between Friday and Sunday.", "2018-05-11", "2018-05-13"),
        ("Nine people were killed on Saturday or Sunday.", "2018-05-12", "2018-05-13"),
        ("Nine people were killed on May 12-13.", "2018-05-12", "2018-05-13"),
        ("Nine people were killed around midnight on Monday.", "2018-05-14T23:59", "2018-05-14"),
        (
            "Nine people were killed at 10.30pm (local time) Monday.",
            "2018-05-14T22:30",
            "2018-05-14",
        ),
        ("By Monday nine people had died.", "2018-05-13", "2018-05-15"),
    ],
)
def test_the_time_in_a_report(text, first, last):
    report = {"text": text, "published": "2018-05-15"}
    event = rashomon.report([report]).events[0]
    assert (event.start, event.end) == (first, last)
