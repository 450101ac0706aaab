from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import date_precision, interval, parse_edtf
from rashomon.calendar.edtf_text import write_edtf, write_moment

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31))
SPANS = st.tuples(DAYS, st.integers(0, 300)).map(
    lambda pair: (pair[0], min(pair[0] + timedelta(days=pair[1]), date(9998, 12, 31)))
)


@pytest.mark.parametrize(
    ("reach", "timex", "expected"),
    [
        (interval.of_day(date(2022, 1, 20)), "2022-01-20TNI", "2022-01-20"),
        (interval.of_month(2021, 10), "2021-10", "2021-10"),
        (interval.of_years(1999, 1999), "1999", "1999"),
        (interval.of_years(1980, 1989), "198", "198X"),
        (interval.of_years(1800, 1899), "18", "18XX"),
        (interval.of_season(2021, "WI"), "2021-WI", "2021-24"),
        (interval.of_months(2021, 7, 3), "2021-Q3", "2021-35"),
        (interval.of_months(2021, 1, 6), "2021-H1", "2021-40"),
        (interval.of_week(date(2022, 1, 20)), "2022-W03", "2022-01-17/2022-01-23"),
        (interval.of_months(2021, 1, 4), "2021", "2021-01/2021-04"),
        (None, "XXXX-05", "XXXX-05"),
        (None, "XXXX-01-21", "XXXX-01-21"),
        (None, "P3D", None),
        (None, "XXXX-WXX-5", None),
        (None, "PAST_REF", None),
    ],
)
def test_text(reach, timex, expected):
    assert write_edtf(reach, timex) == expected


def test_a_value_that_is_only_about_says_so_at_both_ends():
    week = interval.of_week(date(2022, 1, 20))
    assert write_edtf(week, "", "~") == "2022-01-17~/2022-01-23~"
    assert write_edtf(interval.of_years(2019, 2019), "2019", "~") == "2019~"


@given(SPANS, st.sampled_from(["", "~", "?"]))
def test_the_days_come_back(span, qualifier):
    assert parse_edtf(write_edtf(interval.days(*span), "", qualifier)) == span


@given(DAYS, st.text(alphabet="0123456789-QHSPUWIXT", max_size=12))
def test_no_timex_value_moves_the_days(day, timex):
    assert parse_edtf(write_edtf(interval.of_month(day.year, day.month), timex)) == parse_edtf(
        day.isoformat()[:7]
    )


@given(DAYS, st.integers(0, 1439), st.sampled_from([None, "UTC", "+05:30", "-03:00", "IST"]))
def test_a_moment_keeps_its_local_day(day, minute, zone):
    start = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)
    text = write_moment((start, start + timedelta(minutes=1)), zone)
    assert parse_edtf(text) == (day, day)


@given(SPANS)
def test_a_wider_interval_is_never_more_precise(span):
    first, last = span
    wider = last + timedelta(days=1)
    assert date_precision(first, last) <= date_precision(first, wider)
