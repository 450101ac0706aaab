"""What a casebook does, on SQLite and on PostgreSQL alike."""

import random

import pytest
from sqlalchemy import func, select

from rashomon.casebook import Casebook
from rashomon.casebook.asking.moments import AsOf
from rashomon.casebook.events.naming import former, resolved
from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working
from tests.casebook.happenings import NAMES, events_of, given, put, store, written
from tests.casebook.whole import assert_whole

MARKET = ("market-1", "market-2", "market-3")


def count(url, table):
    with Casebook(url) as casebook, reading(casebook.engine) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def ids(url):
    """The id under which each report's event is kept."""
    with Casebook(url) as casebook:
        return {d: e.id for e in casebook.record().events for d in e.documents}


def test_what_is_added_is_there_with_its_events(casebook_url):
    changes = put(casebook_url, NAMES)
    assert sorted(c.name for c in changes) == [
        "Attack on a bakery, Koltaz",
        "Attack on a market, Badola",
        "Bombing on a convoy, Tarsum",
        "Shelling on a village, Ombra",
    ]
    assert {d for d in NAMES if d != "roads"} == ids(casebook_url).keys()
    assert count(casebook_url, ledger.DOCUMENT) == len(NAMES)
    assert_whole(casebook_url)


def test_a_report_added_twice_is_one_document_with_two_retrievals(casebook_url):
    put(casebook_url, MARKET)
    before = events_of(casebook_url)
    assert put(casebook_url, MARKET) == []
    assert events_of(casebook_url) == before
    assert count(casebook_url, ledger.DOCUMENT) == 3
    assert count(casebook_url, ledger.RETRIEVAL) == 6
    assert count(casebook_url, ledger.REVISION) == 1
    assert_whole(casebook_url)


def test_a_report_twice_in_one_call_is_one_document(casebook_url):
    with Casebook(casebook_url, create=True) as casebook:
        store(casebook, [{**given("convoy-1"), "id": f"copy {n}"} for n in range(3)])
    assert count(casebook_url, ledger.DOCUMENT) == 1
    assert count(casebook_url, ledger.RETRIEVAL) == 3
    assert_whole(casebook_url)


def test_only_what_a_report_touches_is_settled_again(casebook_url):
    put(casebook_url, ["convoy-1", "shelling-1", "market-1"])
    (change,) = put(casebook_url, ["shelling-2"])
    assert change.event == ids(casebook_url)["shelling-1"]
    assert count(casebook_url, ledger.REVISION) == 4


def test_an_id_stays_when_an_earlier_report_comes_later(casebook_url):
    put(casebook_url, ["market-3"])
    (name,) = set(ids(casebook_url).values())
    for one in ("market-2", "market-1"):
        put(casebook_url, [one])
        assert ids(casebook_url)[one] == name
    with Casebook(casebook_url) as casebook, reading(casebook.engine) as connection:
        found = connection.execute(select(working.CURRENT.c.found)).scalar_one()
    assert found != name  # grouping calls it after its first report now


def test_of_events_that_become_one_the_older_id_stays_and_the_other_leads_to_it(casebook_url):
    put(casebook_url, ["bodies"])
    put(casebook_url, ["bakery"])
    before = ids(casebook_url)
    assert before["bodies"] != before["bakery"]
    lines = {c.event: c.lines for c in put(casebook_url, ["bridge"])}
    assert set(ids(casebook_url).values()) == {before["bodies"]}
    assert lines[before["bakery"]] == (f"now part of {before['bodies']}",)
    with Casebook(casebook_url) as casebook:
        with reading(casebook.engine) as connection:
            assert resolved(connection, before["bakery"]) == before["bodies"]
            assert former(connection, before["bodies"]) == [before["bakery"]]
            assert resolved(connection, "e-000000000000") is None
        (event,) = casebook.record([before["bakery"]]).events
        assert event.previous_ids == (before["bakery"],)
        assert {r.event for r in casebook.history(before["bakery"])} == set(before.values())
    assert_whole(casebook_url)


def test_reports_stored_and_not_linked_are_linked_by_the_next_add(casebook_url):
    with Casebook(casebook_url, create=True) as casebook:
        store(casebook, [given(name) for name in MARKET])
        assert casebook.n_pending == 3
        assert casebook.record().events == ()
    assert len(put(casebook_url, ["convoy-1"])) == 2
    assert set(ids(casebook_url)) == {*MARKET, "convoy-1"}
    assert_whole(casebook_url)


def test_originals_are_kept_byte_for_byte(casebook_url, tmp_path):
    from rashomon.casebook.documents.originals import original

    files = written(tmp_path / "in", MARKET)
    with Casebook(casebook_url, create=True) as casebook:
        store(casebook, files)
        with reading(casebook.engine) as connection:
            names = connection.execute(select(ledger.ORIGINAL.c.sha256)).scalars().all()
            found = {b"".join(original(connection, name)) for name in names}
    assert found == {file.read_bytes() for file in files}
    assert_whole(casebook_url)


def test_as_of_what_was_published_and_what_was_known(casebook_url):
    put(casebook_url, ["market-1"])
    with Casebook(casebook_url) as casebook, reading(casebook.engine) as connection:
        then = connection.execute(select(func.max(ledger.ENTRY.c.at))).scalar_one()
    put(casebook_url, ["market-3"])

    def killed(as_of):
        with Casebook(casebook_url) as casebook:
            (event,) = casebook.record(as_of=as_of).events
        return next(e.best for e in event.estimates if e.outcome == "killed")

    assert killed(AsOf()) == 11
    assert killed(AsOf(published="2020-03-12")) == 7
    assert then < "9999"
    with Casebook(casebook_url) as casebook:
        assert casebook.record(as_of=AsOf(known="2019-12-31")).events == ()
        assert casebook.record(as_of=AsOf(published="2019-12-31")).events == ()


@pytest.mark.parametrize("seed", range(3))
def test_events_do_not_depend_on_the_order_of_adding(casebook_url, tmp_path, seed):
    put(tmp_path / "serial", NAMES)
    order = random.Random(seed).sample(NAMES, len(NAMES))
    cut = 1 + seed * 4
    for some in (order[:cut], order[cut:]):
        put(casebook_url, some)
    assert events_of(casebook_url) == events_of(tmp_path / "serial")
    assert_whole(casebook_url)


def test_an_entry_in_which_nothing_was_done_is_not_written(casebook_url):
    put(casebook_url, ["convoy-1"])
    n = count(casebook_url, ledger.ENTRY)
    with Casebook(casebook_url) as casebook, entry(casebook.engine, "link", "ada"):
        pass
    assert count(casebook_url, ledger.ENTRY) == n
    assert_whole(casebook_url)


def test_a_casebook_is_opened_again_and_not_made_again(casebook_url):
    put(casebook_url, ["convoy-1"])
    with Casebook(casebook_url, create=True) as casebook:
        assert casebook.events()[1] == 1
