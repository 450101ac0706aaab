"""What the ledger holds is not changed through SQL: the database itself refuses."""

import pytest
from sqlalchemy import delete, insert, inspect, select, text, update
from sqlalchemy.exc import DBAPIError

from rashomon.casebook import Casebook
from rashomon.casebook.store.failures import clear_errors
from rashomon.casebook.store.opening import reading, writing
from rashomon.casebook.tables import ledger
from rashomon.errors import BadInput
from tests.casebook.happenings import put, store, written
from tests.casebook.whole import assert_whole
from tests.postgres import database

TABLES = (*ledger.ROWS, ledger.ENTRY, ledger.ORIGINAL_PART, ledger.REVISION_DOCUMENT)
EMPTY = (ledger.JUDGEMENT, ledger.SETTING, ledger.TOMBSTONE)
FILLED = [table for table in TABLES if table not in EMPTY]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def url(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("append")
    if request.param == "sqlite":
        yield filled(str(folder / "casebook"), folder)
        return
    with database(request.getfixturevalue("postgres_server")) as url:
        yield filled(url, folder)


def filled(url, folder):
    with Casebook(url, create=True) as casebook:
        store(casebook, written(folder / "in", ["market-1", "convoy-1"]))
        list(casebook.link())
    put(url, ["bodies"])
    put(url, ["bakery"])
    put(url, ["bridge"])
    return url


def told(url, statement):
    with Casebook(url) as casebook, writing(casebook.engine) as connection:
        connection.execute(statement)


def refused(url, statement):
    with pytest.raises(DBAPIError, match="append-only"):
        told(url, statement)


@pytest.mark.parametrize("table", FILLED, ids=lambda table: table.name)
def test_no_row_is_changed(url, table):
    for column in table.columns:
        refused(url, update(table).values({column.name: column}))
    assert_whole(url)


@pytest.mark.parametrize("table", FILLED, ids=lambda table: table.name)
def test_no_row_is_deleted(url, table):
    refused(url, delete(table))
    assert_whole(url)


@pytest.mark.parametrize("table", FILLED, ids=lambda table: table.name)
def test_no_row_takes_the_place_of_another(url, table):
    with Casebook(url) as casebook, reading(casebook.engine) as connection:
        row = dict(connection.execute(select(table)).first()._mapping)
        is_file = connection.dialect.name == "sqlite"
    statement = insert(table).values(row)
    with pytest.raises(DBAPIError, match="append-only" if is_file else "duplicate key"):
        told(url, statement.prefix_with("OR REPLACE") if is_file else statement)
    assert_whole(url)


def test_no_row_takes_the_place_of_another_by_its_number_or_words(tmp_path):
    file = tmp_path / "casebook"
    put(file, ["market-1"])
    names = ", ".join(c.name for c in ledger.DOCUMENT.columns if c.name != "id")
    for number, likeness in ((1, "'other'"), (9, "likeness")):
        others = names.replace("likeness", likeness, 1)
        refused(
            file,
            text(
                f"INSERT OR REPLACE INTO document (rowid, id, {names}) "
                f"SELECT {number}, 'other', {others} FROM document"
            ),
        )
    assert_whole(file)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_table_is_emptied_at_once(url, table):
    said = "append-only" if url.startswith("postgresql") else "syntax error"  # SQLite has no such
    with pytest.raises(DBAPIError, match=said):
        told(url, text(f"TRUNCATE {table.name} CASCADE"))
    assert_whole(url)


def test_the_refusal_is_told_in_one_line(url):
    with pytest.raises(BadInput, match="it is append-only") as fault, clear_errors("casebook"):
        told(url, delete(ledger.CLAIM))
    assert "\n" not in str(fault.value)


def test_every_table_of_the_ledger_is_guarded(url):
    with Casebook(url) as casebook:
        names = set(inspect(casebook.engine).get_table_names())
    assert {table.name for table in TABLES} <= names
