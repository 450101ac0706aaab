"""A namesake abroad is not taken where the report tells another country."""

import pytest

from rashomon.marking.places import find_places
from rashomon.types import Sentence


def found(*texts):
    at, made = 0, []
    for number, text in enumerate(texts):
        made.append(Sentence(document="d", index=number, start=at, end=at + len(text), text=text))
        at += len(text) + 1
    return {m.text: m.value for m in find_places(made)}


@pytest.mark.parametrize(
    "text",
    [
        "Men burned homes in Boga chiefdom, Irumu territory.",
        "(Goma, March 3, 2031) Men burned homes in Boga, in the east of the Congolese republic.",
        "Men burned homes in Merel groupement.",
    ],
)
def test_a_village_abroad_is_no_place_of_the_report(text):
    values = found(text)
    name = "Merel" if "Merel" in text else "Boga"
    assert (values[name].country, values[name].latitude) == (None, None)


def test_a_town_of_the_country_told_is_kept():
    assert found("Turkish police said six died in Boga.")["Boga"].country == "TR"
    assert found("Six died in Dori. Burkina Faso mourned.")["Dori"].country == "BF"


def test_a_demonym_finds_a_namesake_in_another_spelling():
    assert found("Six died in Jalalabad, Kyrgyz officials said.")["Jalalabad"].country == "KG"
    assert found("Six died in Jalalabad, Afghan officials said.")["Jalalabad"].country == "AF"
    assert found("Six died in Jalalabad.")["Jalalabad"].country == "AF"


@pytest.mark.parametrize(
    "text",
    [
        "Six died in Orlek woreda.",
        "Six died in the Orlek chiefdom.",
        "Six died in Orlek payam.",
        "Six died in Orlek Local Government Area.",
        "Six died in the upazila of Orlek.",
        "Six died in Orlek sub-county.",
        "Six died in Orlek barangay.",
    ],
)
def test_units_of_many_countries_are_place_nouns(text):
    assert "Orlek" in found(text)


def test_a_territory_that_the_table_has_is_found_by_its_noun():
    assert found("Six died in Irumu territory.")["Irumu"].kind == "district"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LINDRY, Castrava, Nov 14, 2023 (PNS) - Six died at a school.", "LINDRY"),
        ("ALMERE, Sudara, Jan 30 (APT) - Six died off the port.", "ALMERE"),
        ("Six died in the Castravan town of Lindry on Tuesday.", "Lindry"),
        ("Six died in Lindry, Castrava, on Tuesday.", "Lindry"),
        ("Six died in Drossen in eastern Halvern.", "Drossen"),
        ("Shells hit the besieged city of Zerin.", "Zerin"),
    ],
)
def test_a_namesake_of_a_town_in_a_country_that_no_table_has_is_not_taken(text, name):
    value = found(text)[name]
    assert (value.name, value.country, value.latitude) == (name, None, None)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("LINDRY, France, Nov 14, 2023 (PNS) - Six died at a school.", "LINDRY", "FR"),
        ("ALMERE, Jan 30 (APT) - Six died off the port.", "ALMERE", "NL"),
        ("Six died in Paris, Castrava, on Tuesday.", "Paris", "FR"),
        ("Six died in Almere, Dutch police said.", "Almere", "NL"),
        ("French police said six died in Lindry, Castrava, on Tuesday.", "Lindry", "FR"),
        ("Six died in Almere, a town by the sea.", "Almere", "NL"),
    ],
)
def test_a_town_whose_country_is_told_or_of_whom_nothing_else_is_said_is_taken(text, name, country):
    assert found(text)[name].country == country
