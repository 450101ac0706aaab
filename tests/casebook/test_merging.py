"""Two casebooks of one case become one, and nothing of either is lost."""

import sqlite3
import zlib
from pathlib import Path

import pytest

from rashomon.casebook import Casebook
from rashomon.casebook.events.naming import resolved
from rashomon.casebook.judging.matching import anchor
from rashomon.casebook.linking.reports import claims_of
from rashomon.casebook.store.opening import reading
from rashomon.errors import BadInput
from rashomon.types import Problem
from tests.casebook.kept import REPORTS, judge, settle, unguarded
from tests.casebook.test_erasing import id_of


def book_of(path: Path, *names: str, who: str) -> Path:
    """Make a casebook of some of the reports."""
    folder = path.parent / f"{path.name}-reports"
    folder.mkdir()
    for name in names:
        (folder / name).write_text(REPORTS[name], encoding="utf-8")
    with Casebook(path, create=True, who=who) as book:
        list(book.add(folder))
    settle(path)
    return path


def rows(path: Path, asked: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    found = connection.execute(asked).fetchall()
    connection.close()
    return found


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return book_of(tmp_path / "ours", "orchard.txt", "bridge.txt", who="ada")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return book_of(tmp_path / "theirs", "orchard-later.txt", "bridge.txt", "ferry.txt", who="bea")


def test_what_both_have_comes_together_and_twice_is_once(ours: Path, theirs: Path) -> None:
    with Casebook(ours, who="ada") as book:
        first = book.merge(theirs)
        found = book.verify()
        assert found.is_clean, found.lines()
        n = found.entries
        again = book.merge(theirs)
        assert not again.changed, again.lines()
        assert book.verify().entries == n
    assert first.came["document"] == 2
    assert len(rows(ours, "SELECT * FROM document")) == 4
    assert len(rows(ours, "SELECT * FROM retrieval")) == 5
    assert len(rows(ours, "SELECT * FROM original")) == 4
    killed = rows(ours, "SELECT low, high FROM current_outcome WHERE outcome = 'killed'")
    assert len(killed) == 3
    assert first.to_dict()["head"] == first.head
    assert first.lines()[0].startswith(str(theirs))


def test_ids_of_both_lead_to_an_event(ours: Path, theirs: Path) -> None:
    ids = {row[0] for path in (ours, theirs) for row in rows(path, "SELECT id FROM event")}
    with Casebook(ours) as book:
        book.merge(theirs)
        current = {row[0] for row in rows(ours, "SELECT event FROM current")}
        with reading(book.engine) as connection:
            assert {resolved(connection, name) for name in ids} == current
    assert len(current) == 3


def test_the_log_of_the_other_is_kept_with_its_digests(ours: Path, theirs: Path) -> None:
    from json import loads

    log = rows(theirs, "SELECT number, at, who, act, digest FROM entry ORDER BY number")
    with Casebook(ours) as book:
        head = book.merge(theirs).head
    told = [loads(str(row[0])) for row in rows(ours, "SELECT told FROM entry WHERE act = 'merge'")]
    kept = [tuple(line[:5]) for one in told for line in one.get("log", ())]
    assert kept == log
    assert all(one["head"] == head == log[-1][4] for one in told)


def test_a_copy_that_was_worked_on_comes_back(casebook: Path, tmp_path: Path) -> None:
    from tests.casebook.kept import copied

    other = copied(casebook, tmp_path / "other")
    name = id_of(other, "hospital official")
    with Casebook(other, who="bea") as book:
        with reading(book.engine) as connection:
            claim = claims_of(connection, [name])[name][0]
        judge(book, "set_aside", claim.id, reason="a rumour", content=anchor(claim))
    with Casebook(casebook, who="ada") as book:
        came = book.merge(other)
        found = book.verify()
        assert found.is_clean, found.lines()
        assert came.came == {"entry": 1, "judgement": 1}
    assert rows(casebook, "SELECT who, reason FROM judgement") == [("bea", "a rumour")]
    low = rows(casebook, "SELECT low FROM current_outcome WHERE outcome = 'killed' AND low = 7")
    assert low == []


def test_judgements_that_exclude_each_other_are_told_and_kept(
    casebook: Path, tmp_path: Path
) -> None:
    from tests.casebook.kept import copied

    other = copied(casebook, tmp_path / "other")
    pair = id_of(casebook, "At least nine"), id_of(casebook, "hospital official")
    with Casebook(casebook, who="ada") as book:
        judge(book, "same", *pair)
    with Casebook(other, who="bea") as book:
        judge(book, "different", *pair)
    with Casebook(casebook) as book:
        came = book.merge(other)
        assert book.verify().is_clean
    assert len(came.conflicts) == 1
    assert "are different" in came.conflicts[0]
    assert came.conflicts[0].endswith("none of them counts until one is undone")
    assert len(rows(casebook, "SELECT * FROM judgement")) == 2


def killed(path: Path) -> set[tuple[object, ...]]:
    return set(rows(path, "SELECT low, high FROM current_outcome WHERE outcome = 'killed'"))


def test_of_two_corrections_both_come_and_the_later_stands_whichever_way_they_merge(
    casebook: Path, tmp_path: Path
) -> None:
    from tests.casebook.kept import copied

    other = copied(casebook, tmp_path / "other")
    (name,) = rows(casebook, "SELECT id FROM claim WHERE quote LIKE '%nine people%'")
    for path, who, count in ((casebook, "ada", 8), (other, "bea", 10)):
        with Casebook(path, who=who) as book:
            book.judge("correct", str(name[0]), reason=f"{who}'s list", count=count)
        settle(path)
    third = copied(casebook, tmp_path / "third")
    for into, of in ((casebook, other), (other, third), (casebook, other), (other, casebook)):
        with Casebook(into, who="cy") as book:
            came = book.merge(of)
            assert book.verify().is_clean
        if of is not casebook:
            assert (10, 10) in killed(into)
        settle(into)
        assert len(rows(into, "SELECT * FROM judgement")) == 2
        assert len(rows(into, "SELECT * FROM claim WHERE version = 'person'")) == 2
    assert not came.came["judgement"]
    with Casebook(third, who="cy") as book:
        (said,) = book.merge(other).conflicts
    assert said == (
        f"{name[0]}: correct by ada (ada's list); correct by bea (bea's list): that by bea stands"
    )
    assert (10, 10) in killed(third)


def test_an_event_accepted_here_and_rejected_there_is_told(casebook: Path, tmp_path: Path) -> None:
    from tests.casebook.kept import copied

    other = copied(casebook, tmp_path / "other")
    (name,) = rows(casebook, "SELECT event FROM current WHERE place = 'Velmora'")
    for path, kind, who in ((casebook, "accept", "ada"), (other, "reject", "bea")):
        with Casebook(path, who=who) as book:
            book.judge(kind, str(name[0]), reason="looked")
    with Casebook(casebook) as book:
        (said,) = book.merge(other).conflicts
    assert said == f"{name[0]}: accept by ada (looked); reject by bea (looked): that by bea stands"
    assert rows(casebook, "SELECT state FROM current WHERE place = 'Velmora'") == [("rejected",)]


def test_a_judgement_of_the_future_does_not_come_yet(casebook: Path, tmp_path: Path) -> None:
    from tests.casebook.kept import copied

    other = copied(casebook, tmp_path / "other")
    with Casebook(other, who="bea") as book:
        judge(book, "same", id_of(other, "At least nine"), id_of(other, "fishermen"))
    connection = unguarded(other)
    connection.execute("UPDATE judgement SET at = '9999-01-01T00:00:00.000000Z'")
    connection.close()
    with Casebook(casebook) as book:
        came = book.merge(other, unverified=True)
    assert came.came["judgement"] == 0
    assert "is of 9999-01-01" in came.left[0]


def test_one_id_of_two_texts_is_told_and_both_are_kept(tmp_path: Path) -> None:
    for name, text in (("a", REPORTS["bridge.txt"]), ("b", REPORTS["ferry.txt"])):
        with Casebook(tmp_path / name, create=True) as book:
            list(book.add([{"id": "report-1", "text": text}]))
    with Casebook(tmp_path / "a") as book:
        came = book.merge(tmp_path / "b")
        found = book.verify()
        assert found.is_clean, found.lines()
        assert not book.merge(tmp_path / "b").changed
    assert "report report-1 is another one here" in came.conflicts[0]
    assert len(rows(tmp_path / "a", "SELECT * FROM document")) == 2
    assert len(rows(tmp_path / "a", "SELECT * FROM claim")) == 2


def test_an_erased_report_stays_erased(casebook: Path, tmp_path: Path) -> None:
    from tests.casebook.kept import copied

    other = copied(casebook, tmp_path / "other")
    here, there = id_of(casebook, "At least nine"), id_of(casebook, "fishermen")
    with Casebook(casebook, who="ada") as book:
        book.erase(here, reason="a witness asked")
    with Casebook(other, who="bea") as book:
        book.erase(there, reason="a court asked")
    with Casebook(casebook) as book:
        came = book.merge(other)
        assert any("a witness asked; it does not come back" in line for line in came.left)
        assert any("a court asked; it is still here" in line for line in came.left)
        assert len(rows(casebook, "SELECT * FROM document")) == 3
        book.merge(other, erase=True)
        found = book.verify()
        assert found.is_clean, found.lines()
    assert len(rows(casebook, "SELECT * FROM document")) == 2
    assert ("bea", "a court asked") in rows(casebook, "SELECT who, reason FROM tombstone")


def test_what_was_erased_elsewhere_is_refused_here(tmp_path: Path, ours: Path) -> None:
    other = book_of(tmp_path / "other", "ferry.txt", who="bea")
    with Casebook(other, who="bea") as book:
        book.erase(id_of(other, "fishermen"), reason="a court asked")
    problems: list[Problem] = []
    with Casebook(ours) as book:
        book.merge(other)
        list(book.add(tmp_path / "other-reports", on_problem=problems.append))
        assert book.verify().is_clean
    assert "erased by bea" in problems[0].error


@pytest.mark.parametrize("originals", [True, False])
def test_a_package_merges_as_far_as_it_holds(
    ours: Path, theirs: Path, tmp_path: Path, originals: bool
) -> None:
    package = tmp_path / "package"
    with Casebook(theirs) as book:
        book.pack(package, originals=originals)
    package.chmod(0o444)
    with Casebook(ours) as book:
        came = book.merge(package)
        found = book.verify()
    assert found.is_clean, found.lines()
    assert came.came["document"] == (2 if originals else 0)
    assert sum("does not hold its text" in line for line in came.left) == (0 if originals else 2)


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE claim SET quote = 'x'",
        "UPDATE document SET text = 'x'",
        "UPDATE entry SET who = 'nobody'",
        "DELETE FROM original_part",
    ],
)
def test_one_that_does_not_verify_is_refused(ours: Path, theirs: Path, deed: str) -> None:
    connection = unguarded(theirs)
    connection.execute(deed)
    connection.close()
    with Casebook(ours) as book:
        before = book.verify().head
        with pytest.raises(BadInput, match="does not verify, nothing was merged"):
            book.merge(theirs)
        assert book.verify().head == before


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE claim SET content = '{}'",
        "UPDATE claim SET content = replace(content, '\"start\":', '\"start\":1')",
        "UPDATE document SET content = '[' || content",
        "UPDATE document SET id = id || char(10)",
        "UPDATE document SET text = x'00ff'",
        "UPDATE reading SET scenes = x'789c'",
        "UPDATE entry SET at = 'long ago'",
    ],
)
def test_values_that_no_casebook_holds_are_refused_even_unverified(
    ours: Path, theirs: Path, deed: str
) -> None:
    connection = unguarded(theirs)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(deed)
    connection.close()
    with Casebook(ours) as book:
        with pytest.raises(BadInput):
            book.merge(theirs, unverified=True)
        assert book.verify().is_whole


