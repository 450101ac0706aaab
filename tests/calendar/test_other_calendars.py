"""Days of other calendars; the pairs are new years and feasts as published, not reckoned here."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import ethiopian, islamic, solar_hijri
from rashomon.calendar.foreign import Foreign, reach_of, year_at

DAYS = st.dates(min_value=date(1850, 1, 1), max_value=date(2150, 12, 31))


def day_of(calendar, year, month, day):
    reach = reach_of(Foreign(calendar, year, month, day))
    return None if reach is None else (reach[0].date(), reach[1].date() - timedelta(days=1))


@pytest.mark.parametrize(
    ("calendar", "written", "gregorian"),
    [
        ("solar", (1399, 1, 1), "2020-03-20"),
        ("solar", (1400, 1, 1), "2021-03-21"),
        ("solar", (1403, 1, 1), "2024-03-20"),
        ("solar", (1403, 12, 30), "2025-03-20"),
        ("solar", (1404, 1, 1), "2025-03-21"),
        ("solar", (1357, 11, 22), "1979-02-11"),
        ("ethiopian", (2000, 1, 1), "2007-09-12"),
        ("ethiopian", (2013, 1, 1), "2020-09-11"),
        ("ethiopian", (2016, 1, 1), "2023-09-12"),
        ("ethiopian", (2011, 13, 6), "2019-09-11"),
    ],
)
def test_exact_calendar(calendar, written, gregorian):
    assert day_of(calendar, *written) == (date.fromisoformat(gregorian),) * 2


@pytest.mark.parametrize(
    ("written", "declared"),
    [
        ((1442, 9, 1), "2021-04-13"),
        ((1443, 9, 1), "2022-04-02"),
        ((1443, 10, 1), "2022-05-02"),
        ((1444, 12, 10), "2023-06-28"),
        ((1445, 9, 1), "2024-03-11"),
        ((1400, 1, 1), "1979-11-20"),
    ],
)
def test_an_islamic_day_holds_the_declared_one_and_is_three_wide(written, declared):
    first, last = day_of("islamic", *written)
    assert first <= date.fromisoformat(declared) <= last
    assert (last - first).days == 2


@pytest.mark.parametrize(
    ("calendar", "written"),
    [
        ("solar", (1400, 12, 30)),
        ("solar", (1400, 7, 31)),
        ("solar", (1400, 13, 1)),
        ("solar", (99999, 1, 1)),
        ("ethiopian", (2013, 13, 6)),
        ("ethiopian", (2013, 1, 31)),
        ("ethiopian", (0, 1, 1)),
        ("islamic", (1443, 9, 31)),
        ("islamic", (1443, 13, 1)),
        ("islamic", (99999, 1, 1)),
    ],
)
def test_a_day_that_its_calendar_does_not_have_is_none(calendar, written):
    assert day_of(calendar, *written) is None


def test_a_month_and_a_year():
    assert day_of("solar", 1400, 7, 0) == (date(2021, 9, 23), date(2021, 10, 22))
    assert day_of("solar", 1400, 0, 0) == (date(2021, 3, 21), date(2022, 3, 20))
    assert day_of("ethiopian", 2013, 13, 0) == (date(2021, 9, 6), date(2021, 9, 10))


@given(DAYS, st.sampled_from(["solar", "ethiopian"]))
def test_each_day_of_an_exact_calendar_is_in_its_year(day, calendar):
    first, _ = day_of(calendar, year_at(calendar, day), 1, 1)
    following, _ = day_of(calendar, year_at(calendar, day) + 1, 1, 1)
    assert first <= day < following


@given(st.integers(1200, 1599))
def test_months_follow_each_other_without_a_gap(year):
    for find, months in ((solar_hijri.reach_of, 12), (islamic.first_day, 12)):
        for month in range(1, months):
            here, following = find(year, month), find(year, month + 1)
            if find is solar_hijri.reach_of:
                assert here[1] == following[0]
            else:
                assert (following - here).days in (29, 30)


@given(st.integers(1800, 2199), st.integers(1, 12))
def test_an_ethiopian_month_has_thirty_days(year, month):
    start, end = ethiopian.reach_of(year, month)
    assert (end - start).days == 30
    assert ethiopian.reach_of(year, month + 1)[0] == end
