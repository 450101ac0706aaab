"""Migrations bring a casebook of every released schema to this one, with all that it holds."""

import gzip
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from rashomon.casebook import Casebook
from rashomon.casebook.store import schema
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import METADATA
from rashomon.errors import BadInput
from tests.casebook.reports import SECOND, THIRD, added

SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("*.casebook.gz"))


def laid_out(path: Path) -> dict[str, str]:
    """Return what makes each table, index and trigger, without regard to spaces."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: " ".join(sql.split()) for name, sql in rows}


def test_migrations_make_the_tables_of_this_version(
    casebook_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "_create", schema._migrate)
    with Casebook(casebook_url, create=True) as casebook:
        added(casebook, SECOND)
        assert casebook.events()[1] == 1
        assert casebook.verify().is_clean
        with reading(casebook.engine) as connection:
            context = MigrationContext.configure(connection)
            found = compare_metadata(context, METADATA)
    left = [one for one in found if "_words" not in repr(one)]
    assert left == []


def test_the_two_ways_to_a_casebook_lead_to_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Casebook(tmp_path / "made.casebook", create=True).close()
    monkeypatch.setattr(schema, "_create", schema._migrate)
    Casebook(tmp_path / "migrated.casebook", create=True).close()
    made, migrated = (laid_out(tmp_path / f"{n}.casebook") for n in ("made", "migrated"))
    assert made.keys() == migrated.keys()
    triggers = [name for name in made if "_no_" in name or name.endswith(("_come", "_go"))]
    assert len(triggers) > 30
    assert {n: made[n] for n in triggers} == {n: migrated[n] for n in triggers}


@pytest.mark.parametrize("kept", SCHEMAS, ids=lambda path: path.name[:4])
def test_a_casebook_of_a_released_schema_is_whole_and_goes_on(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.casebook"
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    with Casebook(path) as casebook:
        assert casebook.verify().is_whole
        (before,) = casebook.events()[0]
        added(casebook, THIRD)
        (after,) = casebook.events()[0]
        assert after.event == before.event
        assert after.n_documents == before.n_documents + 1
        assert casebook.verify().is_whole


def test_a_casebook_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.casebook"
    Casebook(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(BadInput, match="was made by a newer version of rashomon"):
        Casebook(path)


def test_every_migration_has_its_schema() -> None:
    migrations = Path(schema._MIGRATIONS / "versions").glob("0*.py")
    assert {m.name[:4] for m in migrations} == {s.name[:4] for s in SCHEMAS}
    assert SCHEMAS[-1].name[:4] == schema.HEAD
