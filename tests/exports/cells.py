"""A table written by an export, held against the file that was checked by hand, cell by cell."""

import csv
import io
from pathlib import Path

from rashomon.exports import export, format_named, of_record
from rashomon.exports.readers import Readers
from rashomon.types import Record

GOLDEN = Path(__file__).parent / "golden"


def written(
    record: Record, kind: str, folder: Path, *, level: str = "internal"
) -> tuple[str, dict]:
    """Return the text of a record's table, and the account that goes beside it."""
    path = folder / f"{kind}.csv"
    made = export(of_record(record), format_named(kind), path, readers=Readers(level=level))
    return path.read_text(encoding="utf-8"), made.about


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows by the names of the columns."""
    return list(csv.DictReader(io.StringIO(text)))


def differences(text: str, golden: str) -> list[str]:
    """Return what differs, a line a cell: the row's id, the column, ours and the file's."""
    ours, theirs = rows(text), rows(golden)
    if len(ours) != len(theirs):
        return [f"{len(ours)} rows, not {len(theirs)}"]
    return [
        f"{mine.get(next(iter(mine)))}: {column}: {mine[column]!r}, not {other.get(column)!r}"
        for mine, other in zip(ours, theirs, strict=True)
        for column in mine
        if mine[column] != other.get(column)
    ]
