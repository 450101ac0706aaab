"""The command line with the real recipe behind it, on two invented reports."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.types import Json

FIRST = """VELMORA, Sept 2 (QNA) - Gunmen attacked a police post in the town of Velmora on Monday,
killing at least nine officers, the interior ministry said on Tuesday.

A doctor at the town's hospital said 14 officers were killed and 20 people were wounded.
"""
SECOND = """VELMORA, Sept 2 (QNA) - Six officers were killed when gunmen attacked a police post in
the town of Velmora on Monday, said Governor Hadrik Tolm on Tuesday.
"""


def rashomon(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "rashomon", *(str(each) for each in arguments)]
    return subprocess.run(command, capture_output=True, check=False)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "first.txt").write_text(FIRST, "utf-8")
    (folder / "second.txt").write_text(SECOND, "utf-8")
    return folder


@pytest.fixture(scope="module")
def record(reports: Path) -> Json:
    done = rashomon("report", reports, reports / "missing.txt", "--json", "-")
    assert done.returncode == 0
    assert done.stderr.startswith(f"rashomon: {reports / 'missing.txt'}: ".encode())
    assert done.stderr.count(b"\n") == 1
    whole: Json = json.loads(done.stdout)
    return whole


def test_the_record_is_that_of_the_contract(record: Json) -> None:
    assert len(record["documents"]) == 2
    assert len(record["problems"]) == 1
    figures = {(c["outcome"], c["count"]["low"]) for c in record["claims"] if c["count"]}
    assert {("killed", 9), ("killed", 14), ("killed", 6), ("wounded", 20)} <= figures


def test_every_id_and_figure_of_the_record_can_be_explained(
    record: Json, reports: Path, tmp_path: Path
) -> None:
    path = tmp_path / "record.json"
    path.write_text(json.dumps(record), "utf-8")
    event = record["events"][0]
    estimate = event["estimates"][0]
    figure = f"{event['id']}/{estimate['outcome']}/{estimate['group']}"
    claim = record["claims"][0]
    origins = [origin["id"] for origin in record["origins"]]
    for each in (claim["id"], event["id"], figure, *origins):
        assert rashomon("why", path, each).returncode == 0, each
    said = rashomon("why", path, claim["id"], "--reports", reports).stdout.decode()
    assert f"[{claim['quote']}]" in " ".join(said.split())
    assert "for example: " in said


def test_the_report_shows_what_cannot_all_be_true(reports: Path) -> None:
    done = rashomon("report", reports, "--one-event")
    said = " ".join(done.stdout.decode().split())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Cannot all be true" in said
    assert "\"A doctor at the town's hospital said 14 officers were killed" in said


def test_reading_is_the_same_alone_and_together(reports: Path) -> None:
    alone = rashomon("read", reports)
    assert alone.returncode == 0
    rows = [json.loads(line) for line in alone.stdout.splitlines()]
    assert [Path(row["document"]["path"]).name for row in rows] == ["first.txt", "second.txt"]
    assert all(row["claims"] and row["mentions"] for row in rows)
    assert rashomon("read", reports, "--jobs", "2").stdout == alone.stdout


@pytest.mark.parametrize(
    "options", [["--profile", "mine"], ["--as-of", "2031-02-30"], ["--as-of", "soon"]]
)
def test_an_unusable_call_is_one_line(options: list[str], reports: Path) -> None:
    done = rashomon("report", reports, *options)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert done.stderr.startswith(b"rashomon: ")


def test_only_unreadable_inputs_is_status_2(reports: Path) -> None:
    for command in ("report", "read"):
        done = rashomon(command, reports / "missing.txt")
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"missing.txt" in done.stderr
        assert b"Traceback" not in done.stderr
