"""Records and events in a notebook, and as data frames."""

import sys
import types

import pytest

from rashomon.errors import BadInput
from rashomon.types.frame import CLAIM_COLUMNS, EVENT_COLUMNS
from tests.dossier.parsed import Parsed
from tests.faces.sample import CLAIMS, RAID, RECORD


class Table(dict):
    """A stand-in for the data frame of either library."""


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    stand_in = types.ModuleType("polars")
    stand_in.DataFrame = Table
    monkeypatch.setitem(sys.modules, "polars", stand_in)


def test_a_record_shows_its_events_and_the_first_of_them_in_full() -> None:
    html = RECORD._repr_html_()
    text = Parsed(html).tags[0].text
    assert html.startswith('<div class="rd"><style>')
    assert "2 reports: 2 events" in text
    assert "Disputed: " in text


def test_an_event_shows_its_figures() -> None:
    event = next(event for event in RECORD.events if event.id == RAID)
    text = Parsed(event._repr_html_()).tags[0].text
    assert event.summary in text
    assert "border guards" in text


@pytest.mark.parametrize("value", [RECORD, RECORD.events[0]])
def test_the_style_reaches_nothing_outside_the_cell(value: object) -> None:
    (style,) = Parsed(value._repr_html_()).named("style")
    assert "body." not in style.text
    assert ":root" not in style.text
    assert "@page" not in style.text


@pytest.mark.usefixtures("library")
def test_claims_are_a_frame_of_the_library_that_is_there() -> None:
    frame = RECORD.claims_frame()
    assert isinstance(frame, Table)
    assert tuple(frame) == CLAIM_COLUMNS
    assert frame["id"] == [claim.id for claim in CLAIMS]
    assert frame["low"][0] == 14
    assert frame["high"][0] is None
    assert frame["source"][0] == "Daram Monitor"


@pytest.mark.usefixtures("library")
def test_events_are_a_frame_with_their_totals() -> None:
    frame = RECORD.events_frame()
    assert tuple(frame) == EVENT_COLUMNS
    assert frame["id"] == [event.id for event in RECORD.events]


def test_pandas_is_taken_first_and_keeps_whole_numbers_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Frame(Table):
        def convert_dtypes(self) -> "Frame":
            return self

    stand_in = types.ModuleType("pandas")
    stand_in.DataFrame = Frame
    monkeypatch.setitem(sys.modules, "pandas", stand_in)
    assert isinstance(RECORD.claims_frame(), Frame)


def test_without_a_library_it_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(BadInput, match="install pandas or polars"):
        RECORD.claims_frame()
