"""What no record may say: that somebody did it whom no report says to have done it."""

import pytest

import rashomon
from rashomon.types import Event

SCENE = "ORLEK, June 2, 2019 (ONA) - Twelve villagers were killed in Orlek, Nigeria, on Saturday. "


def event_of(text: str) -> Event:
    return rashomon.report([{"text": text}], one_event=True).events[0]


def blamed(event: Event) -> set[str]:
    attackers = {a.name for a in event.actors if a.role == "attacker"}
    said = {p.name for p in event.perpetrators if p.confidence != "ACQUITTED"}
    return attackers | said


@pytest.mark.parametrize(
    "said",
    [
        "The army denied that its soldiers killed the villagers.",
        "There is no evidence that the army killed the villagers, the mission said.",
        "The mission could not confirm that soldiers killed the villagers.",
        "It is not known whether soldiers killed them.",
        "An inquiry into whether the army bombed the village was opened.",
        "If the army bombed the village, it will pay.",
        "Opponents falsely claimed that soldiers killed the villagers.",
        "Reports that troops shot the villagers were untrue.",
        "The minister dismissed claims that troops had killed the villagers.",
        "The army warned that it could bomb the village.",
        "Soldiers have carried out attacks on villages there since 2011.",
        "A retired soldier shot them.",
        "Unidentified warplanes bombed the village.",
        "Police arrested four residents.",
        "Troops and police were deployed to the village.",
    ],
)
def test_no_force_is_blamed(said: str) -> None:
    assert not {name for name in blamed(event_of(SCENE + said)) if "Forces of" in name}


@pytest.mark.parametrize(
    "text",
    [
        "Bandits posing as policemen killed six villagers in Orlek, Nigeria.",
        "Gunmen dressed as soldiers killed six villagers in Orlek, Nigeria.",
        "Gunmen killed six farmers in Orlek, Nigeria. Soldiers fired at the fleeing attackers.",
    ],
)
def test_the_gunmen_are_blamed_alone(text: str) -> None:
    assert blamed(event_of(text)) == {"Unidentified Armed Group (Nigeria)"}


@pytest.mark.parametrize(
    "text",
    [
        "GENEVA, 3 June 2019 - Soldiers killed twelve villagers in Orlek in central Mali on "
        "Saturday, the mission said in Geneva, Switzerland.",
        "AMMAN, Jordan - Soldiers killed four villagers in Orlek, Mali, on Monday.",
    ],
)
def test_soldiers_are_those_of_the_country_where_it_happened(text: str) -> None:
    assert blamed(event_of(text)) == {"Military Forces of Mali"}


def test_who_only_denies_it_is_no_side() -> None:
    event = event_of(SCENE + "The Taliban issued a statement denying involvement.")
    assert (blamed(event), event.sides.a) == (set(), None)


def test_nobody_attacks_by_signing_a_truce() -> None:
    event = event_of("The Taliban and the Afghan government agreed a truce on Monday.")
    assert {a.role for a in event.actors} == {"other"}


def test_every_part_leads_to_words_of_the_report() -> None:
    text = "Gunmen killed six farmers in Orlek, Nigeria. Soldiers fired at the fleeing attackers."
    event = event_of(text)
    said = {a.name: [w.text for w in a.told] for a in event.actors}
    assert said["Unidentified Armed Group (Nigeria)"][0] == "Gunmen killed"
    assert all(text[w.start : w.end] == w.text for a in event.actors for w in a.told)
