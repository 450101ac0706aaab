"""Who did what and when: every act has its sentence."""

import pytest

from rashomon.errors import BadInput, NotFound
from tests.casebook.judging.case import claim, event_of, read_as


@pytest.fixture
def busy(book):
    """Return a casebook with every act in it, and what was judged."""
    read = claim(book, "paper")
    first = book.judge("correct", read, reason="25 on the page", who="Bo", count=25)
    book.undo(first.entry, reason="a slip")
    event = event_of(book, "market")
    book.judge("accept", event, reason="read it")
    book.enter(
        medium="photo", reason="sent in", description="Nine shrouds.", document="market",
        outcome="killed", count=9,
    )  # fmt: skip
    read_as(book, lambda c: c)
    return book, read, event, first


def test_every_act_is_told_in_a_sentence(busy):
    book, _, event, first = busy
    said = [(line.act, line.who, line.said) for line in book.log()]
    assert [x[:2] for x in said] == [
        ("add", "Ana"), ("link", "Ana"), ("judge", "Bo"), ("undo", "Ana"), ("judge", "Ana"),
        ("enter", "Ana"), ("read", "Ana"),
    ]  # fmt: skip
    assert [x[2] for x in said] == [
        "Ana added 3 reports (market, paper, wire)",
        "Ana linked new reports: 2 events changed",
        'Bo corrected "killed 23 guards" of paper: high 25, low 25: 25 on the page',
        f'Ana took back {first.judgements[0]} (Bo corrected "killed 23 guards" of paper: '
        "high 25, low 25: 25 on the page): a slip",
        f"Ana accepted event {event} as of revision 1: read it",
        'Ana entered "Nine shrouds." of market, seen on a photo: sent in',
        "Ana read 3 reports again with next: 0 otherwise",
    ]


def test_what_an_entry_changed_is_told(busy):
    book, _, _, first = busy
    (line,) = [x for x in book.log() if x.number == first.entry]
    assert any("everyone killed 23 → 25" in change for change in line.changes)


def test_the_log_can_be_asked_for_a_subject(busy):
    book, read, event, first = busy
    asked = {
        "Bo": [3, 4],
        read: [1, 3, 4],
        first.judgements[0]: None,
        event: [2, 5, 6],
        "market": [1, 2, 6, 7],
        "paper": [1, 2, 3, 4, 7],
    }
    for subject, expected in asked.items():
        if expected is None:
            with pytest.raises(NotFound, match="nobody of this name"):
                book.log(subject=subject)
        else:
            assert [line.number for line in book.log(subject=subject)] == expected, subject


def test_the_log_can_begin_at_a_moment_or_after_an_entry(busy):
    book = busy[0]
    third = book.log()[2]
    assert [x.number for x in book.log(since=third.at)] == [3, 4, 5, 6, 7]
    assert [x.number for x in book.log(since=5)] == [6, 7]
    assert book.log(since="9000-01-01") == ()
    assert [x.number for x in book.log(since=2, subject="Bo")] == [3, 4]
    with pytest.raises(BadInput, match="is no date"):
        book.log(since="lately")
