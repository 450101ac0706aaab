"""Whose names a level withholds, everywhere in the folder."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rashomon
from rashomon import dossier, recipe
from rashomon.cli.app import app
from rashomon.errors import BadInput
from rashomon.redaction.level import LEVELS
from rashomon.redaction.masking.hiding import NAME
from rashomon.redaction.redact import at_level, without_marks
from rashomon.redaction.withheld import withheld
from rashomon.types import Document, Person, Source
from tests.clock import assert_linear
from tests.faces.sample import CLAIMS, RECORD

TEXT = """KESSARA, May 1, 2024 - Mara Dolen, 29, and Ilko Varn, 9, were killed in Kessara on
Wednesday, police commander Sarn Odile said. Odile said 12 people were killed in all.

"They killed two of my neighbours," said Tessa Orvan, a baker. Orvan fled with her son.

A guard at the eastern gate, who asked not to be named for fear of reprisal, said three guards were
wounded. Police arrested Halim Dost on suspicion of planting the bomb. Dost denied it.

TESSA ORVAN is 41. See tessa-orvan.html and https://mail.example/2024/tessa_orvan_speaks.
"""
WITNESS = ("Orvan", "ORVAN", "orvan")
REPORT = {"id": "r1", "title": "Baker Tessa Orvan speaks", "text": TEXT, "published": "2024-05-01"}


@pytest.fixture(scope="module")
def record() -> rashomon.Record:
    return rashomon.report([REPORT], one_event=True)


def written(record: rashomon.Record, folder: Path, **how: object) -> str:
    dossier.write(record, folder, markdown=True, **how)
    return "\n".join(file.read_text("utf-8") for file in sorted(folder.rglob("*.*")))


@pytest.mark.parametrize(
    ("level", "shown", "hidden"),
    [
        ("public", ["Sarn Odile", "Odile"], [*WITNESS, "Dolen", "Varn", "Dost", "eastern gate"]),
        ("partners", ["Sarn Odile", "Mara Dolen"], [*WITNESS, "Varn", "Dost", "eastern gate"]),
        ("internal", ["Orvan", "Dolen", "Varn", "Dost", "eastern gate"], []),
    ],
)
def test_names_by_level(
    record: rashomon.Record, tmp_path: Path, level: str, shown: list[str], hidden: list[str]
) -> None:
    whole = written(record, tmp_path / "made", level=level)
    assert [name for name in shown if name not in whole] == []
    assert [name for name in hidden if name in whole] == []


def test_public_is_the_default_and_says_what_it_withholds(
    record: rashomon.Record, tmp_path: Path
) -> None:
    whole = written(record, tmp_path / "made")
    assert "Orvan" not in whole
    assert "withheld: " in whole
    assert "[name withheld]" in whole


def test_the_length_of_a_name_does_not_leave(record: rashomon.Record, tmp_path: Path) -> None:
    assert NAME not in written(record, tmp_path / "made")
    assert without_marks(NAME * 3) == without_marks(NAME * 11)


def test_victims_and_suspects_are_named_by_the_callers_policy(
    record: rashomon.Record, tmp_path: Path
) -> None:
    whole = written(record, tmp_path / "made", victims=True, suspects=True)
    assert "Mara Dolen" in whole
    assert "Dost" in whole
    assert "Varn" not in whole
    assert "Orvan" not in whole


def test_offsets_stay_true(record: rashomon.Record) -> None:
    given = at_level(record, LEVELS["public"], recipe.persons(record.documents)).record
    (document,) = given.documents
    assert len(document.text) == len(record.documents[0].text)
    for claim in given.claims:
        assert document.text[claim.start : claim.end] == claim.quote


def test_what_looks_like_a_mark_in_a_report_is_none(tmp_path: Path) -> None:
    text = f"KESSARA, May 1, 2024 - {NAME * 4} Twelve people were killed in Kessara, police said."
    record = rashomon.report([{"text": text}], one_event=True)
    assert "[name withheld]" not in written(record, tmp_path / "made", level="internal")


def test_an_unknown_level_is_bad_input(record: rashomon.Record, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is public, partners, internal"):
        dossier.write(record, tmp_path / "made", level="secret")


def test_the_whole_folder_is_of_one_level(tmp_path: Path) -> None:
    report, folder = tmp_path / "in" / "report.txt", tmp_path / "made"
    report.parent.mkdir()
    report.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(app, ["report", str(report), "-o", str(folder), "--one-event"])
    assert result.exit_code == 0, result.output
    whole = "\n".join(f.read_text("utf-8") for f in sorted(folder.rglob("*.*")))
    assert not any(name in whole for name in ("Orvan", "Dolen", "Varn", "Dost", str(tmp_path)))
    told = json.loads((folder / "record.json").read_text("utf-8"))
    assert told["level"] == "public"
    assert told["withheld"]
    assert "Withheld at level public" in (folder / "report.txt").read_text("utf-8")


def test_a_folder_of_the_house_names_everybody(tmp_path: Path) -> None:
    report, folder = tmp_path / "report.txt", tmp_path / "made"
    report.write_text(TEXT, encoding="utf-8")
    options = ["-o", str(folder), "--one-event", "--level", "internal"]
    assert CliRunner().invoke(app, ["report", str(report), *options]).exit_code == 0
    assert "Mara Dolen" in (folder / "record.json").read_text("utf-8")
    assert "Orvan" in (folder / "report.txt").read_text("utf-8")


def test_a_label_that_holds_a_name_is_no_reason_to_show_it(
    record: rashomon.Record, tmp_path: Path
) -> None:
    claims = tuple(
        replace(c, source=replace(c.source, label="Tessa Orvan, a baker"))
        if c.source.label == "Tessa Orvan"
        else c
        for c in record.claims
    )
    assert claims != record.claims
    assert "Orvan" not in written(replace(record, claims=claims), tmp_path / "made")


def test_masking_many_names_takes_time_in_proportion() -> None:
    def work(n: int) -> None:
        texts = (
            f"KESSARA, May 1, 2024 - Twelve died, said Anna Voss{_letters(i)}. {'So it is. ' * 40}"
            for i in range(n)
        )
        documents = tuple(Document(id=f"d{i}", text=text) for i, text in enumerate(texts))
        named = {
            d.id: (Person(name=f"Anna Voss{_letters(i)}", kind="unknown"),)
            for i, d in enumerate(documents)
        }
        bare = replace(RECORD, documents=documents, claims=(), events=(), origins=(), problems=())
        masked = at_level(bare, LEVELS["public"], named).record
        assert not any("Voss" in d.text for d in masked.documents)

    assert_linear(work, 100)


def _letters(n: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in str(n))


@pytest.mark.parametrize(
    ("label", "kind", "role", "hidden"),
    [
        ("Tessa Orvan", "unknown", None, True),
        ("Orvan", "unknown", "a baker", True),
        ("Orvan", "witness", None, True),
        ("Maltrane", "unknown", None, False),
        ("Sarn Odile", "official", "police commander", False),
        ("a clerk", "witness", None, False),
        ("River Relief Committee", "unknown", None, False),
    ],
)
def test_who_speaks_for_no_office(label: str, kind: str, role: str | None, *, hidden: bool) -> None:
    claim = replace(CLAIMS[0], source=Source(label=label, kind=kind, role=role))
    record = replace(RECORD, claims=(claim,))
    assert (label in withheld(record, LEVELS["public"], {}).everywhere) is hidden
