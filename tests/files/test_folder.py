"""The folder appears whole or not at all."""

import errno
import hashlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon import dossier
from rashomon.cli.app import app
from rashomon.errors import BadInput
from rashomon.files.folder import MANIFEST, new_folder
from tests.faces.sample import RECORD


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_appears_when_it_is_whole(tmp_path: Path) -> None:
    with new_folder(tmp_path / "deep" / "made") as part:
        (part / "a").write_text("1")
        assert not (tmp_path / "deep" / "made").exists()
    assert names(tmp_path / "deep" / "made") == ["a", MANIFEST]
    assert names(tmp_path / "deep") == ["made"]


def test_the_manifest_lists_each_file_with_its_hash(tmp_path: Path) -> None:
    with new_folder(tmp_path / "made") as part:
        (part / "a").write_bytes(b"1")
    told = json.loads((tmp_path / "made" / MANIFEST).read_text())
    assert told == {"files": {"a": hashlib.sha256(b"1").hexdigest()}}


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("x"), BadInput("x")])
def test_what_goes_wrong_leaves_nothing(tmp_path: Path, error: BaseException) -> None:
    def work() -> None:
        with new_folder(tmp_path / "made") as part:
            (part / "a").write_text("1")
            raise error

    with pytest.raises(type(error)):
        work()
    assert names(tmp_path) == []


def test_a_full_disk_is_one_line_and_keeps_the_former_dossier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "made"
    dossier.write(RECORD, folder)
    before = (folder / "index.html").read_bytes()

    def full(file: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", str(file))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(BadInput, match=r"made: cannot be written: No space left on device"):
        dossier.write(RECORD, folder)
    assert (folder / "index.html").read_bytes() == before
    assert names(tmp_path) == ["made"]


def test_an_earlier_dossier_gives_way(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    dossier.write(RECORD, folder, markdown=True)
    assert (folder / "index.md").exists()
    dossier.write(RECORD, folder)
    assert not (folder / "index.md").exists()
    assert names(tmp_path) == ["made"]


@pytest.mark.parametrize("there", ["notes.txt", "events/mine.html"])
def test_files_that_are_no_dossiers_are_left_alone(tmp_path: Path, there: str) -> None:
    folder = tmp_path / "made"
    dossier.write(RECORD, folder)
    (folder / there).write_text("mine")
    with pytest.raises(BadInput, match="which is no dossier's; name a new folder"):
        dossier.write(RECORD, folder)
    assert (folder / there).read_text() == "mine"


@pytest.mark.parametrize("edited", ["index.html", "events"])
def test_a_page_that_somebody_edited_is_left_alone(tmp_path: Path, edited: str) -> None:
    folder = tmp_path / "made"
    dossier.write(RECORD, folder)
    page = next((folder / edited).glob("*.html")) if edited == "events" else folder / edited
    page.write_text("my notes")
    with pytest.raises(
        BadInput, match=r"\.html, which was changed since it was written; name a new"
    ):
        dossier.write(RECORD, folder)
    assert page.read_text() == "my notes"


def test_a_record_without_a_manifest_is_no_dossiers(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "record.json").write_text("{}")
    with pytest.raises(BadInput, match=r"record\.json, which is no dossier's"):
        dossier.write(RECORD, tmp_path / "made")


def test_a_dossier_that_lost_a_page_gives_way(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    dossier.write(RECORD, folder)
    (folder / "index.html").unlink()
    dossier.write(RECORD, folder)
    assert (folder / "index.html").exists()


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    dossier.write(RECORD, tmp_path / "made")
    assert (tmp_path / "made" / "index.html").exists()


def test_a_file_in_the_way_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "made").write_text("")
    with pytest.raises(BadInput, match="a file has that name"):
        dossier.write(RECORD, tmp_path / "made")


def test_a_manifest_that_is_none_guards_nothing(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / MANIFEST).write_text("[1]")
    with pytest.raises(BadInput, match="no dossier's"):
        dossier.write(RECORD, tmp_path / "made")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--level", "public"], "--level is for a dossier: add -o DIR"),
        (["--markdown"], "--markdown is for a dossier: add -o DIR"),
        (["-o", "-"], "-o -: a dossier is a folder; name one (--json - writes the record)"),
        (["--level", "x", "-o", "made"], "no level 'x'; there is public, partners, internal"),
    ],
)
def test_an_unusable_call_is_one_line(options: list[str], reason: str) -> None:
    result = CliRunner().invoke(app, ["report", "a.txt", *options])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"rashomon: {reason}\n"
