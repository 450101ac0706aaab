import pytest

from rashomon.gazetteer import lookup
from rashomon.marking.places import find_places
from rashomon.types import Sentence


def found(text):
    made = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return {m.text: m.value for m in find_places([made])}


@pytest.mark.parametrize(
    ("text", "section", "town"),
    [
        ("Shots were heard on Haifa Lane Street in Kabul.", "Haifa Lane Street", "Kabul"),
        ("Shots were heard on Aleppo street in Baghdad.", "Aleppo", "Baghdad"),
        ("A bomb went off in the Paris district of Mosul.", "Paris", "Mosul"),
        ("A bomb went off in the Tesk neighbourhood of Kabul.", "Tesk", "Kabul"),
        ("A bomb went off in the Vell quarter of the capital, Kabul.", "Vell", "Kabul"),
        ("A bomb went off in the al-Vorhan neighbourhood, Mosul.", "al-Vorhan", "Mosul"),
        ("A bomb went off in the Baghdad neighbourhood of Kessel.", "Kessel", "Baghdad"),
    ],
)
def test_a_part_of_a_town_stands_at_the_town(text, section, town):
    value, centre = found(text)[section], found(text)[town]
    assert (value.kind, value.town, value.name) == ("quarter", town, section)
    assert (value.latitude, value.longitude) == (centre.latitude, centre.longitude)
    assert (value.country, value.admin1) == (centre.country, centre.admin1)
    assert value.geonameid is None


def test_a_quarter_that_is_in_the_gazetteer_keeps_its_own_point():
    value = found("A bomb went off in the Karrada district of Baghdad.")["Karrada"]
    assert value.latitude == lookup("Karrada")[0].latitude
    assert value.town == "Baghdad"


@pytest.mark.parametrize(
    "text",
    [
        "He lives in Baghdad Street.",
        "He walked down Kabul street.",
        "The Paris district was quiet, and Mosul too.",
    ],
)
def test_a_street_of_no_town_is_no_place_and_a_town_apart_is_itself(text):
    assert all(value.town is None for value in found(text).values())


def test_a_larger_unit_of_the_same_name_is_told_unless_the_words_decide():
    assert found("It happened in Daraa.")["Daraa"].ambiguous == ("region",)
    assert found("It happened in the city of Daraa.")["Daraa"].ambiguous == ()
    assert found("It happened in Daraa province.")["Daraa"].ambiguous == ()
    assert found("It happened in Daraa province.")["Daraa"].kind == "region"
    assert found("It happened in the city of Raqqa.")["Raqqa"].kind == "city"
    assert found("It happened in Douma.")["Douma"].ambiguous == ()
