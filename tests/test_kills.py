import sqlite3
import time

import pytest

from tests.kills import killed

WRITE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("CREATE TABLE IF NOT EXISTS claim (n INTEGER PRIMARY KEY, text)")
first = connection.execute("SELECT coalesce(max(n), 0) + 1 FROM claim").fetchone()[0]
for n in range(first, first + 1_000_000):
    connection.execute("BEGIN")
    connection.execute("INSERT INTO claim VALUES (?, ?)", (n, "x" * 2000))
    if sys.argv[2] == "after":
        connection.execute("COMMIT")
    print(n, flush=True)
    if sys.argv[2] == "before":
        connection.execute("COMMIT" if n % 10 == 0 else "ROLLBACK")
"""
COUNT = "for n in range(10**9): print(n, flush=True)"


def kept(path: str) -> set[str]:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    rows = {str(n) for (n,) in connection.execute("SELECT n FROM claim")}
    connection.close()
    return rows


def test_what_sqlite_acknowledged_outlives_ten_kills(tmp_path):
    path = str(tmp_path / "casebook.sqlite")
    acknowledged: set[str] = set()
    for seed in range(10):
        lines = killed(WRITE, path, "after", acknowledged=1 + seed, seed=seed, within_s=0.02)
        assert len(lines) >= 1 + seed
        acknowledged |= set(lines)
        assert acknowledged <= kept(path)


def test_a_writer_that_acknowledges_too_early_is_found_out(tmp_path):
    path = str(tmp_path / "casebook.sqlite")
    lines = killed(WRITE, path, "before", acknowledged=5, seed=1)
    assert not set(lines) <= kept(path)


def test_a_torn_line_acknowledges_nothing():
    code = "import time; print('1'); print('2', end='', flush=True); time.sleep(60)"
    assert killed(code, acknowledged=1, seed=1) == ["1"]


def test_what_the_child_started_is_killed_with_it():
    # The grandchild holds the pipe: were it alive, reading would go on until it ended.
    code = (
        "import subprocess, sys, time\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(30)'])\n"
        "print('1', flush=True); time.sleep(60)"
    )
    began = time.monotonic()
    assert killed(code, acknowledged=1, seed=1) == ["1"]
    assert time.monotonic() - began < 20


def test_the_instants_differ_by_seed():
    assert len({len(killed(COUNT, acknowledged=1, seed=seed)) for seed in range(5)}) > 1


def test_a_child_that_ends_by_itself_fails_the_test():
    with pytest.raises(AssertionError, match=r"ended by itself: 1\n(?s:.)*ZeroDivisionError"):
        killed("1 / 0", acknowledged=1, seed=1)


def test_a_child_that_acknowledges_nothing_fails_the_test():
    with pytest.raises(AssertionError, match=r"0 of 1 in 0.5 s"):
        killed("import time; time.sleep(60)", acknowledged=1, seed=1, limit_s=0.5)
