"""Names that no table has, held as places by a site or an attack; and no country in "Car bomb"."""

import pytest

import rashomon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb went off in the market at Zarmin on Friday, killing 12.", ["Zarmin"]),
        ("A bomb went off in Zarmin's covered market on Friday, killing 12.", ["Zarmin"]),
        ("Three officers died in an attack on their post at Ganz.", ["Ganz"]),
        ("Shells kill five in eastern Rudda", ["Rudda"]),
        ("The attack of Boko Haram killed two.", []),
        ("Gunmen attacked a post of Ali Hassan.", []),
        ("Car bomb kills seven, police say", []),
    ],
)
def test_a_site_or_an_attack_holds_a_name(text: str, expected: list[str]) -> None:
    [reading] = rashomon.read([{"id": "r", "text": text, "published": "2021-03-05"}])
    places = [m for m in reading.mentions if m.kind == "place" and m.rule != "demonym"]
    assert [m.text for m in places] == expected
