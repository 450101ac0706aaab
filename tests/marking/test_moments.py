"""Times at which somebody spoke, apart from times at which something happened."""

import pytest

from rashomon.marking.moments import is_apart

APART = [
    ("At least nine people died, the monitor said on ", "."),
    ("The ministry said late ", ""),
    ("The toll rose to 14 on ", ""),
    ("The governor told state television in Orlen on ", ""),
    ("A rescue group on ", " raised the toll to nine"),
    ("The village council ", " condemned the killing"),
    ("The funeral of the five was held on ", ""),
    ("Orlen police said in a statement on ", ""),
    ("Six prisoners had been recaptured by noon on ", ""),
    ("Two bodies washed ashore on ", ""),
    ("The front claimed the attack in a post on ", ""),
    ("It took the blame for the raid in a Telegram post late on ", ""),
    ("The mayor condemned the attack at a news conference on ", ""),
    ("The council put the death toll on ", " at nine"),
]
TOLD = [
    ("Police said a blast on ", " killed nine"),
    ("Nine people were killed on ", ""),
    ("The monitor said that gunmen stormed the mill early on ", ""),
    ("The raid on ", " killed two"),
    ("On ", " shells fell on Orlen"),
    ("The governor, who spoke of nine dead, said the mill had been attacked on ", ""),
    ("Residents said; on ", " a shell hit"),
    ("Rebels attacked an army post in Orlen on ", ""),
    ("Nine soldiers died in a border post on ", ""),
    ("Rebels overran a post near Orlen on ", ""),
    ("Gunmen bombed a funeral in Orlen on ", ""),
]


@pytest.mark.parametrize(("before", "after"), APART)
def test_somebody_spoke_then(before, after):
    assert is_apart(before, after)


@pytest.mark.parametrize(("before", "after"), TOLD)
def test_it_happened_then(before, after):
    assert not is_apart(before, after)
