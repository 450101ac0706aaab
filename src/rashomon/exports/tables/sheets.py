"""Sheets of an XLSX file, each written row after row into the archive."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from rashomon.exports.tables import sheet_parts as parts
from rashomon.exports.tables.harmless import printable
from rashomon.exports.tables.table import Column, Value

# Excel's limits; a member of the archive stays below what an old unzip can hold.
ROWS, CHARACTERS, BYTES = 1_048_576, 32_767, 1 << 30
_SURE = 1 << 53  # beyond, a sheet's numbers lose their last digits
_ENCODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_CUT = "… [cut]"


class Book:
    """The archive with its sheets; `n_cut` counts texts that were too long for a cell."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names: list[str] = []
        self.n_cut = 0

    @contextmanager
    def sheet(self, name: str, header: Sequence[Column | str]) -> "Iterator[Sheet]":
        """Give a new sheet with a header, to be filled before the next."""
        self._names.append(name)
        with self._archive.open(_entry(f"xl/worksheets/sheet{len(self._names)}.xml"), "w") as out:
            sheet = Sheet(out, header)
            yield sheet
            sheet.end()
        self.n_cut += sheet.n_cut

    def end(self) -> None:
        """Write what binds the sheets into a book."""
        for name, text in parts.of_book(self._names).items():
            self._archive.writestr(_entry(name), text)


class Sheet:
    """One sheet; rows go out as they are added."""

    def __init__(self, out: IO[bytes], header: Sequence[Column | str]) -> None:
        self._out = out
        names = [one if isinstance(one, str) else one.name for one in header]
        self._letters = [letters(n) for n in range(len(names))]
        self._bytes = self.n_cut = self._row = 0
        self._put(parts.sheet_head(names, header))
        self.add(names, style=parts.BOLD)

    @property
    def is_full(self) -> bool:
        """Say whether no further row has room."""
        return self._row >= ROWS or self._bytes >= BYTES

    def add(self, row: Sequence[Value], *, style: str = "") -> None:
        """Write a row."""
        self._row += 1
        cells = [
            self._cell(f"{letter}{self._row}", value, style)
            for letter, value in zip(self._letters, row, strict=True)
            if value is not None
        ]
        self._put(f'<row r="{self._row}">{"".join(cells)}</row>')

    def end(self) -> None:
        """Write the end of the sheet."""
        self._put(parts.SHEET_TAIL)

    def _put(self, text: str) -> None:
        self._bytes += self._out.write(text.encode())

    def _cell(self, at: str, value: Value, style: str) -> str:
        if isinstance(value, bool):
            return f'<c r="{at}" t="b"><v>{int(value)}</v></c>'
        if isinstance(value, int | float) and abs(value) <= _SURE:
            return f'<c r="{at}"><v>{value!r}</v></c>'
        text = str(value)
        if not style and text.startswith(("=", "+", "-", "@")):
            style = parts.AS_TEXT
        return (
            f'<c r="{at}"{style} t="inlineStr"><is><t xml:space="preserve">'
            f"{self._text(text)}</t></is></c>"
        )

    def _text(self, text: str) -> str:
        """Return text as XML: what it may not hold is marked, what is too long is cut."""
        text = printable(text)
        if len(text) > CHARACTERS // 2 and _units(text) > CHARACTERS:
            text = _cut(text)
            self.n_cut += 1
        return escape(_ENCODED.sub("_x005F_", text) if "_x" in text else text)


def letters(number: int) -> str:
    """Return the letters of a column, counted from 0.

    >>> letters(0), letters(25), letters(26), letters(702)
    ('A', 'Z', 'AA', 'AAA')
    """
    found = ""
    while number >= 0:
        number, last = divmod(number, 26)
        found = chr(ord("A") + last) + found
        number -= 1
    return found


def _units(text: str) -> int:
    """Return how long a text is as Excel counts, in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str) -> str:
    room = (CHARACTERS - len(_CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT


def _entry(name: str) -> ZipInfo:
    """Return an entry of the archive that is the same whenever and wherever it is made."""
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
    return entry
