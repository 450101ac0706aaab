import pytest

from rashomon.marking.places import find_places
from rashomon.types import Sentence


def found(text):
    made = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return {m.text: m for m in find_places([made])}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Missiles hit Orlek airfield in Syria.", "Orlek airfield"),
        ("Missiles hit the Orlek military airport.", "Orlek military airport"),
        ("Gunmen attacked Orlek Air Base in Parwan province.", "Orlek Air Base"),
        ("They were held at Camp Orlek.", "Camp Orlek"),
        ("Troops left the Tesk gold mine.", "Tesk gold mine"),
        ("He died in al-Vorhan hospital.", "al-Vorhan hospital"),
        ("He died in Al-Vorhan Hospital.", "Al-Vorhan Hospital"),
        ("They fled the Orlek refugee camp.", "Orlek refugee camp"),
    ],
)
def test_a_facility_is_kept_by_its_name_without_a_point(text, name):
    mention = found(text)[name]
    assert mention.rule == "facility"
    assert mention.value.name == name
    assert (mention.value.latitude, mention.value.country) == (None, None)


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("Strikes hit Al-Vorhan Hospital in Gaza City.", "Al-Vorhan Hospital", "Gaza"),
        ("A bomb went off at the Tesk mosque in Mosul.", "Tesk mosque", "Mosul"),
        ("Shells fell on Aleppo's Vell hospital.", "Vell hospital", "Aleppo"),
        ("Gunmen stormed the Orlek hotel in Kabul.", "Orlek hotel", "Kabul"),
    ],
)
def test_a_facility_in_a_town_stands_at_the_town(text, name, town):
    mention = found(text)[name]
    assert (mention.rule, mention.value.kind, mention.value.town) == ("facility", "quarter", town)
    assert mention.value.latitude is not None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Tabqa dam was struck.", "Tabqa", "SY"),
        ("Rebels seized the Tabka dam in Syria.", "Tabka dam", "SY"),
        ("Shells fell on Mosul university.", "Mosul", "IQ"),
    ],
)
def test_a_facility_called_after_a_known_town_stands_there(text, name, country):
    value = found(text)[name].value
    assert (value.country, value.kind) == (country, "city")


@pytest.mark.parametrize(
    "text",
    [
        "Central Hospital was full, and Military Hospital too.",
        "The US base was hit.",
        "The Islamic State prison was bombed.",
        "A NATO base was hit.",
        "The Hamas camp was quiet.",
        "The hospital was full.",
    ],
)
def test_a_noun_without_a_name_is_no_facility(text):
    assert not [m for m in found(text).values() if m.rule == "facility"]
