"""The user's own list: it adds, it wins, and every mistake in it is named with its line."""

import json

import pytest
from typer.testing import CliRunner

import rashomon
from rashomon import BadInput, BadLexicon
from rashomon.actors import read_own
from rashomon.actors.rows import COLUMNS
from rashomon.cli.app import app
from tests.clock import assert_within

HEAD = "\t".join(COLUMNS)
TEXT = "The River Guard killed 4 people in Kharkiv, Ukraine. The group denied it."
GOOD = "Vellik River Guard\tVRG|River Guard\trebel group\tUA\t2001\t\t\town"


@pytest.fixture
def listed(tmp_path):
    def write(*lines, head=HEAD):
        path = tmp_path / "actors.tsv"
        path.write_text("\n".join((head, *lines)), encoding="utf-8")
        return path

    return write


def row(name="Vellik Guard", aliases="", kind="rebel group", rest="UA\t\t\t\town"):
    return f"{name}\t{aliases}\t{kind}\t{rest}"


def names(text, path):
    return [m.value.name for m in rashomon.mentions(text, actors=path) if m.kind == "actor"]


def test_own_actors_are_found_beside_those_that_ship(listed):
    assert names(TEXT, listed(GOOD)) == ["Vellik River Guard"] * 2
    assert names("Boko Haram fled.", listed(GOOD)) == ["Boko Haram"]
    assert [m for m in rashomon.mentions(TEXT) if m.text == "River Guard"] == []


def test_own_alias_wins_over_the_list_that_ships(listed):
    own = listed(row("Marsh Front", "Boko Haram"))
    assert names("Boko Haram fled.", own) == ["Marsh Front"]
    assert names("Boko Haram fled.", listed(row("Boko Haram", "Bokos"))) == ["Boko Haram"]


def test_read_and_report_take_a_list(listed):
    own = listed(GOOD)
    for jobs in (1, 2):
        found = list(rashomon.read([{"text": TEXT}] * 2, actors=own, jobs=jobs))
        assert all("Vellik River Guard" in str(reading.mentions) for reading in found)
    assert rashomon.report([{"text": TEXT}], actors=own).claims


def test_command_takes_a_list(listed, tmp_path):
    report = tmp_path / "a.txt"
    report.write_text(TEXT, encoding="utf-8")
    ran = CliRunner().invoke(app, ["read", str(report), "--actors", str(listed(GOOD))])
    assert ran.exit_code == 0
    found = [m for m in json.loads(ran.stdout)["mentions"] if m["kind"] == "actor"]
    assert [m["value"]["name"] for m in found] == ["Vellik River Guard"] * 2


def test_command_names_every_mistake(listed, tmp_path):
    report = tmp_path / "a.txt"
    report.write_text(TEXT, encoding="utf-8")
    bad = listed(row(kind="robbers"), row(rest="Ukraine\t\t\t\t"))
    ran = CliRunner().invoke(app, ["report", str(report), "--actors", str(bad)])
    assert ran.exit_code == 2
    assert "line 2: kind 'robbers'" in ran.stderr
    assert "line 3: country 'Ukraine'" in ran.stderr


@pytest.mark.parametrize(
    ("lines", "mistake"),
    [
        ((row(kind="robbers"),), "line 2: kind 'robbers': must be one of state forces"),
        ((row(rest="UA\t20\t\t\t"),), "line 2: since '20': not a year"),
        ((row(rest="UA\t2010\t2001\t\t"),), "line 2: until 2001 is before since 2010"),
        ((row(rest="UA\t\t\tx9\t"),), "line 2: wikidata 'x9': not an item such as Q42"),
        ((row(rest="QQ\t\t\t\t"),), "line 2: country 'QQ' is not known"),
        ((row(name=""),), "line 2: the name is empty"),
        ((row(name="()*["),), "line 2: name '()*[': no letter or digit"),
        ((row(name="x" * 200),), "longer than 120 characters"),
        ((row(name="Front \x1b[2J"),), "line 2: name 'Front \\x1b[2J': holds a control character"),
        ((row(aliases="x" * 30_000),), "line 2: longer than 20000 characters"),
        (("only one cell",), "line 2: 1 columns, not 8"),
        ((row(), row()), "line 3: 'Vellik Guard' is on line 2 already"),
        ((row("A1", "Xyz"), row("B1", "Xyz")), "line 3: alias 'Xyz' is on line 2 already"),
        ((row("A1", "B1"), row("B1", "A1")), "line 2: alias 'B1' is the name of the actor on line"),
        ((row(aliases="police"),), "line 2: alias 'police' is a common word"),
    ],
)
def test_each_mistake_is_named_with_its_line(listed, lines, mistake):
    with pytest.raises(BadLexicon) as caught:
        read_own(listed(*lines))
    assert any(mistake in one for one in caught.value.mistakes)


def test_mistakes_come_at_once(listed):
    with pytest.raises(BadLexicon) as caught:
        read_own(listed(row(kind="a"), row(kind="b"), row("()")))
    assert len(caught.value.mistakes) == 3


@pytest.mark.parametrize("head", ["", "name,aliases", "name\taliases"])
def test_wrong_head(listed, head):
    with pytest.raises(BadLexicon):
        read_own(listed(GOOD, head=head))


def test_files_that_are_no_list(tmp_path):
    with pytest.raises(BadInput, match="No such file"):
        read_own(tmp_path / "none.tsv")
    with pytest.raises(BadInput):
        read_own(tmp_path)
    broken = tmp_path / "broken.tsv"
    broken.write_bytes(HEAD.encode() + b"\n\xff\xfe\t")
    with pytest.raises(BadInput, match="line 2: not UTF-8"):
        read_own(broken)
    broken.write_bytes(b"\0" * 9_000_000)
    with pytest.raises(BadInput, match="at most"):
        read_own(broken)


def test_names_in_other_scripts_and_with_signs_of_patterns(listed):
    own = listed(row("جبهة النهر"), row("Front (a+)+$ [x]", "F.*"), row("Фронт Реки"))
    assert names("جبهة النهر shot 4 people in Ukraine.", own) == ["جبهة النهر"]
    assert names("Фронт Реки shot 4 people in Ukraine.", own) == ["Фронт Реки"]
    assert names("Fxx shot 4 people in Ukraine.", own) == []


def test_a_long_hostile_list_is_read_in_bounded_time(listed):
    own = listed(*(row(f"Front {n}", "Same Name", rest="\t\t\t\t") for n in range(3000)))

    def refuse():
        with pytest.raises(BadLexicon) as caught:
            read_own(own)
        assert len(caught.value.mistakes) == 51

    assert_within(20, refuse)


def test_two_own_actors_of_one_short_form_stay_apart(listed):
    own = listed(
        row("Delta Front", "DLF", rest="UA\t\t\t\t"), row("Desert Front", "DLF", rest="ML\t\t\t\t")
    )
    assert names("The DLF fired near Bamako, Mali.", own) == ["Desert Front"]
    assert names("The DLF fired near Kharkiv in Ukraine.", own) == ["Delta Front"]
    assert names("The DLF fired in Mali and Ukraine.", own) == []
    assert names("The Delta Front (DLF) fired. Mali watched the DLF.", own) == ["Delta Front"] * 3
