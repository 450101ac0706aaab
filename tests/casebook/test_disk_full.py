"""A disk that is full at any step: one line says so, what was there is whole, adding goes on."""

import tempfile
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from rashomon.casebook import Casebook
from rashomon.casebook.store.failures import clear_errors
from rashomon.errors import BadInput
from tests.casebook.happenings import NAMES, events_of, given, put, reports, store, written
from tests.casebook.whole import assert_whole
from tests.small_disk import files_of_at_most, full_after, small_disk

KB, MB = 1 << 10, 1 << 20
FULL = "the disk is full or failed; nothing of this step was kept|or the disk is full; nothing was"
FIRST, MORE = NAMES[:3], NAMES[3:]


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    reports()
    put(where := tmp_path_factory.mktemp("expected") / "casebook", NAMES)
    return events_of(where)


def storing(file, names=MORE):
    with Casebook(file, create=True) as casebook, clear_errors(casebook.name):
        store(casebook, [given(name) for name in names], batch=2)


def linking(file):
    with Casebook(file) as casebook:
        list(casebook.link())


def assert_goes_on(file, expected):
    assert_whole(file)
    put(file, NAMES)
    assert events_of(file) == expected
    assert_whole(file)


def assert_full(work, file):
    with pytest.raises(BadInput, match=FULL) as fault:
        work(file)
    assert str(fault.value).startswith(f"{file}: ")
    assert "\n" not in str(fault.value)


@contextmanager
def pages_left(n):
    """Let every file that is opened grow by that many pages only."""
    from sqlalchemy import Engine

    def connected(connection, _record):
        full_after(connection, n)

    event.listen(Engine, "connect", connected)
    try:
        yield
    finally:
        event.remove(Engine, "connect", connected)


@pytest.mark.parametrize("left", [0, 1, 3])
@pytest.mark.parametrize("work", [storing, linking])
def test_a_file_that_is_full_after_some_pages(tmp_path, expected, work, left):
    file = tmp_path / "casebook"
    put(file, FIRST)
    if work is linking:
        storing(file)
    with pages_left(left):
        assert_full(work, file)
    assert_goes_on(file, expected)


@pytest.mark.parametrize("left", [0, 48 * KB, 96 * KB])
@pytest.mark.parametrize("work", [storing, linking])
def test_a_disk_that_is_full(tmp_path, expected, work, left):
    with small_disk(tmp_path / "disk", 8 * MB) as disk:
        file = disk.folder / "casebook"
        put(file, FIRST)
        if work is linking:
            storing(file)
        before = events_of(file)
        disk.fill(leave=left)
        assert_full(work, file)
        assert events_of(file) == before  # it is read on a full disk too
        disk.free()
        assert_goes_on(file, expected)


@pytest.mark.parametrize("left", [0, 32 * KB, 200 * KB])
def test_a_disk_too_full_to_make_a_casebook(tmp_path, expected, left):
    with small_disk(tmp_path / "disk", 8 * MB) as disk:
        file = disk.folder / "casebook"
        disk.fill(leave=left)
        assert_full(storing, file)
        disk.free()
        put(file, FIRST)
        assert_goes_on(file, expected)


@pytest.mark.parametrize("work", [storing, linking])
def test_a_file_that_may_not_grow(tmp_path, expected, work):
    file = tmp_path / "casebook"
    put(file, FIRST)
    if work is linking:
        storing(file)
    with files_of_at_most(100 * KB):
        assert_full(work, file)
    assert_goes_on(file, expected)


@pytest.mark.parametrize("left", [0, 4 * KB, 12 * KB, 20 * KB])
def test_a_full_disk_of_temporary_files(tmp_path, monkeypatch, expected, left):
    file, files = tmp_path / "casebook", written(tmp_path / "in")
    put(file, FIRST)
    with small_disk(tmp_path / "disk", 1 * MB) as disk:
        monkeypatch.setattr(tempfile, "tempdir", str(disk.folder))
        disk.fill(leave=left)
        with (
            pytest.raises(BadInput, match="No space left on device") as fault,
            Casebook(file) as casebook,
        ):
            list(casebook.add(files))
        assert str(disk.folder) in str(fault.value)
        assert "\n" not in str(fault.value)
        disk.free()
        assert {f.name for f in disk.folder.iterdir()} == set()
    monkeypatch.undo()
    assert_goes_on(file, expected)
