"""Weekdays that a text tells as just past."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.sources.dates.present import find_present, newest_weekday

MONDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 2, 3, 4, 5, 6


@pytest.mark.parametrize(
    ("told", "newest"),
    [
        ([THURSDAY, FRIDAY], FRIDAY),
        ([FRIDAY, THURSDAY, FRIDAY], FRIDAY),
        ([FRIDAY, MONDAY], MONDAY),
        ([SUNDAY, SATURDAY], SUNDAY),
        ([WEDNESDAY], WEDNESDAY),
        ([SATURDAY, MONDAY, SUNDAY], MONDAY),
        ([], None),
    ],
)
def test_the_newest_weekday_comes_before_the_widest_gap(told, newest):
    assert newest_weekday(told) == newest


@given(st.lists(st.integers(0, 6), min_size=1, max_size=8), st.integers(0, 6))
def test_the_newest_weekday_turns_with_the_week(told, shift):
    turned = [(day + shift) % 7 for day in told]
    if len(set(told)) == 1:
        assert newest_weekday(turned) == (newest_weekday(told) + shift) % 7
    assert newest_weekday(told) in told


def test_phrases_are_the_texts_own():
    present = find_present("It began on Friday. By Friday night it was over.", ())
    assert present.newest == FRIDAY
    assert present.told == "'on Friday' and 'Friday night'"


@pytest.mark.parametrize(
    "text",
    [
        "Envoys will meet on Friday.",
        "The trial is due on Friday.",
        "It happens every Friday.",
        "They came last Friday.",
        "The Good Friday accord held.",
        "The Sunday Times reported it.",
        "It happened on Friday, May 26.",
        "fridays are calm",
    ],
)
def test_weekdays_that_are_not_just_past(text):
    assert find_present(text, ()).newest is None


def test_skipped_stretches_do_not_speak():
    text = "Cup final on Sunday\nRebels came on Friday."
    assert find_present(text, [(0, 19)]).newest == FRIDAY
    assert find_present(text, [(20, len(text)), (0, 5)]).newest == SUNDAY


def test_the_newest_year_told_as_past():
    present = find_present("It fell in 2014. Since early 2017 it held. Talks by 2030 may help.", ())
    assert present.newest_year == 2017
