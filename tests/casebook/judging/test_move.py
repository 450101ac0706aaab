"""Claims that a person gives to another event, and two events of one report made one."""

import shutil
from dataclasses import replace

import pytest

from rashomon.casebook.asking.moments import AsOf
from rashomon.casebook.casebook import Casebook
from rashomon.errors import BadInput, NotFound
from tests.casebook.judging.case import REPORTS, claim, event_of, events, killed, read_as
from tests.casebook.whole import assert_whole

BOTH = {
    "id": "both",
    "outlet": "Orlen Wire",
    "published": "2021-03-06",
    "text": "Gunmen attacked a prison in the town of Zamorka, Syria, on Thursday and killed at "
    "least 7 guards, a prison official said. The attack wounded 9 inmates.\n\nIn Telmar, Iraq, a "
    "car bomb killed 12 traders in a market on Tuesday, police said.",
}
GIVEN = [BOTH, REPORTS[1]]
LATER = {
    "id": "later",
    "outlet": "Zamorka Post",
    "published": "2021-03-07",
    "text": "Gunmen who attacked a prison in Zamorka, Syria, on Thursday killed 24 guards, the "
    "regional governor said on Saturday.",
}


@pytest.fixture(scope="module")
def two_events(tmp_path_factory):
    path = tmp_path_factory.mktemp("moving") / "case.db"
    with Casebook(path, create=True, who="Ana") as book:
        list(book.add(GIVEN))
    return path


@pytest.fixture
def split(two_events, tmp_path):
    path = tmp_path / "case.db"
    shutil.copyfile(two_events, path)
    with Casebook(path, who="Ana") as book:
        yield book
    assert_whole(path)


def ids(book):
    """The event of the raid, the other of the same report, and the claim of that."""
    found = events(book)
    (other,) = (i for i, e in found.items() if e.documents == ("both",))
    return event_of(book, "paper"), other, found[other].claims[0]


def test_a_claim_moved_to_the_other_event_of_its_report_counts_there(split):
    raid, other, traders = ids(split)
    done = split.judge("move", traders, raid, reason="one night")
    said = f'Ana moved "killed 12 traders" of both to event {raid}: one night'
    assert done.said == (said,)
    assert traders in events(split)[raid].claims
    assert killed(split, "paper") == (35, 35)
    (event,) = split.record([other]).events
    assert (event.id, event.previous_ids) == (raid, (other,))
    assert [c.lines for c in done.changes if c.event == other] == [(f"now part of {raid}",)]
    (claim_now,) = (c for c in split.record([raid]).claims if c.id == traders)
    assert (claim_now.event, claim_now.document) == (raid, "both")


def test_two_events_of_one_report_can_be_judged_to_be_one_and_an_undo_parts_them(split):
    raid, other, traders = ids(split)
    before = events(split)[raid]
    done = split.judge("same", other, raid, reason="one night")
    assert events(split).keys() == {raid}
    assert traders in events(split)[raid].claims
    split.undo(done.entry)
    assert events(split)[raid] == before
    assert sorted(e.documents for e in events(split).values()) == [("both",), ("both", "paper")]


def test_the_place_and_the_days_of_the_event_stay_its_own(split):
    raid, _, traders = ids(split)
    before = events(split)[raid]
    split.judge("move", traders, raid, reason="one night")
    now = events(split)[raid]
    assert (now.place, now.start, now.end) == (before.place, before.start, before.end)
    assert (now.documents, now.summary) == (before.documents, before.summary)


def test_a_move_outlives_reports_that_come_readings_and_a_rebuild(split):
    raid, _, traders = ids(split)
    split.judge("move", traders, raid, reason="one night")
    list(split.add([LATER, REPORTS[2]]))
    assert event_of(split, "later") == raid
    assert traders in events(split)[raid].claims
    read_as(split, lambda c: replace(c, id=f"c-{c.id[-9:]}") if c.count else c)
    (now,) = (c for c in split.record([raid]).claims if c.quote == "killed 12 traders")
    assert now.id != traders
    assert event_of(split, "market") != raid
    split.rebuild()
    assert now.id in events(split)[raid].claims
    assert split.verify().n_faults == 0


def test_a_claim_can_be_moved_to_an_event_of_other_reports(book):
    market, raid = event_of(book, "market"), event_of(book, "wire")
    wounded = claim(book, "market", "wounded")
    before = events(book)[raid]
    done = book.judge("move", wounded, raid, reason="the page mixes them")
    assert wounded in events(book)[raid].claims
    assert wounded not in events(book)[market].claims
    assert events(book)[raid].documents == ("market", "paper", "wire")
    assert (events(book)[raid].place, events(book)[raid].start) == (before.place, before.start)
    assert book.needs(raid) == ()
    list(book.add([LATER]))
    assert {event_of(book, "later"), event_of(book, "wire")} == {raid}
    book.undo(done.entry)
    assert wounded in events(book)[market].claims
    assert events(book)[raid].documents == ("later", "paper", "wire")


def test_a_claim_moved_to_what_is_not_read_any_more_needs_a_person(split):
    raid, _, traders = ids(split)
    done = split.judge("move", traders, raid, reason="one night")
    read_as(split, lambda c: c if c.quote == "killed 12 traders" else None)
    (alone,) = (i for i, e in events(split).items() if traders in e.claims)
    assert [n.kind for n in split.needs(alone)] == ["lost"]
    split.undo(done.entry)
    assert all(n.kind != "lost" for i in events(split) for n in split.needs(i))


def test_of_several_moves_the_latest_counts(split):
    raid, _, traders = ids(split)
    split.judge("move", traders, raid, reason="one night")
    list(split.add([REPORTS[2]]))
    market = event_of(split, "market")
    done = split.judge("move", traders, market, reason="one market")
    assert traders in events(split)[market].claims
    split.undo(done.entry)
    assert traders in events(split)[raid].claims


def test_a_claim_that_was_moved_can_be_corrected_and_set_aside(split):
    raid, _, traders = ids(split)
    split.judge("move", traders, raid, reason="one night")
    split.judge("correct", traders, reason="the page has 13", count=13)
    assert killed(split, "paper") == (36, 36)
    split.judge("set-aside", traders, reason="hearsay")
    assert killed(split, "paper") == (23, 23)


def test_a_move_counts_in_what_had_been_published_by_a_day(split):
    raid, _, traders = ids(split)
    split.judge("move", traders, raid, reason="one night")
    (event,) = split.record([raid], as_of=AsOf(published="2021-03-06")).events
    assert traders in event.claims


def test_a_move_comes_with_a_casebook_that_is_merged(split, tmp_path):
    raid, _, traders = ids(split)
    split.judge("move", traders, raid, reason="one night")
    with Casebook(tmp_path / "ours.db", create=True, who="Bo") as ours:
        ours.merge(tmp_path / "case.db")
        assert traders in events(ours)[event_of(ours, "paper")].claims
        assert len(events(ours)) == 1
    assert_whole(tmp_path / "ours.db")


def test_the_log_of_an_event_has_what_was_moved_to_it(split):
    raid, other, traders = ids(split)
    split.judge("move", traders, raid, reason="one night")
    for subject in (raid, other, traders, "both"):
        assert split.log(subject=subject)[-1].said.startswith("Ana moved")


def test_what_cannot_be_moved_is_refused(split):
    raid, other, traders = ids(split)
    guards = next(c for c in events(split)[raid].claims)
    n = len(split.log())
    for (kind, *names), error, said in (
        (("move", guards, raid), BadInput, f"is of {raid} already"),
        (("move", traders), BadInput, "give a claim and an event"),
        (("move", "nowhere", raid), NotFound, "no claim"),
        (("move", traders, "nowhere"), NotFound, "no claim or event"),
        (("different", raid, other), BadInput, "are two events already"),
        (("same", raid, raid), BadInput, "are one event"),
    ):
        with pytest.raises(error, match=said):
            split.judge(kind, *names, reason="so")
    assert len(split.log()) == n
