"""A table as XLSX (ECMA-376): typed cells under a frozen header, what it is, and its codebook."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.tables.sheets import Book, opened
from rashomon.exports.tables.table import Table, Value
from rashomon.version import __version__

if TYPE_CHECKING:
    from rashomon.exports.about import About

CUT = "text beyond the 32,767 characters of a cell; whole in .csv, .jsonl and .parquet"
_CODEBOOK = ("column", "type", "what", "unit", "values", "source")


def write(table: Table, rows: Iterable[Sequence[Value]], stream: BinaryIO, about: "About") -> None:
    """Write the rows as they come; the account counts them, and cells that were cut short.

    Raises BadInput where the library is not installed.
    """
    with opened(stream) as book:
        sheets = _sheets(book, table, rows, about)
        if book.n_cut:
            about.left_out[CUT] += book.n_cut
        _about(book, table, sheets, about)
        _codebook(book, table)


def _sheets(book: Book, table: Table, rows: Iterable[Sequence[Value]], about: "About") -> int:
    """Write the rows, on as many sheets as they need, and return how many those are."""
    left = iter(rows)
    row = next(left, None)
    sheets = 0
    while row is not None or not sheets:
        sheets += 1
        sheet = book.sheet(_called(table.name, sheets), table.columns)
        while row is not None and not sheet.is_full:
            sheet.add(row)
            about.rows += 1
            row = next(left, None)
    return sheets


def _called(name: str, number: int) -> str:
    return name if number == 1 else f"{name} {number}"


def _about(book: Book, table: Table, sheets: int, about: "About") -> None:
    """Write the sheet that says what this is and what is not in it."""
    told: list[tuple[str, Value]] = [
        ("table", table.name),
        ("what", table.what),
        ("rows", about.rows),
        ("rashomon", __version__),
        ("profile", about.profile),
        ("as of", about.as_of),
        ("level", about.readers.level),
        *(("withheld", note) for note in about.withheld),
        *((f"left out: {why}", n) for why, n in sorted(about.left_out.items())),
        ("empty cells", "not known, and never 0"),
    ]
    if sheets > 1:
        last = _called(table.name, sheets)
        told.insert(3, ("continued", f"on the sheets up to {last!r}: a sheet has no more room"))
    _write(book, "about", ("about", "is"), told)


def _codebook(book: Book, table: Table) -> None:
    """Write the sheet that says what each column holds."""
    rows = [
        (c.name, c.type, c.what, c.unit, ";".join(c.values) or None, c.source)
        for c in table.columns
    ]
    _write(book, "codebook", _CODEBOOK, rows)


def _write(book: Book, name: str, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    sheet = book.sheet(name, header)
    for row in rows:
        sheet.add(row)
