"""Who claims, blames and denies, in the words of news agencies; all groups are invented."""

import pytest

import rashomon

DEAD = "A bomb killed six people in Tarsk. "
CLAIMED, POSSIBLE, CLEARED = "CLAIMED OR ADMITTED", "POSSIBLE", "ACQUITTED"
AUTHORITIES, OTHERS = "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED"


def said(text):
    (reading,) = rashomon.read([{"text": text}])
    found = [c for c in reading.claims if c.perpetrator is not None]
    return {(c.perpetrator.actor, c.perpetrator.confidence) for c in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Sable Front and the Ember Cell both claimed Saturday's attack.",
            {("Sable Front", CLAIMED), ("Ember Cell", CLAIMED)},
        ),
        (
            "The Sable Front, an offshoot of the Hill Movement, said it was behind the bombing.",
            {("Sable Front", CLAIMED)},
        ),
        (
            "The attack was later claimed by the Sable Front's media arm.",
            {("Sable Front", CLAIMED)},
        ),
        (
            "A previously unknown group calling itself the Dawn Brigade claimed responsibility.",
            {("Dawn Brigade", CLAIMED)},
        ),
        (
            "A caller claimed responsibility on behalf of the Sable Front.",
            {("Sable Front", CLAIMED)},
        ),
        (
            '"We carried out this operation," a Sable Front commander told reporters.',
            {("Sable Front", CLAIMED)},
        ),
        (
            "Sable Front spokesman Idris Moke said the group carried out the attack.",
            {("Sable Front", CLAIMED)},
        ),
        (
            "Officials pointed the finger at the Sable Front, while the opposition blamed the "
            "government for the bombing.",
            {("Sable Front", AUTHORITIES), ("government", OTHERS)},
        ),
        (
            "The governor said the attackers belonged to the Ember Cell.",
            {("Ember Cell", AUTHORITIES)},
        ),
        ("The attack has been widely blamed on the Ember Cell.", {("Ember Cell", OTHERS)}),
        (
            "The government said the Ember Cell was behind the attack. The group denied it.",
            {("Ember Cell", AUTHORITIES), ("Ember Cell", CLEARED)},
        ),
        (
            "Residents said government troops were behind the bombing, a charge the army denied.",
            {("government troops", OTHERS), ("army", CLEARED)},
        ),
        (
            "Activists blamed Orranian jets; Orran denied carrying out the strike.",
            {("Orranian jets", OTHERS), ("Orran", CLEARED)},
        ),
        ("Analysts said it bore the hallmarks of the Ember Cell.", {("Ember Cell", POSSIBLE)}),
        ("A court convicted Marek Toln of the bombing.", {("Marek Toln", "REPORTED AS FACT")}),
        ("Police named the gunman as Marek Toln, 19.", {("Marek Toln", AUTHORITIES)}),
        ("The Sable Front had yet to claim the attack.", set()),
        ("Who claimed the attack?", set()),
        ("The army said it lost two men in the attack.", set()),
        ("The Sable Front did not claim the attack.", set()),
        ("The governor blamed poor wiring for the explosion.", set()),
        ("The Sable Front would claim the attack, an analyst said.", set()),
        ("The camp holds 500 men, many of them suspected Sable Front fighters.", set()),
    ],
)
def test_who_is_said_to_have_done_it(text, expected):
    assert said(DEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("No group has claimed responsibility for the attack.", "none"),
        ("There was no immediate claim of responsibility.", "none"),
        ("The attack has not been claimed.", "none"),
        ("It was not immediately clear who was behind the attack.", "unknown"),
    ],
)
def test_that_nobody_claims_it_is_a_status(text, value):
    (reading,) = rashomon.read([{"text": DEAD + text}])
    found = [c.status for c in reading.claims if c.status is not None]
    assert [(s.about, s.value) for s in found] == [("responsibility", value)]


def test_the_toll_in_a_claim_of_responsibility_is_not_the_groups():
    text = "The Sable Front claimed responsibility for the bomb that killed nine people in Tarsk."
    (reading,) = rashomon.read([{"text": text}])
    (toll,) = [c for c in reading.claims if c.count is not None]
    assert toll.source.label is None


def test_a_named_suspect_leaves_only_on_request():
    text = DEAD + "Police arrested Marek Toln over the attack."
    (reading,) = rashomon.read([{"text": text}])
    (masked,) = [c for c in reading.to_dict()["claims"] if c["perpetrator"]]
    (shown,) = [c for c in reading.to_dict(suspects=True)["claims"] if c["perpetrator"]]
    assert masked["perpetrator"]["actor"] == "a named person"
    assert shown["perpetrator"]["actor"] == "Marek Toln"
    assert "Marek Toln" in masked["quote"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("TARSK - Police arrested Marek Toln over the attack.", "police"),
        ("TARSK — Prosecutors charged Marek Toln with the attack.", "prosecutors"),
        ("Anti-terror police arrested Marek Toln over the attack.", "Anti-terror police"),
        ("The police — the county's — arrested Marek Toln over the attack.", "police"),
    ],
)
def test_what_a_dash_parts_from_the_accusers_is_none_of_them(text, label):
    (reading,) = rashomon.read([{"text": text + " " + DEAD}])
    (blame,) = [c for c in reading.claims if c.perpetrator is not None]
    assert blame.source.label == label
