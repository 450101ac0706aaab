"""Parquet: a report a row, read a batch at a time."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from rashomon.errors import Unreadable
from rashomon.sources.given import KEYS
from rashomon.sources.incoming import Incoming
from rashomon.sources.readers.damage import SAVE_AGAIN, in_words
from rashomon.sources.readers.extras import library
from rashomon.sources.readers.original import Original, seekable
from rashomon.sources.readers.rows import table_report
from rashomon.sources.readers.tables import refuse_without_text
from rashomon.sources.readers.work import Work
from rashomon.types import Problem

_ROWS = 256  # of one batch: at most that many reports are in memory


class _Batch(Protocol):
    nbytes: int

    def to_pylist(self) -> list[dict[str, object]]: ...


class _Schema(Protocol):
    names: Sequence[str]


class _Table(Protocol):
    """What is used of a Parquet file of pyarrow, which brings no types."""

    schema_arrow: _Schema

    def iter_batches(self, *, batch_size: int, columns: Sequence[str]) -> Iterator[_Batch]: ...


def read_parquet(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield the report of each row; `--map` says which column is which."""
    arrow = library("pyarrow", extra="parquet", path=original.path)
    tables = library("pyarrow.parquet", extra="parquet", path=original.path)
    with seekable(original, work) as stream:
        try:
            table = tables.ParquetFile(stream)
            refuse_without_text(original.path, table.schema_arrow.names, work)
            yield from _reports(original.path, table, work)
        except (arrow.ArrowException, OSError, ValueError, KeyError, TypeError) as error:
            reason = f"cannot be read as a Parquet table{in_words(error)}; {SAVE_AGAIN}"
            raise Unreadable(original.path, reason) from error


def _reports(path: str, table: _Table, work: Work) -> Iterator[Incoming | Problem]:
    columns = {key: work.options.columns.get(key, key) for key in KEYS}
    wanted = {key: name for key, name in columns.items() if name in table.schema_arrow.names}
    number = 0
    for batch in table.iter_batches(batch_size=_ROWS, columns=sorted(set(wanted.values()))):
        work.unpacked(batch.nbytes)
        for row in batch.to_pylist():
            number += 1
            report = {key: _cell(row[name]) for key, name in wanted.items()}
            yield table_report(report, number, path, work.options.columns)


def _cell(value: object) -> object:
    """Return a cell as a row of JSON would have it: a date as ISO text."""
    written = getattr(value, "isoformat", None)
    return written() if written is not None else value
