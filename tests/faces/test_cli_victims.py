"""`--victims`: names, ages and sex for whoever asks, and for nobody else."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app

TEXT = "BRENN, May 3, 2021 - Mara Dolen, 29, was killed in Brenn on Monday, police said.\n"


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def output_of(*words: str) -> str:
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == 0, done.output
    return done.stdout


def test_read_gives_victims_on_request(report: str) -> None:
    (claim,) = json.loads(output_of("read", "--victims", report))["claims"]
    assert claim["victim"]["name"] == "Mara Dolen"
    (claim,) = json.loads(output_of("read", report))["claims"]
    assert "victim" not in claim


def test_report_names_nobody_but_in_quotes(report: str) -> None:
    (claim,) = json.loads(output_of("report", "--json", "-", report))["claims"]
    assert claim["group"]["label"] == "a named person"
    assert "1  a named person" in output_of("report", report)


def test_report_gives_victims_on_request(report: str, tmp_path: Path) -> None:
    whole = json.loads(output_of("report", "--victims", "--json", "-", report))
    assert whole["claims"][0]["victim"]["age"]["low"] == 29
    assert "1  Mara Dolen" in output_of("report", "--victims", report)
    record = tmp_path / "record.json"
    record.write_text(json.dumps(whole), encoding="utf-8")
    assert "Mara Dolen" in output_of("why", str(record), whole["claims"][0]["id"])
