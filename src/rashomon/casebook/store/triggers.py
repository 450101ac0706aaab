"""What makes the ledger append-only: triggers that refuse to change or delete a row.

Rows of an erased document may go, once its tombstone stands and their digests are in `erased`.
"""

from sqlalchemy import Connection, Table

from rashomon.casebook.tables import METADATA, ledger

_FOREVER = (
    ledger.ENTRY, ledger.EVENT, ledger.SETTING, ledger.TOMBSTONE, ledger.ERASED, ledger.LEFT_OUT,
)  # fmt: skip
_PARTS = {
    "original_part": (ledger.ORIGINAL, {"sha256": "sha256"}),
    "revision_document": (ledger.REVISION, {"event": "event", "number": "number"}),
}


def add_triggers(connection: Connection) -> None:
    """Make the triggers."""
    add = _sqlite if connection.dialect.name == "sqlite" else _postgresql
    for table in _FOREVER:
        add(connection, table.name, "UPDATE", None)
        add(connection, table.name, "DELETE", None)
    for table in ledger.ERASABLE:
        add(connection, table.name, "UPDATE", None)
        add(connection, table.name, "DELETE", _is_erased(table, "OLD"))
    for name, (whole, columns) in _PARTS.items():
        of = " AND ".join(f"w.{theirs} = OLD.{ours}" for ours, theirs in columns.items())
        is_erased = f"EXISTS (SELECT 1 FROM {whole.name} w WHERE {of} AND {_is_erased(whole, 'w')})"
        add(connection, name, "UPDATE", None)
        add(connection, name, "DELETE", is_erased)
    if connection.dialect.name == "sqlite":
        for name in _guarded():
            _refuse_replacing(connection, METADATA.tables[name])


def expected() -> set[str]:
    """Return the names of the triggers by which the ledger refuses changes, in every database."""
    return {f"{table}_no_{deed}" for table in _guarded() for deed in ("update", "delete")}


def refresh_triggers(connection: Connection) -> None:
    """Make the triggers anew, whichever of them are gone."""
    for name in sorted(expected()):
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        else:
            connection.exec_driver_sql(f"DROP FUNCTION IF EXISTS {name}() CASCADE")
    if connection.dialect.name == "sqlite":
        for table in _guarded():
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table}_no_replace")
    add_triggers(connection)


def _guarded() -> list[str]:
    return [t.name for t in (*_FOREVER, *ledger.ERASABLE)] + list(_PARTS)


def key_sql(table: Table, row: str = "OLD") -> str:
    """Return SQL for the key of a row as `erased` has it: its primary key, parted by spaces."""
    return " || ' ' || ".join(f"{row}.{column.name}" for column in table.primary_key)


def _is_erased(table: Table, row: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM erased WHERE of_table = '{table.name}' "
        f"AND key = {key_sql(table, row)} AND entry = {row}.entry)"
    )


def _sqlite(connection: Connection, table: str, deed: str, is_erased: str | None) -> None:
    when = f" WHEN NOT {is_erased}" if is_erased else ""
    connection.exec_driver_sql(
        f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table}{when} "
        f"BEGIN SELECT RAISE(ABORT, 'append-only: a row of {table} is never changed'); END"
    )


def _postgresql(connection: Connection, table: str, deed: str, is_erased: str | None) -> None:
    condition = f"NOT {is_erased}" if is_erased else "TRUE"
    name = f"{table}_no_{deed.lower()}"
    connection.exec_driver_sql(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {condition} THEN RAISE EXCEPTION 'append-only: a row of {table} is never changed'; "
        f"END IF; RETURN OLD; END $$"
    )
    connection.exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {deed} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )
    if deed == "DELETE":
        connection.exec_driver_sql(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
        )


def _refuse_replacing(connection: Connection, table: Table) -> None:
    """Let no row come in the place of another: SQLite's REPLACE asks no trigger for deletions."""
    keys = [[*table.primary_key], *([column] for column in table.columns if column.unique)]
    taken = [" AND ".join(f"{c.name} = NEW.{c.name}" for c in key) for key in keys]
    taken.append("rowid = NEW.rowid")
    connection.exec_driver_sql(
        f"CREATE TRIGGER {table.name}_no_replace BEFORE INSERT ON {table.name} "
        f"WHEN EXISTS (SELECT 1 FROM {table.name} WHERE {') OR ('.join(taken).join('()')}) "
        f"BEGIN SELECT RAISE(ABORT, 'append-only: a row of {table.name} is never changed'); END"
    )
