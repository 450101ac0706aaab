"""Whom a report names, and what it calls those who asked not to be named."""

import pytest

from rashomon import recipe
from rashomon.types import Document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two died, said Tessa Orvan, a baker.", {("Tessa Orvan", "unknown")}),
        ("Police commander Sarn Odile said two died.", {("Sarn Odile", "official")}),
        ("Two died, a resident said.", set()),
        ("He said two died. Officials said so.", set()),
        (
            "A nurse, speaking on condition of anonymity, said nine people died.",
            {("A nurse", "unnamed")},
        ),
        (
            "A guard at the eastern gate, who asked not to be named, said three were wounded.",
            {("A guard at the eastern gate", "unnamed")},
        ),
        (
            "An aid worker in the camp, speaking on condition of anonymity, said nine were killed.",
            {("An aid worker in the camp", "unnamed")},
        ),
        (
            "A driver at the depot told the paper that nine died. He asked not to be named.",
            {("A driver at the depot", "unnamed")},
        ),
    ],
)
def test_persons(text: str, found: set[tuple[str, str]]) -> None:
    (persons,) = recipe.persons([Document(id="d", text=text)]).values()
    assert {(each.name, each.kind) for each in persons} == found
