"""Each kind of file holds the same values, whatever is in them, and the same bytes each time."""

import csv
import io
import json
import sys

import pyarrow.parquet as parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import BadInput
from rashomon.exports.tables.harmless import harmless, printable, sound
from tests.exports.tables import COLUMNS, HOSTILE, ROWS, account, written

ENDINGS = ("csv", "jsonl", "parquet", "xlsx")
RUN = ("=", "+", "-", "@", "\t", "\r", "＝")


@pytest.mark.parametrize("ending", ENDINGS)
def test_same_rows_same_bytes(ending: str):
    assert written(ending, ROWS) == written(ending, ROWS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_account_counts_rows(ending: str):
    about = account()
    written(ending, ROWS, about)
    assert about.rows == len(ROWS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_rows_are_a_table_of_none(ending: str):
    about = account()
    assert written(ending, (), about) or ending == "jsonl"
    assert about.rows == 0


def _csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def test_csv_rows_and_header():
    content = written("csv", ROWS)
    rows = _csv_rows(content)
    assert rows[0] == [column.name for column in COLUMNS]
    assert len(rows) == len(ROWS) + 1
    assert [row[0] for row in rows[1 : len(HOSTILE) + 1]] == [
        harmless(printable(text)) for text in HOSTILE
    ]
    assert rows[len(HOSTILE) + 1] == [""] * len(COLUMNS)
    assert rows[1][1:] == ["0", "0.0", "TRUE", "2021-05"]


def test_csv_holds_no_character_that_breaks_a_reader():
    text = written("csv", ROWS).decode()
    assert not {"\x00", "\x07", "\r", "\x85", "\ufffe"} & set(text)
    assert "�" in text


def test_no_cell_runs_where_semicolons_part_cells():
    for line in written("csv", ROWS).decode().splitlines():
        for cell in line.replace(",", ";").split(";"):
            assert not cell.strip('" ').startswith(("=", "@", "-2"))


@given(st.text(max_size=30))
def test_text_is_never_a_formula(text: str):
    kept = harmless(printable(text))
    assert not kept.lstrip().startswith(RUN)
    assert not any(cell.lstrip(" ").startswith(RUN) for cell in kept.split(";")[1:])


@given(st.text(alphabet=st.characters(), max_size=30))
def test_marks_stand_one_for_one(text: str):
    assert len(sound(text)) == len(text)
    sound(text).encode()
    assert len(printable(text)) == len(text.replace("\r\n", "\n"))


def test_jsonl_keeps_what_json_can_hold():
    rows = [json.loads(line) for line in written("jsonl", ROWS).decode().split("\n")[:-1]]
    assert [row["name"] for row in rows[: len(HOSTILE)]] == [sound(text) for text in HOSTILE]
    assert rows[len(HOSTILE)] == dict.fromkeys(c.name for c in COLUMNS)
    assert rows[-1] == {
        "name": "big",
        "count": 2**53 + 1,
        "share": -0.5,
        "told": True,
        "day": "2021-05-04T06:30",
    }


def test_parquet_is_typed_and_says_what_its_columns_hold():
    file = parquet.ParquetFile(io.BytesIO(written("parquet", ROWS)))
    schema = file.schema_arrow
    types = [str(field.type) for field in schema]
    assert types == ["string", "int64", "double", "bool", "string"]
    assert schema.field("count").metadata[b"what"] == b"the count"
    assert schema.metadata[b"table"] == b"sample"
    rows = file.read().to_pylist()
    assert [row["name"] for row in rows[: len(HOSTILE)]] == [sound(text) for text in HOSTILE]
    assert rows[-1]["count"] == 2**53 + 1
    assert rows[-2] == dict.fromkeys(c.name for c in COLUMNS)


def test_parquet_comes_in_groups():
    rows = (("a", n, None, None, None) for n in range(12_000))
    file = parquet.ParquetFile(io.BytesIO(written("parquet", rows)))
    assert (file.num_row_groups, file.metadata.num_rows) == (3, 12_000)


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(BadInput, match=r"pip install 'rashomon\[parquet\]'"):
        written("parquet", ROWS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_rows_are_written_as_they_come(ending: str):
    """Who lists the rows before writing them holds a million in memory."""
    about = account()
    most = 0

    def rows():
        nonlocal most
        for n in range(20_000):
            most = max(most, n - about.rows)
            yield ("a", n, None, None, None)

    written(ending, rows(), about)
    assert about.rows == 20_000
    assert most <= 5_000
