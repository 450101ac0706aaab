from calendar import month_name
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar.written import find_written
from tests.clock import assert_linear


def read(text):
    return [
        (text[one.start : one.end], one.year, one.month, one.day, one.weekday)
        for one in find_written(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tuesday, May 24", ("Tuesday, May 24", None, 5, 24, 1)),
        ("SAN ORLEN, 3 JAN 90 -- ", ("3 JAN 90", 1990, 1, 3, None)),
        ("Orlen, Tamsinia, Mar 3 (AP):The", ("Mar 3", None, 3, 3, None)),
        ("KADIR, Jan. 21, 2022 -", ("Jan. 21, 2022", 2022, 1, 21, None)),
        ("on 21.01.2022, he", ("21.01.2022", 2022, 1, 21, None)),
        ("1/21/2022", ("1/21/2022", 2022, 1, 21, None)),
        ("21/1/2022", ("21/1/2022", 2022, 1, 21, None)),
        ("2022-01-21T10:00:00Z", ("2022-01-21T10:00:00Z", 2022, 1, 21, None)),
        ("the 7th of April 2017,", ("the 7th of April 2017", 2017, 4, 7, None)),
        ("Friday 7 April 2017", ("Friday 7 April 2017", 2017, 4, 7, 4)),
        ("May 26 10:15 am", ("May 26", None, 5, 26, None)),
        ("30 Oct '89.", ("30 Oct '89", 1989, 10, 30, None)),
        ("Jan 21 22 men", ("Jan 21", None, 1, 21, None)),
    ],
)
def test_forms_of_a_date(text, found):
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    ["31 February 2021", "1/2/2022", "45 May", "may 5x", "version 1.2.3", "in May", "13/13/2013"],
)
def test_no_date(text):
    assert read(text) == []


def test_a_weekday_that_does_not_fit_rules_a_year_out():
    written = next(find_written("Thursday, May 26"))
    assert written.in_year(2022) is not None
    assert written.in_year(2021) is None
    assert written.stated is None


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_written_out_is_read_back(day):
    for text in (
        f"{day.day} {month_name[day.month]} {day.year}",
        f"{month_name[day.month]} {day.day}, {day.year}",
        day.isoformat(),
    ):
        assert [one.stated for one in find_written(text)] == [day]


@pytest.mark.parametrize("piece", ["jan ", "1/", "friday, ", "1 ", "5 may 5 "])
def test_long_nonsense_takes_linear_time(piece):
    assert_linear(lambda size: list(find_written(piece * size)), 20_000)
