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
]
TOLD = [
    ("Police said a blast on ", " killed nine"),
    ("Nine people were killed on ", ""),
    ("The monitor said that gunmen stormed the mill early on ", ""),
    ("The raid on ", " killed two"),
    ("On ", " shells fell on Orlen"),
    ("The governor, who spoke of nine dead, said the mill had been attacked on ", ""),
    ("Residents said; on ", " a shell hit"),
]


@pytest.mark.parametrize(("before", "after"), APART)
def test_somebody_spoke_then(before, after):
    assert is_apart(before, after)


@pytest.mark.parametrize(("before", "after"), TOLD)
def test_it_happened_then(before, after):
    assert not is_apart(before, after)
