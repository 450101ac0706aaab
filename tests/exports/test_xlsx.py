"""A workbook: typed cells under a frozen header, limits of sheets and cells told, nothing run."""

import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rashomon.errors import BadInput
from rashomon.exports.tables import sheets, xlsx
from rashomon.exports.tables.harmless import printable
from tests.exports.tables import HOSTILE, ROWS, account, written

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def sheet(content: bytes, number: int = 1) -> etree._Element:
    return etree.fromstring(opened(content).read(f"xl/worksheets/sheet{number}.xml"))


def cells(one: etree._Element) -> Iterator[list[tuple[str | None, str]]]:
    for row in one.iter(f"{MAIN}row"):
        yield [(c.get("t"), "".join(c.itertext())) for c in row]


def names(content: bytes) -> list[str]:
    book = etree.fromstring(opened(content).read("xl/workbook.xml"))
    return [str(one.get("name")) for one in book.iter(f"{MAIN}sheet")]


def test_sheets_and_frozen_header():
    content = written("xlsx", ROWS)
    assert names(content) == ["sample", "about", "codebook"]
    pane = sheet(content).find(f".//{MAIN}pane")
    assert pane is not None
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    codebook = list(cells(sheet(content, 3)))
    assert [cell[1] for cell in codebook[2]] == ["count", "integer", "the count", "a test"]


def test_cells_are_typed():
    rows = list(cells(sheet(written("xlsx", ROWS))))
    assert rows[1] == [
        ("inlineStr", "=HYPERLINK(1)"), (None, "0"), (None, "0"), ("b", "1"),
        ("inlineStr", "2021-05"),
    ]  # fmt: skip
    # a sheet's numbers are floats, which would lose the last digit
    assert rows[-1][1] == ("inlineStr", str(2**53 + 1))


def test_text_is_whole_and_no_formula():
    content = written("xlsx", ROWS)
    found = [row[0][1].replace("_x005F_", "_") for row in list(cells(sheet(content)))[1:-1]]
    assert found == [printable(text) for text in HOSTILE]
    assert b"<f>" not in opened(content).read("xl/worksheets/sheet1.xml")


def test_markup_that_looks_like_the_librarys_own_is_text():
    """XlsxWriter writes a text from `<r>` to `</r>` as it is, formulas and all."""
    text = '<r></r></is></c><c r="B9"><f>HYPERLINK(1)</f></c><c><is><r></r>'
    one = sheet(written("xlsx", [(text, 1, None, None, None)]))
    assert list(cells(one))[1][0] == ("inlineStr", f"{text} ")
    assert one.find(f".//{MAIN}f") is None


TEXTS = st.text(min_size=1, max_size=30) | st.lists(
    st.sampled_from(["<r>", "</r>", "<f>", "</c>", "_x", "0041_", "=", "&", " ", "\n", "]]>"]),
    min_size=1,
).map("".join)


@settings(max_examples=20)
@given(st.lists(TEXTS, min_size=1, max_size=10))
def test_any_text_comes_back(texts: list[str]):
    one = sheet(written("xlsx", [(text, None, None, None, None) for text in texts]))
    found = [row[0] for row in cells(one)][1:]
    assert {kind for kind, _ in found} == {"inlineStr"}
    assert [text.replace("_x005F_", "_").rstrip() for _, text in found] == [
        printable(text).replace("_x005F_", "_").rstrip() for text in texts
    ]
    assert one.find(f".//{MAIN}f") is None


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 10**400], ids=str)
def test_what_is_no_number_of_a_sheet_is_text(number: float):
    kind, text = list(cells(sheet(written("xlsx", [("a", number, None, None, None)]))))[1][1]
    assert (kind, text) == ("inlineStr", str(number))


def test_a_full_sheet_goes_on_on_the_next(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheets, "ROWS", 10)
    content = written("xlsx", ROWS)
    assert names(content) == ["sample", "sample 2", "sample 3", "about", "codebook"]
    lengths = [len(list(cells(sheet(content, n)))) for n in (1, 2, 3)]
    assert lengths == [10, 10, len(ROWS) - 18]  # a row of nothing is not written
    about = dict(tuple(c[1] for c in row) for row in cells(sheet(content, 4)) if len(row) == 2)
    assert "sample 3" in about["continued"]


def test_a_full_member_goes_on_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheets, "BYTES", 3000)
    assert len(names(written("xlsx", ROWS))) > 3


def test_exactly_full_is_no_empty_sheet(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheets, "ROWS", len(ROWS) + 1)
    assert names(written("xlsx", ROWS)) == ["sample", "about", "codebook"]


@pytest.mark.parametrize("letter", ["a", "𝔸"], ids=["one-unit", "two-units"])
def test_a_long_text_is_cut_and_that_is_told(letter: str):
    about = account()
    content = written("xlsx", [(letter * 40_000, 1, None, None, None)], about)
    text = list(cells(sheet(content)))[1][0][1]
    assert text.endswith("… [cut]")
    assert 32_765 <= len(text.encode("utf-16-le")) // 2 <= 32_767
    assert about.left_out == {xlsx.CUT: 1}
    assert any(xlsx.CUT in row[0][1] for row in cells(sheet(content, 2)))


def test_no_byte_tells_when_or_where_it_was_made(monkeypatch: pytest.MonkeyPatch):
    here = written("xlsx", ROWS)
    try:
        monkeypatch.setenv("TZ", "Pacific/Auckland")
        time.tzset()
        assert written("xlsx", ROWS) == here
    finally:
        monkeypatch.undo()
        time.tzset()
    assert {one.date_time[0] for one in opened(here).infolist()} == {1980}
    assert b"1980-01-01T00:00:00Z" in opened(here).read("docProps/core.xml")


def _cut_off() -> Iterator[tuple[str | int | None, ...]]:
    yield from ROWS
    raise KeyboardInterrupt


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("when", ["in the rows", "in the packing", "at the end"])
def test_nothing_is_left_behind(when: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    if when == "in the packing":
        monkeypatch.setattr(zipfile.ZipFile, "write", _interrupted)
    if when == "at the end":
        written("xlsx", ROWS)
    else:
        with pytest.raises(KeyboardInterrupt):
            written("xlsx", _cut_off() if when == "in the rows" else ROWS)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_as_one(monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(xlsxwriter.Workbook, "_store_workbook", full)
    with pytest.raises(OSError, match="No space left"):
        written("xlsx", ROWS)


def test_without_xlsxwriter_the_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(BadInput, match=r"needs xlsxwriter: pip install 'rashomon\[xlsx\]'"):
        written("xlsx", ROWS)
