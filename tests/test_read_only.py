import os
import sqlite3
import subprocess
import sys

import pytest

from tests.read_only import bound_by_modes, modes_that_bind, read_only

WRITE = "import sys; open(sys.argv[1], 'ab').write(b'x')"


@pytest.fixture
def casebook(tmp_path):
    path = tmp_path / "casebook" / "casebook.sqlite"
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE claim (text)")
    connection.close()
    return path


def test_a_read_only_file_is_read_and_not_written(casebook):
    with read_only(casebook):
        connection = sqlite3.connect(casebook)
        assert connection.execute("SELECT count(*) FROM claim").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly database"):
            connection.execute("INSERT INTO claim VALUES ('x')")
        connection.close()
        (casebook.parent / "other").write_bytes(b"x")


def test_in_a_read_only_folder_nothing_is_written_or_made(casebook):
    with read_only(casebook.parent):
        with pytest.raises(PermissionError):
            (casebook.parent / "other").write_bytes(b"x")
        with pytest.raises(PermissionError):
            casebook.open("ab")
        with pytest.raises(PermissionError):
            casebook.unlink()
    (casebook.parent / "other").write_bytes(b"x")


def test_modes_and_rights_are_as_before(casebook):
    casebook.chmod(0o640)
    with pytest.raises(ZeroDivisionError), read_only(casebook):
        _ = 1 / 0
    assert casebook.stat().st_mode & 0o777 == 0o640
    casebook.chmod(0o000)
    if os.geteuid() == 0:
        assert casebook.read_bytes()
    with modes_that_bind(), pytest.raises(PermissionError):
        casebook.read_bytes()


def test_a_child_is_bound_by_modes(casebook):
    command = [sys.executable, "-c", WRITE, str(casebook)]
    with read_only(casebook):
        child = subprocess.run(bound_by_modes(command), capture_output=True, text=True)
    assert "PermissionError" in child.stderr
    assert subprocess.run(bound_by_modes(command)).returncode == 0
