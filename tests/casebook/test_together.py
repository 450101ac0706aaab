"""Eight who write and eight who read at once, as processes of their own, on each database."""

import random
import time
from collections import Counter

import pytest
from sqlalchemy import func, select

from rashomon.casebook import Casebook
from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.documents.pending import n_pending
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working
from tests.casebook.forks import started
from tests.casebook.happenings import NAMES, events_of, given, put, reports, store
from tests.casebook.whole import assert_current, assert_whole

EACH = 8
LIMIT_S = 120


def write(url, seed, say):
    """Add some of the reports, each time in another order, one batch after another."""
    drawn = random.Random(seed)
    names = drawn.sample(NAMES, len(NAMES) - 2)
    with Casebook(url, create=True, who=f"writer {seed}") as casebook:
        for at in range(0, len(names), 3):
            some = [given(name) for name in names[at : at + 3]]
            store(
                casebook,
                some,
                on_batch=lambda b: [say(f"{a.is_new} {a.document}") for a in b.added],
            )
            list(casebook.link())


def read(url, say):
    """Ask again and again until every report is there and linked; each answer is of one state."""
    n, last = 0, time.monotonic() + LIMIT_S
    with Casebook(url) as casebook:
        while time.monotonic() < last:
            with reading(casebook.engine) as connection:
                assert_current(connection)
                there = connection.execute(select(func.count()).select_from(ledger.DOCUMENT))
                is_done = there.scalar_one() == len(NAMES) and not n_pending(connection)
            record = casebook.record()
            assert {d for e in record.events for d in e.documents} == {
                d.id for d in record.documents
            }
            assert {c for e in record.events for c in e.claims} <= {c.id for c in record.claims}
            casebook.events(Filters(words="killed", background=True))
            n += 1
            if is_done:
                break
    say(f"read {n}")


@pytest.fixture(scope="module")
def serial(tmp_path_factory):
    reports()  # the children have them then
    where = tmp_path_factory.mktemp("serial") / "casebook"
    put(where, NAMES)
    return events_of(where)


def test_writers_and_readers_lose_nothing_and_see_whole_states(casebook_url, serial):
    with Casebook(casebook_url, create=True):
        pass
    readers = [started(lambda say: read(casebook_url, say)) for _ in range(EACH)]
    writers = [started(lambda say, n=n: write(casebook_url, n, say)) for n in range(EACH)]
    said = [child.lines(until=time.monotonic() + LIMIT_S) for child in (*writers, *readers)]
    assert [child.ended() for child in (*writers, *readers)] == [0] * (2 * EACH)
    new = Counter(line.split()[1] for lines in said for line in lines if line.startswith("True"))
    assert new == dict.fromkeys(NAMES, 1)
    assert events_of(casebook_url) == serial
    assert_whole(casebook_url)
    with Casebook(casebook_url) as casebook, reading(casebook.engine) as connection:
        retrieved = connection.execute(select(func.count()).select_from(ledger.RETRIEVAL))
        assert retrieved.scalar_one() == EACH * (len(NAMES) - 2)
        assert connection.execute(select(working.PENDING)).all() == []


def test_eight_who_make_one_casebook_at_once_make_one(casebook_url, serial):
    children = [
        started(lambda say, n=n: say(str(len(put(casebook_url, [NAMES[n]]))))) for n in range(EACH)
    ]
    for child in children:
        child.lines(until=time.monotonic() + LIMIT_S)
    assert [child.ended() for child in children] == [0] * EACH
    assert_whole(casebook_url)
    put(casebook_url, NAMES[EACH:])
    assert events_of(casebook_url) == serial
