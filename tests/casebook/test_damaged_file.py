"""A casebook whose file is damaged: `verify` finds it and leaves with 1, in a line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app

Place = tuple[int, bytes]


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    return done.exit_code, done.stdout, done.stderr


def put(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as stream:
        stream.seek(at)
        stream.write(content)


@pytest.mark.parametrize(
    ("at", "content"),
    [(0, b"XXXXXX"), (16, b"X" * 16), (18, bytes(range(82))), (100, b"\xff" * 300)],
)
def test_a_damaged_header_is_a_fault_of_the_file(casebook: Path, at: int, content: bytes) -> None:
    put(casebook, at, content)
    status, said, complaint = run("verify", casebook)
    assert (status, complaint) == (1, "")
    assert "is damaged so that it cannot be opened, and nothing of it was checked" in " ".join(
        said.split()
    )
    assert "is no casebook" not in said
    assert run("events", casebook)[0] == 2
    assert "damaged" in run("events", casebook)[2]


def test_a_file_cut_short_is_damaged(casebook: Path) -> None:
    with casebook.open("r+b") as stream:
        stream.truncate(5_000)
    assert run("verify", casebook)[0] == 1


def test_the_fault_is_in_the_json_too(casebook: Path, tmp_path: Path) -> None:
    put(casebook, 0, b"XXXXXX")
    assert run("verify", casebook, "--json", tmp_path / "found.json")[0] == 1
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert (found["clean"], found["whole"], found["faults"]) == (False, False, 1)


def test_what_is_no_casebook_at_all_cannot_be_verified(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("alembic_version", encoding="utf-8")
    (tmp_path / "empty").write_text("", encoding="utf-8")
    for name, why in (("notes", "is no casebook"), ("empty", "holds no casebook"), ("no", "there")):
        status, said, complaint = run("verify", tmp_path / name)
        assert (status, said) == (2, "")
        assert why in complaint
