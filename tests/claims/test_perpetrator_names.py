"""Whoever is said to have done it bears the neutral name, whatever the report calls it."""

import pytest

import rashomon


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Gunmen killed 12 miners in Iraq. ISIS claimed responsibility for the attack.",
            "Islamic State",
        ),
        ("A bomb killed 12 people in Kabul. The Taleban claimed responsibility for it.", "Taliban"),
        ("A bomb killed 12 people in Kabul. Police blamed Daesh for the attack.", "Islamic State"),
        (
            "A bomb killed 12. The Marsh Front claimed responsibility for the attack.",
            "The Marsh Front",
        ),
    ],
)
def test_neutral_name(text, actor):
    claims = [c for reading in rashomon.read([{"text": text}]) for c in reading.claims]
    named = {c.perpetrator.actor for c in claims if c.perpetrator is not None}
    assert {name.removeprefix("The ") for name in named} == {actor.removeprefix("The ")}


def test_a_short_name_inside_a_longer_word_is_not_the_actor():
    text = "IS fled. ISWAP claimed responsibility for the attack in Nigeria. It killed 12 miners."
    claims = [c for reading in rashomon.read([{"text": text}]) for c in reading.claims]
    named = {c.perpetrator.actor for c in claims if c.perpetrator is not None}
    assert named == {"Islamic State West Africa Province"}
