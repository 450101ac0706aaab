"""Reports that go after a person moved claims, and all other deeds, in any order."""

from pathlib import Path
from random import Random

import pytest

from rashomon.casebook.store.opening import reading
from rashomon.cli.casebook.keeping import merge
from tests.casebook.test_erasing import leaks
from tests.casebook.walking import GIVEN, WORDS, Told, Walk
from tests.casebook.whole import assert_current

NAMES = ("well-1", "well-2", "bank")
LOST = "nothing is read any more of the event that it was moved to"


def moved(path: Path, names: tuple[str, ...] = NAMES) -> Told:
    """Return a casebook in which the bank's claim was moved to the bombing."""
    book = Told(path, create=True, who="Ana")
    list(
        book.add(
            {"id": n, "text": GIVEN[n], "outlet": "Velt Wire", "published": "2021-03-06"}
            for n in names
        )
    )
    (well,) = (e.id for e in book.record().events if "well-1" in e.documents)
    (guards,) = (c.id for c in book.record().claims if c.document == "bank")
    book.judge("move", guards, well, reason="one night")
    return book


@pytest.mark.parametrize(
    ("erased", "left", "needs"),
    [
        (["well-1"], [("bank", "well-2")], []),
        (["bank"], [("well-1", "well-2")], []),
        (["bank", "well-1"], [("well-2",)], []),
        (["well-1", "well-2"], [("bank",)], [("lost", LOST)]),
        (["well-1", "well-2", "bank"], [], []),
    ],
)
def test_a_report_is_erased_after_a_move(
    tmp_path: Path, erased: list[str], left: list[tuple[str, ...]], needs: list[tuple[str, str]]
) -> None:
    path = tmp_path / "case.casebook"
    with moved(path) as book:
        for name in erased:
            book.erase(name, reason="asked")
            found = book.verify()
            assert found.is_clean, found.lines()
        events = book.record().events
        assert [tuple(sorted(e.documents)) for e in events] == left
        assert [(n.kind, n.said) for e in events for n in book.needs(e.id)] == needs
        assert book.rebuild() == 0
    assert list(leaks(path, tuple(word for name in erased for word in WORDS[name]))) == []


def test_a_report_is_erased_after_two_events_of_one_report_were_made_one(tmp_path: Path) -> None:
    path = tmp_path / "case.casebook"
    with moved(path, (*NAMES, "both")) as book:
        both = [e.id for e in book.record().events if "both" in e.documents]
        book.judge("same", *both, reason="one night")
        for name in ("both", "well-1"):
            book.erase(name, reason="asked")
            assert book.verify().is_clean
    assert list(leaks(path, WORDS["both"] + WORDS["well-1"])) == []


def test_what_was_erased_elsewhere_goes_here_after_a_move(tmp_path: Path) -> None:
    with moved(tmp_path / "theirs.casebook") as theirs:
        theirs.erase("well-1", reason="asked")
    with moved(tmp_path / "ours.casebook") as ours:
        done = ours.merge(tmp_path / "theirs.casebook", erase=True)
        assert done.came["tombstone"] == 1
        assert ours.verify().is_clean
    assert list(leaks(tmp_path / "ours.casebook", WORDS["well-1"])) == []


def test_a_merge_says_which_events_changed_and_how(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("ours", "theirs"):
        moved(tmp_path / name).close()
    with Told(tmp_path / "theirs", who="Bo") as theirs:
        (ten,) = (c.id for c in theirs.record().claims if c.document == "well-2")
        theirs.judge("correct", ten, reason="a slip", count=14)
    merge(str(tmp_path / "ours"), str(tmp_path / "theirs"), unverified=False, also_erase=False,
          who="Ana")  # fmt: skip
    told = capsys.readouterr().out
    with Told(tmp_path / "ours") as ours:
        (well,) = (e.id for e in ours.record().events)
        assert "1 event changed" in told
        assert well in told, told
        assert "everyone killed 9–10 → 9–14" in told
        assert ours.merge(tmp_path / "theirs").changes == []


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("other") / "case.casebook"
    with moved(path, (*NAMES, "both")) as book:
        book.erase("well-2", reason="asked")
    return path


@pytest.mark.parametrize("seed", range(2))
def test_after_each_of_many_deeds_the_casebook_verifies(
    tmp_path: Path, other: Path, seed: int
) -> None:
    with Told(tmp_path / "case.casebook", create=True, who="Ana") as book:
        walk, said = Walk(book, other, Random(seed)), []
        for _ in range(15):
            said.append(walk.step())
            found = book.verify()
            assert found.is_clean, (*said, *found.lines())
            with reading(book.engine) as connection:
                assert_current(connection)
        list(book.link())
        assert book.rebuild() == 0, (*said, book.log()[-1].changes)
