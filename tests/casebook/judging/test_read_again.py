"""Reading again with another version: what a person decided survives what the rules read."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from tests.casebook.judging.case import claim, event_of, figures, killed, read_as


def moved(c):
    """Another rule: fewer words, another id."""
    if c.document != "paper" or c.count is None:
        return c
    return replace(c, id="c-moved", start=c.start + 7, quote=c.quote[7:])


def refigured(c):
    if c.document != "paper" or c.count is None:
        return c
    return replace(c, id="c-other", count=replace(c.count, low=24, high=24))


def regrouped(c):
    return replace(refigured(c), rule="another-rule")


CHANGES = [moved, refigured, regrouped]


@pytest.mark.parametrize("change", CHANGES)
def test_a_correction_survives(book, change):
    done = book.judge("correct", claim(book, "paper"), reason="25 on the page", count=25)
    read_as(book, change)
    assert killed(book, "paper") == (25, 25)
    book.undo(done.entry)
    assert killed(book, "paper") == ((24, 24) if change is not moved else (23, 23))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("kind", ["reject", "set-aside"])
def test_what_a_person_left_out_stays_out(book, change, kind):
    book.judge(kind, claim(book, "paper"), reason="hearsay")
    before = figures(book)
    read_as(book, change)
    assert figures(book) == before


def test_a_rejection_of_what_reads_otherwise_now_is_told(book):
    book.judge("reject", claim(book, "paper"), reason="misread")
    (step,) = read_as(book, refigured)
    (told,) = [d for d in step.differing if d.judgements]
    assert told.document == "paper"
    assert "rejected by Ana" in told.judgements[0]
    assert "reads otherwise now" in told.judgements[0]
    assert [n.kind for n in book.needs(event_of(book, "paper"))] == ["shifted"]


def test_what_a_version_reads_otherwise_is_told_and_older_claims_stay(book):
    old = claim(book, "paper")
    (step,) = read_as(book, refigured)
    assert [d.document for d in step.differing] == ["paper"]
    assert step.differing[0].lines == ('"killed 23 guards": killed 23 → killed 23 (24)',)
    assert killed(book, "paper") == (24, 24)
    assert claim(book, "paper", version="next") == "c-other"
    assert claim(book, "paper", version="0%") == old
    assert any("everyone killed 23 → 24" in line for c in step.changes for line in c.lines)


def test_a_version_reads_a_report_once(book):
    assert list(book.read_again()) == []
    (step,) = read_as(book, lambda c: c)
    assert (step.n_read, step.differing, step.changes) == (3, (), ())
    n = len(book.log())
    assert read_as(book, lambda c: c) == []
    assert len(book.log()) == n


def test_a_reading_that_is_the_same_takes_little_room_and_no_claims(book):
    read_as(book, lambda c: c)
    read, claims = ledger.READING, ledger.CLAIM
    with reading(book.engine) as connection:
        asked = select(func.sum(func.length(read.c.scenes))).where(read.c.version == "next")
        assert connection.execute(asked).scalar_one() == 0
        of_next = select(func.count()).where(claims.c.version == "next")
        assert connection.execute(of_next).scalar_one() == 0


def test_only_the_reports_that_are_named_are_read(book):
    assert list(book.read_again(["wire"])) == []


def test_what_was_entered_by_hand_is_read_by_nobody(book):
    entered = book.enter(
        medium="call", reason="a cousin rang", quote="Five of us were killed.",
        date="2020-01-05", place="Orm", country="SY", outcome="killed", count=5,
    )  # fmt: skip
    (step,) = read_as(book, refigured)
    assert step.n_read == 3
    assert killed(book, entered.document) == (5, 5)
