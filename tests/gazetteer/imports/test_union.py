"""Look-ups see what ships and what is imported as one gazetteer, each place once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.gazetteer import (
    begins_name,
    country_of_demonym,
    lookup,
    lookup_alike,
    lookup_code,
    reopen,
)
from rashomon.gazetteer.imported.folder import folder as where
from rashomon.gazetteer.imported.intake import take_in
from rashomon.gazetteer.imported.listed import edition, remove
from rashomon.marking.places.context import choices
from tests.gazetteer.imports.dumps import row, write

HAMA = 170_017


def imported(folder: Path, *lines: str, name: str = "ZZ") -> None:
    take_in(write(folder / f"{name}.txt", list(lines)))


def test_a_place_is_found_by_every_spelling_of_the_dump(tmp_path: Path) -> None:
    assert lookup("Dunfelgor") == ()
    imported(
        tmp_path,
        row(name="Ḑūnfelgor", asciiname="Dunfelgor", alternates="Jilgor,Дунфельгор,دنفلغور"),
    )
    (found,) = lookup("Dunfelgor")
    for spelling in ("Ḑūnfelgor", "dunfelgor", "Jilgor", "Дунфельгор", "دنفلغور"):
        assert lookup(spelling) == (found,)
    assert lookup_alike("Doonfelgour", "SY")[:1] == (found,)
    assert found.imported
    assert (found.kind, found.country, found.admin1) == ("city", "SY", "Aleppo")
    assert (found.population, found.timezone) == (1200, "Asia/Damascus")


def test_a_place_that_ships_stays_and_gains_names(tmp_path: Path) -> None:
    before = lookup("Hama")
    imported(
        tmp_path,
        row(geonameid=HAMA, name="Hama", alternates="Jilmavgor", latitude="35.2", population=5),
        row(geonameid=HAMA + 1, name="Elsewhere", modified="2024-06-01"),
    )
    assert lookup("Hama") == before
    (found,) = lookup("Jilmavgor")
    assert found == next(x for x in before if x.geonameid == HAMA)
    assert not found.imported


def test_a_place_that_ships_under_another_name_is_the_same(tmp_path: Path) -> None:
    imported(tmp_path, row(geonameid=HAMA, name="Renamed Jilgor"))
    (found,) = lookup("Renamed Jilgor")
    assert (found.name, found.geonameid, found.imported) == ("Hama", HAMA, False)


def test_a_region_that_ships_without_number_is_the_same(tmp_path: Path) -> None:
    code = {"letter": "A", "code": "ADM1", "admin1": "10"}
    imported(tmp_path, row(geonameid=170_015, name="Ḩamāh", alternates="Jilmavgor", **code))
    assert lookup("Jilmavgor") == (lookup_code("SY.10"),)
    assert [x.kind for x in lookup("Hamah")].count("region") == 1


def test_namesakes_come_most_populous_first(tmp_path: Path) -> None:
    small, large = {"population": 10, "latitude": "34"}, {"population": 9_000_000}
    imported(
        tmp_path,
        row(geonameid=90_000_001, name="Hama", country="IQ", **small),
        row(geonameid=90_000_002, name="Hama", country="IQ", **large),
    )
    found = [x.geonameid for x in lookup("Hama")]
    assert found.index(90_000_002) < found.index(HAMA) < found.index(90_000_001)


def test_two_dumps_with_one_place_give_it_once_as_the_latest_knows_it(tmp_path: Path) -> None:
    imported(tmp_path, row(population=1, alternates="Oldgor"), name="ZZ")
    imported(tmp_path, row(population=2, modified="2025-01-01", alternates="Newgor"), name="YY")
    for name in ("Dunfelgor", "Oldgor", "Newgor"):
        assert [x.population for x in lookup(name)] == [2]


def test_a_place_names_the_district_of_its_codes(tmp_path: Path) -> None:
    codes = {"admin1": "09", "admin2": "77"}
    district = row(geonameid=2, name="Mavgor District", letter="A", code="ADM2", **codes)
    imported(tmp_path, row(**codes), district)
    assert [x.district for x in lookup("Dunfelgor")] == ["Mavgor District"]


def test_kept_answers_are_forgotten_after_an_import_and_a_removal(tmp_path: Path) -> None:
    assert (lookup("Dunfelgor"), choices("dunfelgor"), begins_name("jilmav")) == ((), (), False)
    before = edition()
    imported(tmp_path, row(alternates="Jilmav Gor"))
    assert len(lookup("Dunfelgor")) == len(choices("dunfelgor")) == 1
    assert begins_name("jilmav")
    assert edition() != before
    remove("ZZ")
    assert (lookup("Dunfelgor"), choices("dunfelgor"), begins_name("jilmav")) == ((), (), False)
    assert edition() == before


def test_an_import_made_by_another_process_is_used_after_reopen(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", [row()])
    assert lookup("Dunfelgor") == ()
    command = [sys.executable, "-m", "rashomon", "gazetteer", "import", str(dump)]
    subprocess.run(command, env={**os.environ, "RASHOMON_DATA": str(data)}, check=True)
    reopen()
    assert len(lookup("Dunfelgor")) == 1


def test_demonyms_and_short_words_are_not_imported(tmp_path: Path) -> None:
    imported(tmp_path, row(alternates="Syrian,police,Gor"))
    assert country_of_demonym("Syrian") == "SY"
    assert not [x for name in ("police", "Gor") for x in lookup(name) if x.imported]


def test_a_damaged_import_is_named_and_left_out(
    tmp_path: Path, data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    imported(tmp_path, row())
    (data / "gazetteer" / "ZZ.places").write_bytes(b"tampered " * 1000)
    reopen()
    assert lookup("Dunfelgor") == ()
    assert len(lookup("Hama")) >= 2
    assert "remove it and import again" in caplog.text


@pytest.mark.parametrize(
    ("settings", "folder"),
    [
        ({"RASHOMON_DATA": "/a", "XDG_DATA_HOME": "/b"}, "/a/gazetteer"),
        ({"XDG_DATA_HOME": "/b"}, "/b/rashomon/gazetteer"),
        ({"XDG_DATA_HOME": "relative"}, "/home/her/.local/share/rashomon/gazetteer"),
        ({}, "/home/her/.local/share/rashomon/gazetteer"),
        ({"RASHOMON_DATA": "", "XDG_DATA_HOME": "/b"}, None),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="paths of Linux")
def test_the_data_folder_is_the_one_chosen_or_the_customary_one(
    settings: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("RASHOMON_DATA", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/home/her")
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert where() == (None if folder is None else Path(folder))


def test_without_an_import_sqlite_is_not_loaded() -> None:
    script = (
        "import sys; from rashomon.gazetteer import lookup, begins_name; lookup('Hama');"
        "begins_name('san'); import rashomon.cli.app; sys.exit('sqlite3' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
