"""Records and events in a notebook, and as data frames."""

import sys
import types
from typing import Any

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
    assert html.startswith('<div class="rd cell"><style>')
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


@pytest.mark.parametrize("value", [RECORD, RECORD.events[0]])
def test_every_link_of_a_cell_stays_in_it(value: object) -> None:
    page = Parsed(value._repr_html_())
    targets = {target for target in page.targets() if not target.startswith("events/")}
    known = {f"#{each}" for each in page.ids()}
    # An event alone knows its claims by their ids.
    assert {t for t in targets if not t.startswith("#c-")} <= known
    assert targets <= known or value is not RECORD


# What a notebook does to every table, list and link of a cell's output.
NOTEBOOK = """<style>.out td, .out th { text-align: right; background: #fdd; float: left }
.out tbody tr:nth-child(odd) { background: #fee } .out dl dt { float: left; width: 20%% }
.out a { color: #f00 } .out table { border-spacing: 9px; margin: 40px }</style>
<p id="beside">Beside <a href="#x">it</a>.</p><table id="mine"><tr><td>1</td></tr></table>
<div class="out">%s</div>"""
STYLES = """id => [...document.querySelectorAll(`#${id}, #${id} *`)].map(each => {
    const all = getComputedStyle(each); return [...all].map(name => all[name]).join() })"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_cell_and_its_notebook_leave_each_other_alone(browser: Any, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.set_content(NOTEBOOK % "")
    before = [page.evaluate(STYLES, each) for each in ("beside", "mine")]
    page.set_content(NOTEBOOK % RECORD._repr_html_())
    assert [page.evaluate(STYLES, each) for each in ("beside", "mine")] == before
    looks = (
        "e => { const s = getComputedStyle(e); return [s.textAlign, s.backgroundColor, s.float] }"
    )
    cell = page.locator(".rd table.figures tbody td.rule").first
    assert cell.evaluate(looks) == ["left", "rgba(0, 0, 0, 0)", "none"]
    assert page.locator(".rd dl.facts dt").first.evaluate(looks)[2] == "none"
    paper, ink = page.locator(".rd").first.evaluate(
        "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
    )
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
    assert ink != paper
    context.close()


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
