"""Each sentence without a claim gives exactly its reason, through the command line."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app
from tests.golden import CASES

PAGE = CASES / "unused" / "reasons.md"


@dataclass(frozen=True, kw_only=True)
class Case:
    title: str
    text: str
    expected: list[str]


def _cases() -> list[Case]:
    blocks = re.split(r"^### ", PAGE.read_text(encoding="utf-8"), flags=re.M)[1:]
    cases = []
    for block in blocks:
        lines = block.splitlines()
        text = "\n".join(x[1:].removeprefix(" ") for x in lines if x.startswith(">"))
        bullets = [x.removeprefix("- ") for x in lines if x.startswith("- ")]
        expected = [] if bullets == ["nothing"] else bullets
        cases.append(Case(title=lines[0], text=text, expected=expected))
    return cases


CASES_OF_PAGE = _cases()


def _run(*words: str) -> str:
    done = CliRunner().invoke(app, ["read", "--unused", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("unused") / "reports.jsonl"
    rows = [json.dumps({"id": c.title, "text": c.text}) for c in CASES_OF_PAGE]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def answer(reports: Path) -> dict:
    return json.loads(_run("--json", str(reports)))


@pytest.mark.parametrize("case", CASES_OF_PAGE, ids=lambda case: case.title)
def test_each_sentence_gives_its_reason(case: Case, answer: dict) -> None:
    rows = [row for row in answer["unused"] if row["document"] == case.title]
    found = [f"{row['reason']} | {row['word']} | {row['because']}" for row in rows]
    assert found == case.expected
    for row in rows:
        assert case.text[row["start"] : row["end"]] == row["sentence"]
        assert case.text[row["word_start"] : row["word_end"]] == row["word"]


def test_the_counts_are_those_of_the_sentences(answer: dict) -> None:
    assert len(answer["unused"]) == sum(answer["counts"].values()) == len(CASES_OF_PAGE) - 1
    for reason, n in answer["counts"].items():
        assert n == sum(row["reason"] == reason for row in answer["unused"])


def test_text_shows_sentence_word_reason_and_counts(reports: Path) -> None:
    text = _run(str(reports))
    assert "kill: hypothetical (threatened)" in text
    assert "The callers threatened to kill two bank clerks" in text
    n_sentences = len(CASES_OF_PAGE) - 1
    assert f"{n_sentences} sentences with a casualty word made no claim" in text
    assert re.search(r"^ +5  hypothetical$", text, re.M)


def test_a_file_takes_the_answer(reports: Path, tmp_path: Path) -> None:
    path = tmp_path / "unused.json"
    assert _run("--json", "-o", str(path), str(reports)) == ""
    assert json.loads(path.read_text(encoding="utf-8"))["counts"]


def test_nothing_unused_is_an_empty_list(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Raiders killed 12 miners at Drellen on Monday.", encoding="utf-8")
    assert json.loads(_run("--json", str(path))) == {"unused": [], "counts": {}}
    assert "0 sentences with a casualty word made no claim" in _run(str(path))


def test_active_characters_are_spelt_out(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("The dead\x1b[2J were \u202eburied.", encoding="utf-8")
    text = _run(str(path))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_no_input_is_an_error(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["read", "--unused", str(tmp_path / "none.txt")])
    assert done.exit_code == 2
