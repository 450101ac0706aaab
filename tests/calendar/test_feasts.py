from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import easter
from rashomon.calendar.feasts import FEASTS, Feast, is_doubted, reaches


def day(feast, year):
    return [found for found, _ in reaches(feast, year)]


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (1961, "1961-04-02", "1961-04-09"),
        (2000, "2000-04-23", "2000-04-30"),
        (2008, "2008-03-23", "2008-04-27"),
        (2017, "2017-04-16", "2017-04-16"),
        (2019, "2019-04-21", "2019-04-28"),
        (2024, "2024-03-31", "2024-05-05"),
        (2038, "2038-04-25", "2038-04-25"),
    ],
)
def test_easter(year, western, orthodox):
    assert easter.western(year) == date.fromisoformat(western)
    assert easter.orthodox(year) == date.fromisoformat(orthodox)


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_of_spring(year):
    for found in (easter.western(year), easter.orthodox(year)):
        assert found.weekday() == 6
        assert date(year, 3, 22) <= found
    assert easter.western(year) <= date(year, 4, 25)


@pytest.mark.parametrize("year", [-1, 0, 1, 1582, 4100, 99_999])
def test_a_year_without_easter_has_none(year):
    assert easter.western(year) is None
    assert easter.orthodox(year) is None


def test_thanksgiving_is_the_fourth_thursday_of_november():
    thanksgiving = Feast("november thursday", 11, 22)
    assert day(thanksgiving, 2021) == [date(2021, 11, 25)]
    assert day(thanksgiving, 2018) == [date(2018, 11, 22)]


def test_an_islamic_feast_may_come_twice_in_a_year():
    new_year = Feast("islamic", 1, 1)
    assert len(day(new_year, 2008)) == 2
    fitr = [date(2000, 1, 8), date(2000, 12, 27)]
    for (_, (start, end)), declared in zip(
        reaches(Feast("islamic", 10, 1), 2000), fitr, strict=True
    ):
        assert start.date() <= declared < end.date()


def test_only_easters_that_differ_are_doubted():
    assert not is_doubted(Feast("easter", 0, 0), date(2017, 4, 16))
    assert is_doubted(Feast("easter", 0, 0), date(2019, 4, 21))


@given(st.sampled_from(list(FEASTS.values())), st.integers(1, 9998))
def test_no_feast_raises_and_each_lies_in_its_year(feast, year):
    for found, (start, end) in reaches(feast, year):
        assert found.year == year
        assert start.date() <= found < end.date()
