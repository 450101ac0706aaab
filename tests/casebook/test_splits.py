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
from tests.casebook.happenings import NAMES, events_of, put, reports
from tests.casebook.whole import assert_whole


@st.composite
def splits(draw):
    """Some of the reports in some order, cut into some adds; a report may come again."""
    order = draw(st.permutations(NAMES))[: draw(st.integers(1, len(NAMES)))]
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
        with Casebook(split) as casebook, reading(casebook.engine) as connection:
            now = {event.id for event in casebook.record().events}
            assert {resolved(connection, name) for name in ids} <= now
        assert_whole(split)


def shown(where):
    with Casebook(where) as casebook:
        return {event.id for event in casebook.record().events}


@pytest.mark.parametrize("name", NAMES)
def test_one_report_later_than_all_others_is_as_if_it_had_come_with_them(tmp_path, name):
    put(tmp_path / "split", [n for n in NAMES if n != name])
    put(tmp_path / "split", [name])
    put(tmp_path / "whole", NAMES)
    assert events_of(tmp_path / "split") == events_of(tmp_path / "whole")
