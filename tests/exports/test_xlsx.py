"""A workbook: typed cells under a frozen header, limits of sheets and cells told, nothing run."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from lxml import etree

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
        ("inlineStr", "=HYPERLINK(1)"), (None, "0"), (None, "0.0"), ("b", "1"),
        ("inlineStr", "2021-05"),
    ]  # fmt: skip
    assert rows[len(HOSTILE) + 1] == []
    # a sheet's numbers are floats, which would lose the last digit
    assert rows[-1][1] == ("inlineStr", str(2**53 + 1))


def test_text_is_whole_and_no_formula():
    content = written("xlsx", ROWS)
    found = [row[0][1].replace("_x005F_", "_") for row in list(cells(sheet(content)))[1:-2]]
    assert found == [printable(text) for text in HOSTILE]
    assert b"<f>" not in opened(content).read("xl/worksheets/sheet1.xml")


def test_a_full_sheet_goes_on_on_the_next(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheets, "ROWS", 10)
    content = written("xlsx", ROWS)
    assert names(content) == ["sample", "sample 2", "sample 3", "about", "codebook"]
    lengths = [len(list(cells(sheet(content, n)))) for n in (1, 2, 3)]
    assert lengths == [10, 10, len(ROWS) - 18 + 1]
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


def test_members_have_no_date_of_today():
    assert {one.date_time for one in opened(written("xlsx", ROWS)).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }
