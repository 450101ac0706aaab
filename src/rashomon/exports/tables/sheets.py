"""Sheets of an XLSX file, each filled row after row: XlsxWriter makes it, in constant memory."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from rashomon.exports.tables.harmless import printable
from rashomon.exports.tables.library import library
from rashomon.exports.tables.table import BOOLEAN, DATE, INTEGER, NUMBER, Column, Value

# Excel's limits; a sheet stays far below the 2 GB that an old unzip can hold.
ROWS, CHARACTERS, BYTES = 1_048_576, 32_767, 1 << 30
_SURE = 1 << 53  # beyond, a sheet's numbers lose their last digits
_CUT = "… [cut]"
_AROUND = 60  # bytes of XML around what a cell holds
_SAME_ALWAYS = datetime(1980, 1, 1)
_WIDTHS = {INTEGER: 9, NUMBER: 11, BOOLEAN: 8, DATE: 18}
_TEXT_WIDTH, _WIDEST = 24, 40


@contextmanager
def opened(stream: BinaryIO) -> "Iterator[Book]":
    """Give a workbook, which is written to a stream once the block ends well.

    Until then its rows wait in a folder that only this user may read, and that goes away however
    the block ends. Raises BadInput where XlsxWriter is not installed.
    """
    maker = library("xlsxwriter", kind="xlsx")
    with TemporaryDirectory(prefix="rashomon-") as folder:
        path = Path(folder, "book.xlsx")
        # Sheets stay below the size that needs zip64, but for text that is all markup.
        options = {"constant_memory": True, "tmpdir": folder, "use_zip64": True}
        made = maker.Workbook(str(path), options)
        try:
            yield Book(made)
            made.close()
        except maker.exceptions.FileCreateError as error:
            raise error.args[0] from None  # the OSError: a full disk, say
        finally:
            for sheet in made.worksheets():
                sheet.row_data_fh.close()
        with path.open("rb") as whole:
            shutil.copyfileobj(whole, stream)


class Book:
    """A workbook; `n_cut` counts texts that were too long for a cell."""

    def __init__(self, made: Any) -> None:  # noqa: ANN401 (XlsxWriter has no types)
        made.set_properties({"created": _SAME_ALWAYS})
        self._made = made
        self.bold = made.add_format({"bold": True, "bg_color": "#E8E8E8"})
        self.as_text = made.add_format({"num_format": "@", "quote_prefix": True})
        self.n_cut = 0

    def sheet(self, name: str, header: Sequence[Column | str]) -> "Sheet":
        """Return a new sheet with a header, to be filled before the next."""
        made = self._made.add_worksheet(name)
        made.freeze_panes(1, 0)
        names = [one if isinstance(one, str) else one.name for one in header]
        for n, (called, column) in enumerate(zip(names, header, strict=True)):
            made.set_column(n, n, _width(called, column))
            made.write_string(0, n, called, self.bold)
        return Sheet(self, made)


class Sheet:
    """One sheet under its header; rows go out as they are added."""

    def __init__(self, book: Book, made: Any) -> None:  # noqa: ANN401
        self._book, self._made = book, made
        self._row, self._bytes = 1, 0

    @property
    def is_full(self) -> bool:
        """Say whether no further row has room."""
        return self._row >= ROWS or self._bytes >= BYTES

    def add(self, row: Sequence[Value]) -> None:
        """Write a row; each cell as its type, so that XlsxWriter guesses none from the text."""
        for column, value in enumerate(row):
            if value is not None:
                self._bytes += _AROUND
                self._put(column, value)
        self._row += 1

    def _put(self, column: int, value: Value) -> None:
        if isinstance(value, bool):
            self._made.write_boolean(self._row, column, value)
        elif isinstance(value, int | float) and abs(value) <= _SURE:
            self._made.write_number(self._row, column, value)
        else:
            text = self._fitting(str(value))
            style = self._book.as_text if text.startswith(("=", "+", "-", "@")) else None
            self._bytes += len(text.encode())
            self._made.write_string(self._row, column, text, style)

    def _fitting(self, text: str) -> str:
        """Return text as a cell can hold it: what XML may not hold is marked, the rest is cut."""
        text = printable(text)
        if len(text) > CHARACTERS // 2 and _units(text) > CHARACTERS:
            text = _cut(text)
            self._book.n_cut += 1
        # XlsxWriter takes such text for XML that it made itself, and would write it unescaped.
        return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def _width(name: str, column: Column | str) -> int:
    wanted = _TEXT_WIDTH if isinstance(column, str) else _WIDTHS.get(column.type, _TEXT_WIDTH)
    return min(_WIDEST, max(wanted, len(name) + 2))


def _units(text: str) -> int:
    """Return how long a text is as Excel counts, in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str) -> str:
    room = (CHARACTERS - len(_CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT
