"""A package is a casebook: whole, the same bytes each time, and it says what is not in it."""

import hashlib
import sqlite3
from json import loads
from pathlib import Path

import pytest

from rashomon.casebook import Casebook
from rashomon.errors import BadInput
from tests.casebook.kept import unguarded
from tests.casebook.test_erasing import leaks


@pytest.mark.parametrize("originals", [True, False])
def test_a_package_is_whole_and_its_manifest_fits(
    casebook: Path, tmp_path: Path, originals: bool
) -> None:
    path = tmp_path / "out.casebook"
    with Casebook(casebook, who="bea") as book:
        head = book.verify().head
        package = book.pack(path, originals=originals)
    with Casebook(path) as packed:
        found = packed.verify(anchors=[head])
    assert found.is_clean, found.lines()
    assert found.head == package.head
    told = loads((tmp_path / "out.casebook.manifest.json").read_text(encoding="utf-8"))
    listed = "".join(f"{line}\n" for line in told["list"])
    assert told["hash_of_list"] == hashlib.sha256(listed.encode()).hexdigest()
    assert told["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(told["list"]) == 8
    assert sorted(p.name for p in tmp_path.glob("out*")) == [
        "out.casebook",
        "out.casebook.manifest.json",
    ]


@pytest.mark.parametrize("originals", [True, False])
def test_the_same_casebook_gives_the_same_bytes(
    casebook: Path, tmp_path: Path, originals: bool
) -> None:
    with Casebook(casebook, who="bea") as book:
        one = book.pack(tmp_path / "one", originals=originals)
        two = book.pack(tmp_path / "two", originals=originals)
    assert one.sha256 == two.sha256


def test_a_package_of_quotes_holds_no_sentence_without_a_claim(
    casebook: Path, tmp_path: Path
) -> None:
    path = tmp_path / "quotes"
    with Casebook(casebook) as book:
        book.pack(path, originals=False)
    assert list(leaks(path, ("Nets hung along", "old lighthouse"))) == []
    assert list(leaks(casebook, ("Nets hung along",)))
    assert list(leaks(path, ("At least nine people were killed",)))
    with Casebook(path) as packed:
        assert any("without: 4 texts" in line for line in packed.verify().lines())
        assert packed.verify().checked["claim"] == 5


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE document SET title = 'x'",
        "UPDATE document SET text = 'x'",
        "UPDATE left_out SET reduced = 'x' WHERE of_table = 'document'",
        "UPDATE left_out SET digest = 'x'",
        "DELETE FROM left_out WHERE of_table = 'original_part'",
        "INSERT INTO left_out SELECT 'claim', id || ' ' || version, entry, digest, NULL FROM claim",
        "DELETE FROM claim",
    ],
)
def test_what_is_changed_in_a_package_of_quotes_is_found(
    casebook: Path, tmp_path: Path, deed: str
) -> None:
    path = tmp_path / "quotes"
    with Casebook(casebook) as book:
        book.pack(path, originals=False)
    connection = unguarded(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(deed)
    connection.close()
    with Casebook(path) as packed:
        assert not packed.verify().is_whole


def test_a_package_of_an_erasure_has_its_tombstone(casebook: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(casebook)
    (name,) = connection.execute("SELECT id FROM document LIMIT 1").fetchone()
    connection.close()
    with Casebook(casebook) as book:
        book.erase(name, reason="asked")
        for n, originals in enumerate((True, False)):
            book.pack(tmp_path / f"p{n}", originals=originals)
            with Casebook(tmp_path / f"p{n}") as packed:
                found = packed.verify()
            assert found.is_clean, found.lines()
            assert found.checked["tombstone"] == 1


def test_nothing_is_written_over(casebook: Path, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine")
    with Casebook(casebook) as book:
        with pytest.raises(BadInput, match="is there already"):
            book.pack(tmp_path / "there")
        with pytest.raises(BadInput):
            book.pack(tmp_path / "no folder" / "out")
    assert (tmp_path / "there").read_text() == "mine"


def test_a_package_is_of_one_moment_while_others_write(casebook: Path, tmp_path: Path) -> None:
    from rashomon.casebook.ledger.entries import entry

    with Casebook(casebook) as book, Casebook(casebook) as other:
        with entry(other.engine, "note", "bea") as made:
            made.told.update(said="not written yet")
            book.pack(tmp_path / "out")
        assert book.verify().entries == 3
    with Casebook(tmp_path / "out") as packed:
        found = packed.verify()
    assert found.is_clean
    assert found.entries == 2


def test_a_copy_of_the_file_is_a_backup(casebook: Path, tmp_path: Path) -> None:
    from tests.casebook.kept import copied

    with Casebook(copied(casebook, tmp_path / "copy")) as book:
        assert book.verify().is_clean
