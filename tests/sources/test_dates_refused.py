"""Dates that cannot be are kept with a reason and shown; labels that say what a date is."""

import json

import pytest

import rashomon
from rashomon.calendar import parse_edtf
from rashomon.sources.pages.linked_data import linked_dates
from rashomon.terminal import render

STORY = "Two people were killed in Orlen, officials said.\n"


@pytest.mark.parametrize("given", ["15 May 2018", "2018-05-15T25:99", "2018-05-15T10:00+25:00"])
def test_a_given_date_that_is_refused_is_shown(given: str) -> None:
    record = rashomon.report([{"text": STORY, "published": given}])
    assert "date refused" in render(record)


@pytest.mark.parametrize("text", ["2018-05-15T24:00", "2018-05-15T23:59:60Z", "2018-05-15T10+05"])
def test_a_time_of_day_that_can_be_is_read(text: str) -> None:
    assert parse_edtf(text) is not None


@pytest.mark.parametrize("value", [1526342400, 1526342400000])
def test_an_instant_in_json_ld_is_a_candidate(value: int) -> None:
    block = json.dumps({"@type": "NewsArticle", "datePublished": value})
    assert [one.text for one in linked_dates(block)] == [str(value)]


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Published in The Orlen Post, November 18th, 2023", "2023-11-18"),
        ("As of 11 March 2021", "2021-03-11"),
        ("Update 3: April 22, 2023", None),
    ],
)
def test_a_label_says_whether_a_line_dates_the_report(line: str, edtf: str | None) -> None:
    (reading,) = rashomon.read([{"text": f"{line}\n\n{STORY}"}])
    published = reading.document.published
    assert (None if published is None else published.edtf) == edtf
