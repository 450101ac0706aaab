"""Judgements on the command line: by path, file name or id, from options or a file."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rashomon.cli.app import app

PRISON = "Militants stormed a prison in Orlen on 4 March 2021, killing 23 guards."
AGAIN = (
    "The assault of 4 March 2021 on the jail in Orlen killed at least 23 guards, militants said."
)
MARKET = "A car bomb exploded in a market in Borrek on 2 February 2021, killing nine traders."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("prison", PRISON), ("again", AGAIN), ("market", MARKET)):
        (tmp_path / f"{name}.txt").write_text(f"{text}\n")
    return tmp_path


def run(folder: Path, *arguments: object) -> Result:
    said = [str(each) for each in arguments]
    return CliRunner().invoke(app, ["report", str(folder), "--json", "-", *said])


def events(done: Result) -> list[list[str]]:
    record = json.loads(done.stdout)
    names = {d["id"]: Path(d["path"]).stem for d in record["documents"]}
    return sorted(sorted(names[d] for d in e["documents"]) for e in record["events"])


def test_without_judgements_the_prison_is_one_event(folder: Path) -> None:
    assert events(run(folder)) == [["again", "prison"], ["market"]]


@pytest.mark.parametrize("is_path", [True, False])
def test_two_reports_are_named_by_path_or_file_name(folder: Path, is_path: bool) -> None:
    names = [folder / n if is_path else n for n in ("prison.txt", "again.txt", "market.txt")]
    apart = run(folder, "--different", names[0], names[1])
    assert events(apart) == [["again"], ["market"], ["prison"]]
    joined = run(folder, "--same", names[2], names[1])
    assert events(joined) == [["again", "market", "prison"]]


def test_two_reports_are_named_by_id(folder: Path) -> None:
    documents = json.loads(run(folder).stdout)["documents"]
    of = {Path(d["path"]).stem: d["id"] for d in documents}
    done = run(folder, "--different", of["prison"], of["again"])
    assert events(done) == [["again"], ["market"], ["prison"]]


def test_a_file_has_a_judgement_a_line(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("own") / "judged.tsv"
    file.write_text("# seen by two of us\n\ndifferent\tprison.txt\tagain.txt\n")
    assert events(run(folder, "--judgements", file)) == [["again"], ["market"], ["prison"]]


@pytest.mark.parametrize("line", ["same\tprison.txt", "alike\ta\tb", "same prison.txt again.txt"])
def test_a_line_that_is_no_judgement_is_named(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, line: str
) -> None:
    file = tmp_path_factory.mktemp("own") / "judged.tsv"
    file.write_text(f"same\tprison.txt\tagain.txt\n{line}\n")
    done = run(folder, "--judgements", file)
    assert done.exit_code == 2
    assert f"{file} line 2: " in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_is_not_there_is_one_line(folder: Path) -> None:
    done = run(folder, "--judgements", folder / "none")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (("prison.txt", "nowhere.txt"), "no report has the id, path or file name 'nowhere.txt'"),
        (("prison.txt", "prison.txt"), "both are one report"),
    ],
)
def test_a_judgement_that_fits_no_reports_is_a_problem_in_one_line(
    folder: Path, pair: tuple[str, str], said: str
) -> None:
    done = run(folder, "--same", *pair)
    assert done.exit_code == 0
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert events(done) == [["again", "prison"], ["market"]]


def test_a_file_name_of_two_reports_is_not_guessed(folder: Path) -> None:
    other = folder / "other"
    other.mkdir()
    (other / "prison.txt").write_text(MARKET.replace("nine", "ten"))
    done = run(folder, "--same", "prison.txt", "again.txt")
    assert "'prison.txt' fits 2 reports; give an id" in done.stderr


def test_what_cannot_hold_is_named_as_it_was_given(folder: Path) -> None:
    names = ("prison.txt", "again.txt", "market.txt")
    pairs = (("--same", names[0], names[1]), ("--same", names[1], names[2]))
    done = run(folder, *[x for p in pairs for x in p], "--different", names[2], names[0])
    [problem] = json.loads(done.stdout)["problems"]
    assert problem["input"] == "judgements"
    assert "again.txt" in problem["error"]
    assert problem["error"].count(" are the same") == 2
    assert events(done) == [["again", "prison"], ["market"]]
