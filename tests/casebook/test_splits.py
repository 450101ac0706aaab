"""However reports are split into adds, the events are those of all of them at once."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from rashomon.casebook import Casebook
from rashomon.casebook.events.naming import resolved
from rashomon.casebook.store.opening import reading
from rashomon.events import Grouping
from tests.casebook.happenings import EVERY, events_of, needs_of, put, reports
from tests.casebook.whole import assert_whole


@st.composite
def splits(draw):
    """Some of the reports in some order, cut into some adds; a report may come again."""
    order = draw(st.permutations(EVERY))[: draw(st.integers(1, len(EVERY)))]
    cuts = sorted(draw(st.sets(st.integers(1, len(order)), max_size=4)))
    parts = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    again = draw(st.lists(st.sampled_from(order), max_size=2, unique=True))
    return [part for part in (*parts, again) if part]


def grouped(names):
    grouping = Grouping()
    grouping.add(*(reports()[name] for name in names))
    return sorted(sorted(event.documents) for event in grouping.events())


@settings(max_examples=6)
@drawn(splits())
def test_any_split_gives_the_events_of_all_reports_at_once(parts):
    names = [name for part in parts for name in part]
    with tempfile.TemporaryDirectory() as folder:
        split, whole = Path(folder, "split"), Path(folder, "whole")
        ids: set[str] = set()
        for part in parts:
            put(split, part)
            ids |= shown(split)
        put(whole, dict.fromkeys(names))
        found = events_of(split)
        assert [event[0] for event in found] == grouped(set(names))
        assert found == events_of(whole)
        assert needs_of(split) == needs_of(whole)
        with Casebook(split) as casebook, reading(casebook.engine) as connection:
            now = {event.id for event in casebook.record().events}
            assert {resolved(connection, name) for name in ids} <= now
        assert_whole(split)


def shown(where):
    with Casebook(where) as casebook:
        return {event.id for event in casebook.record().events}


@pytest.mark.parametrize("name", EVERY)
def test_one_report_later_than_all_others_is_as_if_it_had_come_with_them(tmp_path, name):
    put(tmp_path / "split", [n for n in EVERY if n != name])
    put(tmp_path / "split", [name])
    put(tmp_path / "whole", EVERY)
    assert events_of(tmp_path / "split") == events_of(tmp_path / "whole")
    assert needs_of(tmp_path / "split") == needs_of(tmp_path / "whole")


NEARLY = ("market-1", "market-2", "market-3", "kiosk")


@pytest.mark.parametrize("names", [NEARLY, NEARLY[::-1]])
def test_what_nearly_was_one_event_is_told_of_both_however_reports_came(tmp_path, names):
    url = tmp_path / "split"
    for name in names:
        changes = put(url, [name])
    told = needs_of(url)
    assert {documents: [kind for kind, _ in needs] for documents, needs in told.items()} == {
        ("kiosk",): ["near_miss"],
        ("market-1", "market-2", "market-3"): ["near_miss"],
    }
    assert "perhaps one event with another, kiosk" in told[NEARLY[:3]][0][1]
    if names == NEARLY:
        assert ("state: candidate → needs a person",) in [c.lines for c in changes]
    with Casebook(url) as casebook:
        casebook.rebuild()
    assert needs_of(url) == told


def test_a_near_miss_goes_with_the_report_that_made_it(tmp_path):
    put(tmp_path / "case", NEARLY)
    with Casebook(tmp_path / "case") as casebook:
        done = casebook.judge("different", "kiosk", "market-2", reason="two streets")
        casebook.judge("different", "kiosk", "market-1", reason="two streets")
        assert needs_of(tmp_path / "case")
        casebook.undo(done.entry)
        casebook.erase("kiosk", reason="the owner is in danger")
    assert needs_of(tmp_path / "case") == {}
