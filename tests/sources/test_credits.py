import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import BadLexicon
from rashomon.sources.credits.agencies import build_agencies, known_agencies
from rashomon.sources.credits.finding import credits_of

AGENCIES = known_agencies()
BODY = "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said."


@pytest.mark.parametrize("example", AGENCIES.matches)
def test_every_credit_is_found_in_order(example):
    text, _, names = example.rpartition(" => ")
    assert ", ".join(credits_of(text)) == names


@pytest.mark.parametrize("text", AGENCIES.rejects)
def test_other_mentions_are_no_credits(text):
    assert credits_of(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{BODY} An officer told the AP so.\n\n(Reuters)", ("AP", "Reuters")),
        (f"ORLEN (AFP) - {BODY}\n{BODY}\n© AFP 2019. Additional reporting by DPA", ("AFP", "DPA")),
        (f"{BODY}\n{BODY}\n\nSource: TASS", ("TASS",)),
        ("ORLEN, MARCH 3 (REUTERS) - GUNMEN ATTACKED A MILL.", ("Reuters",)),
        (f"{BODY} [Reuters]", ("Reuters",)),
        ("The dead were millers, a police officer told Agence France-Presse.", ("AFP",)),
        ("Nine died, according to the Xinhua news agency.", ("Xinhua",)),
        (f"ORLEN, March 3 (AFP/Harbour Wire) - {BODY}", ("AFP", "Harbour Wire")),
    ],
)
def test_credits_in_many_places(text, names):
    assert credits_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The mine belongs to Harbour (Orlen) - Tamsin's oldest firm - and is shut. " + BODY,
        "The picture, REUTERS/Mira Sand, shows the mill.",
        "Associated Press freedom groups met in Orlen.",
        "Interfaxes broke down.",
        "Militants of the Xinhua street gang fled.",
    ],
)
def test_what_looks_like_a_credit_and_is_none(text):
    assert credits_of(text) == ()


def test_mistakes_in_the_list_are_reported():
    with pytest.raises(BadLexicon, match="'name' is missing"):
        build_agencies('[[agency]]\naliases = ["X"]')
    with pytest.raises(BadLexicon, match="'AP' stands twice"):
        build_agencies('[[agency]]\nname = "AP"\n[[agency]]\nname = "Other"\naliases = ["AP"]')


@given(st.lists(st.sampled_from(["AP", "(", ")", " ", "/", "\n", "-", ".", "told ", "AFP", BODY])))
def test_any_arrangement_is_survived(pieces):
    names = credits_of("".join(pieces))
    assert len(set(names)) == len(names)
