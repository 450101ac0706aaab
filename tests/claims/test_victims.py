"""Who a victim was, as the words tell it; that it leaves only on request."""

import json

import pytest

import rashomon
from rashomon.claims.victim_words import victim_words
from rashomon.types import UNNAMED, Claim, Victim

TEXT = "Ilko Varn, 34, a father of two, was killed in Brenn on Friday, police said."


def claims_of(text: str) -> list[Claim]:
    return [claim for reading in rashomon.read([{"text": text}]) for claim in reading.claims]


def victim_of(text: str) -> Victim:
    (claim,) = claims_of(text)
    assert claim.victim is not None
    return claim.victim


def test_the_words_that_tell_of_a_victim_are_cut_exactly() -> None:
    victim = victim_of(TEXT)
    assert (victim.name, victim.sex, victim.role) == ("Ilko Varn", "male", "a father of two")
    assert victim.age is not None
    assert (victim.age.low, victim.age.high, victim.age.unit) == (34, 34, "years")
    assert TEXT[victim.start : victim.end] == "Ilko Varn, 34, a father of two"


@pytest.mark.parametrize(
    ("age", "low", "high"),
    [
        ("over 60", 61, None),
        ("about 30", 30, 30),
        ("60", 60, 60),
        ("two", 2, 2),
    ],
)
def test_an_age_is_an_interval_as_every_number(age: str, low: int, high: int | None) -> None:
    told = victim_of(f"A man aged {age} was killed.").age
    assert told is not None
    assert (told.low, told.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed.",
        "A guard was killed.",
        "Soldiers were killed in Brenn.",
        "Nobody was killed.",
    ],
)
def test_who_is_told_by_neither_name_age_nor_sex_is_no_victim_of_record(text: str) -> None:
    assert [claim.victim for claim in claims_of(text)] in ([None], [])


def test_nobody_is_older_than_anybody() -> None:
    assert victim_of("Ilko Varn, 300, was killed.").age is None


@pytest.mark.parametrize(
    ("phrase", "sex"),
    [
        ("the boy's mother", "female"),
        ("mother of two sons", "female"),
        ("Ruel's neighbour", None),
        ("chairman", None),
        ("WIDOW", "female"),
    ],
)
def test_the_sex_is_that_of_the_phrases_own_person(phrase: str, sex: str | None) -> None:
    words = victim_words()
    assert words.sex_in(words.own(phrase)) == sex


def test_readings_and_claims_give_victims_on_request_only() -> None:
    (reading,) = rashomon.read([{"text": TEXT}])
    assert "victim" not in reading.to_dict()["claims"][0]
    assert "victim" not in reading.claims[0].to_dict()
    shown = reading.to_dict(victims=True)["claims"][0]["victim"]
    assert shown == reading.claims[0].to_dict(victims=True)["victim"]
    assert shown["name"] == "Ilko Varn"
    assert shown["age"]["low"] == 34


def test_a_record_gives_no_name_outside_the_quoted_words() -> None:
    record = rashomon.report([{"text": TEXT, "published": "2031-05-03"}])
    (claim,) = record.to_dict()["claims"]
    assert claim["group"]["label"] == claim["count"]["verbatim"] == UNNAMED
    assert claim["quote"].startswith("Ilko Varn")
    claim |= {"quote": "", "sentence": None}
    rest = {**record.to_dict(), "claims": [claim]}
    assert "Varn" not in json.dumps(rest)
    assert record.claims[0].group is not None
    assert record.claims[0].group.label == "Ilko Varn"


def test_a_record_gives_names_on_request() -> None:
    record = rashomon.report([{"text": TEXT, "published": "2031-05-03"}])
    (claim,) = record.to_dict(victims=True)["claims"]
    assert claim["group"]["label"] == claim["victim"]["name"] == "Ilko Varn"
