"""A person who is said to have done it bears no name in any field but the quoted words."""

import json

import pytest

import rashomon

BOMB = "A bomb killed 12 people in Bamako, Mali, on Monday. "
HELD = "Police arrested Deus Toln over the attack. "


def fields_of(text):
    """Return a record's claims, events and all as JSON, without quotes and sentences."""
    given = [{"text": BOMB + text, "published": "2024-05-06"}]
    record = rashomon.report(given).to_dict()
    claims = [
        {k: v for k, v in claim.items() if k not in ("quote", "sentence")}
        for claim in record["claims"]
    ]
    return claims, record["events"], json.dumps([claims, record["events"], record["origins"]])


@pytest.mark.parametrize(
    "text",
    [
        "Police said the suspect, Deus Toln, was held. Toln told reporters that five had died.",
        HELD + "Toln said seven people had died. The army said nine people had died.",
        HELD + "Toln's brother said five people had died.",
        HELD + "Colonel Toln said seven people had died.",
        HELD + "Toln denied involvement in the attack.",
        HELD + "Peter Toln, his brother, said five people had died.",
        "Deus Toln has confessed, saying he killed four people.",
    ],
)
def test_no_field_names_the_person(text):
    assert "Toln" not in fields_of(text)[2]


def test_the_surname_before_a_noun_leaves_the_noun():
    claims, _, _ = fields_of(HELD + "Toln's brother said five people had died.")
    assert "brother of a named person" in {c["source"]["label"] for c in claims}


def test_who_denies_under_his_surname_is_the_same_person():
    _, (event,), _ = fields_of(HELD + "Toln denied involvement in the attack.")
    (one,) = event["perpetrators"]
    assert one["denied_by"] == ["a named person"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (HELD + "Governor Peter Toln said seven people had died.", "Peter Toln"),
        (HELD + "The army blamed fighters of Deus Toln for the attack.", "fighters of Deus Toln"),
    ],
)
def test_others_keep_their_names(text, kept):
    assert kept in fields_of(text)[2]


def test_the_name_is_given_on_request_and_masked_in_one_reading():
    text = BOMB + "Police said the suspect, Deus Toln, was held. Toln said that five had died."
    (reading,) = rashomon.read([{"text": text}])
    masked, shown = reading.to_dict(), reading.to_dict(suspects=True)
    assert "Toln" in {c["source"]["label"] for c in shown["claims"]}
    assert "Toln" not in {c["source"]["label"] for c in masked["claims"]}
