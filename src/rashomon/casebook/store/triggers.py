"""What makes the ledger append-only: triggers that refuse to change or delete a row.

Rows of an erased document may go, once its tombstone stands and their digests are in `erased`.
"""

from sqlalchemy import Connection, Table

from rashomon.casebook.tables import ledger

_FOREVER = (
    ledger.ENTRY, ledger.EVENT, ledger.SETTING, ledger.TOMBSTONE, ledger.ERASED,
)  # fmt: skip
_PARTS = {
    "original_part": ("original", "OLD.sha256"),
    "revision_document": ("revision", "OLD.event || ' ' || OLD.number"),
}


def add_triggers(connection: Connection) -> None:
    """Make the triggers."""
    add = _sqlite if connection.dialect.name == "sqlite" else _postgresql
    for table in _FOREVER:
        add(connection, table.name, "UPDATE", None)
        add(connection, table.name, "DELETE", None)
    for table in ledger.ERASABLE:
        add(connection, table.name, "UPDATE", None)
        add(connection, table.name, "DELETE", (table.name, key_sql(table)))
    for name, erased in _PARTS.items():
        add(connection, name, "UPDATE", None)
        add(connection, name, "DELETE", erased)


def key_sql(table: Table, row: str = "OLD") -> str:
    """Return SQL for the key of a row as `erased` has it: its primary key, parted by spaces."""
    return " || ' ' || ".join(f"{row}.{column.name}" for column in table.primary_key)


def _condition(erased: tuple[str, str] | None) -> str | None:
    if erased is None:
        return None
    table, key = erased
    return f"NOT EXISTS (SELECT 1 FROM erased WHERE of_table = '{table}' AND key = {key})"


def _sqlite(connection: Connection, table: str, deed: str, erased: tuple[str, str] | None) -> None:
    condition = _condition(erased)
    when = f" WHEN {condition}" if condition else ""
    connection.exec_driver_sql(
        f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table}{when} "
        f"BEGIN SELECT RAISE(ABORT, 'append-only: a row of {table} is never changed'); END"
    )


def _postgresql(
    connection: Connection, table: str, deed: str, erased: tuple[str, str] | None
) -> None:
    condition = _condition(erased) or "TRUE"
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
