"""Who did what to whom in one sentence, in our own words, with invented towns."""

import pytest

from tests.marking.act_rows import BETWEEN, DOERS, NO_ACT, OWNERS, STAGES, VERBS
from tests.marking.reading import acts_in


def said(party):
    """Return a party's name, and the words for those who have none."""
    is_named = party is not None and party.name and not party.name.startswith("Unidentified")
    return None if party is None else party.name if is_named else party.text


@pytest.mark.parametrize(("text", "word", "attacker", "target"), [*DOERS, *OWNERS])
def test_who_did_it_to_whom(text, word, attacker, target):
    act = next(a for a in acts_in(text) if word in a.text)
    assert (said(act.attacker), said(act.target)) == (attacker, target)


@pytest.mark.parametrize(("text", "word", "one", "other"), BETWEEN)
def test_the_sides_of_a_fight(text, word, one, other):
    act = next(a for a in acts_in(text) if word in a.text)
    assert (said(act.attacker), said(act.partner)) == (one, other)


@pytest.mark.parametrize(("text", "word", "tactic"), VERBS)
def test_a_form_that_can_be_a_noun_is_read_by_its_neighbours(text, word, tactic):
    acts = [a for a in acts_in(text) if a.text.lower() == word]
    assert [(a.tactic, a.form) for a in acts] == ([(tactic, "verb")] if tactic else [])


@pytest.mark.parametrize(("text", "word", "stage"), STAGES)
def test_how_far_it_went(text, word, stage):
    assert next(a for a in acts_in(text) if word in a.text).stage == stage


@pytest.mark.parametrize("text", NO_ACT)
def test_words_that_tell_no_act(text):
    assert acts_in(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The liberation of Orlek by the army followed.",
        "The Liberation of Orlek was the deed of the Malian Army.",
        "Army Attack Kills Nine Fighters",
        "An attack on the Orlan Liberation Front followed.",
    ],
)
def test_an_act_beside_a_groups_name_is_one(text):
    assert [a.text.split()[0].lower() for a in acts_in(text)][:1] in (["liberation"], ["attack"])
