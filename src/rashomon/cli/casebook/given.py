"""What a command works on: a casebook while it is open, or the JSON of a record."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.casebook import Casebook
from rashomon.casebook.asking.moments import NOW, AsOf
from rashomon.cli.inputs import SQLITE
from rashomon.cli.record_file import loaded
from rashomon.errors import BadInput

if TYPE_CHECKING:
    from rashomon.exports import Given


@contextmanager
def given(where: str, *, as_of: AsOf = NOW) -> "Iterator[Given]":
    """Give a casebook, or the record that a JSON file or standard input (`-`) holds."""
    from rashomon.exports import of_casebook
    from rashomon.exports.from_json import of_json

    if is_casebook(where):
        with Casebook(where) as casebook:
            yield of_casebook(casebook, as_of=as_of)
        return
    if as_of != NOW:
        raise BadInput("--as-of and --known-by are for a casebook; a record is of one moment")
    yield of_json(loaded(where), where)


def is_casebook(where: str) -> bool:
    """Say whether a name is a casebook's: an address of a database, or a file of SQLite's kind.

    A file that begins otherwise, or is not there, is named so by whoever opens it.
    """
    if where == "-":
        return False
    if "://" in where:
        return True
    try:
        with open(where, "rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except OSError:
        return Path(where).suffix != ".json"
