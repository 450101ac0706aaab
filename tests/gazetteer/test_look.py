import csv
from pathlib import Path

import pytest

import rashomon.gazetteer as gazetteer
from rashomon.gazetteer import (
    begins_name,
    capital,
    country_code,
    country_name,
    country_of_demonym,
    is_word,
    lookup,
    lookup_alike,
    lookup_code,
    lookup_short,
)

FOLDER = Path(gazetteer.__file__).parent


def table(name):
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    return list(csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE))


COUNTRIES = table("countries.tsv")


@pytest.mark.parametrize(
    ("name", "country", "kind", "latitude", "longitude"),
    [
        ("Kandahar", "AF", "city", 31.6, 65.7),
        ("Kidal", "ML", "city", 18.4, 1.4),
        ("Helmand", "AF", "region", 31.0, 64.0),
        ("Goma", "CD", "city", -1.7, 29.2),
        ("بغداد", "IQ", "city", 33.3, 44.4),
        ("Донецк", "UA", "city", 48.0, 37.8),
        ("Middle East", None, "area", 29.0, 42.0),
        ("Ontario", "CA", "region", 49.3, -84.5),
        ("Gaza Strip", "PS", "region", 31.4, 34.4),
        ("Loudoun County", "US", "district", 39.1, -77.6),
    ],
)
def test_a_place_is_found_where_it_is(name, country, kind, latitude, longitude):
    entry = next(x for x in lookup(name) if x.kind == kind and x.country == country)
    assert entry.latitude == pytest.approx(latitude, abs=0.6)
    assert entry.longitude == pytest.approx(longitude, abs=0.6)


def test_the_most_populous_namesake_comes_first():
    people = [x.population or 0 for x in lookup("Springfield")]
    assert len(people) > 5
    assert people == sorted(people, reverse=True)
    assert lookup("Paris")[0].country == "FR"


def test_a_country_comes_before_a_region_of_its_name():
    assert [x.kind for x in lookup("Georgia")][:2] == ["country", "region"]


def test_an_unknown_name_is_not_found():
    for name in ("Velmarrag", "", "\x00", "\ud800", "x" * 10_000):
        assert lookup(name) == ()


def test_a_name_with_marks_is_found():
    assert lookup("\u200fKandahar\u200e") == lookup("Kandahar")


@pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row["code"])
def test_every_country_answers_to_its_names_and_demonyms(row):
    assert country_name(row["code"]) == row["name"]
    found = {x.country for x in lookup(row["name"]) if x.kind == "country"}
    assert row["code"] in found
    if row["name"] not in ("Republic of the Congo",):
        assert country_code(row["name"]) == row["code"]
    for word in row["adjectives"].split("|"):
        # "Congolese" and "Dominican" are shared; the more populous country answers.
        if word and word not in ("Congolese",):
            assert country_of_demonym(word) == row["code"], word


def test_a_plural_demonym_is_known_and_a_country_is_none():
    assert country_of_demonym("Syrians") == "SY"
    assert country_of_demonym("South Korean") == "KR"
    assert country_of_demonym("Syria") is None
    assert country_of_demonym("s") is None
    assert country_name("ZZ") == "ZZ"


def test_a_short_form_is_read_letter_by_letter():
    assert lookup_short("U.S.")[0].country == "US"
    assert lookup_short("Ky.")[0].admin1 == "Kentucky"
    assert lookup_short("us") == ()
    assert lookup_short("IN") == ()
    assert lookup_short(",IN")[0].admin1 == "Indiana"


@pytest.mark.parametrize("row", table("abbreviations.tsv"), ids=lambda row: row["text"])
def test_every_short_form_leads_somewhere(row):
    mark = "" if row["where"] == "any" else ","
    (entry,) = lookup_short(mark + row["text"])
    assert entry.country == row["code"][:2]


def test_another_spelling_is_found_inside_its_country_only():
    assert lookup_alike("Qandahaar", "AF")[0].name == "Kandahar"
    assert lookup_alike("Qandahaar", "FR") == ()
    assert lookup_alike("", "AF") == ()


def test_codes_capitals_and_words():
    assert lookup_code("AF.23").name == "Kandahar"
    assert lookup_code("AF.99") is None
    assert capital("SO").name == "Mogadishu"
    assert is_word("Police")
    assert not is_word("Kabul")
    assert begins_name("port au")
    assert not begins_name("kabul velmarra")


def test_the_file_stays_small():
    assert (FOLDER / "places.bin").stat().st_size < 25_000_000
