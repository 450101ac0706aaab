"""`rashomon gazetteer`: what its commands write where, and with which exit status."""

import io
import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli import progress
from rashomon.cli.app import app
from rashomon.gazetteer.imported import intake
from tests.gazetteer.imports.dumps import many, row, write
from tests.gazetteer.imports.test_intake import Stop, Stopper


def run(*arguments: object):
    return CliRunner().invoke(app, ["gazetteer", *(str(each) for each in arguments)])


def test_an_import_says_what_was_taken_and_what_was_not(tmp_path: Path) -> None:
    lines = [row(), row(geonameid=2, letter="S", code="HTL"), "rubbish", row(geonameid=3)]
    dump = write(tmp_path / "ZZ.txt", lines)
    done = run("import", dump)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "ZZ: 2 places imported from ZZ.txt\n"
        "  2 city\n"
        "  1 rows of other features left out\n"
        "  1 rows unusable:\n"
        "    1 not 19 columns: line 3\n"
    )
    assert "ZZ: 2 places already imported from ZZ.txt" in run("import", dump).stdout


def test_classes_choose_what_is_taken(tmp_path: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", [row(), row(geonameid=2, letter="S", code="HTL")])
    assert "1 quarter" in run("import", dump, "--classes", "S.HTL").stdout
    assert run("list").stdout.count("classes S.HTL") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("import", "missing.txt"), "missing.txt: cannot be read: No such file or directory"),
        (("import", ""), "an input has an empty name"),
        (("import", "x.txt", "--classes", "Q"), "classes 'Q': write them as in P,A"),
        (("remove", "ZZ"), "ZZ: no such import"),
        (("remove", "../ZZ"), "../ZZ: not the name of an import"),
        (("find", "Dunfelgor"), "Dunfelgor: in no table of the gazetteer"),
        (("find", "Hama", "--country", "Syria"), "no ISO 3166 code of two letters"),
    ],
)
def test_a_mistake_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("rashomon: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_list_shows_whole_and_unfinished_imports(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "LINES_A_BATCH", 50)
    with pytest.raises(Stop):
        intake.take_in(write(tmp_path / "YY.txt", many(600)), watch=Stopper(3).watch)
    run("import", write(tmp_path / "ZZ.txt", [row()]))
    done = run("list")
    assert "ZZ  1 places from ZZ.txt" in done.stdout
    assert "YY  33 % of YY.txt" in done.stdout
    assert "give the same import again" in done.stdout
    assert f"imports are in {data / 'gazetteer'}" in done.stdout
    told = json.loads(run("list", "--json").stdout)
    assert [(x["name"], x["is_whole"]) for x in told["imports"]] == [("ZZ", True), ("YY", False)]


def test_remove_takes_whole_and_unfinished_imports_away(tmp_path: Path, data: Path) -> None:
    for name in ("ZZ", "YY"):
        run("import", write(tmp_path / f"{name}.txt", [row()]))
        assert run("remove", name).stdout == f"{name}: removed\n"
    assert list((data / "gazetteer").iterdir()) == []


def test_find_says_where_a_place_is_from(tmp_path: Path) -> None:
    run("import", write(tmp_path / "ZZ.txt", [row(), row(geonameid=2, name="Goma")]))
    head, line = run("find", "Dunfelgor").stdout.splitlines()
    assert head.split() == "name kind country region point population source".split()
    assert line.split() == "Dunfelgor city SY Aleppo 35.5000, 38.2500 1,200 imported".split()
    told = json.loads(run("find", "Goma", "--json").stdout)
    assert [x["source"] for x in told][:1] == ["shipped"]
    assert [x["geonameid"] for x in told if x["source"] == "imported"] == [2]
    assert "Dunfelgor" in run("find", "Doonfelgour", "--country", "sy").stdout


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_bytes_and_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rashomon.cli.gazetteer_import import run as import_

    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(progress, "SHOWN_AFTER_S", -1.0)
    monkeypatch.setattr(intake, "LINES_A_BATCH", 300)
    import_(str(write(tmp_path / "ZZ.txt", many(600))), None)
    shown = sys.stderr.getvalue()
    assert "kB" in shown
    assert "rows" in shown or "sorting" in shown
