"""Claims that a person put beside others: where they go, and that nobody else goes with them."""

from dataclasses import replace

import pytest

from rashomon.events import Beside, Grouping, Moved
from rashomon.events.moved import MOVED, thread_of
from rashomon.events.told import accounts_in, reading_of
from tests.casebook.happenings import reports

NAMES = ("market-1", "market-2", "market-3", "bakery", "bridge", "bodies", "shelling-1")


def claim_of(name):
    return reports()[name].claims[0]


def beside(name):
    claim = claim_of(name)
    return Beside(document=name, claim=claim.id, start=claim.start, end=claim.end)


def grouped(moves):
    """Each claim's event, told by the reports of that; `moves` put claims beside others."""
    put = {
        name: (Moved(claim=claim_of(name).id, beside=(beside(other),)),)
        for name, other in moves.items()
    }
    grouping = Grouping()
    grouping.add(*(replace(reports()[n], moved=put.get(n, ())) for n in NAMES))
    events = {e.id: e for e in grouping.events()}
    return {c.id: events[c.event].documents for c in grouping.claims() if c.event is not None}


def test_a_claim_goes_where_the_claim_goes_that_it_was_put_beside():
    before, after = grouped({}), grouped({"shelling-1": "bakery"})
    moved = claim_of("shelling-1").id
    assert after[moved] == ("bakery", "bodies", "bridge", "shelling-1")
    assert after[claim_of("market-1").id] == before[claim_of("market-1").id]
    assert after[claim_of("bodies").id] == after[moved]


@pytest.mark.parametrize(
    "moves",
    [
        {"market-1": "bakery", "bakery": "market-1"},
        {"market-1": "market-1"},
        {"market-1": "bakery", "bakery": "shelling-1", "shelling-1": "market-1"},
    ],
)
def test_claims_put_beside_one_another_in_a_ring_end(moves):
    assert len(grouped(moves)) == len(grouped({}))


def test_a_claim_put_beside_what_is_not_here_is_an_event_of_its_own():
    report = reports()["market-1"]
    claim = claim_of("market-1")
    grouping = Grouping()
    grouping.add(replace(report, moved=(Moved(claim=claim.id, beside=(beside("bakery"),)),)))
    alone = [e.claims for e in grouping.events() if claim.id in e.claims]
    assert alone == [(claim.id,)]


def test_a_claim_that_was_moved_is_a_thread_that_no_report_is_told_by():
    claim = claim_of("market-1")
    report = replace(
        reports()["market-1"], moved=(Moved(claim=claim.id, beside=(beside("bakery"),)),)
    )
    reading = reading_of(report)
    (own,) = (t for t in reading.threads if t.is_parted)
    assert (own.number, own.claims) == (MOVED, [claim])
    (whole,) = (a for a in accounts_in(reading) if a.key[1] != MOVED)
    (before,) = accounts_in(reading_of(reports()["market-1"]))
    assert (whole.words, whole.title) == (before.words, before.title)


@pytest.mark.parametrize(("by", "found"), [("claim", True), ("words", True), ("nothing", False)])
def test_what_a_claim_is_put_beside_is_found_by_id_or_words(by, found):
    claim = claim_of("market-1")
    threads = reading_of(reports()["market-1"]).threads
    given = {
        "claim": Beside(document="market-1", claim=claim.id),
        "words": Beside(document="market-1", claim="c-other", start=claim.end - 3, end=claim.end),
        "nothing": Beside(document="market-1", claim="c-other"),
    }
    assert (thread_of(threads, given[by]) is not None) is found


def test_what_was_put_beside_others_is_restored_as_it_was():
    put = replace(
        reports()["shelling-1"],
        moved=(Moved(claim=claim_of("shelling-1").id, beside=(beside("bakery"),)),),
    )
    known = {**{n: reports()[n] for n in NAMES}, "shelling-1": put}
    grouping = Grouping()
    grouping.add(*known.values())
    again = Grouping.restored(grouping.stored(), known)
    again.add(reports()["market-1"])
    assert again.events() == grouping.events()
    assert again.stored() == grouping.stored()
