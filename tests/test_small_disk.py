import errno
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.small_disk import files_of_at_most, full_after, small_disk

KB = 1024
ROW = ("x" * 10_000,)
KILLED = """
import os, signal, sys
from pathlib import Path
from tests.small_disk import small_disk
with small_disk(Path(sys.argv[1]), 65536):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE IF NOT EXISTS claim (text)")
    return connection


def add_until_refused(connection: sqlite3.Connection) -> tuple[int, str]:
    """How many rows were there and committed, and what SQLite says of the next."""
    for n in range(connection.execute("SELECT count(*) FROM claim").fetchone()[0], 10_000):
        try:
            connection.execute("INSERT INTO claim VALUES (?)", ROW)
        except sqlite3.OperationalError as fault:
            return n, str(fault)
    raise AssertionError("never refused")


def assert_intact(path: Path, n: int) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM claim").fetchone() == (n,)
    connection.close()


def test_a_full_disk_is_full_to_sqlite_and_keeps_what_was_committed(tmp_path):
    with small_disk(tmp_path / "disk", 512 * KB) as disk:
        path = disk.folder / "casebook.sqlite"
        connection = opened(path)
        n, said = add_until_refused(connection)
        assert said == "database or disk is full"
        assert n > 10
        connection.close()
        assert_intact(path, n)


def test_a_disk_is_filled_when_the_test_says_so_and_freed_again(tmp_path):
    with small_disk(tmp_path / "disk", 2048 * KB) as disk:
        connection = opened(disk.folder / "casebook.sqlite")
        connection.execute("INSERT INTO claim VALUES (?)", ROW)
        disk.fill()
        with pytest.raises(OSError, match="No space left") as fault:
            (disk.folder / "other").write_bytes(b"x")
        assert fault.value.errno == errno.ENOSPC
        n, said = add_until_refused(connection)
        assert (n, said) == (1, "database or disk is full")
        disk.free()
        connection.execute("INSERT INTO claim VALUES (?)", ROW)
        connection.close()
        assert_intact(disk.folder / "casebook.sqlite", 2)


def test_a_disk_is_filled_but_for_some_bytes(tmp_path):
    with small_disk(tmp_path / "disk", 512 * KB) as disk:
        disk.fill(leave=64 * KB)
        (disk.folder / "fits").write_bytes(bytes(60 * KB))
        with pytest.raises(OSError, match="No space left"):
            (disk.folder / "does not").write_bytes(bytes(60 * KB))


def test_a_disk_is_gone_after_the_test(tmp_path):
    with small_disk(tmp_path / "a disk", 64 * KB) as disk:
        (disk.folder / "file").write_bytes(b"x")
    assert list(disk.folder.iterdir()) == []
    assert "a\\040disk" not in Path("/proc/mounts").read_text()


def test_the_disk_of_a_killed_run_is_unmounted_by_the_next(tmp_path):
    left = tmp_path / "left behind"
    with small_disk(tmp_path / "first", 64 * KB):  # skips where there is none to be had
        root = Path(__file__).parents[1]
        subprocess.run([sys.executable, "-c", KILLED, str(left)], cwd=root)
        assert left.is_mount()
        with small_disk(tmp_path / "next", 64 * KB):
            assert not left.is_mount()
        assert (tmp_path / "first").is_mount()


def test_a_read_only_disk_takes_nothing_and_can_be_read(tmp_path):
    with small_disk(tmp_path / "disk", 512 * KB) as disk:
        path = disk.folder / "casebook.sqlite"
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE claim (text)")
        connection.close()
        with disk.read_only():
            connection = sqlite3.connect(path)
            assert connection.execute("SELECT count(*) FROM claim").fetchone() == (0,)
            with pytest.raises(sqlite3.OperationalError, match="readonly database"):
                connection.execute("INSERT INTO claim VALUES (?)", ROW)
            connection.close()
        (disk.folder / "file").write_bytes(b"x")


def test_no_file_grows_beyond_a_size_and_sqlite_keeps_what_was_committed(tmp_path):
    path = tmp_path / "casebook.sqlite"
    connection = opened(path)
    with files_of_at_most(200 * KB):
        n, said = add_until_refused(connection)
        assert said == "disk I/O error"
        with pytest.raises(OSError, match="File too large"):
            (tmp_path / "other").write_bytes(bytes(300 * KB))
    assert n > 1
    connection.close()
    assert_intact(path, n)
    (tmp_path / "other").write_bytes(bytes(300 * KB))


def test_a_child_may_not_write_a_larger_file_either(tmp_path):
    code = "import sys; open(sys.argv[1], 'wb').write(bytes(20000))"
    with files_of_at_most(10_000):
        child = subprocess.run([sys.executable, "-c", code, str(tmp_path / "f")], capture_output=1)
    assert b"File too large" in child.stderr
    assert (tmp_path / "f").stat().st_size == 10_000


def test_an_sqlite_database_is_full_after_some_pages(tmp_path):
    connection = opened(tmp_path / "casebook.sqlite")
    full_after(connection, 10)
    n, said = add_until_refused(connection)
    assert said == "database or disk is full"
    assert 1 < n < 10
    connection.close()
    assert_intact(tmp_path / "casebook.sqlite", n)
