"""A file of event data read row after row; a bad row is named and the rest goes on."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from rashomon.datasets.forms import Form, form_of, label_of
from rashomon.datasets.rows import BadRow, Row, row_of
from rashomon.errors import BadInput
from rashomon.types import Problem

_MARKS = (",", ";", "\t", "|")
_SAMPLE = 1_000_000
_MOST_CELL = 1_000_000
_MOST_HEADER = 100_000
_MOST_LINE = 10_000_000
_MOST_COLUMNS = 1_000
_NOTHING = frozenset(("", "NA", "NULL", "nan", "None"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A row of a data set: its number in the file, its cells by column, its values."""

    number: int
    cells: dict[str, str]
    row: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file of event data: its form, what it is called, and its rows, which are read once."""

    path: Path
    form: Form
    label: str
    columns: tuple[str, ...]
    lines: "Iterator[list[str]]"


@contextmanager
def opened(path: Path, *, version: str | None = None) -> Iterator[Opened]:
    """Give a file of event data; BadInput for one that cannot be read, or is in no known form."""
    try:
        with path.open(encoding=_encoding(path), errors="replace", newline="") as file:
            header, mark = _header(file, path)
            form = form_of(header, str(path))
            label = label_of(form, path.name, version)
            lines = csv.reader(_lines(file, path), delimiter=mark)
            names = _names(header, form)
            yield Opened(path=path, form=form, label=label, columns=names, lines=lines)
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror or error}") from error


def found_rows(file: Opened) -> Iterator[Found | Problem]:
    """Yield each row, or what is wrong with it in one line."""
    csv.field_size_limit(_MOST_CELL)
    number = 1
    while True:
        number += 1
        try:
            cells = next(file.lines, None)
        except csv.Error as error:
            yield _problem(file, number, f"cannot be read: {error}")
            continue
        if cells is None:
            return
        if any(cells):
            yield _found(file, number, cells)


def _lines(file: TextIO, path: Path) -> Iterator[str]:
    """Yield the lines; a file that is one endless line is refused before it fills the memory."""
    while line := file.readline(_MOST_LINE):
        if len(line) == _MOST_LINE:
            raise BadInput(f"{path}: has a line of {_MOST_LINE:,} characters or more")
        yield line


def _found(file: Opened, number: int, cells: Sequence[str]) -> Found | Problem:
    if len(cells) != len(file.columns):
        return _problem(file, number, f"has {len(cells)} cells, not {len(file.columns)}")
    told = {
        name: text
        for name, cell in zip(file.columns, cells, strict=True)
        if (text := cell.strip()) not in _NOTHING
    }
    try:
        return Found(number=number, cells=told, row=row_of(file.form, told))
    except BadRow as error:
        return _problem(file, number, str(error))


def _problem(file: Opened, number: int, why: str) -> Problem:
    return Problem(input=f"{file.path}, row {number}", error=why)


def _header(file: TextIO, path: Path) -> tuple[list[str], str]:
    """Return the names of the columns, in small letters, and the mark between them."""
    first = file.readline(_MOST_HEADER)
    mark = max(_MARKS, key=first.count)
    try:
        (names,) = csv.reader([first], delimiter=mark)
    except (ValueError, csv.Error) as error:
        raise BadInput(f"{path}: the first row does not name columns") from error
    if len(names) > _MOST_COLUMNS:
        raise BadInput(f"{path}: has more than {_MOST_COLUMNS:,} columns")
    return [name.strip().lower() for name in names], mark


def _names(header: Sequence[str], form: Form) -> tuple[str, ...]:
    return tuple(dict(form.others).get(name, name) for name in header)


def _encoding(path: Path) -> str:
    """Return the encoding of a file by its first million bytes: UTF-8, UTF-16 or Windows'."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        sample[: sample.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"
