"""`rashomon evaluate`: what is written where, and with which exit status."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rashomon.cli.app import app
from tests.evaluation.golds import GOLD, write

WRONG = GOLD.replace("event: mine", "event: m")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("gold") / "vesk")


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("wrong") / "wrong", WRONG)


def test_a_table_goes_to_standard_output(gold: Path) -> None:
    done = run(gold)
    assert (done.exit_code, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "1 gold file, 2 reports; profile gtd"
    assert any(line.startswith("vesk ") for line in lines)
    assert any(line.startswith("figures ") for line in lines)
    assert max(map(len, lines)) <= 80


def test_errors_are_listed_where_they_are_asked_for(tmp_path: Path) -> None:
    gold = write(tmp_path, GOLD.replace("count: [14, 14]", "count: [15, 15]"))
    assert "wrong figure" not in run(gold).stdout
    shown = run(gold, "--errors").stdout
    assert "wrong figure" in shown
    assert "b.txt b1" in shown
    assert "gold  killed 15, people" in shown
    assert "got   killed 14" in shown


def test_json_alone_goes_to_standard_output(gold: Path) -> None:
    done = run(gold, "--json", "-")
    data = json.loads(done.stdout)
    assert data["golds"][0]["name"] == "vesk"
    assert set(data["measures"]) > {"figures", "category", "source", "events", "contradictions"}


def test_json_goes_to_a_file_beside_the_table(gold: Path, tmp_path: Path) -> None:
    done = run(gold, "--json", tmp_path / "scores.json")
    assert done.stdout.startswith("1 gold file")
    assert json.loads((tmp_path / "scores.json").read_text())["unusable"] == 0


@pytest.mark.parametrize(
    ("limits", "status", "words"),
    [
        (["0"], 0, ""),
        (["figures=0", "score=1"], 0, ""),
        (["same_origin=1"], 1, "same_origin: the gold holds nothing to score"),
        (["100"], 1, "score: "),
        (["contradictions=100,figures=0"], 0, ""),
        (["101"], 2, "give a percentage"),
        (["many"], 2, "give a percentage"),
        (["nan"], 2, "give a percentage"),
        (["beauty=5"], 2, "no measure beauty"),
    ],
)
def test_a_limit_decides_the_exit_status(
    tmp_path: Path, limits: list[str], status: int, words: str
) -> None:
    gold = write(tmp_path, GOLD.replace("[30, 30]", "[31, 31]"))
    done = run(gold, *(part for limit in limits for part in ("--at-least", limit)))
    assert (done.exit_code, words in done.stderr) == (status, True), done.stderr


def test_a_broken_gold_is_named_and_passes_no_limit(gold: Path, wrong: Path) -> None:
    done = run(gold, wrong)
    assert done.exit_code == 0
    assert f"{wrong} line 15: claim a4: no event m" in done.stderr
    assert run(gold, wrong, "--at-least", "0").exit_code == 1


def test_no_usable_gold_is_status_2(wrong: Path, tmp_path: Path) -> None:
    assert run(wrong).exit_code == 2
    assert run(tmp_path / "none").exit_code == 2
    assert run("").exit_code == 2
    assert run(wrong, "--profile", "none").exit_code == 2


def test_no_gold_file_is_written_over(gold: Path) -> None:
    before = gold.read_bytes()
    assert run(gold, "--json", gold).exit_code == 2
    assert run(gold.parent, "--json", gold.with_name("gold.json")).exit_code == 2
    assert gold.read_bytes() == before
    assert not gold.with_name("gold.json").exists()


def test_a_file_that_cannot_be_written_fails_before_the_work(gold: Path, tmp_path: Path) -> None:
    done = run(gold, "--json", tmp_path / "none" / "scores.json")
    assert (done.exit_code, done.stdout) == (2, "")
