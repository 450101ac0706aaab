"""Whom an act must not be blamed on: its victims, a dateline's army, the namesake of a word."""

import pytest

import rashomon
from rashomon.types import Event


def event_of(text: str) -> Event:
    return rashomon.report([{"text": text, "published": "2021-06-02"}], one_event=True).events[0]


def blamed(event: Event) -> set[str]:
    attackers = {a.name for a in event.actors if a.role == "attacker"}
    return attackers | {p.name for p in event.perpetrators}


@pytest.mark.parametrize(
    "text",
    [
        "Four nurses died when a bomb wrecked their minibus in Kandahar on Monday.",
        "Nine pupils were hurt as a rocket hit their school in Aleppo on Monday.",
        "Five villagers were killed when a missile struck their house in Marib on Monday.",
        "Two farmers were hurt when an explosion destroyed their tractor in Helmand on Monday.",
        "Residents fled as shells hit the market of Aleppo on Monday, killing six people.",
        "Villagers said artillery hit the market of Aleppo on Monday, killing six people.",
        "Workers ran when bombs destroyed a bakery in Homs on Monday, killing six of them.",
        "Car bombs killed nine people in Baghdad on Monday, police said.",
        "Car bomb kills nine guests at a wedding hall in Idlib, doctors said on Monday.",
        "Chad Miller was shot dead in Dallas on Monday.",
        "Jordan Reed shot dead two people at a school in Ohio on Monday, witnesses said.",
        "Georgia Wells stabbed two people in Ohio on Monday, witnesses said.",
        "Mine kills five traders near Kidal on Monday, their union said.",
        "Turkey dinner turned deadly: a gas blast killed four people in Ohio on Monday.",
    ],
)
def test_nobody_is_blamed(text: str) -> None:
    assert not blamed(event_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "BEIRUT, June 1 (ONA) - Army shelling killed 18 civilians in Zor Hallam on Monday.",
        "AMMAN, June 1 (ONA) - Six civilians died when warplanes pounded Zor Hallam on Monday.",
        "AMMAN, June 1 (ONA) - Warplanes bombed the village of Zor Hallam on Monday, killing 18.",
        "NAIROBI, June 1 (ONA) - Troops killed 12 herders in Gobwelle on Monday, elders said.",
        "GENEVA, June 1 (ONA) - Government forces killed 30 farmers in Torokel on Monday.",
        "DAKAR, June 1 (ONA) - Police shot dead three men in Torokel on Monday.",
    ],
)
def test_a_dateline_blames_nobody_for_what_was_done_in_a_place_on_no_map(text: str) -> None:
    event = event_of(text)
    assert not {name for name in blamed(event) if "Forces of" in name}
    assert event.place is None or event.place.country is None


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        (
            "BEIRUT, June 1 (ONA) - The army shelled Idlib on Monday, killing 18 civilians.",
            "Military Forces of Syria",
        ),
        (
            "DAKAR, June 1 (ONA) - Soldiers killed 30 villagers in Torokel, in central Mali.",
            "Military Forces of Mali",
        ),
        (
            "BEIRUT, June 1 (ONA) - The Lebanese army shelled Zor Hallam, killing 18 civilians.",
            "Military Forces of Lebanon",
        ),
        ("Chad's army killed twelve herders near Faya on Monday.", "Military Forces of Chad"),
        ("Mali shelled a herders' camp near Kidal, killing six.", "Military Forces of Mali"),
        (
            "Students stormed a police post in Dhaka on Monday and killed one officer.",
            "Rioters (Bangladesh)",
        ),
        (
            "Gunmen entered a village near Kano on Monday and later shot dead six people.",
            "Unidentified Armed Group (Nigeria)",
        ),
        (
            "Bandits dressed as soldiers killed six villagers near Kano on Monday.",
            "Unidentified Armed Group (Nigeria)",
        ),
    ],
)
def test_who_is_told_to_have_done_it_is_blamed(text: str, attacker: str) -> None:
    assert attacker in blamed(event_of(text))
