"""Whatever is changed behind a casebook's back is found, and named."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.casebook import Casebook
from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.tables import METADATA, ledger, working
from rashomon.casebook.verifying.findings import Verified
from tests.casebook.kept import copied, judge, settle, unguarded

EVIDENCE = (*ledger.ROWS, ledger.ENTRY, ledger.ORIGINAL_PART, ledger.REVISION_DOCUMENT)
WORKED_OUT = (
    working.CURRENT, working.CURRENT_DOCUMENT, working.CURRENT_ACTOR, working.CURRENT_OUTCOME,
)  # fmt: skip


def verified(path: Path) -> Verified:
    with Casebook(path) as casebook:
        return casebook.verify()


def flipped(value: object) -> object:
    """Return a value that differs in one bit, or as little as its kind allows."""
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1, *value[1:]])
    if isinstance(value, str) and value:
        return chr(ord(value[0]) ^ 1) + value[1:]
    return value + 7 if isinstance(value, int) else "x"


def flip(connection: sqlite3.Connection, table: str, column: str, n: int = 0) -> bool:
    """Change one cell; say whether there was one."""
    name = f'"{column}"'
    row = connection.execute(
        f"SELECT rowid, {name} FROM {table} ORDER BY rowid LIMIT 1 OFFSET ?", (n,)
    ).fetchone()
    if row is None:
        return False
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(f"UPDATE {table} SET {name} = ? WHERE rowid = ?", (flipped(row[1]), row[0]))
    return True


def test_a_casebook_that_nobody_touched_is_whole(casebook: Path) -> None:
    found = verified(casebook)
    assert found.is_clean, found.lines()
    assert found.entries == 2
    assert found.checked["document"] == 4
    assert found.to_dict()["clean"] is True
    assert found.lines()[-1].endswith("whole")


@pytest.mark.parametrize("table", EVIDENCE, ids=lambda table: table.name)
def test_a_changed_cell_is_found_and_its_table_named(
    base: Path, tmp_path: Path, table: object
) -> None:
    for column in table.columns:  # type: ignore[attr-defined]
        path = copied(base, tmp_path / f"{column.name}.casebook")
        connection = unguarded(path)
        there = flip(connection, table.name, column.name)  # type: ignore[attr-defined]
        connection.close()
        if there:
            found = verified(path)
            assert not found.is_whole, column.name
            tables = {f.table for f in found.findings if not f.repairable}
            assert table.name in tables or tables & {"entry", "original", "document"}, column.name  # type: ignore[attr-defined]


@pytest.mark.parametrize("table", ["judgement", "setting", "tombstone", "erased"])
def test_a_changed_decision_setting_or_tombstone_is_found(
    base: Path, tmp_path: Path, table: str
) -> None:
    decided = copied(base, tmp_path / "decided.casebook")
    connection = sqlite3.connect(decided)
    one, two, three = (r[0] for r in connection.execute("SELECT id FROM document LIMIT 3"))
    connection.close()
    with Casebook(decided, who="bea") as book:
        judge(book, "different", one, two)
        with entry(book.engine, "settings", "bea") as made:
            made.add(ledger.SETTING, [{"number": 1, "content": 'name = "t"\n'}])
        book.erase(three, reason="asked")
        assert book.verify().is_clean
    settle(decided)
    for column in METADATA.tables[table].columns:
        path = copied(decided, tmp_path / f"{column.name}.casebook")
        connection = unguarded(path)
        there = flip(connection, table, column.name)
        connection.close()
        assert there
        found = verified(path)
        assert not found.is_whole, column.name
        assert {f.table for f in found.findings} & {table, "entry", "erased"}, column.name


@pytest.mark.parametrize(
    ("table", "column", "key"),
    [
        ("claim", "content", "c-"),
        ("claim", "quote", "c-"),
        ("document", "text", "d-"),
        ("original_part", "content", ""),
        ("entry", "who", "1"),
        ("entry", "digest", "1"),
        ("retrieval", "told", "r-"),
        ("revision", "content", "e-"),
    ],
)
def test_the_changed_row_itself_is_named_and_no_other(
    casebook: Path, table: str, column: str, key: str
) -> None:
    connection = unguarded(casebook)
    flip(connection, table, column)
    connection.close()
    faults = [f for f in verified(casebook).findings if not f.repairable]
    named = {f.table for f in faults}
    assert named == {"original" if table == "original_part" else table}
    assert all(str(f.key).startswith(key) for f in faults)
    assert len({f.key for f in faults}) == 1


@pytest.mark.parametrize("table", WORKED_OUT, ids=lambda table: table.name)
def test_what_is_worked_out_is_named_as_repairable(
    base: Path, tmp_path: Path, table: object
) -> None:
    for column in table.columns:  # type: ignore[attr-defined]
        if column.name == "found":
            continue
        path = copied(base, tmp_path / f"{column.name}.casebook")
        connection = unguarded(path)
        there = flip(connection, table.name, column.name)  # type: ignore[attr-defined]
        connection.close()
        found = verified(path)
        assert found.is_whole, (column.name, found.lines())
        if there:
            assert table.name in {f.table for f in found.findings}, column.name  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("DELETE FROM claim WHERE position = 1", "1 row of claim is missing"),
        ("DELETE FROM retrieval WHERE rowid = 1", "1 row of retrieval is missing"),
        ("DELETE FROM document WHERE rowid = 1", "is missing; a row of"),
        ("DELETE FROM original_part", "its bytes are not those of its SHA-256"),
        ("DELETE FROM entry WHERE number = 1", "is missing; entry 2 follows"),
        ("UPDATE entry SET number = 5 WHERE number = 2", "belongs to no entry"),
        ("INSERT INTO event SELECT 'e-more', found, entry, digest FROM event LIMIT 1",
         "1 row of event too many"),
        ("UPDATE claim SET entry = 2", "rows of claim are missing"),
        ("UPDATE claim SET entry = 77", "belongs to no entry"),
        ("DELETE FROM revision WHERE rowid = 1", "is missing; a row of event names it"),
        ("UPDATE document SET text = CAST(x'ff' AS TEXT) WHERE rowid = 1", "is not that of"),
        ("UPDATE claim SET low = 'many' WHERE rowid = 1", "not what was written"),
        ("DELETE FROM linked WHERE rowid = 1", "neither linked nor waiting"),
        ("DELETE FROM cluster", "is in no cluster"),
        ("DELETE FROM current WHERE rowid = 1", "not what its latest revision says"),
    ],
)  # fmt: skip
def test_rows_lost_added_or_moved_are_named(casebook: Path, deed: str, said: str) -> None:
    connection = unguarded(casebook)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(deed)
    connection.close()
    lines = verified(casebook).lines()
    assert any(said in line for line in lines), lines


def test_a_row_forged_with_its_digest_still_breaks_its_entry(casebook: Path) -> None:
    from rashomon.casebook.ledger.digests import row_digest

    connection = unguarded(casebook)
    connection.row_factory = sqlite3.Row
    row = dict(connection.execute("SELECT * FROM retrieval WHERE rowid = 1").fetchone())
    row["place"] = "elsewhere.txt"
    values = (row["place"], row_digest(ledger.RETRIEVAL, row), row["id"])
    connection.execute("UPDATE retrieval SET place = ?, digest = ? WHERE id = ?", values)
    connection.close()
    assert [f.table for f in verified(casebook).findings if not f.repairable] == ["entry"]


def test_an_exchanged_history_does_not_have_the_digest_that_was_noted(casebook: Path) -> None:
    with Casebook(casebook) as book:
        noted = book.verify().head
        assert book.verify(anchors=[noted]).is_clean
        lost = book.verify(anchors=["0" * 64])
    assert not lost.is_whole
    assert "that was noted" in lost.lines()[0]


def test_triggers_that_are_gone_are_named(casebook: Path) -> None:
    unguarded(casebook).close()
    found = verified(casebook)
    assert found.is_whole
    assert (
        "trigger claim_no_update: is gone: the database refuses less than it should"
        in found.lines()
    )


@settings(max_examples=10)
@given(data=st.data())
def test_any_flipped_cell_of_evidence_is_found(
    base: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    table = data.draw(st.sampled_from(EVIDENCE))
    column = data.draw(st.sampled_from([c.name for c in table.columns]))
    path = copied(base, tmp_path_factory.mktemp("flip") / "case.casebook")
    connection = unguarded(path)
    there = flip(connection, table.name, column, data.draw(st.integers(0, 4)))
    connection.close()
    assert verified(path).is_whole is not there


def test_what_is_worked_out_is_made_anew_under_the_same_ids(casebook: Path) -> None:
    def ids() -> set[tuple[object, ...]]:
        connection = sqlite3.connect(casebook)
        found = set(connection.execute("SELECT event, number, summary, state FROM current"))
        connection.close()
        return found

    before = ids()
    connection = unguarded(casebook)
    for table in ("current", "current_document", "account", "cluster", "meeting"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("INSERT INTO document_words(document_words) VALUES ('delete-all')")
    connection.close()
    with Casebook(casebook) as book:
        assert book.verify().is_whole
        assert not book.verify().is_clean
        assert book.rebuild() == 0
        found = book.verify()
    assert found.is_clean, found.lines()
    assert ids() == before


def test_a_rebuilt_database_refuses_changes_again(casebook: Path) -> None:
    unguarded(casebook).close()
    with Casebook(casebook) as book:
        book.rebuild()
    connection = sqlite3.connect(casebook)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute("UPDATE claim SET quote = 'x'")
    connection.close()


def test_the_same_version_reads_nothing_otherwise(casebook: Path) -> None:
    with Casebook(casebook) as book:
        assert list(book.differences()) == []
        assert book.verify().entries == 2


def test_what_another_version_reads_otherwise_is_told(casebook: Path) -> None:
    from dataclasses import replace

    from rashomon import recipe
    from rashomon.casebook.verifying.again import read_again
    from rashomon.events import Report
    from rashomon.types import Document

    def tell(document: Document) -> Report:
        found = recipe.tell(document)
        if "Velmora" not in document.text:
            return found
        first, *rest = found.claims
        return replace(found, claims=(replace(first, outcome="injured"), *rest[1:]))

    with Casebook(casebook) as book:
        differences = list(read_again(book.engine, tell=tell))
    lines = [line for one in differences for line in one.lines()]
    assert len(differences) == 2
    assert any("is now read as injured 7-7" in line for line in lines), lines
    assert any(": gone: responsibility" in line for line in lines), lines
    assert differences[0].to_dict()["since"].startswith("0.")
