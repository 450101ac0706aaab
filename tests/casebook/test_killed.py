"""An add that is killed at any instant loses nothing that it acknowledged, and the next goes on."""

import os
import random
import signal
import time
from contextlib import suppress
from itertools import count

import psycopg
import pytest
from scripts.postgres import joined
from sqlalchemy import func, select

from rashomon.casebook import Casebook
from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.store.failures import clear_errors
from rashomon.casebook.tables import ledger
from rashomon.errors import BadInput
from tests.casebook.forks import started
from tests.casebook.happenings import NAMES, events_of, given, put, reports, store, written
from tests.casebook.killing import (
    Seen,
    add,
    claims_in,
    expected_events,
    kill_until_done,
    seconds_of_an_add,
)
from tests.casebook.whole import assert_whole
from tests.postgres import database, tell

KILLS = 20


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    reports()
    return expected_events(tmp_path_factory.mktemp("expected"))


def test_twenty_kills_of_a_file_lose_nothing(tmp_path, expected):
    files = written(tmp_path / "in")
    seen, drawn, longest = (
        Seen(),
        random.Random(10),
        seconds_of_an_add(str(tmp_path / "timed"), files),
    )
    for n in count():
        where = str(tmp_path / f"{n}.casebook")
        kill_until_done(where, files, lambda: drawn.uniform(0, longest), seen)
        assert events_of(where) == expected
        if seen.n >= KILLS:
            break
    assert seen.while_storing
    assert seen.while_linking
    assert len(seen.states) > 5


def test_killed_clients_of_a_server_lose_nothing(tmp_path, expected, postgres_server):
    files = written(tmp_path / "in")
    seen, drawn = Seen(), random.Random(11)
    with database(postgres_server) as url:
        longest = seconds_of_an_add(url, files)
    while seen.n < 5:
        with database(postgres_server) as url:
            kill_until_done(url, files, lambda: drawn.uniform(0, longest), seen)
            assert events_of(url) == expected


def test_a_killed_connection_is_told_in_one_line_and_the_next_add_goes_on(postgres, expected):
    put(postgres, NAMES[:3])
    with Casebook(postgres, who="ada") as casebook:
        with pytest.raises(BadInput, match="the server does not answer") as fault:
            lose_the_connection(casebook, postgres)
        assert "\n" not in str(fault.value)
        store(casebook, [given(name) for name in NAMES])  # on the same engine
        list(casebook.link())
    assert events_of(postgres) == expected
    assert_whole(postgres)


def lose_the_connection(casebook, url):
    """Let the server end the connection of an entry that is being written."""
    with clear_errors(casebook.name), entry(casebook.engine, "add", "ada") as made:
        pid = made.connection.execute(select(func.pg_backend_pid())).scalar_one()
        tell(url, f"SELECT pg_terminate_backend({pid})")
        made.connection.execute(select(ledger.EVENT.c.id))


@pytest.fixture
def server(tmp_path):
    """A server of this test's own that writes through to the disk; it may crash."""
    with joined(tmp_path / "meeting", durable=True) as started:
        yield started.url()


def test_a_server_that_crashes_loses_nothing_acknowledged(server, tmp_path, expected):
    files, drawn = written(tmp_path / "in"), random.Random(12)
    with database(server) as url:
        longest = seconds_of_an_add(url, files)
    with database(server) as url:
        for _ in range(4):
            child = started(lambda say: told_in_one_line(url, files, say))
            lines = child.lines(until=time.monotonic() + drawn.uniform(0.2, longest))
            crash(url)
            lines = child.lines()
            assert child.ended() == 0
            assert lines[-1] == "end" or "the server does not answer" in lines[-1]
            names = {line.split()[0] for line in lines if line.startswith(tuple(NAMES))}
            wait_recovered(url)
            assert names <= claims_in(url).keys()
            assert_whole(url)
        put(url, NAMES)
        assert events_of(url) == expected


def told_in_one_line(url, files, say):
    """Add, and say what a user is told if the server goes away."""
    try:
        add(url, files, say)
    except BadInput as fault:
        say(str(fault))


def crash(url):
    """Kill a process of the server: it takes all others down and recovers from its log."""
    with suppress(psycopg.OperationalError):
        ((pid,),) = tell(
            url,
            "SELECT coalesce(max(pid), 0) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        if pid:
            os.kill(pid, signal.SIGKILL)


def wait_recovered(url):
    last = time.monotonic() + 30
    while time.monotonic() < last:
        with suppress(psycopg.OperationalError):
            tell(url, "SELECT 1")
            return
        time.sleep(0.05)
    raise AssertionError("the server did not come back")
