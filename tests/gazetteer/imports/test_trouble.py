"""What cannot be imported is refused on one line that says what, where and what to do."""

import gzip
import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.errors import BadInput
from rashomon.gazetteer.imported import intake
from rashomon.gazetteer.imported.intake import take_in
from tests.gazetteer.imports.dumps import contents, many, row, write, zipped
from tests.read_only import modes_that_bind

LINES = many(600)


def refused(dump: Path) -> str:
    with pytest.raises(BadInput) as caught:
        take_in(dump)
    message = str(caught.value)
    assert "\n" not in message
    return message


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ZZ.txt", "0" * 30_000_000)


def two_texts(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ZZ.txt", row())
        archive.writestr("YY.txt", row())


def climbing(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../ZZ.txt", row())


def cut_zip(path: Path) -> None:
    whole = zipped(write(path.with_suffix(".txt"), LINES)).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def lzma_zip(path: Path) -> None:
    zipped(write(path.with_suffix(".txt"), LINES), packing=zipfile.ZIP_LZMA)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(b"\n\n"), "empty"),
        (lambda path: path.write_text("<!DOCTYPE html><html>Not found"), "a web page"),
        (lambda path: path.write_bytes(gzip.compress(b"x")), "a gzip file; unpack it"),
        (lambda path: path.write_text("SY\t0\tDunfel\n"), "3 columns between tabs; a dump has 19"),
        (lambda path: path.write_bytes(os.urandom(5000)), "not a GeoNames dump"),
        (lambda path: path.mkdir(), "a folder; name the dump in it"),
        (lambda path: None, "No such file"),
        (bomb, "unpacks to over 100 times its size"),
        (two_texts, "holds 2 texts beside readme.txt"),
        (climbing, "has no folders"),
        (cut_zip, "a damaged zip: File is not a zip file; fetch it again"),
        (lzma_zip, "packed in an unusual way"),
    ],
)
def test_what_is_no_dump_is_refused(
    make: Callable[[Path], object], said: str, tmp_path: Path, data: Path
) -> None:
    path = tmp_path / "ZZ.zip"
    make(path)
    message = refused(path)
    assert message.startswith(f"{path}: ")
    assert said in message
    assert not data.exists()


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_tampered_zip_is_named_and_uses_nothing(share: float, tmp_path: Path, data: Path) -> None:
    path = zipped(write(tmp_path / "ZZ.txt", LINES), packing=zipfile.ZIP_STORED)
    found = bytearray(path.read_bytes())
    found[int(len(found) * share)] ^= 1
    path.write_bytes(found)
    assert "Bad CRC-32" in refused(path)
    assert not list(data.rglob("*.places"))


def test_a_name_that_would_be_a_path_is_made_harmless(tmp_path: Path, data: Path) -> None:
    state = take_in(write(tmp_path / "..my dump (2).txt", [row()])).state
    assert state.name == "my-dump-2"
    assert refused(write(tmp_path / "نص.txt", [row()])).endswith("as in SY.txt")


@pytest.mark.skipif(os.name != "posix", reason="needs a limit of file size")
def test_a_full_disk_is_named_and_what_was_committed_is_kept(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = write(tmp_path / "ZZ.txt", many(4000))
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000));"
        "from rashomon.gazetteer.imported import intake; intake.LINES_A_BATCH = 100;"
        "from rashomon.cli.app import app; app(['gazetteer', 'import', sys.argv[1]])"
    )
    settings = {**os.environ, "RASHOMON_DATA": str(data)}
    command = [sys.executable, "-c", script, str(dump)]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "cannot be written" in done.stderr
    assert "make room" in done.stderr
    told: list[str] = []
    take_in(dump, watch=intake.Watch(on_note=told.append))
    assert "going on at" in told[0]
    monkeypatch.setenv("RASHOMON_DATA", str(tmp_path / "other"))
    take_in(dump)
    assert contents(data) == contents(tmp_path / "other")


@pytest.mark.skipif(os.name != "posix", reason="needs the modes of files")
def test_without_permission_it_says_where(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", [row()])
    data.mkdir()
    data.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with modes_that_bind():
        assert refused(dump) == f"{data / 'gazetteer'}: cannot be made a folder: Permission denied"
        dump.chmod(0)
        assert refused(dump) == f"{dump}: cannot be read: Permission denied"


def test_a_data_folder_that_cannot_be_one_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = write(tmp_path / "ZZ.txt", [row()])
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("RASHOMON_DATA", str(tmp_path / "file"))
    assert "cannot be made a folder" in refused(dump)
    monkeypatch.setenv("RASHOMON_DATA", "")
    assert "RASHOMON_DATA is empty" in refused(dump)


def test_a_damaged_part_is_named_and_can_be_removed(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    (data / "gazetteer").mkdir(parents=True)
    (data / "gazetteer" / "ZZ.part").write_bytes(b"no database at all, " * 100)
    assert "`rashomon gazetteer remove ZZ`, then import again" in refused(dump)
    from rashomon.gazetteer.imported.listed import remove

    remove("ZZ")
    assert take_in(dump).is_new
