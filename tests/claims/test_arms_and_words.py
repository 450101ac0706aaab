"""Whose arms did it, and which words name nobody; all groups are invented."""

import pytest

from tests.claims.test_responsibility import DEAD, said

OTHERS, CLAIMED = "SUSPECTED OR ACCUSED", "CLAIMED OR ADMITTED"


@pytest.mark.parametrize(
    ("arms", "actor"),
    [
        ("drones of the Sable Front", "Sable Front"),
        ("warplanes of the Orranian-led coalition", "Orranian-led coalition"),
        ("aircraft of the United Arab Emirates", "United Arab Emirates"),
        ("artillery of the rebels", "rebels"),
        ("the army of Chad", "army of Chad"),
        ("army drones", "army drones"),
        ("rebel drones", "rebel drones"),
        ("fighters of Halim Dost", "fighters of Halim Dost"),
        ("drones", None),
        ("a helicopter", None),
    ],
)
def test_arms_are_theirs_whose_they_are_called(arms, actor):
    expected = set() if actor is None else {(actor, OTHERS)}
    assert said(f"{DEAD}Residents blamed {arms} for the attack.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Sable Front, known as SF, issued a statement claiming responsibility.",
            {("Sable Front", CLAIMED)},
        ),
        (
            "The SFA, or Sable Front Army, sent a message to reporters claiming the attack.",
            {("Sable Front Army", CLAIMED)},
        ),
        (
            "The Sable Front, an offshoot, has posted a video denying any role in the attack.",
            {("Sable Front", "ACQUITTED")},
        ),
        ("The party denied involvement in the attack.", set()),
        ("The landlord, a driver, issued a statement denying involvement.", set()),
    ],
)
def test_what_was_issued_is_nobody(text, expected):
    assert said(DEAD + text) == expected
