"""What a person decides, what it changes, and how it is taken back."""

import pytest

from rashomon.casebook.casebook import Casebook
from rashomon.casebook.documents.adding import add
from rashomon.casebook.judging import meant
from rashomon.casebook.store.opening import reading
from rashomon.errors import BadInput, NotFound
from rashomon.sources.options import Options
from tests.casebook.judging.case import REPORTS, claim, event_of, events, figures, killed


def test_a_correction_wins_beside_the_machines_claim(book):
    read = claim(book, "paper")
    done = book.judge("correct", read, reason="the page has 25", who="Bo", count="25")
    assert killed(book, "paper") == (25, 25)
    said = 'Bo corrected "killed 23 guards" of paper: high 25, low 25: the page has 25'
    assert done.said == (said,)
    assert "everyone killed 23 → 25" in done.changes[0].lines
    assert claim(book, "paper") == read


def test_a_correction_of_a_correction_counts_alone(book):
    read = claim(book, "paper")
    first = book.judge("correct", read, reason="25 on the page", count="25")
    assert book.judge("correct", read, reason="more", high=30).changes
    assert killed(book, "paper") == (25, 30)
    book.undo(first.entry)
    assert killed(book, "paper") == (25, 30)


def test_a_claim_set_aside_counts_for_nothing_and_says_who_did_it(book):
    book.judge("set-aside", claim(book, "paper"), reason="hearsay")
    of = events(book)[event_of(book, "paper")].estimates
    reasons = [(s.reason, s.note) for e in of for s in e.set_aside]
    assert any("set aside by Ana" in r and n == "hearsay" for r, n in reasons)
    assert killed(book, "paper")[0] == 7


def test_a_rejected_claim_is_no_longer_there(book):
    read = claim(book, "paper")
    book.judge("reject", read, reason="misread")
    assert read not in events(book)[event_of(book, "paper")].claims
    assert killed(book, "paper")[0] == 7


def test_reports_judged_to_be_of_two_events_part_and_an_undo_brings_them_together(book):
    before, event = figures(book), event_of(book, "wire")
    done = book.judge("different", "wire", "paper", reason="two prisons")
    assert event_of(book, "wire") != event_of(book, "paper")
    book.undo(done.judgements[0])
    assert figures(book) == before
    assert event_of(book, "wire") == event


def test_two_events_judged_to_be_one_keep_the_older_id(book):
    left, right = event_of(book, "wire"), event_of(book, "market")
    done = book.judge("same", left, right, reason="one raid")
    assert {event_of(book, "wire"), event_of(book, "market")} == {left}
    assert [c.lines for c in done.changes if c.event == right] == [(f"now part of {left}",)]
    assert "(events " in done.said[0]


def test_a_judgement_about_events_says_on_which_reports_it_is_and_what_went_along(book):
    post = {**REPORTS[2], "id": "post", "outlet": "Telmar Echo", "published": "2021-03-07"}
    list(book.add([post]))
    raid, market = event_of(book, "wire"), event_of(book, "market")
    done = book.judge("same", raid, market, reason="one raid")
    assert done.along == (
        f"written on the first reports of the two: wire of {raid} and market of {market}",
        f"with it moved paper: {raid} → {event_of(book, 'paper')}",
        f"with it moved post: {market} → {raid}",
    )
    book.undo(done.entry)
    done = book.judge("different", "market", "wire", reason="two towns")
    assert done.along == ()


def test_who_replaces_what_another_decided_says_so_and_both_stay_in_the_log(book):
    event, read = event_of(book, "market"), claim(book, "market")
    book.judge("accept", event, reason="read it", who="Ana")
    day = book.log()[-1].at[:10]
    done = book.judge("reject", event, reason="an accident", who="Bo")
    assert done.said[0].endswith(f"(replaces Ana's accept of {day}): an accident")
    assert [line.said for line in book.log(subject=event)][-1] == done.said[0]
    assert "Ana accepted event" in book.log()[-2].said
    book.judge("accept", event, reason="no accident", who="Ana")
    assert book.log()[-1].said.endswith(f"(replaces Bo's reject of {day}): no accident")
    book.judge("correct", read, reason="13 on the page", who="Ana", count=13)
    done = book.judge("correct", read, reason="14 on the page", who="Bo", count=14)
    assert f"(replaces Ana's correct of {day}): 14" in done.said[0]


