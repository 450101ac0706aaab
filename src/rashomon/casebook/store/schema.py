"""The tables of this version: made where there are none, migrated where they are older."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from rashomon.casebook.store.search import add_search
from rashomon.casebook.store.triggers import add_triggers
from rashomon.casebook.tables import METADATA
from rashomon.errors import BadInput

HEAD = "0001"
"""The newest migration; a casebook that was stamped with it needs none."""

_MIGRATIONS = Path(__file__).parents[1] / "migrations"


def prepare(engine: Engine, name: str, *, create: bool) -> None:
    """Bring the tables to this version; raise BadInput where that cannot be."""
    with engine.connect() as connection:
        stamp = _stamp(connection)
    if stamp == HEAD:
        return
    if stamp is not None:
        _migrate(engine, name)
    elif create:
        _create(engine, name)
    else:
        raise BadInput(f"{name}: holds no casebook; `rashomon add {name} INPUT` makes one")


def _stamp(connection: Connection) -> str | None:
    """Return the migration that the casebook was made by or brought to, None without tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _create(engine: Engine, name: str) -> None:
    from rashomon.casebook.store.opening import writing

    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    with writing(engine) as connection:
        if _stamp(connection) is not None:
            return
        if inspect(connection).get_table_names():
            raise BadInput(f"{name}: holds other tables; give a casebook a database of its own")
        METADATA.create_all(connection)
        add_triggers(connection)
        add_search(connection)
        connection.execute(
            text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        )
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _migrate(engine: Engine, name: str) -> None:
    """Run the migrations that a casebook lacks, all or none."""
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    from rashomon.casebook.store.opening import writing

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise BadInput(
                f"{name}: was made by a newer version of rashomon; install that one"
            ) from error
