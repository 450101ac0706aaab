"""Quarters and streets told without their town."""

import pytest

from rashomon.marking.places import find_places
from rashomon.types import Sentence
from tests.clock import assert_within


def found(text):
    made = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return {m.text: m.value for m in find_places([made])}


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("HOMS, Syria - A bomb in the al-Zahraa neighbourhood killed nine.", "al-Zahraa", "Homs"),
        ("PESHAWAR: A blast in Saddar killed six people.", "Saddar", "Peshawar"),
        ("A blast in Saddar killed six people in Karachi.", "Saddar", "Karachi"),
        ("Six died in Mosul when shells hit the Tesk neighbourhood.", "Tesk", "Mosul"),
        ("PARIS, Tenn. (AP) - Men ran on West Orlek Street.", "West Orlek Street", "Paris"),
        ("(Goma, March 3, 2031) Six died on Orlek Avenue.", "Orlek Avenue", "Goma"),
    ],
)
def test_a_quarter_is_one_of_the_town_that_the_report_is_about(text, name, town):
    assert found(text)[name].town == town


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Men ran on Orlek Street in fear.", "Orlek Street"),
        ("LONDON (AP) - A blast in Saddar killed six people.", "London"),
    ],
)
def test_what_has_no_town_of_the_report_is_not_moved(text, name):
    values = found(text)
    assert name not in values or values[name].town is None
    assert all(v.town in (None, "Karachi") for v in values.values())


def test_many_quarters_take_no_longer_than_their_number():
    text = "HOMS - " + "Men ran in the Tesk neighbourhood near Hama. " * 800
    assert_within(10, lambda: found(text))
