"""Actors in sentences of our own: named, described, pointed back at, and none at all."""

from itertools import pairwise

import pytest

import rashomon
from tests.marking.actor_rows import CERTAIN, DESCRIBED, NAMED, NOT_ACTORS, SUSPECTED, rows


def actors(text):
    return {m.text: m for m in rashomon.mentions(text) if m.kind == "actor"}


@pytest.mark.parametrize("row", rows(NAMED), ids=lambda row: row[0])
def test_names_of_the_list(row):
    text, words, name = row
    found = actors(text)
    assert words in found
    assert (found[words].value.name, found[words].rule) == (name, "actor-alias")
    assert found[words].value.named


@pytest.mark.parametrize("row", rows(DESCRIBED), ids=lambda row: row[0])
def test_what_words_describe(row):
    text, words, name = row
    found = actors(text)
    assert words in found
    assert found[words].value.name == name
    assert found[words].rule != "actor-alias"


@pytest.mark.parametrize("row", rows(NOT_ACTORS), ids=lambda row: row[0])
def test_what_is_no_actor(row):
    text, words = row
    assert words not in actors(text)


@pytest.mark.parametrize("row", rows(SUSPECTED), ids=lambda row: row[0])
def test_suspicion(row):
    assert actors(row[0])[row[1]].value.suspected


@pytest.mark.parametrize("row", rows(CERTAIN), ids=lambda row: row[0])
def test_no_suspicion(row):
    assert not actors(row[0])[row[1]].value.suspected


def test_unnamed_are_said_to_be_so():
    found = actors("Gunmen shot two men in Kano, Nigeria. Nigerian police fled.")
    assert not found["Gunmen"].value.named
    assert found["Gunmen"].value.category == "non_state_fighters"
    assert found["Nigerian police"].value.named
    assert found["Nigerian police"].value.category == "state_forces"


def test_short_form_learnt_in_brackets_holds_in_the_whole_report():
    found = rashomon.mentions("The Rapid Support Forces (RSF) fired. In Paris, the RSF spoke.")
    names = [m.value.name for m in found if m.kind == "actor"]
    assert names == ["Rapid Support Forces"] * 3


def test_two_actors_with_one_short_form_stay_undecided():
    found = actors("The SNA fired in Syria and Somalia.")
    assert "SNA" not in found


def test_every_mention_stands_in_the_text():
    text = "\n\n".join(row[0] for row in rows(NAMED + DESCRIBED))
    found = [m for m in rashomon.mentions(text) if m.kind == "actor"]
    assert len(found) > 50
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("published", "names"),
    [("1990-05-04", ["Older Front"]), ("2019-05-04", ["Newer Front"]), (None, [])],
)
def test_an_actor_of_another_time_gives_way(published, names, tmp_path):
    own = tmp_path / "ours.tsv"
    rows = (
        "name\taliases\tkind\tcountry\tsince\tuntil\twikidata\tsource",
        "Older Front\tQVX\trebel group\tSO\t1981\t1991\t\tus",
        "Newer Front\tQVX\trebel group\tKE\t2015\t\t\tus",
    )
    own.write_text("\n".join(rows) + "\n", encoding="utf-8")
    text = "QVX fighters shot two men on the road from Somalia to Kenya."
    found = rashomon.mentions(text, published, actors=own)
    assert [m.value.name for m in found if m.kind == "actor"] == names


def test_a_country_is_told_by_who_fights_at_home():
    found = actors("Boko Haram fighters shot at soldiers.")
    assert found["soldiers"].value.country == "NG"


@pytest.mark.parametrize(
    "text",
    [
        "BELDA, Sept 12, 2018 (KNA) - Rebels shot six men near Imphal, India.",
        "KNA, Belda district, 12 Sept. 2018 - Rebels shot six men near Imphal, India.",
        "BELDA (KNA) - Rebels shot six men in India. He spoke to KNA by telephone.",
        "Rebels shot six men near Imphal, India.\n\n(KNA/LT)",
    ],
)
def test_an_agency_of_a_dateline_is_no_actor(text):
    assert "KNA" not in actors(text)


@pytest.mark.parametrize(
    "text",
    [
        "BELDA, Sept 12, 2018 (PNS) - Rebels of the KNA shot six men near Imphal, India.",
        "The Kuki National Army (KNA) - a rebel group of India - shot six men.",
        "BELDA (KNA) - The Kuki National Army shot six men in India. The KNA fled.",
    ],
)
def test_a_short_form_outside_the_dateline_is_an_actor(text):
    found = actors(text)
    assert found["KNA"].value.name == "Kuki National Army"


def test_a_short_name_in_a_persons_name_is_no_actor():
    text = "A gunman shot six people in Belda, Libya, police chief {} said."
    assert "Rada" not in actors(text.format("Rada Minten"))
    assert "Rada" not in actors(text.format("Olin Rada"))
    assert "Rada" in actors("A Rada patrol shot six people in Tripoli, Libya.")
