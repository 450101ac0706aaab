"""Hostile and broken files: every mistake at once, in plain words, and never a traceback."""

import os

import pytest

from rashomon import BadInput, BadLexicon
from rashomon.settings import read_settings, settings_of
from rashomon.settings.reading import LONGEST_LINE, MOST_BYTES
from tests.clock import assert_within

PLACE = '[[places]]\nname = "{}"\ncountry = "SY"\nlatitude = 34.5\nlongitude = {}\n'
HEAD = 'name = "t"\n'


def mistakes(text):
    with pytest.raises(BadLexicon) as caught:
        settings_of(HEAD + text)
    return caught.value.mistakes


@pytest.fixture
def written(tmp_path):
    def write(data):
        path = tmp_path / "project.toml"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


def test_mistakes_come_at_once_with_the_lines_of_their_tables():
    text = "[[places]]\nname = 1\n\n[[sources]]\nkind = true\n\n[[places]]\nlatitude = 91\n"
    told = mistakes(text)
    assert [sum(f": line {n}: " in one for one in told) for n in (2, 5, 8)] == [4, 2, 4]
    assert "settings: line 2: name: must be a text, not a number" in told
    assert "settings: line 5: kind: must be a text, not true or false" in told
    assert "settings: line 8: latitude 91: not from -90 to 90" in told
    assert "settings: line 8: longitude is missing" in told


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("colour = 1", "unknown key 'colour'"),
        ("places = 3", "places: must be tables, each headed [[places]]"),
        ("places = [3]", "places: must be tables"),
        ("[places]", "places: must be tables"),
        ("[[inclusion]]", "inclusion: must be a table, headed [inclusion]"),
        ("inclusion = 1979-05-27", "inclusion: must be a table"),
        ("level = 3", "level: must be a text, not a number"),
        ("level = ['public']", "level: must be a text, not a list"),
        ("victims = 1", "victims: must be true or false, not a number"),
        ("profile = 1979-05-27", "profile: must be a text, not that"),
        ("[inclusion]\nkinds = [1]", "inclusion: kinds: must be a list of texts"),
        ("[inclusion]\nkinds = 'media'", "inclusion: kinds: must be a list, not a text"),
        (PLACE.format("Orm", "true"), "line 2: longitude: must be a number, not true or false"),
        (PLACE.format("Orm", "inf"), "line 2: longitude inf: not from -180 to 180"),
        (PLACE.format("Orm", "-181"), "line 2: longitude -181: not from -180 to 180"),
        (PLACE.format("Orm", "9" * 300), "line 2: longitude 9999"),
        (PLACE.format("Orm", "1") * 2, "line 7: 'Orm' is at line 2 already"),
        (PLACE.format("Orm", "1") + PLACE.format("ORM", "2"), "line 7: 'ORM' is at line 2 already"),
        (PLACE.format("x" * 121, "1"), "longer than 120 characters"),
        (PLACE.format("Orm\\u202e", "1"), "holds a character that cannot be printed"),
        (PLACE.format("Orm", "1") + "town = 'Homs'", "town: only a quarter lies in one"),
        (PLACE.format("Orm", "1") + "kind = 'country'", "kind 'country': must be one of city"),
        (PLACE.format("Orm", "1") + "aliases = 'Orm'", "aliases: must be a list, not a text"),
        (PLACE.format("Orm", "1") + "aliases = ['…']", "aliases: name '…': no letter"),
        ("[[sources]]\nname = 'A1'\nreason = ''", "line 2: reason '': is empty"),
        ("[[sources]]\nname = 'A1'\nkind = 'none'", "line 2: kind 'none': must be one of"),
        ("[[actors]]\nname = 'A1'\nkind = 'rebel group'\naliases = ['a|b']", "aliases: | stands"),
        ("[[actors]]\nname = 'A1'\nkind = 'rebel group'\naliases = ['police']", "common word"),
        ("[[actors]]\nname = 'A1'\nkind = 'rebel group'\nsince = 20", "line 2: since '20'"),
        ("[[actors]]\nname = 'A1'\nkind = 'rebel group'\nsince = '2001'", "a whole number"),
        ("actor_list = 'own.tsv'", "actor_list 'own.tsv': no such file beside the settings"),
    ],
)
def test_each_mistake_is_told_in_words(text, mistake):
    told = mistakes(text)
    assert any(mistake in one for one in told), told
    assert len(told) <= 2


