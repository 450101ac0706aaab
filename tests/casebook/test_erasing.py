"""An erased report leaves no word behind, and everything else as it was."""

import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.casebook import Casebook
from rashomon.casebook.judging.matching import anchor
from rashomon.casebook.linking.reports import claims_of
from rashomon.casebook.store.opening import reading
from rashomon.casebook.store.search import found as searched
from rashomon.errors import BadInput
from rashomon.types import Problem
from tests.casebook.kept import REPORTS, judge, unguarded

WORDS = (
    "At least nine people",
    "Plain Courier",
    "nine people were killed",
    "on Tuesday, the police",
)
LATER = REPORTS["orchard-later.txt"]


def id_of(path: Path, words: str) -> str:
    connection = sqlite3.connect(path)
    asked = "SELECT id FROM document WHERE text LIKE ?"
    (found,) = connection.execute(asked, (f"%{words}%",)).fetchone()
    connection.close()
    return str(found)


def leaks(path: Path, words: tuple[str, ...]) -> Iterator[str]:
    """Yield where words stand in a file of the casebook, plain, as UTF-16 or packed."""
    for file in path.parent.glob(f"{path.name}*"):
        held = file.read_bytes()
        for word in words:
            for code in ("utf-8", "utf-16-le", "utf-16-be"):
                if word.encode(code) in held:
                    yield f"{file.name}: {word} as {code}"
    connection = sqlite3.connect(path)
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in connection.execute(f"SELECT * FROM {table}"):
            for cell in row:
                if isinstance(cell, bytes):
                    try:
                        whole = zlib.decompress(cell).decode()
                    except (zlib.error, UnicodeDecodeError):
                        continue
                    yield from (f"{table}: {w}" for w in words if w in whole)
    connection.close()


def test_no_word_of_an_erased_report_stays_in_any_file(casebook: Path) -> None:
    words = ("At least nine people", "nine people were killed", "Tuesday, the police said")
    assert list(leaks(casebook, words))
    with Casebook(casebook, who="bea") as book:
        done = book.erase(id_of(casebook, "At least nine"), reason="a witness is in danger")
        assert done.wiped
        assert done.rows["claim"] == 1
        assert list(leaks(casebook, words)) == []
        found = book.verify()
        assert found.is_clean, found.lines()
        assert found.checked["tombstone"] == 1
        with reading(book.engine) as connection:
            assert searched(connection, "document", "courier police nine", most=9) == []
            assert searched(connection, "document", "hospital official", most=9)
    assert list(leaks(casebook, words)) == []
    assert "erased by bea" in done.lines()[0]
    assert done.to_dict()["reason"] == "a witness is in danger"


def test_a_report_is_named_by_a_beginning_that_fits_one(casebook: Path) -> None:
    name, another = id_of(casebook, "At least nine"), id_of(casebook, "fishermen")
    with Casebook(casebook) as book:
        with pytest.raises(BadInput, match="'d-': give 3 characters of an id at least"):
            book.erase("d-", reason="asked")
        assert book.erase(name[:9], reason="asked").tombstone.document == name
        again = book.erase(name[:9], reason="asked again")
        assert (again.tombstone.reason, again.rows) == ("asked", {})
        for nothing in (another[:9].upper(), f"{another}0", "d-%", "orchard.txt"):
            with pytest.raises(BadInput, match="no report of that id is here"):
                book.erase(nothing, reason="asked")
        assert book.verify().checked["tombstone"] == 1


def test_a_beginning_of_several_is_refused_with_their_ids(casebook: Path) -> None:
    ids = ["d-aaa111", "d-aaa222"]
    with Casebook(casebook) as book:
        list(book.add([{"id": name, "text": f"{name}: {REPORTS['ferry.txt']}"} for name in ids]))
        book.erase(ids[0], reason="asked")
        with pytest.raises(BadInput, match="'d-aaa' fits several: d-aaa111, d-aaa222; give more"):
            book.erase("d-aaa", reason="asked")


def test_the_log_says_who_erased_what_and_why(casebook: Path) -> None:
    name = id_of(casebook, "At least nine")
    with Casebook(casebook, who="bea") as book:
        book.erase(name, reason="a witness is in danger")
        said = [line.said for line in book.log(subject=name)]
        assert said[-1] == f"bea erased report {name}: a witness is in danger"
        assert [line.act for line in book.log(subject=name)] == ["add", "link", "erase"]
        book.rebuild()
        assert book.log()[-1].said == (
            "bea made anew what is worked out of 3 reports: 0 events changed"
        )


