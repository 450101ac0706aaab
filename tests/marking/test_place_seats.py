"""Capitals told by their country."""

import pytest

from rashomon.marking.places import find_places
from rashomon.types import Sentence


def capitals(text):
    made = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return [
        (m.text, m.value.name, m.value.relation)
        for m in find_places([made])
        if m.value.name in ("Baghdad", "Kabul", "Islamabad", "Seoul")
    ]


@pytest.mark.parametrize(
    ("text", "town", "relation"),
    [
        ("Six were killed in the Iraqi capital on Monday.", "Baghdad", None),
        ("Blast in Afghan capital kills nine", "Kabul", None),
        ("Six were killed in Afghanistan's capital.", "Kabul", None),
        ("Six were killed in the capital of Pakistan.", "Islamabad", None),
        ("Six were killed near the Iraqi capital.", "Baghdad", "near"),
        ("Six were killed 60 km north of the South Korean capital.", "Seoul", "away"),
        ("Shells fell on the Iraqi capital's outskirts.", "Baghdad", "near"),
    ],
)
def test_a_capital_told_by_its_country(text, town, relation):
    assert capitals(text) == [("capital", town, relation)]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb hit the Iraqi capital Baghdad.",
        "A bomb hit the Iraqi capital, Baghdad.",
        "A bomb hit the Iraqi capital of Baghdad.",
        "A bomb hit Baghdad, the Iraqi capital.",
        "A bomb hit the capital of Iraq, Baghdad.",
        "A bomb hit Iraq's capital Baghdad.",
    ],
)
def test_a_capital_that_is_named_too_is_told_once(text):
    assert capitals(text) == [("Baghdad", "Baghdad", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Iraqi capital market fell.",
        "He came from the former Pakistani capital.",
        "They went to the provincial capital.",
        "He came from the capital of Helmand province.",
    ],
)
def test_what_is_no_capital_of_a_country(text):
    assert capitals(text) == []
