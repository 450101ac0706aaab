"""Impossible dates, odd characters and nonsense of great length."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.calendar.words import CARDINALS, MONTHS, PARTS, SEASONS, UNITS, WEEKDAYS, spaced
from rashomon.marking.times import find_times
from rashomon.marking.times.first_symbols import first_symbols
from rashomon.types import Sentence
from tests.clock import assert_linear

REFERENCE = date(2022, 1, 22)
WORDS = sorted(
    {*MONTHS, *WEEKDAYS, *UNITS, *PARTS, *SEASONS, *CARDINALS}
    | set(
        spaced(
            "the a last next this that same past of in on at by since ago later earlier early mid "
            "late end 5 31 99 1999 0 99999 24:00 7:30 p.m. , - ' between and every now recently "
            "before after yesterday tonight overnight '90 1980s 20th bc gmt 00/00/2000 21.01.2022 "
            "2022-02-31 2022-01-21t25:61 few several more half fiscal other christmas eve long"
        )
    )
)
REFERENCES = st.one_of(st.none(), st.dates())


def read(text, reference=REFERENCE):
    sentence = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return find_times([sentence], reference)


@pytest.mark.parametrize(
    "text",
    [
        "on 31 February 2021",
        "on 30.02.2021",
        "on 99/99/2020",
        "on 2022-13-45",
        "in the year 0",
        "on 0 January",
        "on 45 May 2020",
        "at 25:00",
        "at 7:75 pm",
        "on Friday 31 June 2020",
        "at 13 am",
    ],
)
def test_an_impossible_date_is_given_no_day(text):
    assert all(m.value.start is None for m in read(text) if m.text != "Friday")


@pytest.mark.parametrize(
    "text",
    [
        "99999 years ago",
        "999999999 days ago",
        "99999999999999999999 weeks later",
        "in the last 999999999 years",
        "the next 999999 decades",
        "999999 months earlier",
        "9999 centuries ago",
        "on Friday and 99999 hours later",
    ],
)
def test_a_step_beyond_the_calendar_is_given_no_place(text):
    assert all(m.value.start is None for m in read(text) if "9999" in m.text)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), REFERENCES)
@settings(max_examples=600)
def test_no_string_of_date_words_raises(words, reference):
    text = " ".join(words)
    for variant in (text, text.upper(), text.title()):
        for mention in read(variant, reference):
            value = mention.value
            assert variant[mention.start : mention.end] == mention.text
            assert (value.start is None) == (value.end is None)
            assert value.start is None or value.start < value.end


@given(st.text(max_size=80), REFERENCES)
def test_no_text_raises(text, reference):
    for mention in read(text, reference):
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("letter", ["İ", "ß", "ﬁ", "𝔉", "\ue000", "\u2028", "\x00"])
def test_offsets_hold_beside_odd_characters(letter):
    text = f"{letter}{letter} twenty-three days {letter}Friday{letter} it fell on Monday {letter}"
    assert all(text[m.start : m.end] == m.text for m in read(text))
    assert "Monday" in {m.text for m in read(text)}


@pytest.mark.parametrize(
    "piece",
    ["and 5 and 5 ", "May 5 may ", "the last ", "1915-17 ", "'", "2,", "one hundred and ", "7:30 "],
)
def test_long_nonsense_takes_linear_time(piece):
    assert_linear(lambda n: read(piece * n), 8_000)


def test_a_sentence_of_monstrous_length_is_read_in_pieces():
    text = "killed on Friday and " * 3000
    found = read(text)
    assert len(found) == 3000
    assert all(text[m.start : m.end] == m.text == "Friday" for m in found)
    assert all(text[m.start : m.end] == m.text for m in read("friday" * 9000 + " Friday"))


@pytest.mark.parametrize(
    ("pattern", "firsts"),
    [
        ("ab", "a"),
        ("a?b", "ab"),
        ("(?:a|b?)c", "abc"),
        ("(?<=x)a", "a"),
        ("(?:a(?:b|c))?d", "ad"),
        (r"(?:\+|a)b", "+a"),
        ("(?=z)(?:ab)?(?:c|d)", "acd"),
    ],
)
def test_first_symbols_of_a_pattern(pattern, firsts):
    assert first_symbols(pattern) == set(firsts)
