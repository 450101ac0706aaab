"""No output takes the place of an input of the same call."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app

TEXT = "Gunmen killed 12 people in Kabul on Monday, police said.\n"


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("a.txt", "report.txt"):
        (folder / name).write_text(TEXT)
    return folder


@pytest.mark.parametrize(
    "call",
    [
        ("report", "reports", "--json", "reports/a.txt"),
        ("report", "reports/a.txt", "--json", "reports/../reports/a.txt"),
        ("report", "reports", "-o", "reports"),
        ("read", "reports/a.txt", "-o", "reports/a.txt"),
        ("read", "reports", "--unused", "-o", "reports/a.txt"),
    ],
)
def test_an_output_that_is_an_input_is_refused(reports: Path, call: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, call)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "one of the inputs" in result.stderr
    assert {path.read_text() for path in reports.iterdir()} == {TEXT}


def test_a_new_file_in_an_input_folder_is_written(reports: Path) -> None:
    result = CliRunner().invoke(app, ["report", "reports", "--json", "reports/record.json"])
    assert result.exit_code == 0
    assert (reports / "record.json").is_file()


@pytest.mark.parametrize("command", ["read", "report"])
def test_an_empty_output_name_is_refused(reports: Path, command: str) -> None:
    result = CliRunner().invoke(app, [command, "reports", "-o", ""])
    assert result.exit_code == 2
    assert "empty name" in result.stderr
