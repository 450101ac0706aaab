"""What one report more costs does not grow with the casebook: no statement reads a whole table."""

from pathlib import Path
from typing import Any

from sqlalchemy import event

from rashomon.casebook import Casebook
from tests.exports.reports import REPORTS

MORE = {
    "id": "more",
    "text": "May 7, 2021 - The toll of Tuesday's bombing of a market in Osmere, Iraq, rose to 16,"
    " the health ministry said.",
    "published": "2021-05-07",
}
# Lists of what is in force or waits; they do not grow with the reports.
SHORT = ("pending", "judgement", "setting", "tombstone", "erased", "left_out")


def test_no_statement_reads_a_whole_table(tmp_path: Path) -> None:
    with Casebook(tmp_path / "case.casebook", create=True, who="Ada") as book:
        list(book.add(REPORTS))
        book.rebuild()
        asked = list[tuple[str, Any]]()

        @event.listens_for(book.engine, "before_cursor_execute")
        def take(_: Any, __: Any, statement: str, given: Any, *___: Any) -> None:
            asked.append((statement, given))

        changes = list(book.add([MORE]))
        event.remove(book.engine, "before_cursor_execute", take)
        assert changes
        scanned = {(plan, said) for said, given in asked for plan in _scans(book, said, given)}
    assert len(asked) > 20
    assert not scanned


def _scans(book: Casebook, statement: str, given: Any) -> list[str]:
    """Return the steps of a statement that read all of a table that grows with the reports."""
    if not statement.startswith(("SELECT", "UPDATE", "DELETE", "INSERT", "WITH")):
        return []
    row = given[0] if isinstance(given, list) else given
    with book.engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", row).all()
    steps = [] if "LIMIT" in statement else [str(step[-1]) for step in plan]
    return [step for step in steps if step.startswith("SCAN") and not _is_short(step)]


def _is_short(step: str) -> bool:
    name = step.split()[1]
    return (
        name in SHORT
        or name.startswith("anon_")
        or "VIRTUAL TABLE INDEX" in step
        or "CONSTANT ROW" in step
    )
