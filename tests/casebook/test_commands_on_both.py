"""The commands on one file and on a team's server: what they print, and how they end."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app
from tests.casebook.happenings import written


def run(*arguments: object, status: int = 0) -> str:
    """Return what a command says, on one line."""
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    assert done.exit_code == status, done.stdout + done.stderr
    return " ".join((done.stdout or done.stderr).split())


@pytest.fixture
def where(casebook_url: str) -> str:
    """Where a casebook may be made, as a person types it."""
    return casebook_url.replace("+psycopg", "", 1)


def test_a_casebook_is_kept_by_its_commands(where: str, tmp_path: Path) -> None:
    reports = written(tmp_path / "in", ["market-1", "convoy-1"])
    said = run("add", where, *reports, "--who", "Ada")
    assert "new event" in said
    listed = json.loads(run("events", where, "--json", "-"))
    assert listed["n"] == 2
    event = next(e["event"] for e in listed["events"] if e["place"] == "Badola")
    record = json.loads(run("show", where, event[:7], "--json", "-"))
    claim = next(c["id"] for c in record["claims"] if c["outcome"] == "killed")
    said = run("judge", where, "set-aside", claim, "--reason", "hearsay", "--who", "Bo")
    judgement = said.split()[0]
    assert "Bo set aside" in said
    assert "hearsay" in run("show", where, event, "--history")
    assert "Cy took back" in run("undo", where, judgement, "--reason", "a slip", "--who", "Cy")
    log = run("log", where)
    for part in ("Ada added 2 reports", "Ada linked new reports", "Bo set aside", "Cy took back"):
        assert part in log
    assert "whole" in run("verify", where)
    assert (
        run("read-again", where, "--who", "Di") == "rashomon: 0 reports read again, 0 of them "
        "otherwise than before"
    )
    package = tmp_path / "package"
    assert "4 entries" in run("export", where, "--format", "package", "-o", package)
    assert "nothing new" in run("merge", where, package)
    (more,) = written(tmp_path / "more", ["shelling-1"])
    other = tmp_path / "other"
    run("add", other, more)
    assert "1 document" in run("merge", where, other, "--who", "Eve")
    assert json.loads(run("events", where, "--json", "-"))["n"] == 3
    run("erase", where, "convoy", "--reason", "a witness asked", "--who", "Flo")
    assert "Flo erased report convoy-1: a witness asked" in run("log", where)
    gone = next(e["event"] for e in listed["events"] if e["place"] != "Badola")
    assert "when Flo erased report convoy-1: a witness asked" in run("show", where, gone)
    found = json.loads(run("verify", where, "--json", "-"))
    assert (found["clean"], found["checked"]["tombstone"]) == (True, 1)


def test_what_cannot_be_is_said_in_a_line(where: str, tmp_path: Path) -> None:
    (report,) = written(tmp_path / "in", ["market-1"])
    run("add", where, report)
    enter = ["enter", where, "--medium", "call", "--description", "a call", "--reason", "asked"]
    told = ["--set", "outcome=killed", "--set"]
    said = run(*enter, *told, "count=3", "--date", "3021-05-01", status=2)
    assert said.startswith("rashomon: date: '3021-05-01' is still to come; today is 2")
    said = run(*enter, *told, "count=10^30", "--date", "2020-05-01", status=2)
    assert said == (
        "rashomon: count: '10^30' is no whole number of people in digits alone, 10,000,000,000 at "
        "most"
    )
    assert "everyone killed 12" in run(*enter, *told, "count=١٢", "--date", "2020-05-01")
    nowhere = tmp_path / "nowhere" / "package"
    said = run("export", where, "--format", "package", "-o", nowhere, status=2)
    assert said == (
        f"rashomon: {nowhere}: cannot be written: No such file or directory; name a file in a "
        "folder that is there and that you may write"
    )
    assert not nowhere.parent.exists()
    for command in ("log", "events", "verify", "show"):
        said = run(command, where, "--json", nowhere, status=2)
        assert f"{nowhere}: cannot be written" in said
        assert not nowhere.parent.exists()
