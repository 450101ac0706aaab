"""Who is a person by the words beside a name, and what is none."""

import pytest

from rashomon import recipe
from rashomon.claims.beside import beside
from rashomon.claims.within_town import within_town
from rashomon.types import Document
from tests.clock import assert_linear


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nurse Omira Betar, said two died.", [("Omira Betar", "medical")]),
        ("The lawyer, Nadiva Fares, denied it.", [("Nadiva Fares", "unknown")]),
        ("Varn's wife Olgana left.", [("Varn", "relative"), ("Olgana", "relative")]),
        (
            "Witness Dorn (“Pipo”) Velcarra left.",
            [("Dorn Velcarra", "witness"), ("Pipo", "witness")],
        ),
        ('Varn, also known as "Vityok", left.', [("Varn", "unknown"), ("Vityok", "unknown")]),
        ("A man, identified as Ilko Varn, left.", [("Ilko Varn", "unknown")]),
        ("Carla de la Cruzeta, 43, left.", [("Carla de la Cruzeta", "unknown")]),
        ("Jan van der Melk (34) left.", [("Jan van der Melk", "unknown")]),
        ("Police spokesman Col. Ibrahel Sallim left.", [("Ibrahel Sallim", "official")]),
        ("Its director Rami Abdurran left.", [("Rami Abdurran", "official")]),
        ("Defence Secretary Orla Carn left.", [("Orla Carn", "official")]),
        ("The widow of Omar Hadik wept.", [("Omar Hadik", "relative")]),
        ("A survivor called Dornik left.", [("Dornik", "unknown")]),
        ("In Kessara, 12 people died.", []),
        ("The blast hit Kessara, a city in the north.", []),
        ("The Green Party, a member of the coalition, left.", []),
        ("Syria's president left.", []),
        ("Wendmark, a news agency, said so.", []),
        ("Tovel's mayor said so on Monday, May 3.", []),
        ("Driver Killed As Bomb Hits Kessara Market", []),
        ("Students in Tovel, a town near the border, left.", []),
        ("A group known as the River Guard left.", []),
    ],
)
def test_beside(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.name, each.kind) for each in beside(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A doctor at Razimar hospital said so.", ["Razimar hospital"]),
        ("It hit the Al-Shefaya Mosque.", ["Al-Shefaya Mosque"]),
        ("A bomb went off in Nairabin Street.", ["Nairabin Street"]),
        ("The hospital was full; the market was shut.", []),
        ("It hit the Central Market and the National Hospital.", []),
        ("Alan Lane said so.", []),
        ("A Syria school was hit.", []),
    ],
)
def test_within_town(text: str, found: list[str]) -> None:
    document = Document(id="d", text=text)
    assert [each.name for each in within_town(document, ())] == found


def test_towns_and_forces_are_told_from_persons() -> None:
    text = "ALEPPO, Syria, May 1, 2024 - Twelve people died in Aleppo, Hezbollah said."
    (found,) = recipe.persons([Document(id="d", text=text)]).values()
    assert {("Aleppo", "town"), ("Hezbollah", "body")} <= {(p.name, p.kind) for p in found}


@pytest.mark.parametrize(
    "piece",
    [
        "Anna ",
        "Anna (“",
        "nurse ",
        "x known as ",
        "Anna, a ",
        "(",
        "Al-",
        "Anna's ",
        "Anna Bred Cole Dorn\n",
    ],
)
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    def work(n: int) -> None:
        list(beside(piece * n))
        list(within_town(Document(id="d", text=piece * n + "hospital " * n), ()))

    assert_linear(work, 4000)
