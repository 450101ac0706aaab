"""Every row of docs/actors.md holds."""

from pathlib import Path

import pytest

import rashomon
from rashomon.actors.rows import COLUMNS

PAGE = (Path(__file__).parents[2] / "docs" / "actors.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|\n").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith(("| text |", "| `", "| column |"))
]
ONE = [row for row in ROWS if len(row) == 3]
APART = [row for row in ROWS if len(row) == 5]


def names(text):
    return {m.text: m.value.name for m in rashomon.mentions(text) if m.kind == "actor"}


def test_every_row_is_read():
    assert len(ONE) + len(APART) == len(ROWS)
    assert min(len(ONE), len(APART)) > 5


@pytest.mark.parametrize("row", ONE, ids=lambda row: row[0])
def test_what_words_stand_for(row):
    text, words, name = row
    assert words in text
    assert names(text).get(words, "-") == name


@pytest.mark.parametrize("row", APART, ids=lambda row: row[0])
def test_what_stays_apart(row):
    text, words, name, others, other = row
    found = names(text)
    assert (found.get(words), found.get(others)) == (name, other)


def test_columns_are_those_of_the_list():
    assert all(f"`{column}`" in PAGE for column in COLUMNS)
