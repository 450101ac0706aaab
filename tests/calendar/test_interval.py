from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import interval, weekdays
from rashomon.calendar.parts import WINDOWS, overnight, window

DAYS = st.dates(min_value=date(2, 1, 1), max_value=date(9000, 1, 1))


@pytest.mark.parametrize("day", [(2021, 2, 31), (2021, 2, 29), (0, 1, 1), (99999, 1, 1), (5, 0, 1)])
def test_a_day_that_the_calendar_does_not_have_is_none(day):
    assert interval.make_day(*day) is None


def test_leap_days_exist_in_leap_years():
    assert interval.make_day(2020, 2, 29) == date(2020, 2, 29)


@pytest.mark.parametrize("days", [10**12, -(10**12), 4_000_001, 3_999_999, -800_000])
def test_a_step_beyond_the_calendar_is_none(days):
    assert interval.shift_days(date(2022, 1, 1), days) is None


def test_a_missing_31st_becomes_the_last_day():
    assert interval.shift_months(date(2022, 1, 31), 1) == date(2022, 2, 28)
    assert interval.shift_months(date(2022, 3, 31), -13) == date(2021, 2, 28)
    assert interval.shift_months(date(2022, 3, 31), 10**6) is None


@given(DAYS, st.integers(-5000, 5000))
def test_months_there_and_back(day, months):
    there = interval.shift_months(day.replace(day=1), months)
    if there is not None:
        assert interval.shift_months(there, -months) == day.replace(day=1)


@given(DAYS)
def test_every_stretch_holds_its_day(day):
    start, end = interval.of_day(day)
    for whole in (
        interval.of_week(day),
        interval.of_month(day.year, day.month),
        interval.of_years(day.year, day.year),
    ):
        assert whole[0] <= start < end <= whole[1]
    assert interval.last_day((start, end)) == day


def test_winter_runs_into_the_next_year():
    assert interval.of_season(2021, "WI") == (datetime(2021, 12, 1), datetime(2022, 3, 1))
    assert interval.of_season(9998, "WI") is None


@given(DAYS, st.integers(0, 6))
def test_weekdays_fall_where_their_names_say(day, weekday):
    assert 0 <= (day - weekdays.on_or_before(weekday, day)).days <= 6
    assert 1 <= (day - weekdays.before(weekday, day)).days <= 7
    assert 1 <= (weekdays.after(weekday, day) - day).days <= 7
    assert abs((weekdays.nearest(weekday, day) - day).days) <= 3
    for find in (weekdays.on_or_before, weekdays.before, weekdays.after, weekdays.nearest):
        assert find(weekday, day).weekday() == weekday


def test_friday_said_on_a_friday_is_that_day():
    friday = date(2022, 1, 21)
    assert weekdays.on_or_before(4, friday) == friday
    assert weekdays.before(4, friday) == date(2022, 1, 14)


@given(DAYS, st.sampled_from(sorted(WINDOWS)))
def test_parts_begin_on_their_day(day, part):
    start, end = window(day, part)
    assert start.date() == day
    assert start < end


def test_a_night_ends_with_its_day_and_only_overnight_runs_on():
    day = date(2022, 1, 20)
    assert window(day, "night") == (datetime(2022, 1, 20, 18), datetime(2022, 1, 21))
    assert overnight(date(2022, 1, 21)) == (datetime(2022, 1, 20, 18), datetime(2022, 1, 21, 6))
