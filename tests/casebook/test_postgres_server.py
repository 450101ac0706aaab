"""The server of the tests: private, shared, gone with its last user, whoever is killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
import sqlalchemy
from scripts import postgres as script
from scripts.postgres import Server, joined, stop_stale

from tests.parts import missing
from tests.postgres import PREFIX, database, tell

ROOT = Path(__file__).parents[2]
JOIN = """
import sys, time
from pathlib import Path
from scripts.postgres import joined
with joined(Path(sys.argv[1])) as server:
    print(server.folder, flush=True)
    time.sleep(60)
"""
SHOW = """
import os
from tests.postgres import tell
print(tell(os.environ["RASHOMON_POSTGRES"], "SHOW fsync")[0][0])
raise SystemExit(3)
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of this file's own: what is killed here is nobody else's."""
    if script.binaries() is None:
        missing("postgres", "`apt-get install postgresql`")
    with joined(tmp_path_factory.mktemp("meeting")) as started:
        yield started


def test_it_answers_in_a_database_of_the_tests_own(postgres):
    assert tell(postgres, "SELECT 40 + 2") == [(42,)]
    assert tell(postgres, "SELECT count(*) FROM pg_stat_user_tables") == [(0,)]
    assert f"/{PREFIX}" in postgres


def test_sqlalchemy_takes_its_address(postgres):
    engine = sqlalchemy.create_engine(postgres)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE claim (id text)"))
    engine.dispose()
    assert tell(postgres, "SELECT count(*) FROM claim") == [(0,)]


def test_two_databases_are_apart_and_are_dropped(server):
    with database(server.url()) as one, database(server.url()) as other:
        tell(one, "CREATE TABLE claim (id text)")
        assert tell(one, "SELECT to_regclass('claim')::text") == [("claim",)]
        assert tell(other, "SELECT to_regclass('claim')::text") == [(None,)]
    assert tell(server.url(), f"SELECT * FROM pg_database WHERE datname LIKE '{PREFIX}%'") == []


def test_a_database_in_use_is_dropped_all_the_same(server):
    with database(server.url()) as url:
        held = psycopg.connect(url.replace("+psycopg", ""))
    with pytest.raises(psycopg.OperationalError):
        held.execute("SELECT 1")
    held.close()


def test_a_database_is_a_copy_of_the_template_that_is_named(server):
    with database(server.url()) as template:
        tell(template, "CREATE TABLE claim (id text)")
        name = template.split("?")[0].rsplit("/", 1)[1]
        with database(server.url(), template=name) as copy:
            assert tell(copy, "SELECT count(*) FROM claim") == [(0,)]


def test_it_listens_in_its_folder_and_on_no_network(server):
    assert tell(server.url(), "SHOW listen_addresses") == [("",)]
    assert tell(server.url(), "SHOW unix_socket_directories") == [(str(server.folder),)]
    assert server.folder.stat().st_mode & 0o777 == 0o700
    assert server.socket.is_socket()


def test_it_knows_letters_beyond_ascii(server):
    assert tell(server.url(), "SELECT lower('ЖЁ'), length('حلب')") == [("жё", 3)]


def test_killing_a_backend_loses_nothing_committed(server):
    with database(server.url()) as url:
        tell(url, "CREATE TABLE claim AS SELECT 7 AS killed")
        with psycopg.connect(url.replace("+psycopg", "")) as doomed:
            os.kill(doomed.info.backend_pid, signal.SIGKILL)
            with pytest.raises(psycopg.OperationalError):
                doomed.execute("SELECT 1")
        assert _answer(url, "SELECT killed FROM claim") == [(7,)]


def _answer(url: str, sql: str) -> list[tuple[object, ...]]:
    """The answer once the server has recovered, which closes every connection."""
    last = time.monotonic() + 20
    while True:
        try:
            return tell(url, sql)
        except psycopg.OperationalError:
            assert time.monotonic() < last
            time.sleep(0.05)


def test_all_who_meet_share_one_server_and_it_goes_with_the_last_though_killed(server, tmp_path):
    command = [sys.executable, "-c", JOIN, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as other:
        said = other.stdout.readline().strip()
        with joined(tmp_path) as shared:
            assert said == str(shared.folder) != str(server.folder)
        assert tell(shared.url(), "SELECT 1") == [(1,)]
        pid = shared.pid
        other.kill()
    shared.wait_gone()
    _wait_ended(pid)


def _wait_ended(pid: int) -> None:
    last = time.monotonic() + 10
    with suppress(ProcessLookupError):
        while True:
            os.kill(pid, 0)
            assert time.monotonic() < last, "the server's process lives on"
            time.sleep(0.02)


def test_the_server_of_a_killed_watcher_is_stopped_at_the_next_start(server, tmp_path):
    with joined(tmp_path) as left:
        pid = left.pid
        os.kill(left.watcher, signal.SIGKILL)
        last = time.monotonic() + 10
        while left.folder.exists():  # a kill is not done when the call that asks for it returns
            assert server.folder not in stop_stale()
            assert time.monotonic() < last
    _wait_ended(pid)
    assert tell(server.url(), "SELECT 1") == [(1,)]


def test_a_command_is_run_with_a_server_and_its_status_comes_back(server):
    command = [script.__file__, "run", "--durable", "--", sys.executable, "-c", SHOW]
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr, done.returncode) == ("on\n", "", 3)


def test_a_packaged_server_is_found_where_there_is_no_other(tmp_path, monkeypatch):
    programs = tmp_path / "pgserver" / "pginstall" / "bin"
    programs.mkdir(parents=True)
    (tmp_path / "pgserver" / "__init__.py").touch()
    for tool in script.TOOLS:
        (programs / tool).touch()
    monkeypatch.setattr(script, "PACKAGES", ("pgserver",))
    monkeypatch.setattr(script, "_installed", lambda: ())
    monkeypatch.syspath_prepend(tmp_path)
    assert script.binaries() == programs
    (programs / "postgres").unlink()
    assert script.binaries() is None


@pytest.mark.parametrize(
    ("must_have", "outcome"),
    [
        ("", pytest.skip.Exception),
        ("browser", pytest.skip.Exception),
        ("browser,postgres", pytest.fail.Exception),
    ],
)
def test_a_part_that_must_be_there_is_not_skipped(monkeypatch, must_have, outcome):
    monkeypatch.setenv("RASHOMON_MUST_HAVE", must_have)
    with pytest.raises(outcome, match="no postgres: the reason"):
        missing("postgres", "the reason")