def test_what_is_decided_about_an_event_that_was_merged_counts_for_the_other(book):
    left, right = event_of(book, "wire"), event_of(book, "market")
    book.judge("same", left, right, reason="one raid")
    done = book.judge("accept", right, reason="read it all")
    assert done.said[0].startswith(f"Ana accepted event {left}")


def test_an_undo_can_be_undone_and_twice_is_told(book):
    done = book.judge("correct", claim(book, "paper"), reason="25 on the page", count=25)
    back = book.undo(done.entry, reason="a slip")
    assert killed(book, "paper") == (23, 23)
    with pytest.raises(BadInput, match=r"was undone already by Ana, .*a slip"):
        book.undo(done.judgements[0])
    again = book.undo(back.entry)
    assert killed(book, "paper") == (25, 25)
    assert again.said[0].startswith(f"Ana brought back {done.judgements[0]} (Ana corrected")


def test_judgements_that_cannot_hold_are_refused_with_the_smallest_set(book):
    one = book.judge("same", "wire", "paper", reason="one raid")
    book.judge("same", "paper", "market", reason="one day")
    before = figures(book)
    with pytest.raises(BadInput) as error:
        book.judge("different", "wire", "market", reason="two towns")
    said = str(error.value)
    assert "market and paper are the same" in said
    assert "paper and wire are the same" in said
    assert "market and wire are different" in said
    assert "undo one" in said
    assert figures(book) == before
    book.undo(one.entry)
    book.judge("different", "wire", "market", reason="two towns")
    with pytest.raises(BadInput, match="cannot all hold"):
        book.undo(book.log()[-2].number)


def test_nothing_is_written_by_a_judgement_that_is_refused(book):
    n = len(book.log())
    with pytest.raises(BadInput):
        book.judge("correct", claim(book, "paper"), reason="so", mood="bad")
    assert len(book.log()) == n


REFUSED = [
    (("judge", "hate", "wire"), BadInput, "there are same, different, accept, reject, set-aside"),
    (("judge", "same", "wire"), BadInput, "give two reports"),
    (("judge", "accept", "wire", "paper"), BadInput, "give one claim"),
    (("judge", "same", "wire", "wire"), BadInput, "are one report: wire"),
    (("judge", "same", "wire", "nowhere"), NotFound, "no report or event"),
    (("judge", "accept", "nowhere"), NotFound, "no claim or event"),
    (("judge", "reject", "c-"), NotFound, "no claim or event"),
    (("undo", "j-none"), NotFound, "no judgement"),
    (("undo", 1), NotFound, "entry 1: holds no judgement"),
]


@pytest.mark.parametrize(("call", "error", "said"), REFUSED)
def test_what_cannot_be_is_refused_in_one_line(book, call, error, said):
    name, *rest = call
    with pytest.raises(error, match=said) as raised:
        getattr(book, name)(*rest, reason="so")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 2001])
def test_a_reason_is_needed(book, reason):
    with pytest.raises(BadInput, match="reason"):
        book.judge("same", "wire", "paper", reason=reason)


@pytest.mark.parametrize("kind", ["accept", "reject", "set-aside"])
def test_the_same_again_is_told(book, kind):
    read = claim(book, "paper")
    book.judge(kind, read, reason="so")
    with pytest.raises(BadInput, match="stands already: Ana"):
        book.judge(kind, read, reason="so")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("wire", "wire"), ("mark", "market"), ("Wire", None), ("%", None), ("wir_", None)],
)
def test_a_report_is_meant_by_its_id_or_the_beginning_of_it(book, name, expected):
    with reading(book.engine) as connection:
        assert meant.found_report(connection, name) == expected


