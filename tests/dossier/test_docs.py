"""The page about the dossier shows a folder that is written just so."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app

PAGE = (Path(__file__).parents[2] / "docs" / "dossier.md").read_text("utf-8")


def blocks() -> list[list[str]]:
    """Return the lines of each block of the page."""
    return [block.strip().splitlines() for block in PAGE.split("```")[1::2]]


def test_the_example_folder_is_what_the_command_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    reports, files, rows = blocks()
    for line in reports:
        name, _, text = line.partition("  ")
        (tmp_path / name).write_text(f"{text}\n")
    folder = tmp_path / "made"
    call = ["report", "1.txt", "2.txt", "3.txt", "-o", "made", "--markdown"]
    assert CliRunner().invoke(app, call).exit_code == 0
    there = [f.relative_to(folder).as_posix() for f in folder.rglob("*.*") if f.is_file()]
    assert sorted(there) == files
    index = (folder / "index.md").read_text("utf-8").splitlines()
    assert [row for row in index if row in rows] == rows
