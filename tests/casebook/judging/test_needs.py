"""When an event needs a person, and why."""

from tests.casebook.judging.case import REPORTS, claim, event_of, read_as, state


def test_an_accepted_event_is_clear_until_it_changes(book):
    event = event_of(book, "paper")
    book.judge("accept", event, reason="read both")
    assert (state(book, event), book.needs(event)) == ("clear", ())
    done = book.judge("correct", claim(book, "paper"), reason="25 on the page", count=25)
    assert state(book, event) == "needs_a_person"
    (need,) = book.needs(event)
    assert need.kind == "changed"
    assert "accepted by Ana" in need.said
    assert "everyone killed 23 → 25" in need.said
    book.undo(done.entry)
    assert (state(book, event), book.needs(event)) == ("clear", ())


def test_accepting_it_as_it_is_now_makes_it_clear_again(book):
    event = event_of(book, "paper")
    book.judge("reject", event, reason="no event")
    assert state(book, event) == "rejected"
    book.judge("correct", claim(book, "paper"), reason="25 on the page", count=25)
    assert state(book, event) == "needs_a_person"
    book.judge("accept", event, reason="read both")
    assert state(book, event) == "clear"


def test_an_accepted_event_that_takes_in_another_needs_a_person(book):
    left, right = event_of(book, "wire"), event_of(book, "market")
    book.judge("accept", right, reason="read it")
    book.judge("same", "wire", "market", reason="one raid")
    assert state(book, left) == "needs_a_person"
    assert f"{right}, accepted by Ana" in book.needs(left)[0].said


def test_the_state_that_a_decision_changes_is_told(book):
    event = event_of(book, "market")
    done = book.judge("accept", event, reason="read it")
    assert done.changes[0].lines == ("state: candidate → clear",)
    assert book.undo(done.entry).changes[0].lines == ("state: clear → candidate",)


def test_a_judgement_that_fits_no_claim_any_more_needs_a_person_until_it_is_taken_back(book):
    event = event_of(book, "paper")
    done = book.judge("set-aside", claim(book, "paper"), reason="hearsay")
    read_as(book, lambda c: None if c.document == "paper" and c.count else c)
    assert state(book, event) == "needs_a_person"
    (need,) = book.needs(event)
    assert need.kind == "lost"
    assert '"killed 23 guards", set aside by Ana' in need.said
    book.undo(done.entry)
    assert book.needs(event) == ()


def test_accepting_the_event_after_a_reading_settles_what_it_lost(book):
    event = event_of(book, "paper")
    book.judge("set-aside", claim(book, "paper"), reason="hearsay")
    read_as(book, lambda c: None if c.document == "paper" and c.count else c)
    book.judge("accept", event, reason="seen")
    assert state(book, event) == "clear"


def test_a_pair_joined_with_little_to_spare_needs_a_person_until_it_is_judged(book):
    entered = book.enter(
        medium="call", reason="a trader rang", quote="We buried four of them.",
        date="2021-03-05", place="Telmar, Iraq", published="2021-03-06", outcome="killed", count=4,
    )  # fmt: skip
    event = event_of(book, "market")
    assert entered.events == (event,)
    assert [n.kind for n in book.needs(event)] == ["link"]
    assert "perhaps two events" in book.needs(event)[0].said
    book.judge("same", entered.document, "market", reason="the same market")
    assert book.needs(event) == ()


def test_reports_are_not_left_open_without_a_reason(book):
    assert {state(book, event_of(book, r["id"])) for r in REPORTS} == {"candidate"}
