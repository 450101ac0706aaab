"""A team's casebook is verified, erased from, merged and packed like a file."""

from pathlib import Path

import pytest

from rashomon.casebook import Casebook
from tests.casebook.kept import write_reports


@pytest.fixture
def team(postgres: str, tmp_path: Path) -> str:
    """Give the address of a casebook of four reports."""
    where = postgres.replace("+psycopg", "", 1)
    with Casebook(where, create=True, who="ada") as book:
        list(book.add(write_reports(tmp_path / "reports")))
    return where


def test_a_file_and_a_server_merge_both_ways(team: str, base: Path, tmp_path: Path) -> None:
    from tests.casebook.kept import copied

    file = copied(base, tmp_path / "file")
    with Casebook(file) as book:
        came = book.merge(team)
        assert came.came["document"] == 0
        assert came.came["retrieval"] == 4
        assert book.verify().is_clean
    with Casebook(team) as book:
        assert book.merge(file).changed
        found = book.verify()
        assert found.is_clean, found.lines()
        assert not book.merge(file).changed


@pytest.mark.parametrize("originals", [True, False])
def test_a_package_of_a_server_is_a_file(team: str, tmp_path: Path, originals: bool) -> None:
    with Casebook(team) as book:
        one = book.pack(tmp_path / "one", originals=originals)
        two = book.pack(tmp_path / "two", originals=originals)
    assert one.sha256 == two.sha256
    with Casebook(tmp_path / "one") as packed:
        found = packed.verify()
    assert found.is_clean, found.lines()


def test_a_report_is_erased_on_a_server(team: str) -> None:
    import psycopg

    with psycopg.connect(team) as connection:
        asked = "SELECT id FROM document WHERE text LIKE '%At least nine%'"
        row = connection.execute(asked).fetchone()
    assert row is not None
    with Casebook(team) as book:
        assert book.erase(row[0], reason="asked").wiped
        assert book.rebuild() == 0
        found = book.verify()
    assert found.is_clean, found.lines()


def test_a_changed_row_on_a_server_is_named(team: str) -> None:
    import psycopg

    with psycopg.connect(team, autocommit=True) as connection:
        with pytest.raises(psycopg.Error, match="append-only"):
            connection.execute("UPDATE claim SET quote = 'x'")
        connection.execute("ALTER TABLE claim DISABLE TRIGGER USER")
        connection.execute("UPDATE claim SET quote = 'x' WHERE position = 1")
    with Casebook(team) as book:
        found = book.verify()
    assert [f.table for f in found.findings] == ["claim"] * 2
