"""Originals lie in a folder of their own while they are read, and do not stay there."""

import os
import signal
import tempfile
import time

import pytest

from rashomon.casebook.documents import temporary
from rashomon.errors import BadInput
from tests.casebook.forks import started
from tests.read_only import read_only


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def hold(say):
    with temporary.folder() as folder:
        (folder / "original").write_text("words")
        say(folder.name)
        time.sleep(60)


def left_by_a_killed_child(*, age_s):
    child = started(hold)
    (name,) = child.lines(until=time.monotonic() + 20, at_least=1)
    child.kill()
    assert child.ended() == -signal.SIGKILL
    lock = os.path.join(tempfile.gettempdir(), name, ".lock")
    os.utime(lock, (time.time() - age_s,) * 2)
    return name


def test_it_is_gone_afterwards_though_reading_fails(place):
    with pytest.raises(ZeroDivisionError), temporary.folder() as folder:
        _ = (folder / "original").write_text("words") / 0
    assert list(place.iterdir()) == []


def test_what_a_killed_process_left_goes_with_the_next(place):
    name = left_by_a_killed_child(age_s=3600)
    assert (place / name / "original").exists()
    with temporary.folder() as folder:
        assert [f.name for f in place.iterdir()] == [folder.name]


def test_what_is_new_or_in_use_stays(place):
    name = left_by_a_killed_child(age_s=0)
    (place / "other").mkdir()
    with temporary.folder() as first:
        os.utime(first / ".lock", (0, 0))
        with temporary.folder() as second:
            there = {f.name for f in place.iterdir()}
    assert there == {name, "other", first.name, second.name}


def test_where_none_can_be_made_that_is_said_in_one_line(place):
    with (
        read_only(place),
        pytest.raises(BadInput, match="Permission denied; make room") as fault,
        temporary.folder(),
    ):
        pass
    assert "\n" not in str(fault.value)
    assert str(place) in str(fault.value)


def test_the_next_puts_nothing_into_what_it_finds(place):
    (place / f"{temporary.PREFIX}being-made").mkdir()
    with temporary.folder():
        pass
    (place / f"{temporary.PREFIX}being-made").rmdir()
