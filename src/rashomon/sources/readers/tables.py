"""CSV and TSV: a report a row."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from rashomon.errors import Unreadable
from rashomon.sources.given import KEYS
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_BROKEN_LINES, MOST_BYTES
from rashomon.sources.readers.bounded_lines import text_lines
from rashomon.sources.readers.damage import in_words
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.rows import table_report
from rashomon.sources.readers.work import NotOurs, Work
from rashomon.types import Problem

_MARKS = (",", ";", "\t", "|")
_MOST_COLUMNS = 10_000
_PAGE = re.compile(rb"(?i)(?:\xef\xbb\xbf)?\s{0,200}<(?:!doctype|!--|html|head|body|meta|\?xml)")
_OPEN = (
    "ends inside a cell that a quote mark opened: cut short, or a quote mark is missing; read as "
    "far as it goes, so see its last rows"
)


def read_table(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield the report of each row. The first row names the columns; `--map` says which is which.

    The file is streamed. The mark between columns is the one that the first row has most of.
    """
    if _PAGE.match(original.head()) is not None:
        raise Unreadable(original.path, "is a web page, not a table; rename it to .html")
    quotes = Quotes()
    lines = quotes.counted(text_lines(original))
    first = next(lines, "")
    mark = max(_MARKS, key=first.count)
    rows = csv.reader(chain([first], lines), delimiter=mark, strict=False)
    csv.field_size_limit(MOST_BYTES)
    header = _next(rows, original.path)
    names = [name.strip() for name in header or ()]
    refuse_without_text(original.path, names, work)
    yield from _reports(original.path, names, rows, work)
    if quotes.is_open:
        yield Problem(input=original.path, error=_OPEN)


def refuse_without_text(path: str, names: Sequence[str], work: Work) -> None:
    """Raise Unreadable where no column holds the text, or one that was named is not there."""
    columns = work.options.columns
    missing = [column for column in columns.values() if column not in names]
    if missing:
        raise Unreadable(path, f"has no column {missing[0]!r}; it has {_shown(names)}")
    if "text" not in names and "text" not in columns:
        raise NotOurs(
            path,
            f"has no column 'text'; name the one that holds the reports with --map text=COLUMN "
            f"(it has {_shown(names)}), or save each report as .txt",
        )


class Quotes:
    """Whether the quote marks of a table come in pairs."""

    def __init__(self) -> None:
        self._n = 0

    @property
    def is_open(self) -> bool:
        """Whether the last one opened a cell."""
        return self._n % 2 == 1

    def counted(self, lines: Iterator[str]) -> Iterator[str]:
        """Yield the lines, their quote marks counted."""
        for line in lines:
            self._n += line.count('"')
            yield line


def _shown(names: Sequence[str]) -> str:
    return (
        ", ".join(" ".join(name[:30].split()) for name in names[:12] if name.strip())
        or "no named column"
    )


def _reports(
    path: str, names: Sequence[str], rows: Iterator[list[str]], work: Work
) -> Iterator[Incoming | Problem]:
    number, n_broken = 1, 0
    while True:
        number += 1
        row = _next(rows, path)
        if row is None:
            return
        if not any(row):
            continue
        wanted = _row(names, row, work)
        found = table_report(wanted, number, path, work.options.columns)
        n_broken += isinstance(found, Problem)
        if not isinstance(found, Problem) or n_broken <= MOST_BROKEN_LINES:
            yield found


def _row(names: Sequence[str], row: Sequence[str], work: Work) -> dict[str, str | None]:
    """Return our keys of a row; an empty cell is nothing said."""
    cells = dict(zip(names, row, strict=False))
    columns = work.options.columns
    return {key: cells.get(columns.get(key, key)) or None for key in KEYS}


def _next(rows: Iterator[list[str]], path: str) -> list[str] | None:
    try:
        row = next(rows, None)
    except csv.Error as error:
        raise Unreadable(path, f"cannot be read as a table{in_words(error)}; is it CSV?") from error
    if row is not None and len(row) > _MOST_COLUMNS:
        raise Unreadable(path, f"has more than {_MOST_COLUMNS:,} columns; is it CSV?")
    return row
