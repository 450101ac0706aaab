"""Arms by themselves name no state: whose they are decides, not where the event was."""

import pytest

from rashomon.events.party_words import party_of
from tests.events.test_perpetrators import BOMB, event_of


@pytest.mark.parametrize(
    ("arms", "name"),
    [
        ("aircraft of the United Arab Emirates", "Military Forces of United Arab Emirates"),
        ("drones of the River Front", "River Front"),
        ("the police of Chad", "Police Forces of Chad"),
        ("artillery of the rebels", "Unidentified Armed Group (Mali)"),
        ("rebel drones", "Unidentified Armed Group (Mali)"),
        ("army drones", "Military Forces of Mali"),
        ("drones", None),
    ],
)
def test_who_is_blamed_for_arms(arms, name):
    event = event_of(f"{BOMB}Residents blamed {arms} for the attack.")
    assert [p.name for p in event.perpetrators] == ([] if name is None else [name])


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("drones", (None, "political militia")),
        ("Russian jets", ("Military Forces of Russia", "state forces")),
        ("Desh drones", ("Desh", "rebel group")),
        ("police of Chad", ("Police Forces of Chad", "state forces")),
        ("Orranian-led coalition", ("Orranian-led coalition", "external forces")),
        ("separatist artillery", (None, "political militia")),
    ],
)
def test_what_words_mean(words, party):
    assert party_of(words) == party