def test_the_days_and_the_place_of_an_event_can_be_corrected_and_taken_back(book):
    event = event_of(book, "market")
    before = events(book)[event]
    done = book.judge("correct", event, reason="the map", start="2021-03-04", place="Mosul, Iraq")
    now = events(book)[event]
    assert (now.start, now.end) == ("2021-03-04", "2021-03-04")
    assert now.place is not None
    assert (now.place.name, now.place.country, now.place.where_prec) == ("Mosul", "IQ", 1)
    assert now.place.evidence == f"corrected by Ana, {book.log()[-1].at[:10]}: the map"
    assert "place: Telmar → Mosul" in done.changes[0].lines
    assert (now.summary, now.estimates) == (
        before.summary.replace("Telmar", "Mosul"),
        before.estimates,
    )
    book.undo(done.entry)
    assert events(book)[event] == before


def test_what_was_corrected_in_an_event_stays_when_another_takes_it_in(book):
    left, right = event_of(book, "wire"), event_of(book, "market")
    book.judge("correct", right, reason="the map", place="Mosul, Iraq")
    book.judge("same", left, right, reason="one raid")
    place = events(book)[left].place
    assert place is not None
    assert place.name == "Mosul"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"low": 3}, "of an event one corrects start, end, place, country"),
        ({"start": "soon"}, "is no date"),
        ({"start": ""}, "has a first day"),
        ({"start": "2021-03-04", "end": "2021-03-01"}, "is after end"),
        ({"place": "San Jose"}, "give the country"),
        ({}, "give a field"),
    ],
)
def test_an_event_is_corrected_in_what_it_has(book, fields, said):
    with pytest.raises(BadInput, match=said):
        book.judge("correct", event_of(book, "market"), reason="so", **fields)


HOSTILE = [
    "\0",
    "wire\0",
    "\ud800",
    "%",
    "_" * 5,
    "' OR 1=1 --",
    "x" * 100_000,
    "\u202ewire",
    "#9" * 40,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_nobody(book, name):
    for call in (
        lambda: book.judge("reject", name, reason="so"),
        lambda: book.judge("same", name, "wire", reason="so"),
        lambda: book.undo(name),
        lambda: book.log(subject=name),
        lambda: book.needs(name),
    ):
        with pytest.raises(NotFound) as raised:
            call()
        assert len(str(raised.value)) < 300
        assert str(raised.value).isprintable()


def test_hostile_words_are_kept_as_a_database_holds_them(book):
    done = book.judge("reject", claim(book, "paper"), reason="a\0b\ud800", who="A\0na")
    assert done.said == ('A\ufffdna rejected "killed 23 guards" of paper: a\ufffdb\ufffd',)


def test_a_report_that_no_event_knows_of_yet_can_be_judged(book):
    new = {
        "id": "late",
        "published": "2021-03-06",
        "text": "A mine killed 3 farmers near Brenn, Syria, on Friday, a doctor said.",
    }
    list(add(book.engine, [new], who="Ana", options=Options(), on_problem=print))
    assert book.n_pending == 1
    book.judge("same", "late", "market", reason="one day")
    list(book.link())
    assert event_of(book, "late") == event_of(book, "market")
    assert book.n_pending == 0


def test_a_report_is_meant_by_the_path_or_the_address_that_it_came_by(tmp_path):
    file = tmp_path / "raid.txt"
    file.write_text("A mine killed 3 farmers near Brenn, Syria, on Friday, a doctor said.")
    url = "https://telmar.example/2021/03/raid"
    page = {"id": "page", "url": url, "text": "Nothing happened in Telmar on Friday."}
    with Casebook(tmp_path / "case.db", create=True, who="Ana") as book:
        list(book.add([str(file)]))
        list(book.add([page]))
        done = book.judge("different", "raid.txt", url, reason="two things")
        assert done.said[0].endswith("and page to tell of two events: two things")
        with pytest.raises(BadInput, match="stands already"):
            book.judge("different", url, str(file), reason="two things")
