"""The command line as a process: pipes, signals, encodings, start-up."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.version import __version__

ROOT = Path(__file__).parents[2]
FAKE = [sys.executable, "-m", "tests.faces.fake"]


def environment(**changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHONIO")}
    return {**kept, "PYTHONPATH": str(ROOT), **changes}


def run(*arguments: object, **changes: str) -> subprocess.CompletedProcess[bytes]:
    command = [*FAKE, *(str(each) for each in arguments)]
    return subprocess.run(command, capture_output=True, env=environment(**changes), check=False)


def test_the_module_and_the_program_are_the_same() -> None:
    for command in ([sys.executable, "-m", "rashomon"], [Path(sys.executable).parent / "rashomon"]):
        done = subprocess.run([*command, "--version"], capture_output=True, check=False)
        assert (done.returncode, done.stdout) == (0, f"rashomon {__version__}\n".encode())


def test_json_is_pure_and_utf_8_whatever_the_terminal_speaks() -> None:
    done = run("report", "a.txt", "missing.txt", "--json", "-", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["profile"] == "gtd"
    assert done.stderr == b"rashomon: missing.txt: no such file\n"


def test_a_terminal_without_the_letters_gets_others() -> None:
    done = run("report", "missing-Şırnak", "a.txt", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"missing-Sirnak: no such file" in done.stdout
    assert done.stderr == b"rashomon: missing-Sirnak: no such file\n"


@pytest.mark.parametrize("command", ["report", "read"])
def test_a_wrong_input_leaves_no_traceback(command: str) -> None:
    done = run(command, "missing.txt")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    command = [*FAKE, "read", "endless"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        assert json.loads(reading.stdout.readline())["document"]["id"] == "d-express"
        reading.stdout.close()
        assert reading.wait(timeout=120) == 0
        assert reading.stderr.read() == b""


def test_a_file_is_written_though_nobody_reads_the_report(tmp_path: Path) -> None:
    saved = tmp_path / "record.json"
    command = [*FAKE, "report", "a.txt", "--json", str(saved)]
    read_end, write_end = os.pipe()
    os.close(read_end)
    with subprocess.Popen(
        command, stdout=write_end, stderr=subprocess.PIPE, env=environment()
    ) as reporting:
        os.close(write_end)
        assert reporting.stderr is not None
        assert reporting.wait(timeout=120) == 0
        assert reporting.stderr.read() == b""
    assert json.loads(saved.read_text("utf-8"))["profile"] == "gtd"


def test_a_closed_standard_output_is_one_line() -> None:
    command = f'"{sys.executable}" -m tests.faces.fake report a.txt >&-'
    done = subprocess.run(
        ["sh", "-c", command], stderr=subprocess.PIPE, env=environment(), check=False
    )
    assert done.returncode == 2
    assert done.stderr == b"rashomon: standard output is closed\n"


def test_ctrl_c_is_quiet_and_leaves_no_half_written_file(tmp_path: Path) -> None:
    saved = tmp_path / "readings.jsonl"
    command = [*FAKE, "read", "a.txt", "slow", "-o", str(saved)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment()) as reading:
        assert reading.stderr is not None
        assert reading.stderr.readline() == b"reading\n"
        assert len(list(tmp_path.iterdir())) == 1
        reading.send_signal(signal.SIGINT)
        assert reading.wait(timeout=120) == 130
        assert reading.stderr.read() == b""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("changes", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colour_unless_refused(changes: dict[str, str], *, coloured: bool) -> None:
    master, slave = os.openpty()
    command = [*FAKE, "report", "a.txt", "--json", "/dev/null"]
    settings = {**environment(TERM="xterm", COLUMNS="100"), **changes}
    with subprocess.Popen(command, stdout=slave, env=settings) as reporting:
        os.close(slave)
        shown = b"".join(iter(lambda: _piece(master), b""))
        assert reporting.wait(timeout=120) == 0
    assert (b"\x1b[1;36mEVENT 1 of 2" in shown) == coloured
    assert b"Cannot all be true" in shown


def _piece(master: int) -> bytes:
    """Return what a terminal shows next; it fails to read once its program has ended."""
    try:
        return os.read(master, 4096)
    except OSError:
        return b""


def test_help_does_not_load_the_heavy_libraries() -> None:
    script = (
        "import sys; from rashomon.cli.app import app; app(['--help'], standalone_mode=False);"
        "heavy = {'trafilatura', 'pydantic', 'rich', 'rapidfuzz', 'rashomon.recipe'};"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
