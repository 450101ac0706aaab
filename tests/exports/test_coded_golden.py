"""The coders' formats, byte by byte as files that were checked by hand against the codebooks.

`RASHOMON_ACCEPT=1 pytest tests/exports/test_coded_golden.py` writes them anew: look at the diff.
"""

import os
from functools import cache
from pathlib import Path

import pytest

import rashomon
from rashomon.types import Record
from tests.exports.cells import GOLDEN, differences, written
from tests.exports.coded_events import figures, spans

ROOT = Path(__file__).parents[2]
NAMES = ("drovik-mine", "zarmin-market", "figures", "spans")
HEADERS = {"ucdp": 49, "acled": 31}


@cache
def record_of(name: str) -> Record:
    made = {"figures": figures, "spans": spans}
    if name in made:
        return made[name]()
    return rashomon.report(Path("examples") / name)


@pytest.mark.parametrize("kind", HEADERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_as_it_was_checked(name, kind, tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)  # an id depends on the path by which a report is named
    text, _ = written(record_of(name), kind, tmp_path)
    golden = GOLDEN / f"{name}.{kind}.csv"
    if os.environ.get("RASHOMON_ACCEPT"):
        golden.write_text(text, encoding="utf-8")
    checked = golden.read_text(encoding="utf-8")
    assert differences(text, checked) == []
    assert text.encode() == checked.encode()


@pytest.mark.parametrize(("kind", "n_columns"), HEADERS.items())
def test_the_columns_are_those_of_the_codebook(kind, n_columns):
    header = (GOLDEN / f"figures.{kind}.csv").read_text().partition("\n")[0].split(",")
    assert len(header) == len(set(header)) == n_columns
