"""A casebook that may not be written: it is read, and what would write says so in one line."""

import shutil

import pytest
from typer.testing import CliRunner

from rashomon.casebook import Casebook
from rashomon.casebook.store import sealed
from rashomon.casebook.store.opening import reading
from rashomon.cli.app import app
from rashomon.errors import BadInput
from tests.casebook.happenings import NAMES, events_of, given, put, store, written
from tests.casebook.whole import assert_whole
from tests.read_only import read_only
from tests.small_disk import small_disk

MB = 1 << 20
READ_ONLY = "cannot be written: it, its folder or its disk is read-only for you"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    file = tmp_path_factory.mktemp("made") / "case.casebook"
    put(file, NAMES[:3])
    return file


@pytest.fixture
def file(made, tmp_path):
    (tmp_path / "folder").mkdir()
    return shutil.copy(made, tmp_path / "folder" / "case.casebook")


def run(*arguments):
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    return done.exit_code, done.stdout, done.stderr


def assert_read_and_not_written(file, tmp_path):
    """The commands read it, refuse to write it and leave nothing beside it."""
    (event,) = {e.id for e in Casebook(file).record().events}
    assert run("events", file)[0] == 0
    status, said, _ = run("show", file, event)
    assert status == 0
    assert "Badola" in said
    (more,) = written(tmp_path / "more", ["convoy-1"])
    status, said, complaint = run("add", file, more)
    assert (status, said) == (2, "")
    assert READ_ONLY in complaint
    assert complaint.startswith(f"rashomon: {file}: ")
    assert complaint.count("\n") == 1
    assert [f.name for f in file.parent.iterdir()] == [file.name]


def test_every_command_that_writes_says_so_and_every_other_reads(file, tmp_path):
    record = Casebook(file).record()
    event, claim, document = (x[0].id for x in (record.events, record.claims, record.documents))
    settings = tmp_path / "project.toml"
    settings.write_text('name = "Badola, 2020"\n', encoding="utf-8")
    put(tmp_path / "other", ["convoy-1"])
    why = ("--reason", "asked")
    entered = ("--medium", "call", "--description", "d", "--set", "outcome=killed")
    writing = [
        ("judge", file, "accept", event, *why),
        ("judge", file, "set-aside", claim, *why),
        ("enter", file, *entered, "--set", "count=3", "--event", event, *why),
        ("undo", file, "1", *why),
        ("erase", file, document, *why),
        ("merge", file, tmp_path / "other"),
        ("settings", file, settings),
    ]
    with read_only(file, file.parent):
        for arguments in writing:
            status, said, complaint = run(*arguments)
            assert (status, said) == (2, ""), arguments
            assert complaint.startswith(f"rashomon: {file}: "), arguments
            assert READ_ONLY in complaint, arguments
        for arguments in (
            ("events", file), ("show", file, event, "--history"), ("log", file), ("verify", file),
            ("settings", file), ("export", file, "--format", "package", "-o", tmp_path / "package"),
            ("verify", file, "--read-again"), ("show", file, "--json", tmp_path / "record.json"),
        ):  # fmt: skip
            assert run(*arguments)[0] == 0, arguments
    assert_goes_on(file)


def assert_goes_on(file):
    assert_whole(file)
    put(file, NAMES)
    assert len(events_of(file)) == 4
    assert_whole(file)


def test_a_read_only_file(file, tmp_path):
    with read_only(file):
        assert_read_and_not_written(file, tmp_path)
    assert_goes_on(file)


def test_a_read_only_folder(file, tmp_path):
    with read_only(file.parent):
        assert_read_and_not_written(file, tmp_path)
    assert_goes_on(file)


def test_a_read_only_disk(file, tmp_path):
    with small_disk(tmp_path / "disk", 4 * MB) as disk:
        there = shutil.copy(file, disk.folder / "case.casebook")
        with disk.read_only():
            assert_read_and_not_written(there, tmp_path)
        assert_goes_on(there)


def test_no_casebook_is_made_in_a_read_only_folder(tmp_path):
    (tmp_path / "folder").mkdir()
    (report,) = written(tmp_path / "more", ["convoy-1"])
    with read_only(tmp_path / "folder"):
        status, _, said = run("add", tmp_path / "folder" / "new.casebook", report)
    assert status == 2
    assert said.count("\n") == 1
    assert "cannot be opened; look at its folder and your rights to it" in said


def test_a_log_that_was_left_is_not_passed_over(file, tmp_path):
    left = tmp_path / "left"
    left.mkdir()
    with Casebook(file) as casebook, reading(casebook.engine) as connection:
        connection.exec_driver_sql("SELECT * FROM entry").all()  # so that the log stays
        put(file, ["convoy-1"])
        for name in (file.name, f"{file.name}-wal"):
            shutil.copy(file.parent / name, left / name)
    with read_only(left), pytest.raises(BadInput, match="-wal holds what was written last: copy"):
        Casebook(left / file.name)
    assert len(events_of(left / file.name)) == 2


def test_what_is_read_while_it_is_written_elsewhere_is_not_given_out(file, monkeypatch):
    monkeypatch.setattr(sealed, "_is_writable", lambda path: False)
    casebook = Casebook(file)
    monkeypatch.undo()
    with (
        pytest.raises(BadInput, match="was written by somebody else meanwhile"),
        reading(casebook.engine),
    ):
        put(file, ["convoy-1"])
    assert casebook.events()[1] == 2


def test_an_odd_name_is_the_name_of_that_file(tmp_path, made):
    odd = tmp_path / "a?mode=rw&x#% b.casebook"
    shutil.copy(made, odd)
    with read_only(odd):
        assert len(events_of(odd)) == 1
    with Casebook(odd) as casebook:
        store(casebook, [given("convoy-1")])
    assert sorted(f.name for f in tmp_path.iterdir()) == [odd.name]
