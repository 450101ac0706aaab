"""A small table of every type of column with hostile text, and what writes one for a test."""

import importlib
from collections.abc import Iterable, Sequence
from io import BytesIO

from rashomon.exports import of_record
from rashomon.exports.about import About
from rashomon.exports.readers import Readers
from rashomon.exports.tables.table import (
    BOOLEAN,
    DATE,
    INTEGER,
    NUMBER,
    TEXT,
    Column,
    Table,
    Value,
)
from tests.faces.sample import RECORD

HEADER = (("name", TEXT), ("count", INTEGER), ("share", NUMBER), ("told", BOOLEAN), ("day", DATE))
COLUMNS = tuple(
    Column(name=name, type=kind, what=f"the {name}", source="a test") for name, kind in HEADER
)
HOSTILE = (
    "=HYPERLINK(1)",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "Orlen;=1+1",
    "two\nlines",
    "old\rMac",
    "both\r\nends",
    'a "word", and more',
    "nul\x00 and bell\x07",
    "half \ud83d pair",
    "قُتل 12 شخصًا",
    "‮txt.exe",
    "_x0041_ is no letter",
    "<b>&amp;</b> ]]>",
    " leading and trailing ",
    "\u2028 and \u0085",
    "\ufffe",
    "NA",
    "007",
    "1e5",
)
ROWS: tuple[Sequence[Value], ...] = (
    *(
        (text, number, number / 4, number % 2 == 0, "2021-05")
        for number, text in enumerate(HOSTILE)
    ),
    (None, None, None, None, None),
    ("big", 2**53 + 1, -0.5, True, "2021-05-04T06:30"),
)


def table_of(rows: Iterable[Sequence[Value]]) -> Table:
    return Table(name="sample", what="rows of a test", columns=COLUMNS, rows=lambda *_: iter(rows))


def account() -> About:
    return About(given=of_record(RECORD), readers=Readers())


def written(ending: str, rows: Iterable[Sequence[Value]], about: About | None = None) -> bytes:
    """Return a table of such rows as the bytes of one kind of file."""
    carrier = importlib.import_module(f"rashomon.exports.tables.{ending}")
    stream = BytesIO()
    carrier.write(table_of(rows), rows, stream, about or account())
    return stream.getvalue()
