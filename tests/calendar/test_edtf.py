from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import parse_edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-01-21", "2022-01-21", "2022-01-21"),
        ("20220121", "2022-01-21", "2022-01-21"),
        (" 2022-01-21 ", "2022-01-21", "2022-01-21"),
        ("2022-01-21T10:00:00+03:00", "2022-01-21", "2022-01-21"),
        ("2022-01-21 10:00", "2022-01-21", "2022-01-21"),
        ("2022-01-21T10:00:00.123Z", "2022-01-21", "2022-01-21"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022?", "2022-01-01", "2022-12-31"),
        ("2022-01~", "2022-01-01", "2022-01-31"),
        ("2022-01-21%", "2022-01-21", "2022-01-21"),
        ("2022-XX-XX", "2022-01-01", "2022-12-31"),
        ("2022-03-XX", "2022-03-01", "2022-03-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2021-23", "2021-09-01", "2021-11-30"),
        ("2022-01-20/2022-01-21", "2022-01-20", "2022-01-21"),
        ("2021-10/..", "2021-10-01", "2021-10-31"),
        ("../2021-10", "2021-10-01", "2021-10-31"),
        ("[2022-01-20,2022-01-24]", "2022-01-20", "2022-01-24"),
        ("[2022-01-20..2022-01-24]", "2022-01-20", "2022-01-24"),
        ("{2022-01,2022-03}", "2022-01-01", "2022-03-31"),
    ],
)
def test_days_of_an_edtf_text(text, first, last):
    assert parse_edtf(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2022-02-31",
        "2022-13-01",
        "0000",
        "0000-01-01",
        "99999",
        "2022-1-1",
        "2022-01-20/soon",
        "2022-01-21/2022-01-20",
        "../..",
        "[]",
        "[2022,soon]",
        "Jan 21",
        "2022-01-21 is the day",
        "1" * 5000,
    ],
)
def test_what_is_no_date_is_none(text):
    assert parse_edtf(text) is None


@given(st.text(max_size=40))
def test_no_text_raises(text):
    days = parse_edtf(text)
    assert days is None or days[0] <= days[1]


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31)))
def test_an_iso_day_is_itself(day):
    assert parse_edtf(day.isoformat()) == (day, day)
    assert parse_edtf(f"{day.isoformat()}?") == (day, day)
    first, last = parse_edtf(day.isoformat()[:7])
    assert first <= day <= last
    assert first.day == 1
