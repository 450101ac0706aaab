"""Every row of docs/places.md holds."""

from pathlib import Path

import pytest

from rashomon.marking.places import find_places
from rashomon.types import Sentence

PAGE = Path(__file__).parents[2] / "docs" / "places.md"
ROWS = [
    [cell.strip() for cell in line.strip("|\n").split("|")]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| text |")
]
MEANT = [row for row in ROWS if len(row) == 7]
BESIDE = [row for row in ROWS if len(row) == 4]
NONE = [row for row in ROWS if len(row) == 2]


def found(text):
    sentence = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return {mention.text: mention for mention in find_places([sentence])}


def shown(value):
    return "-" if value is None else str(value)


def test_every_row_is_read():
    assert len(MEANT) + len(BESIDE) + len(NONE) == len(ROWS)
    assert min(len(MEANT), len(BESIDE), len(NONE)) > 5


@pytest.mark.parametrize("row", MEANT, ids=lambda row: row[0])
def test_what_a_name_stands_for(row):
    text, name, *expected = row
    mention = found(text)[name]
    value = mention.value
    told = (mention.rule, value.name, value.country, value.admin1, value.kind)
    assert [shown(one) for one in told] == expected


@pytest.mark.parametrize("row", BESIDE, ids=lambda row: row[0])
def test_how_something_lies_by_a_place(row):
    text, name, relation, km = row
    value = found(text)[name].value
    told = None if value.distance_km is None else f"{value.distance_km:g}"
    assert (shown(value.relation), shown(told)) == (relation, km)


@pytest.mark.parametrize("row", NONE, ids=lambda row: row[0])
def test_what_is_no_place(row):
    text, name = row
    assert name not in found(text)
