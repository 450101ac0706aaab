"""One row of a table, one object of JSON: the caller's own report, by our keys or theirs."""

from collections.abc import Mapping

from rashomon.sources.given import checked
from rashomon.sources.incoming import Incoming
from rashomon.types import Problem


def row_report(
    row: object, place: str, path: str, columns: Mapping[str, str]
) -> Incoming | Problem:
    """Return the report of one row, or the problem of it; `place` names the row.

    Without a mapping the keys are ours. With one, a key that it names is the caller's column, and
    the others stay what they are.
    """
    if columns and isinstance(row, Mapping):
        row = {**row, **{key: row.get(column) for key, column in columns.items()}}
    try:
        return Incoming(given=checked(row), path=path, place=place)
    except ValueError as error:
        return Problem(input=place, error=str(error))


def table_report(
    row: Mapping[str, object], number: int, path: str, columns: Mapping[str, str]
) -> Incoming | Problem:
    """Return the report of one row of a table, by our keys; a problem names row and column."""
    place = f"{path}:{number}"
    if row.get("text") is None:
        column = columns.get("text", "text")
        how = "write the report's text there, or remove the row"
        return Problem(input=place, error=f"row {number}: column {column!r} is empty; {how}")
    found = row_report(row, place, path, {})
    if isinstance(found, Problem):
        return Problem(input=place, error=f"row {number}: column {found.error}")
    return found
