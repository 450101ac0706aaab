from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import date_precision, time_precision

DAY = date(2022, 1, 10)


@pytest.mark.parametrize(
    ("n_days", "ucdp", "acled"),
    [(1, 1, 1), (2, 2, 2), (6, 2, 2), (7, 3, 2), (8, 4, 3), (30, 4, 3), (32, 5, None)],
)
def test_codes_by_width(n_days, ucdp, acled):
    """UCDP GED codebook 23.1: day, 2-6 days, week, 8-30 days, more. ACLED: day, week, month."""
    last = DAY + timedelta(days=n_days - 1)
    assert date_precision(DAY, last) == ucdp
    assert time_precision(DAY, last) == acled


def test_a_month_of_31_days_is_still_the_month():
    assert date_precision(date(2022, 1, 1), date(2022, 1, 31)) == 4
    assert time_precision(date(2022, 1, 1), date(2022, 1, 31)) == 3


def test_a_year_is_five_and_uncoded():
    assert date_precision(date(2022, 1, 1), date(2022, 12, 31)) == 5
    assert time_precision(date(2022, 1, 1), date(2022, 12, 31)) is None


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 400), st.integers(0, 400))
def test_a_wider_span_is_never_more_precise(start, few, more):
    narrow = date_precision(start, start + timedelta(days=min(few, more)))
    wide = date_precision(start, start + timedelta(days=max(few, more)))
    assert narrow <= wide
