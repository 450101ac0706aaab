"""Every row and the example of `docs/times.md` are true."""

import re
from pathlib import Path

import pytest

from tests.marking.reading import found_in

PAGE = (Path(__file__).parents[2] / "docs" / "times.md").read_text(encoding="utf-8")
_BARE = re.compile(r"(?<!\\)\|")


def _tables():
    """Yield the column names and the cells of every row."""
    names = ()
    for line in PAGE.splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in _BARE.split(line)[1:-1]]
        if not cells:
            names = ()
        elif not names:
            names = tuple(cells)
        elif not cells[0].startswith("---"):
            yield pytest.param(dict(zip(names, cells, strict=True)), id=cells[0])


ROWS = tuple(_tables())


@pytest.mark.parametrize("row", ROWS)
def test_row(row):
    mention = next(m for m in reversed(found_in(row["the report says"])) if m.text == row["time"])
    value = mention.value
    if "EDTF" in row:
        assert value.edtf == row["EDTF"]
    if "zone" in row:
        assert (value.zone or "") == row["zone"]
    if "from" in row:
        assert value.start.isoformat(timespec="minutes") == row["from"]
        assert value.end.isoformat(timespec="minutes") == row["to"]


def test_every_table_is_read():
    assert len(ROWS) == len(re.findall(r"^\| [A-Z]", PAGE, re.MULTILINE)) > 35


def test_example():
    code = re.search(r"```python\n(.*?)\n# (.*?)\n```", PAGE, re.DOTALL)
    *setup, shown = code[1].splitlines()
    names = {}
    exec("\n".join(setup), names)
    assert repr(eval(shown, names)) == code[2]


@pytest.mark.parametrize("text", ["31 February", "31 Ramadan", "1 January 99999"])
def test_what_no_calendar_has(text):
    assert all(found.value.start is None for found in found_in(f"It was hit on {text}."))
