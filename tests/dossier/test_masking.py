"""Nobody finds a withheld name in a written folder, however it was spelt or carried."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app
from tests.dossier.adversaries import OPENING, ROWS, Row
from tests.dossier.readings import leaks, plain


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes the dossier of reports as the command does, and gives its folder."""

    def written(reports: list[dict[str, str]], level: str) -> Path:
        given, folder = tmp_path / "in.jsonl", tmp_path / "made"
        given.write_text("".join(json.dumps(report) + "\n" for report in reports), "utf-8")
        options = ["-o", str(folder), "--one-event", "--markdown", "--level", level]
        result = CliRunner().invoke(app, ["report", str(given), *options])
        assert result.exit_code == 0, result.output
        return folder

    return written


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text[:60])
def test_what_is_withheld_is_read_nowhere(row: Row, write: Callable[..., Path]) -> None:
    report = {"text": OPENING + row.text, "published": "2024-05-01", **dict(row.given)}
    folder = write([report], row.level)
    assert leaks(folder, row.hidden) == []
    whole = plain("\n".join(file.read_text("utf-8") for file in folder.rglob("*.*")))
    whole = " ".join(whole.split())
    assert [each for each in row.shown if plain(each) not in whole] == []
