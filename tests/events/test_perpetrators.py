"""Who is said to have done an event: every attribution kept, sides and parties by the rules."""

import json

import pytest

import rashomon

BOMB = "A bomb killed 12 people in Bamako, Mali, on Monday. "
CLASH = "Clashes between the army and rebels in Gao, Mali, left 12 fighters dead on Monday. "


def event_of(*texts):
    days = ("2024-05-06", "2024-05-07", "2024-05-08")
    given = [{"text": t, "published": d} for t, d in zip(texts, days, strict=False)]
    return rashomon.report(given, one_event=True).events[0]


def said_of(event):
    return {p.name: p.confidence for p in event.perpetrators}


def test_a_claim_a_blame_and_a_suspicion_are_all_kept():
    """Field guide, statement 13: a claim beside blame is contested, and no competing claim."""
    event = event_of(
        BOMB + "The River Front claimed the attack. The army blamed the Highland Guard. "
        "Suspected Marsh Brotherhood fighters planted a device.",
        BOMB + "The army blamed the Highland Guard for the bombing.",
    )
    assert said_of(event) == {
        "River Front": "CLAIMED OR ADMITTED",
        "Highland Guard": "SUSPECTED OR ACCUSED BY AUTHORITIES",
        "Marsh Brotherhood": "POSSIBLE",
    }
    assert event.contested
    assert not event.competing_claims


def test_two_claims_compete():
    event = event_of(BOMB + "Both the River Front and the Highland Guard claimed the attack.")
    assert event.competing_claims
    assert event.claim_status == "claimed"


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        ((BOMB,), "unknown"),
        ((BOMB + "No group claimed responsibility.",), "unclaimed"),
        ((BOMB + "No group claimed it.", BOMB + "The River Front claimed the attack."), "claimed"),
    ],
)
def test_claim_status(texts, status):
    assert event_of(*texts).claim_status == status


def test_the_best_confidence_counts_and_every_claim_is_behind_it():
    event = event_of(
        BOMB + "Residents accused the River Front of carrying out the attack.",
        BOMB + "The River Front claimed the attack.",
    )
    (one,) = event.perpetrators
    assert (one.confidence, len(one.claims)) == ("CLAIMED OR ADMITTED", 2)


def test_what_a_report_tells_itself_is_a_fact_with_its_words():
    (one,) = event_of(
        "Boko Haram fighters attacked a village in Borno, Nigeria, on Monday, killing 15 villagers."
    ).perpetrators
    assert (one.name, one.confidence) == ("Boko Haram", "REPORTED AS FACT")
    assert "Boko Haram" in one.told[0].text


def test_an_army_that_reports_the_dead_of_a_battle_perpetrated_nothing():
    event = event_of(CLASH + "The army said its troops killed nine rebels and lost three soldiers.")
    assert not any("Forces of" in p.name for p in event.perpetrators)


def test_a_person_is_masked_in_everything_but_the_quotes():
    text = BOMB + "Police arrested Marek Toln over the attack. The River Front claimed the attack."
    record = rashomon.report([{"text": text, "published": "2024-05-06"}])
    masked, shown = record.to_dict(), record.to_dict(suspects=True)
    assert "Marek Toln" in json.dumps(shown["events"])
    assert "Marek Toln" not in json.dumps(masked["events"])
    assert "a named person" in {p["name"] for p in masked["events"][0]["perpetrators"]}
    assert "Marek Toln" not in {a.name for a in record.events[0].actors}


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [
        (CLASH, "Government of Mali", "Unidentified Armed Group (Mali)"),
        (
            "Boko Haram fighters ambushed Nigerian soldiers in Borno, Nigeria, on Monday, killing "
            "nine soldiers.",
            "Government of Nigeria",
            "Boko Haram",
        ),
        (
            "Malian soldiers killed 20 villagers in Segou, Mali, on Monday.",
            "Government of Mali",
            "Civilians",
        ),
        (
            "Boko Haram fighters killed 20 villagers in Borno, Nigeria, on Monday.",
            "Boko Haram",
            "Civilians",
        ),
    ],
)
def test_sides_by_ucdp(text, a, b):
    """GED codebook 23.1: the state is a; in one-sided violence b is civilians."""
    sides = event_of(text).sides
    assert (sides.a, sides.b) == (a, b)


def test_a_group_has_the_letter_of_its_side():
    text = "Boko Haram fighters killed 20 villagers in Borno, Nigeria, on Monday."
    record = rashomon.report([{"text": text, "published": "2024-05-06"}])
    assert [c.group.side for c in record.claims if c.group is not None] == ["b"]


@pytest.mark.parametrize(
    ("speaker", "party"),
    [
        ("The army", "Military Forces of Mali"),
        ("Army spokesman Musa Keita", "Military Forces of Mali"),
        ("Mali's defence ministry", "Military Forces of Mali"),
        ("Kenya's defence ministry", None),
        ("The hospital", None),
        ("A witness", None),
        ("The Sahel Observatory for Human Rights", None),
        ("The mayor", None),
    ],
)
def test_whose_side_a_source_is_on(speaker, party):
    text = CLASH + f"{speaker} said three soldiers were wounded in Gao."
    record = rashomon.report([{"text": text, "published": "2024-05-06"}])
    (claim,) = [c for c in record.claims if c.outcome == "wounded"]
    assert claim.source.party_to == party


def test_the_order_of_the_reports_does_not_matter():
    texts = (BOMB + "The River Front claimed the attack.", BOMB + "The army blamed the Hill Guard.")
    given = [{"id": t[-9:], "text": t, "published": "2024-05-06"} for t in texts]
    one, other = (rashomon.report(g).events for g in (given, given[::-1]))
    assert [e.perpetrators for e in one] == [e.perpetrators for e in other]