def test_a_file_without_a_name_is_none():
    with pytest.raises(BadLexicon, match="name is missing"):
        settings_of("")


def test_tables_in_one_line_are_named_by_number():
    place = "{name = 'Orm', country = 'SY', latitude = 1, longitude = 1}"
    assert mistakes(f"places = [{place}, {place}]") == (
        "settings: places 2: 'Orm' is at places 1 already, for the same country",
    )


def test_headers_in_a_text_of_several_lines_do_not_move_the_lines():
    text = f'[[sources]]\nname = "A1"\nreason = """\n[[places]]\n"""\n{PLACE.format("", "1")}'
    assert any("places 1: the name is empty" in one for one in mistakes(text))


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ('name = "a"\nname = "b"\n', "line 2, column 11: this key is there already"),
        ('name = "a"\n[inclusion]\n[inclusion]\n', "line 3, column 11: cannot declare"),
        ("name = \n", "line 1"),
        ("\nname = 'a", "line 2, at the end"),
        ("= 3", "line 1"),
        ("a = " + "[" * 1_500, "nested too deeply"),
        ("a = " + "{b=" * 500, "nested too deeply"),
        ("a" * (LONGEST_LINE + 1), "line 1: more than 2,000 characters"),
        ("name = 't'\n" + "a." * 200 + "b = 1", "line 2: more than 2,000 characters or 100 points"),
        ("a = 2023-02-31", "line 1"),
        ("a = '\x00'", "line 1"),
    ],
)
def test_what_is_no_toml_is_named_with_its_line(text, mistake):
    with pytest.raises(BadInput, match="settings: ") as caught:
        settings_of(text)
    assert mistake in str(caught.value)


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfname = 't'\n", b"name = 't'\r\nvictims = true\r\n"])
def test_a_byte_order_mark_and_carriage_returns_are_no_mistake(written, data):
    assert read_settings(written(data)).name == "t"


def test_lines_are_counted_with_carriage_returns_too(written):
    with pytest.raises(BadLexicon, match="line 2: country is missing"):
        read_settings(written((HEAD + PLACE.replace('country = "SY"\n', "")).replace("\n", "\r\n")))


def test_a_file_of_ten_megabytes_is_refused_at_once(written):
    path = written(b"# x\n" * 2_500_000)
    with pytest.raises(BadInput, match=f"at most {MOST_BYTES:,} bytes"):
        read_settings(path)
    with pytest.raises(BadInput, match=f"at most {MOST_BYTES:,} bytes"):
        settings_of("#" + "é" * (MOST_BYTES // 2))


def refused(path):
    with pytest.raises(BadLexicon):
        read_settings(path)


def test_a_file_that_costs_is_read_in_time(written):
    path = written("".join(f"{'a.' * 90}b{i} = 1\n" for i in range(1_000)))
    assert_within(3.0, lambda: refused(path))
    path = written(HEAD + "".join(PLACE.format(f"Orm {i}", i / 100) for i in range(2_000)))
    assert_within(6.0, lambda: read_settings(path))


def test_many_mistakes_are_told_of_in_part():
    told = mistakes("[[places]]\n" * 200)
    assert len(told) == 51
    assert told[-1] == "settings: 750 more mistakes"


@pytest.mark.parametrize("data", [b"name = '\xff'", "name = 't'".encode("utf-16")])
def test_other_encodings_are_named(written, data):
    with pytest.raises(BadInput, match="line 1: not UTF-8"):
        read_settings(written(data))


def test_what_is_no_file_is_named(tmp_path):
    with pytest.raises(BadInput, match="No such file"):
        read_settings(tmp_path / "none.toml")
    with pytest.raises(BadInput, match="not a file"):
        read_settings(tmp_path)
    with pytest.raises(BadInput, match="null byte"):
        read_settings("a\0b")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadInput, match="not a file"):
        read_settings(tmp_path / "pipe")
    path = tmp_path / "project.toml"
    for name in ("pipe", "..", "none.tsv"):
        path.write_text(f'name = "t"\nactor_list = "{name}"\n', encoding="utf-8")
        with pytest.raises(BadLexicon, match="no such file beside"):
            read_settings(path)


def test_patterns_in_names_are_harmless():
    text = "[[sources]]\nname = '(a+)+$'\n" + PLACE.format(".*", "1").replace(".*", "Orm (.*)+")
    assert settings_of(HEAD + text).sources[0].name == "(a+)+$"
