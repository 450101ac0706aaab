"""Units by pointing and by counting; the report is of Saturday, 22 January 2022."""

from datetime import date, timedelta

import pytest

from rashomon.marking.times import find_times
from rashomon.types import Sentence

SATURDAY = date(2022, 1, 22)


def read(text, reference=SATURDAY):
    sentence = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return find_times([sentence], reference)


def last(text, reference=SATURDAY):
    value = read(text, reference)[-1].value
    if value.start is None:
        return value.timex.value, None, None
    end = value.end - timedelta(microseconds=1)
    return value.timex.value, value.start.date().isoformat(), end.date().isoformat()


@pytest.mark.parametrize(
    ("text", "timex", "first", "final"),
    [
        ("They meet next week.", "2022-W04", "2022-01-24", "2022-01-30"),
        ("They meet next month.", "2022-02", "2022-02-01", "2022-02-28"),
        ("They meet next year.", "2023", "2023-01-01", "2023-12-31"),
        ("They meet early next year.", "2023", "2023-01-01", "2023-04-30"),
        ("They left late last year.", "2021", "2021-09-01", "2021-12-31"),
        ("They left early last month.", "2021-12", "2021-12-01", "2021-12-10"),
        ("They meet later this month.", "2022-01", "2022-01-22", "2022-01-31"),
        ("They meet later this year.", "2022", "2022-01-22", "2022-12-31"),
        ("It ends at the end of the year.", "2022", "2022-09-01", "2022-12-31"),
        ("It began at the beginning of the month.", "2022-01", "2022-01-01", "2022-01-10"),
        ("They left last weekend.", "2022-W02-WE", "2022-01-15", "2022-01-16"),
        ("They meet next weekend.", "2022-W04-WE", "2022-01-29", "2022-01-30"),
        ("It was calm this decade.", "202", "2020-01-01", "2029-12-31"),
        ("It was calm last decade.", "201", "2010-01-01", "2019-12-31"),
        ("It was calm last century.", "19", "1900-01-01", "1999-12-31"),
        ("It was built in the 20th century.", "19", "1900-01-01", "1999-12-31"),
        ("It was calm in the nineties.", "199", "1990-01-01", "1999-12-31"),
        ("It was calm in the '90s.", "199", "1990-01-01", "1999-12-31"),
        ("It fell in early May or in '99.", "1999", "1999-01-01", "1999-12-31"),
        ("It fell in the second half of 2007.", "2007-H2", "2007-07-01", "2007-12-31"),
        ("It fell in the third quarter of 2007.", "2007-Q3", "2007-07-01", "2007-09-30"),
        ("It fell in the third quarter.", "2022-Q3", "2022-07-01", "2022-09-30"),
        ("It fell last quarter.", "2021-Q4", "2021-10-01", "2021-12-31"),
        ("It fell in the second week of May 2020.", "2020-W19", "2020-05-08", "2020-05-14"),
        ("It fell in the last week of May 2020.", "2020-W22", "2020-05-25", "2020-05-31"),
        ("It fell last summer.", "2021-SU", "2021-06-01", "2021-08-31"),
        ("It ends next spring.", "2022-SP", "2022-03-01", "2022-05-31"),
        ("It ends this summer.", "2022-SU", "2022-06-01", "2022-08-31"),
        ("It fell in early summer 2014.", "2014-SU", "2014-06-01", "2014-08-31"),
        ("It fell in May last year.", "2021-05", "2021-05-01", "2021-05-31"),
        ("It ends in May next year.", "2023-05", "2023-05-01", "2023-05-31"),
        ("It ends next May.", "2022-05", "2022-05-01", "2022-05-31"),
        ("It fell this January.", "2022-01", "2022-01-01", "2022-01-31"),
        ("It fell in May '99.", "1999-05", "1999-05-01", "1999-05-31"),
        ("It fell at Christmas.", "2021-12-25", "2021-12-25", "2021-12-25"),
        ("It fell on Christmas Eve.", "2021-12-24", "2021-12-24", "2021-12-24"),
        ("It fell at Christmas 2019.", "2019-12-25", "2019-12-25", "2019-12-25"),
        ("It fell on Thanksgiving Day.", "2021-11-25", "2021-11-25", "2021-11-25"),
        ("It fell the day before yesterday.", "2022-01-20", "2022-01-20", "2022-01-20"),
        ("It fell the day before.", "2022-01-21", "2022-01-21", "2022-01-21"),
        ("They meet tonight.", "2022-01-22TNI", "2022-01-22", "2022-01-22"),
        ("They meet tomorrow morning.", "2022-01-23TMO", "2022-01-23", "2022-01-23"),
        ("They met early on Friday morning.", "2022-01-21TMO", "2022-01-21", "2022-01-21"),
        ("In the early hours of Friday it fell.", "2022-01-21TMO", "2022-01-21", "2022-01-21"),
        ("On the morning of 19 April 2020 it fell.", "2020-04-19TMO", "2020-04-19", "2020-04-19"),
        ("It fell a decade ago.", "201", "2010-01-01", "2019-12-31"),
        ("It fell six weeks ago.", "2021-W49", "2021-12-06", "2021-12-12"),
        ("In the past two years it fell.", "P2Y", "2020-01-22", "2022-01-22"),
        ("In the next three days it falls.", "P3D", "2022-01-22", "2022-01-25"),
        ("In the next few days it falls.", "PXD", None, None),
        ("In the past few years it fell.", "PXY", None, None),
        ("It went on for two decades.", "P20Y", None, None),
        ("It lasted a fortnight.", "P2W", None, None),
        ("It lasted a couple of days.", "P2D", None, None),
        ("It lasted several hours.", "PTXH", None, None),
        ("They meet each May.", "XXXX-05", None, None),
        ("They meet every morning.", "P1D", None, None),
        ("They meet every two weeks.", "P2W", None, None),
        ("It fell in the spring of 490 BC.", "BC0490-SP", None, None),
        ("It fell in May 490 BC.", "BC0490-05", None, None),
        ("It fell in the 5th century BC.", "BC04", None, None),
        ("It fell months ago.", "PAST_REF", None, None),
        ("They will leave in the near future.", "FUTURE_REF", None, None),
    ],
)
def test_unit(text, timex, first, final):
    assert last(text) == (timex, first, final)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It began on 5 May 2020 and ended that night.", "2020-05-05TNI"),
        ("It began on 5 May 2020 and ended the following day.", "2020-05-06"),
        ("It began on 5 May 2020 and ended later that day.", "2020-05-05"),
        ("It began on 5 May 2020 and ended the following week.", "2020-W20"),
        ("It began on 5 May 2020 and ended the following month.", "2020-06"),
        ("It began on 5 May 2020 and ended the following year.", "2021"),
        ("It began on 5 May 2020 and ended later that year.", "2020"),
        ("It began on 5 May 2020 and ended in June of that year.", "2020-06"),
        (
            "It began on 5 May 2020, two days after the shelling stopped the day before.",
            "2020-05-04",
        ),
        ("It began on 5 May 2020 and ended a week later.", "2020-W20"),
        ("It began on 5 May 2020 and ended six months later.", "2020-11"),
        ("It began on 5 May 2020; a year earlier Kadir fell.", "2019"),
        ("It began on 5 May 2020 at dawn.", "2020-05-05TMO"),
        ("It began on 5 May 2020 in the evening.", "2020-05-05TEV"),
        ("It began at 10 pm on 5 May 2020 and ended 30 minutes later.", "2020-05-05T22:30"),
        ("It began at 10 pm on 5 May 2020; hours earlier men fled.", "2020-05-05TXX"),
        ("It began on 5 May 2020 and ended weeks later.", "FUTURE_REF"),
    ],
)
def test_what_points_at_the_time_told_before(text, timex):
    assert last(text)[0] == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("They met over the weekend.", "P2D"),
        ("They met at 7 pm.", "XXXX-XX-XXT19:00"),
        ("They met in the spring.", "XXXX-SP"),
        ("They met overnight.", "XXXX-XX-XXTNI"),
        ("They met on Friday night.", "XXXX-WXX-5TNI"),
        ("They met late on Friday.", "XXXX-WXX-5"),
        ("They met in the past three days.", "P3D"),
        ("They met the other day.", "PAST_REF"),
        ("They met three years ago.", "PAST_REF"),
        ("They met in a night-long battle.", "XXXX-XX-XXTNI"),
        ("They met on 5 May.", "XXXX-05-05"),
        ("They met in early May.", "XXXX-05"),
    ],
)
def test_without_a_reference_these_stay_open(text, timex):
    assert last(text, None) == (timex, None, None)


def test_of_two_readings_of_a_numeric_date_the_nearer_to_the_report():
    assert last("They met on 1/2/2022.")[0] == "2022-02-01"
    assert last("They met on 1/2/2022.", date(2022, 1, 3))[0] == "2022-01-02"
    assert read("They met on 1/2/2022.", None) == ()
    assert last("They met on Friday, 1/21/22.")[0] == "2022-01-21"
