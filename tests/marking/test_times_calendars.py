"""Feasts and dates of other calendars in sentences; what no calendar has is not read at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.marking.reading import found_in


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("on Christmas Eve", "Christmas Eve", "2021-12-24"),
        ("on Christmas Day 2019", "Christmas Day 2019", "2019-12-25"),
        ("on New Year's Eve", "New Year's Eve", "2021-12-31"),
        ("on New Year’s Day", "New Year’s Day", "2022-01-01"),
        ("on Good Friday", "Good Friday", "2021-04-02~"),
        ("on Easter Sunday 2017", "Easter Sunday 2017", "2017-04-16"),
        ("on Orthodox Easter", "Orthodox Easter", "2021-05-02"),
        ("on Eid al-Fitr", "Eid al-Fitr", "2021-05-12~/2021-05-14~"),
        ("on Eid ul-Adha", "Eid ul-Adha", "2021-07-19~/2021-07-21~"),
        ("during Ashura", "Ashura", "2021-08-18~/2021-08-20~"),
        ("on the eve of Eid al-Adha", "the eve of Eid al-Adha", "2021-07-18~/2021-07-20~"),
        ("on the eve of Ramadan", "the eve of Ramadan", "2021-04-11~/2021-04-13~"),
        ("on 10 Dhu al-Hijjah 1442", "10 Dhu al-Hijjah 1442", "2021-07-19~/2021-07-21~"),
        ("on Muharram 10, 1443 AH", "Muharram 10, 1443 AH", "2021-08-18~/2021-08-20~"),
        ("during Ramadan", "Ramadan", "2021-04-12~/2021-05-13~"),
        ("at Nowruz", "Nowruz", "2021-03-21"),
        ("on 12 Mehr 1400", "12 Mehr 1400", "2021-10-04"),
        ("on 1 Tikimt 2013", "1 Tikimt 2013", "2020-10-11"),
        ("on 15 Sha'ban 1443", "15 Sha'ban 1443", "2022-03-18~/2022-03-20~"),
        ("on 27 Ramadan", "27 Ramadan", "2021-05-08~/2021-05-10~"),
        ("in 1442 AH", "1442 AH", "2020-08-19~/2021-08-10~"),
    ],
)
def test_day(text, words, edtf):
    (found,) = found_in(f"The mill was hit {text}.")
    assert (found.text, found.value.edtf) == (words, edtf)


@pytest.mark.parametrize(
    "text",
    [
        "Operation Ramadan began.",
        "They told tales of Ashura.",
        "The Christmas tree burned.",
        "The Good Friday agreement held.",
        "Rajab Safar and Ramazan Azar spoke.",
        "A hut in Tir was burned by Mehr and Dey.",
        "It fell on 31 February 2021.",
        "It fell on February 30.",
        "It fell on 31 April.",
        "It fell on 2021-02-31 and 2021/13/01.",
        "It fell on 31.02.2021.",
        "It fell on 31 Ramadan 1443.",
        "It fell on 31 Mehr 1400.",
        "It fell on 6 Pagume 2013.",
        "It fell on 0000-01-01 and on 99999-01-01.",
    ],
)
def test_no_day(text):
    assert found_in(text) == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Christmas 2019 was quiet.", "2019-12-25"),
        ("Next Christmas will be quiet.", "2022-12-25"),
        ("Two days after Christmas it was hit.", "2021-12-27"),
    ],
)
def test_a_feast_in_its_sentence(text, edtf):
    assert found_in(text)[0].value.edtf == edtf


@given(st.integers(0, 40), st.sampled_from("Ramadan Mehr Tikimt Safar May".split()), st.integers(0))
def test_no_number_before_a_month_raises(day, month, year):
    found_in(f"It fell on {day} {month} {year % 100_000}.")
