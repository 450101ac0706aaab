"""What was hit, told from who spoke of it, where the dead were brought, and what a name holds."""

import pytest

import rashomon


def summary_of(text: str) -> str:
    found = rashomon.report([{"text": text, "published": "2021-06-05"}], one_event=True)
    return found.events[0].summary


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("A bomb killed nine people in Mosul on Friday, the hospital said.", "Bombing"),
        ("Nine people were pronounced dead at Mercy Hospital after a shooting in Ohio.", "Attack"),
        ("A man shot in Dallas on Friday was dead on arrival at a hospital.", "Attack"),
        ("According to the Shifa hospital, gunmen killed nine people in Mosul.", "Attack"),
        ("The university hospital said nine people died in a bombing in Kirkuk.", "Bombing"),
        ("The White House said nine people died in a bombing in Kirkuk.", "Bombing"),
        ("A bomb killed nine people at a hospital in Mosul.", "Bombing on a hospital"),
        ("A bomb killed nine people outside a courthouse in Mosul.", "Bombing on a courthouse"),
        ("A bomb exploded at a tea house in Tikrit, killing nine.", "Bombing on a restaurant"),
        ("Gunmen killed nine people at a guest house in Kabul.", "Attack on a hotel"),
        ("Gunmen stormed the embassy in Tripoli, killing nine.", "Attack on an embassy"),
        ("A bomb on a school bus killed nine people in Kandahar.", "Bombing on a bus"),
        ("Gunmen killed nine people in a house in Mosul.", "Attack on a home"),
    ],
)
def test_the_target_is_what_was_hit(text: str, what: str) -> None:
    assert summary_of(text).split(",")[0] == what
