"""Nobody finds a withheld name in a written folder, however it was spelt or carried."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rashomon
from rashomon import redaction
from rashomon.cli.app import app
from rashomon.types import Problem
from tests.dossier.adversaries import OPENING, PARTNERS, PUBLIC, ROWS, Row
from tests.dossier.parsed import Parsed
from tests.dossier.readings import leaks, plain
from tests.faces.sample import RECORD


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes the dossier of reports as the command does, and gives its folder."""

    def written(reports: list[dict[str, str]], level: str) -> Path:
        given, folder = tmp_path / "in.jsonl", tmp_path / "made"
        given.write_text("".join(json.dumps(report) + "\n" for report in reports), "utf-8")
        options = ["-o", str(folder), "--one-event", "--markdown", "--level", level]
        result = CliRunner().invoke(app, ["report", str(given), *options])
        assert result.exit_code == 0, result.output
        return folder

    return written


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text[:60])
def test_what_is_withheld_is_read_nowhere(row: Row, write: Callable[..., Path]) -> None:
    report = {"text": OPENING + row.text, "published": "2024-05-01", **dict(row.given)}
    folder = write([report], row.level)
    assert leaks(folder, row.hidden) == []
    whole = plain("\n".join(file.read_text("utf-8") for file in folder.rglob("*.*")))
    whole = " ".join(whole.split())
    assert [each for each in row.shown if plain(each) not in whole] == []


TWO = (
    {"id": "orvanik-a", "text": OPENING + "Tessa Orvanik, a baker, said 9 died. Ilka Varn died."},
    {"id": "orvanik-b", "text": OPENING + "Orvanik said 11 died. ORVANIK wept; so did Tessa."},
    {"id": "velcarra", "text": OPENING + "Nurse Dorn Velcarra said 9 people died."},
)


def test_reports_keep_apart_under_ids_that_tell_nothing(write: Callable[..., Path]) -> None:
    folder = write([{**report, "published": "2024-05-01"} for report in TWO], PUBLIC)
    assert leaks(folder, ("Orvanik", "Tessa", "Velcarra", "Dorn")) == []
    record = json.loads((folder / "record.json").read_text("utf-8"))
    ids = [document["id"] for document in record["documents"]]
    assert sorted(ids) == ["report-1", "report-2", "report-3"]
    claims = {claim["id"]: claim["document"] for claim in record["claims"]}
    assert len(claims) == len(record["claims"])
    assert set(claims.values()) <= set(ids)
    for event in record["events"]:
        assert set(event["documents"]) <= set(ids)
        assert set(event["claims"]) <= set(claims)
        used = {each for estimate in event["estimates"] for each in estimate["used"]}
        assert used <= set(claims)
    page = Parsed((folder / "index.html").read_text("utf-8"))
    assert {target[1:] for target in page.targets() if target.startswith("#")} <= set(page.ids())


def test_a_name_told_in_one_report_is_withheld_in_all(write: Callable[..., Path]) -> None:
    folder = write([{**report, "published": "2024-05-01"} for report in TWO[:2]], PARTNERS)
    assert leaks(folder, ("Orvanik",)) == []


def test_no_hash_lets_a_guess_be_tried(tmp_path: Path) -> None:
    """Ids are hashes of nothing that is withheld: another name gives the same ids."""
    told = []
    for name in ("Tessa Orvanik", "Dornik Velma"):
        text = f"{OPENING}Nine people died, said {name}, a baker."
        report = {"id": name.lower(), "text": text, "published": "2024-05-01"}
        shown = redaction.shown(rashomon.report([report], one_event=True)).record
        assert all(not document.sha256 for document in shown.documents)
        told.append(([c.id for c in shown.claims], [e.id for e in shown.events], shown.origins))
    assert told[0] == told[1]


def test_an_address_that_is_cut_lets_no_guess_be_tried() -> None:
    text = f"{OPENING}Nine people died, said Tessa Orvanik, a baker."
    for path, is_told in (("tessa-orvanik", False), ("story", True)):
        report = {"text": text, "published": "2024-05-01", "url": f"https://mail.example/{path}"}
        shown = redaction.shown(rashomon.report([report], one_event=True)).record
        assert bool(shown.documents[0].sha256) == is_told


@pytest.mark.parametrize("suffix", [".txt", ".pdf"])
def test_file_names_and_folders_are_no_part_of_a_dossier(tmp_path: Path, suffix: str) -> None:
    place = tmp_path / "case of Tessa Orvanik"
    place.mkdir()
    text = OPENING + "Nine people died, said Tessa Orvanik, a baker."
    (place / "orvanik_tessa.txt").write_text(text, "utf-8")
    (place / "second.txt").write_text(OPENING + "Two were wounded, officials said.", "utf-8")
    (place / f"jose-nunarez{suffix}").write_bytes(b"%PDF-1.4 broken")
    options = ["-o", str(tmp_path / "made"), "--one-event", "--markdown"]
    result = CliRunner().invoke(app, ["report", str(place), *options])
    assert result.exit_code == 0, result.output
    hidden = ("Orvanik", "orvanik_tessa", "nunarez", "case of", str(tmp_path))
    assert leaks(tmp_path / "made", hidden) == []


def test_what_could_not_be_used_is_told_by_number() -> None:
    problems = (
        Problem(input="/x/jose-nunarez.pdf", error="/x/jose-nunarez.pdf is damaged"),
        Problem(input="https://mail.example/a?k=Orvanik", error="gone"),
        Problem(input="same", error="d1 names no report"),
    )
    shown = redaction.shown(replace(RECORD, problems=problems), named={}).record.problems
    assert [p.input for p in shown] == ["input 1", "https://mail.example/a", "same"]
    assert shown[0].error == "input 1 is damaged"
