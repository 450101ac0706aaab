"""The list that ships: well formed, without doubles, and large enough."""

import re
from collections import Counter

import pytest

from rashomon.actors import KINDS, actor_country, actor_table, by_name, lookup
from rashomon.actors.checks import conflicts
from rashomon.actors.rows import Row, read_rows
from rashomon.lexicon import shared_text

READ = list(read_rows(shared_text("actors.tsv")))
ROWS = [one for one in READ if isinstance(one, Row)]


def test_every_line_is_well_formed():
    assert [one for one in READ if isinstance(one, str)] == []
    assert len(ROWS) >= 600


def test_no_alias_of_two_actors_of_a_country_and_no_common_word():
    assert list(conflicts(ROWS)) == []


def test_kinds_are_those_of_acled():
    assert len(KINDS) == 8
    assert {row.actor.kind for row in ROWS} <= set(KINDS)


@pytest.mark.parametrize(
    "country",
    (
        "SY IQ YE LY LB PS TR IR EG AF PK IN MM PH TH ID LK BD NP UA RU GE BA GB ES NG NE ML BF TD "
        "CM CF CD RW BI UG SS SD ET SO KE MZ AO DZ CO PE SV GT NI HN MX HT BR"
    ).split(),
)
def test_countries_with_war_since_1980_have_actors(country):
    assert any(country in row.actor.countries for row in ROWS)


def test_items_are_of_one_actor():
    items = Counter(row.actor.wikidata for row in ROWS if row.actor.wikidata)
    assert set(items.values()) == {1}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.actor.name)
def test_every_name_is_found(row):
    for name in (row.actor.name, *row.actor.aliases):
        assert row.actor in lookup(name)
    assert by_name(row.actor.name) == row.actor


def test_spellings_meet_in_the_fold():
    assert lookup("Jabhat al Nusra") == lookup("Jabhat al-Nusra") != ()
    assert lookup("Seléka") == lookup("Seleka") != ()
    assert lookup("Nobody's Front") == ()
    assert lookup("") == ()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("CD", "Democratic Republic of Congo"),
        ("CG", "Republic of Congo"),
        ("ML", "Mali"),
        ("XQ", "XQ"),
    ],
)
def test_countries_inside_names_are_acleds(code, name):
    assert actor_country(code) == name


def test_forces_of_the_list_bear_their_countrys_name():
    forces = re.compile(r"(?:Military|Police) Forces of ")
    for actor in actor_table().by_name.values():
        if forces.match(actor.name) and "Congo" in actor.name:
            assert forces.sub("", actor.name) == actor_country(actor.countries[0])
