from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import codebook, date_precision
from rashomon.calendar.interval import last_day

WEDNESDAY = date(2014, 3, 12)
REPORTS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@pytest.mark.parametrize(
    ("reach", "first", "last", "precision"),
    [
        (codebook.nothing_said(WEDNESDAY), "2014-03-10", "2014-03-12", 2),
        (codebook.recently(WEDNESDAY), "2014-03-09", "2014-03-11", 2),
        (codebook.around(date(2013, 7, 2)), "2013-07-01", "2013-07-03", 2),
        (codebook.weekend(WEDNESDAY), "2014-03-08", "2014-03-09", 2),
        (codebook.this_week(WEDNESDAY), "2014-03-10", "2014-03-12", 2),
        (codebook.past_hours(WEDNESDAY, 24), "2014-03-11", "2014-03-12", 2),
        (codebook.past_hours(WEDNESDAY, 48), "2014-03-10", "2014-03-12", 2),
        (codebook.past_hours(WEDNESDAY, 72), "2014-03-10", "2014-03-12", 2),
        (codebook.past_days(WEDNESDAY, 2), "2014-03-10", "2014-03-11", 2),
        (codebook.long_battle(WEDNESDAY, 5), "2014-03-08", "2014-03-12", 2),
        (codebook.late_last_week(WEDNESDAY), "2014-03-07", "2014-03-09", 2),
        (codebook.past_week(WEDNESDAY), "2014-03-06", "2014-03-12", 3),
        (codebook.first_week(2013, 8), "2013-08-01", "2013-08-07", 3),
        (codebook.part_of_month(2013, 3, "early", WEDNESDAY), "2013-03-01", "2013-03-10", 4),
        (codebook.part_of_month(2013, 3, "mid", WEDNESDAY), "2013-03-10", "2013-03-20", 4),
        (codebook.part_of_month(2013, 3, "late", WEDNESDAY), "2013-03-15", "2013-03-31", 4),
        (codebook.recent_weeks(WEDNESDAY), "2014-02-19", "2014-03-12", 4),
        (codebook.earlier_this_month(WEDNESDAY), "2014-03-01", "2014-03-11", 4),
        (codebook.fortnight_ago(WEDNESDAY), "2014-02-27", "2014-03-12", 4),
        (codebook.part_of_year(1999, "early"), "1999-01-01", "1999-04-30", 5),
        (codebook.part_of_year(1999, "mid"), "1999-05-01", "1999-08-31", 5),
        (codebook.part_of_year(1999, "late"), "1999-09-01", "1999-12-31", 5),
        (codebook.past_months(WEDNESDAY), "2014-01-01", "2014-03-12", 5),
        (codebook.past_months(date(2014, 9, 12)), "2014-06-12", "2014-09-12", 5),
    ],
)
def test_rows_of_the_codebook(reach, first, last, precision):
    assert reach[0].date() == date.fromisoformat(first)
    assert last_day(reach) == date.fromisoformat(last)
    assert date_precision(reach[0].date(), last_day(reach)) == precision


def test_a_month_in_progress_ends_with_the_report():
    reach = codebook.part_of_month(2014, 3, "mid", WEDNESDAY)
    assert (reach[0].date(), last_day(reach)) == (date(2014, 3, 10), WEDNESDAY)


def test_no_part_of_a_month_that_does_not_exist():
    assert codebook.part_of_month(2014, 13, "early", None) is None
    assert codebook.part_of_month(0, 3, "late", None) is None
    assert codebook.first_week(99999, 1) is None


@given(REPORTS)
def test_what_is_past_never_passes_the_report(report):
    for reach in (
        codebook.recently(report),
        codebook.this_week(report),
        codebook.past_week(report),
        codebook.late_last_week(report),
        codebook.recent_weeks(report),
        codebook.past_months(report),
        codebook.fortnight_ago(report),
        codebook.nothing_said(report),
    ):
        assert reach[0].date() <= last_day(reach) <= report


@given(REPORTS)
def test_a_weekend_has_begun(report):
    reach = codebook.weekend(report)
    assert reach[0].date() <= report
    assert (reach[0].weekday(), last_day(reach).weekday()) == (5, 6)
