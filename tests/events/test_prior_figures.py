"""Figures of previous attacks and of years past are background; those of this event are not."""

import pytest

import rashomon

LEAD = "A bomb killed 19 people in Orrel on Friday, police said. "


def is_background(text: str, words: str) -> bool:
    record = rashomon.report([{"id": "r", "text": LEAD + text, "published": "2021-03-05"}])
    return next(c.background for c in record.claims if words in c.quote)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two previous attacks on the bridge killed seven people.", "seven"),
        ("In two earlier bombings, seven people were killed.", "seven"),
        ("Seven people were killed in two previous attacks and the bomb wounded nine.", "Seven"),
        ("The Hill Front, which bombed the same line in 2009, killed 54 people in 2009.", "54"),
        ("Police suspect the Hill Front, which bombed the same line in 2009, killing 54.", "54"),
        ("The group, which killed 54 people in 2009, has camps there.", "54"),
    ],
)
def test_of_another_time(text: str, words: str) -> None:
    assert is_background(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Hill Front, founded in 2009, killed 21 people on Friday.", "21"),
        ("The blast, which came after two earlier attacks, left 21 people dead.", "21"),
        ("Seven people were killed in two previous attacks and the bomb wounded nine.", "nine"),
        ("Two earlier blasts on Friday morning killed seven people.", "seven"),
        ("The previous toll was seven people dead.", "seven"),
    ],
)
def test_of_this_event(text: str, words: str) -> None:
    assert not is_background(text, words)
