"""The commands: what they write where, and with which exit status."""

import json
import stat
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rashomon
from rashomon.cli.app import app
from rashomon.terminal import render
from rashomon.version import __version__
from tests.faces import fake
from tests.faces.sample import RECORD


@pytest.fixture(autouse=True)
def recipe(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = fake.module()
    monkeypatch.setitem(sys.modules, "rashomon.recipe", stand_in)
    monkeypatch.setattr(rashomon, "recipe", stand_in, raising=False)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    assert run("report", "a.txt", "--json", path).exit_code == 0
    return path


def run(*arguments: object) -> object:
    return CliRunner().invoke(app, [str(each) for each in arguments])


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_the_version() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"rashomon {__version__}\n")


def test_a_report_goes_to_standard_output() -> None:
    result = run("report", "a.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("2 reports: 2 events, 1 background event")
    assert result.stderr == ""


def test_json_alone_goes_to_standard_output() -> None:
    result = run("report", "a.txt", "missing.txt", "--json", "-")
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert record["problems"] == [{"input": "missing.txt", "error": "no such file"}]
    assert record["claims"] == RECORD.to_dict()["claims"]
    assert result.stderr == "rashomon: missing.txt: no such file\n"


def test_json_in_a_file_is_the_whole_record(saved: Path) -> None:
    whole = {**RECORD.to_dict(), "problems": []}
    assert json.loads(saved.read_text("utf-8")) == whole
    assert stat.S_IMODE(saved.stat().st_mode) & 0o600 == 0o600
    assert leftovers(saved.parent) == []


def test_a_dossier_folder_holds_the_record_and_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "dossier"
    result = run("report", "a.txt", "-o", folder, "--level", "internal")
    assert result.exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        *("events", "index.html", "manifest.json", "record.json", "report.txt")
    ]
    assert (folder / "report.txt").read_text("utf-8") == result.stdout
    assert json.loads((folder / "record.json").read_text("utf-8"))["profile"] == "gtd"


def test_options_reach_the_recipe() -> None:
    result = run("report", "a.txt", "--as-of", "2031-03-05", "--one-event", "--json", "-")
    assert json.loads(result.stdout)["as_of"] == "2031-03-05"


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--profile", "mine"], "no profile 'mine'; there is gtd"),
        (["--as-of", "2031-02-30"], "as_of: no such day: 2031-02-30"),
    ],
)
def test_an_unusable_call_is_one_line(options: list[str], reason: str) -> None:
    result = run("report", "a.txt", *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"rashomon: {reason}\n"


def test_all_inputs_unusable_is_status_2() -> None:
    result = run("report", "missing.txt", "missing2.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "rashomon: missing.txt: no such file\n"
        "rashomon: missing2.txt: no such file\n"
        "rashomon: no input could be used\n"
    )
    result = run("read", "missing.txt", "missing2.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "rashomon: missing.txt: no such file",
        "rashomon: missing2.txt: no such file",
        "rashomon: no input could be read",
    ]


def test_nothing_is_overwritten_when_no_input_could_be_read(saved: Path) -> None:
    before = saved.read_bytes()
    assert run("report", "missing.txt", "--json", saved).exit_code == 2
    assert run("read", "missing.txt", "-o", saved).exit_code == 2
    assert saved.read_bytes() == before
    assert leftovers(saved.parent) == []


@pytest.mark.parametrize("option", ["--json", "-o"])
def test_an_unwritable_place_is_one_line(option: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("report", "a.txt", option, tmp_path / "file" / "x.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"rashomon: {tmp_path / 'file' / 'x.json'}: cannot be ")


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    result = run("report", "a.txt", "--json", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == f"rashomon: {tmp_path}: cannot be written: it is a folder\n"


def test_a_link_is_written_through_and_permissions_stay(tmp_path: Path) -> None:
    target = tmp_path / "target.json"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(target)
    assert run("report", "a.txt", "--json", link).exit_code == 0
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert json.loads(target.read_text("utf-8"))["profile"] == "gtd"


def test_a_device_can_be_written_to() -> None:
    assert run("report", "a.txt", "--json", "/dev/null").exit_code == 0
    assert Path("/dev/null").is_char_device()


def test_reading_gives_one_line_a_document(tmp_path: Path) -> None:
    result = run("read", "a.txt", "missing.txt", "b.txt")
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["document"]["id"] for row in rows] == ["d-express", "d-gazette"] * 2
    assert set(rows[0]) == {"document", "claims", "mentions"}
    assert result.stderr == "rashomon: missing.txt: no such file\n"
    saved = tmp_path / "readings.jsonl"
    silent = run("read", "a.txt", "b.txt", "-o", saved)
    assert (silent.exit_code, silent.stdout) == (0, "")
    assert saved.read_text("utf-8") == result.stdout


def test_half_a_surrogate_pair_is_escaped_not_fatal() -> None:
    result = run("read", "surrogate")
    assert result.exit_code == 0
    assert json.loads(result.stdout.splitlines()[0])["document"]["title"] == "half \ud800 a pair"


def test_why_prints_the_chain(saved: Path) -> None:
    result = run("why", saved, "c-aaaa00000001")
    assert result.exit_code == 0
    assert result.stdout.startswith("CLAIM c-aaaa00000001")
    figure = run("why", saved, "e-1/killed/border")
    assert figure.stdout.startswith("FIGURE e-1111aaaa0001/killed/border guards")


def test_why_shows_the_sentence_when_given_the_reports(saved: Path) -> None:
    result = run("why", saved, "c-aaaa00000001", "--reports", "a.txt")
    flat = " ".join(result.stdout.split())
    assert "[At least 14 border guards were killed], the Daram Monitor said." in flat


def test_why_of_an_unknown_id_is_one_line_with_the_nearest(saved: Path) -> None:
    result = run("why", saved, "c-aaaa00000039")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "the nearest: " in result.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe\xfa", "not JSON"),
        (b"[" * 200_000, "not JSON"),
        (b"{}", "no record"),
        (b"[1]", "no record"),
        (b'{"claims": [], "documents": []}', "no record"),
    ],
)
def test_why_of_a_file_without_a_record_is_one_line(
    content: bytes, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    result = run("why", path, "c-1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"rashomon: {path}: ")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


def test_why_of_a_file_that_is_not_there() -> None:
    result = run("why", "nowhere.json", "c-1")
    assert result.exit_code == 2
    assert result.stderr == "rashomon: nowhere.json: cannot be read: No such file or directory\n"


@pytest.mark.parametrize("arguments", [["report"], ["nope"], ["read", "a", "--jobs", "x"], ["why"]])
def test_a_wrong_call_is_status_2(arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


@pytest.mark.parametrize("command", [["report"], ["read"], ["why", "x.json", "c-1", "--reports"]])
def test_an_unset_variable_is_not_this_folder(command: list[str]) -> None:
    result = run(*command, "")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "rashomon: an input has an empty name; write . for this folder\n"


def test_a_hostile_file_name_cannot_act_on_the_terminal() -> None:
    result = run("report", "missing\x1b[2J\nrashomon: forged", "a.txt", "--json", "-")
    assert result.stderr == "rashomon: missing<U+001B>[2J rashomon: forged: no such file\n"


def test_a_report_in_a_pipe_is_plain_and_80_wide() -> None:
    assert run("report", "a.txt").stdout == render(fake.report([Path("a.txt")]))
