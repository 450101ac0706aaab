"""Killed or interrupted from outside, an import goes on and comes to the same."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rashomon.gazetteer.imported.intake import take_in
from tests.gazetteer.imports.dumps import contents, files, many, write

_IMPORT = """
import sys
from rashomon.gazetteer.imported import intake
intake.LINES_A_BATCH = 40
from rashomon.cli.app import app
app(["gazetteer", "import", sys.argv[1]], prog_name="rashomon")
"""
_SORT_WAITING = """
import sys
from rashomon.cli import gazetteer_import
from rashomon.gazetteer.imported import seal
seal._STEPS_A_TICK = 1000
seen = []
def see(bar, state):
    seen.append(state.offset == state.size)
    if sum(seen) == 2:  # the first is the last batch
        print("sorting", flush=True)
        sys.stdin.readline()
gazetteer_import._show = see
from rashomon.cli.app import app
app(["gazetteer", "import", sys.argv[1]], prog_name="rashomon")
"""
_MOST_TRIES = 40


def started(script: str, dump: Path, data: Path) -> "subprocess.Popen[str]":
    settings = {**os.environ, "RASHOMON_DATA": str(data)}
    command = [sys.executable, "-c", script, str(dump)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=settings, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_killed_at_any_moment_it_comes_to_the_same(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", many(4000))
    take_in(dump)
    chance, killed, n_killed = random.Random(), tmp_path / "killed", 0
    for _ in range(_MOST_TRIES):
        with started(_IMPORT, dump, killed) as running:
            wait_for_part(killed, running)
            time.sleep(chance.uniform(0, 0.25))
            running.kill()
            code = running.wait()
        if code == 0:
            break
        n_killed += code == -signal.SIGKILL
    else:
        with started(_IMPORT, dump, killed) as running:
            assert running.wait() == 0
    assert n_killed
    assert contents(killed) == contents(data)
    assert files(killed) == ["ZZ.places"]


def wait_for_part(data: Path, running: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and running.poll() is None:
        if list(data.glob("gazetteer/*")):
            return
        time.sleep(0.01)


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_killed_while_it_sorts_it_comes_to_the_same(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", many(1500))
    killed = tmp_path / "killed"
    with started(_SORT_WAITING, dump, killed) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "sorting\n"
        running.kill()
    assert "ZZ.new" in files(killed)
    with started(_IMPORT, dump, killed) as running:
        assert running.wait() == 0
    take_in(dump)
    assert contents(killed) == contents(data)
    assert files(killed) == ["ZZ.places"]


@pytest.mark.skipif(os.name != "posix", reason="needs SIGINT")
def test_ctrl_c_while_it_sorts_is_an_interruption(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", many(1500))
    interrupted = tmp_path / "interrupted"
    with started(_SORT_WAITING, dump, interrupted) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline() == "sorting\n"
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()
        assert running.wait() == 130
    assert "goes on from the last rows committed" in said
    assert "Traceback" not in said
    assert "ZZ.places" not in files(interrupted)
    with started(_IMPORT, dump, interrupted) as running:
        assert running.wait() == 0
    take_in(dump)
    assert contents(interrupted) == contents(data)


def test_two_imports_of_one_name_do_not_meet(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", many(1500))
    with started(_SORT_WAITING, dump, data) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "sorting\n"
        with started(_IMPORT, dump, data) as second:
            _, said = second.communicate(timeout=120)
            assert second.returncode == 2
        running.communicate(timeout=120)
        assert running.returncode == 0
    assert said == "rashomon: ZZ: another import of it is running\n"