def test_an_event_keeps_its_id_and_loses_what_only_the_erased_report_said(casebook: Path) -> None:
    connection = sqlite3.connect(casebook)
    before = {row[0] for row in connection.execute("SELECT event FROM current")}
    with Casebook(casebook) as book:
        book.erase(id_of(casebook, "At least nine"), reason="asked")
        book.erase(id_of(casebook, "fishermen"), reason="asked")
        assert book.verify().is_clean
    after = {row[0] for row in connection.execute("SELECT event FROM current")}
    gone = connection.execute("SELECT event, changes FROM revision WHERE state = 'gone'").fetchall()
    kept = connection.execute(
        "SELECT low, best, high FROM current_outcome WHERE event IN "
        "(SELECT event FROM current WHERE summary LIKE '%Velmora%') AND outcome = 'killed'"
    ).fetchall()
    connection.close()
    assert {row[0] for row in gone} == before - after
    assert len(gone) == 1
    assert kept == [(7, 7, 7)]


def test_an_erased_report_does_not_come_back_unless_asked(casebook: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.txt"
    again.write_text(LATER, encoding="utf-8")
    problems: list[Problem] = []
    with Casebook(casebook, who="bea") as book:
        document = id_of(casebook, "At least nine")
        book.erase(document, reason="the family asked")
        list(book.add(again, on_problem=problems.append))
        named = {"id": document, "text": "Other words, under the id that was erased."}
        list(book.add([named], on_problem=problems.append))
        assert [p.error.split(";")[0] for p in problems] == [
            f"not added: {document}: erased by bea on {p.error.split(' on ')[1][:10]}: "
            "the family asked"
            for p in problems
        ]
        assert len(problems) == 2
        list(book.add(again, even_erased=True))
        assert id_of(casebook, "At least nine") != document
        assert book.verify().is_clean
        book.erase(id_of(casebook, "At least nine"), reason="asked again")
        list(book.add(again, even_erased=True))
        book.erase(id_of(casebook, "At least nine"), reason="and again")
        found = book.verify()
        assert found.is_clean, found.lines()
    assert list(leaks(casebook, ("At least nine people",))) == []


def test_judgements_that_quote_an_erased_report_go_and_others_stay(casebook: Path) -> None:
    document, other = id_of(casebook, "At least nine"), id_of(casebook, "hospital official")
    with Casebook(casebook) as book:
        with reading(book.engine) as connection:
            claims = claims_of(connection, [document, other])
        mine, theirs = claims[document][0], claims[other][0]
        gone = [
            judge(book, "set_aside", mine.id, content=anchor(mine)),
            judge(book, "same", document, other),
            judge(book, "accept", "e-1", reason="for at least nine people were killed when"),
        ]
        gone.append(judge(book, "undo", gone[0]))
        stays = judge(book, "set_aside", theirs.id, content=anchor(theirs))
        book.erase(document, reason="asked")
        found = book.verify()
        assert found.is_clean, found.lines()
    connection = sqlite3.connect(casebook)
    assert connection.execute("SELECT id FROM judgement").fetchall() == [(stays,)]
    erased = "SELECT key FROM erased WHERE of_table = 'judgement' ORDER BY key"
    assert [row[0] for row in connection.execute(erased)] == sorted(gone)
    connection.close()


def test_an_original_of_several_reports_stays_and_is_named(tmp_path: Path) -> None:
    table = tmp_path / "two.csv"
    table.write_text(
        "id,date,text\none,2021-03-03,Seven people were killed in Velmora.\n"
        "two,2021-06-09,Four soldiers were shot dead in Karsund.\n",
        encoding="utf-8",
    )
    path = tmp_path / "two.casebook"
    with Casebook(path, create=True) as book:
        list(book.add(table))
        done = book.erase("one", reason="asked")
        assert len(done.shared) == 1
        assert any("still holds its words" in line for line in done.lines())
        assert book.verify().is_clean
        last = book.erase("two", reason="asked")
        assert last.rows["original"] == 1
        assert book.verify().is_clean
    assert list(leaks(path, ("Seven people", "Four soldiers"))) == []


def test_a_shared_original_goes_too_where_asked(tmp_path: Path) -> None:
    table = tmp_path / "two.csv"
    table.write_text(
        "id,date,text\none,2021-03-03,Seven people were killed in Velmora.\n"
        "two,2021-06-09,Four soldiers were shot dead in Karsund.\n",
        encoding="utf-8",
    )
    path = tmp_path / "two.casebook"
    with Casebook(path, create=True) as book:
        list(book.add(table))
        done = book.erase("one", reason="asked", with_originals=True)
        assert done.shared == ()
        found = book.verify()
        assert found.is_clean, found.lines()
    assert list(leaks(path, ("Seven people",))) == []
    assert list(leaks(path, ("Four soldiers",)))


def test_while_somebody_reads_traces_are_told_of_and_wiped_later(
    casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rashomon.casebook.erasing.wiping.PATIENCE", 50)
    name = id_of(casebook, "At least nine")
    reader = sqlite3.connect(casebook, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM document").fetchone()
    with Casebook(casebook) as book:
        done = book.erase(name, reason="asked")
        assert not done.wiped
        assert any("erase again when nobody does" in line for line in done.lines())
        reader.execute("ROLLBACK")
        reader.close()
        again = book.erase(name, reason="asked")
        assert again.wiped
        assert book.verify().is_clean
    assert list(leaks(casebook, ("At least nine people",))) == []


def test_erasing_needs_a_report_and_a_reason(casebook: Path) -> None:
    with Casebook(casebook) as book:
        with pytest.raises(BadInput, match="no report of that id"):
            book.erase("d-none", reason="asked")
        with pytest.raises(BadInput, match="give the reason"):
            book.erase(id_of(casebook, "Seven people"), reason=" ")
        name = id_of(casebook, "Seven people")
        book.erase(name, reason="asked")
        assert book.erase(name, reason="asked").rows == {}
        assert book.verify().entries == 3


def test_a_report_that_no_event_knows_of_yet_is_erased(tmp_path: Path) -> None:
    from rashomon.casebook.documents.adding import add
    from rashomon.sources.options import Options

    path = tmp_path / "pending"
    with Casebook(path, create=True) as book:
        given = [{"id": "one", "text": LATER}, {"id": "two", "text": REPORTS["ferry.txt"]}]
        told = {"who": "ada", "options": Options(), "on_problem": print}
        list(add(book.engine, given, **told))  # type: ignore[arg-type]
        book.erase("one", reason="asked")
        assert book.verify().is_clean
        assert book.n_pending == 1
        list(book.link())
        assert book.verify().is_clean
    assert list(leaks(path, ("At least nine people",))) == []


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("UPDATE tombstone SET reason = 'none'", "tombstone"),
        ("UPDATE tombstone SET who = 'nobody'", "tombstone"),
        ("UPDATE erased SET key = key || 'x' WHERE of_table = 'claim'", "are not those that were"),
        ("UPDATE erased SET digest = 'x' WHERE of_table = 'claim'", "are not those that were"),
        ("DELETE FROM erased WHERE of_table = 'reading'", "are not those that were"),
        ("DELETE FROM tombstone", "no tombstone says who erased it"),
    ],
)
def test_a_changed_tombstone_is_found(casebook: Path, deed: str, said: str) -> None:
    with Casebook(casebook) as book:
        book.erase(id_of(casebook, "Seven people"), reason="asked")
    connection = unguarded(casebook)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(deed)
    connection.close()
    with Casebook(casebook) as book:
        found = book.verify()
    assert not found.is_whole
    assert any(said in line for line in found.lines()), found.lines()


@settings(max_examples=5)
@given(data=st.data())
def test_any_order_of_deeds_leaves_a_whole_casebook(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("deeds")
    path = folder / "case.casebook"
    with Casebook(path, create=True) as book:
        for n in range(data.draw(st.integers(2, 5))):
            deed = data.draw(st.sampled_from(["add", "add", "same", "aside", "erase", "rebuild"]))
            connection = sqlite3.connect(path)
            ids = [row[0] for row in connection.execute("SELECT id FROM document ORDER BY id")]
            connection.close()
            if deed == "add" or not ids:
                name = data.draw(st.sampled_from(sorted(REPORTS)))
                (folder / name).write_text(REPORTS[name], encoding="utf-8")
                list(book.add(folder / name, even_erased=bool(n % 2)))
            elif deed == "erase":
                book.erase(data.draw(st.sampled_from(ids)), reason="asked")
            elif deed == "rebuild":
                book.rebuild()
            elif deed == "same" and len(ids) > 1:
                judge(book, "same", ids[0], ids[1])
                book.rebuild()
            else:
                judge(book, "different", ids[0], ids[-1] if len(ids) > 1 else ids[0])
        found = book.verify()
    assert found.is_clean, found.lines()