def test_a_bomb_in_a_reading_is_refused(ours: Path, theirs: Path) -> None:
    bomb = zlib.compress(b"[" + b" " * (70 << 20) + b"]", 9)
    connection = unguarded(theirs)
    connection.execute("UPDATE reading SET scenes = ?", (bomb,))
    connection.close()
    with Casebook(ours) as book, pytest.raises(BadInput, match="reading"):
        book.merge(theirs, unverified=True)


@pytest.mark.parametrize(
    "deed",
    [
        "ALTER TABLE claim RENAME TO c2; CREATE VIEW claim AS SELECT * FROM c2",
        "DROP TABLE tombstone",
        "UPDATE alembic_version SET version_num = 'other'",
    ],
)
def test_a_file_with_other_tables_is_refused(ours: Path, theirs: Path, deed: str) -> None:
    connection = unguarded(theirs)
    connection.executescript(deed)
    connection.close()
    with Casebook(ours) as book, pytest.raises(BadInput):
        book.merge(theirs, unverified=True)


def test_what_is_no_casebook_is_refused(ours: Path, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no casebook")
    with Casebook(ours) as book:
        for name in ("text", "nowhere"):
            with pytest.raises(BadInput):
                book.merge(tmp_path / name)


def test_the_other_casebook_is_not_written_to(ours: Path, theirs: Path) -> None:
    before = theirs.read_bytes()
    with Casebook(ours) as book:
        book.merge(theirs)
    assert theirs.read_bytes() == before
