"""A claim entered for an event is bound to it, and pushes nobody out of it."""

import pytest

from rashomon.casebook.casebook import Casebook
from tests.casebook.happenings import NAMES, put
from tests.casebook.judging.case import event_of, events

FAR = (
    "Farmers of Orlen Velt buried forty neighbours beside the river on Sunday, a nurse who "
    "had counted them said by telephone, adding that a mine had gone off under the lorry that "
    "brought them home from the harvest, and that nobody else had come to help until the morning "
    "after, when a priest from the next valley heard of it."
)
FOREIGN = {"date": "2020-05-02", "place": "Orlen Velt, Syria"}
CALLS = [
    {"quote": FAR},
    {"quote": FAR, **FOREIGN},
    {"description": "Forty graves.", **FOREIGN},
]


@pytest.fixture
def linked(tmp_path):
    put(tmp_path / "case.db", NAMES)
    with Casebook(tmp_path / "case.db", who="Ana") as book:
        yield book


@pytest.mark.parametrize("given", CALLS)
def test_what_is_entered_for_an_event_pushes_nobody_out(linked, given):
    before = {i: e.documents for i, e in events(linked).items()}
    event = event_of(linked, "bakery")
    done = linked.enter(
        medium="call", reason="she rang", event=event, outcome="killed", count=40, **given
    )
    assert done.events == (event,)
    assert [c.event for c in done.changes] == [event]
    after = {i: e.documents for i, e in events(linked).items()}
    assert after == {**before, event: tuple(sorted((*before[event], done.document)))}
    linked.rebuild()
    assert {i: e.documents for i, e in events(linked).items()} == after
    linked.undo(done.entry)
    assert {i: e.documents for i, e in events(linked).items() if e.claims} == before
