"""Every row of docs/attribution.md that is a sentence is read as it says."""

from pathlib import Path

import pytest

import rashomon

PAGE = Path(__file__).parents[2] / "docs" / "attribution.md"
STANCES = ("claims_responsibility", "blames", "denies", "asserts", "-")


def rows():
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = [[c.strip() for c in line.strip("|").split("|")] for line in lines if line[:1] == "|"]
    return [row for row in cells if len(row) == 4 and row[1] in STANCES]


def test_the_page_has_its_rows():
    assert len(rows()) >= 14


@pytest.mark.parametrize(("text", "stance", "actor", "confidence"), rows())
def test_a_row(text, stance, actor, confidence):
    (reading,) = rashomon.read([{"text": text}])
    found = [c for c in reading.to_dict()["claims"] if c["perpetrator"] is not None]
    got = [(c["stance"], c["perpetrator"]["actor"], c["perpetrator"]["confidence"]) for c in found]
    assert got == ([] if stance == "-" else [(stance, actor, confidence)])
