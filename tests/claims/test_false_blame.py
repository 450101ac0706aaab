"""Who is not to be blamed: victims of a mob, disowned claims, names cut short. All invented."""

import pytest

import rashomon
from tests.claims.test_responsibility import CLAIMED, CLEARED, DEAD, OTHERS, said

AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES"


@pytest.mark.parametrize(
    "text",
    [
        "The mob accused Halim Dost of witchcraft and beat him to death.",
        "Villagers accused Halim Dost of blasphemy and killed him.",
        "Villagers accused Halim Dost of kidnapping children and lynched him.",
        "Halim Dost was accused of theft and killed by a mob.",
        "Residents accused Halim Dost of sorcery before killing him.",
        "A statement claiming responsibility in the name of the Sable Front was fake.",
        "A fake statement claimed responsibility on behalf of the Sable Front.",
        "The Sable Front said a claim of responsibility issued in its name was a forgery.",
        "The (a+)+$ Front claimed responsibility for the attack.",
        "Boko\u200e Haram claimed responsibility for the attack.",
        "Bo\u200bko Har\u200fam claimed responsibility for the attack.",
    ],
)
def test_nobody_is_blamed(text):
    assert said(DEAD + text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Residents accused the Sable Front of stealing cattle and killing six people.",
            {("Sable Front", OTHERS)},
        ),
        ("Residents accused Halim Dost of killing six people.", {("Halim Dost", OTHERS)}),
        (
            "The Sable Front accused the Ember Cell of the attack and attacked it.",
            {("Ember Cell", OTHERS)},
        ),
        (
            "The Sable Front claimed responsibility for the attack in a false uniform.",
            {("Sable Front", CLAIMED)},
        ),
        ("Halim Dost has confessed, saying he killed four people.", {("Halim Dost", CLAIMED)}),
        ("The gunman, identified as Halim Dost, fled.", {("Halim Dost", AUTHORITIES)}),
        (
            "Police are looking for Halim Dost and Marek Toln over the attack.",
            {("Halim Dost", AUTHORITIES), ("Marek Toln", AUTHORITIES)},
        ),
        (
            "Prosecutors accuse former colonel Marek Toln of ordering the attack.",
            {("Marek Toln", AUTHORITIES)},
        ),
        (
            "The Sable Front named the bomber as Halim Dost.",
            {("Halim Dost", OTHERS)},
        ),
        (
            "Officials attributed the looting to elements of the Sable Front.",
            {("Sable Front", AUTHORITIES)},
        ),
        (
            "Commander Halim Dost of the Sable Front denied that his men had carried out the "
            "massacre.",
            {("Sable Front", CLEARED)},
        ),
        (
            "The army denied that Sable Front fighters took part in the attack.",
            {("Sable Front", CLEARED)},
        ),
        ("The army denied that its soldiers took part in the attack.", {("army", CLEARED)}),
        (
            "The Sable Front met. The army denied that it was involved in the attack.",
            {("army", CLEARED)},
        ),
    ],
)
def test_who_is_blamed_all_the_same(text, expected):
    assert said(DEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            '"We saw bodies," ministry spokesman Idris Moke told AFP, blaming the Sable Front for '
            "the attack.",
            "Idris Moke",
        ),
        ("The army denied that Sable Front fighters took part in the attack.", "army"),
    ],
)
def test_who_says_so(text, speaker):
    (reading,) = rashomon.read([{"text": DEAD + text}])
    assert [c.source.label for c in reading.claims if c.perpetrator] == [speaker]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The governor accused neighbouring Karsia of killing civilians.", "Karsia"),
        (
            "The general staff of Karsia on Wednesday rejected the accusation that its forces had "
            "struck a bus.",
            "general staff of Karsia",
        ),
    ],
)
def test_a_neighbouring_country_is_no_person_and_a_weekday_no_part_of_a_name(text, name):
    assert {one[0] for one in said(DEAD + text)} == {name}
