"""Events as TimeMap loads them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.exports.linked.dates import day_and_time
from rashomon.exports.linked.timemap import UNDATED, told
from tests.exports.linked_samples import RECORD, made, written


@pytest.fixture
def found(tmp_path: Path):
    return json.loads(made(RECORD, "timemap", tmp_path))


def test_what_an_event_names_is_there(found):
    associations = [one["id"] for one in found["associations"]]
    assert len(associations) == len(set(associations))
    for event in found["events"]:
        assert set(event["associations"]) <= set(associations)
        assert set(event["sources"]) <= found["sources"].keys()
        assert all(isinstance(event[end], str) for end in ("latitude", "longitude"))


def test_an_event_says_its_figures_and_where_they_are_from(found):
    raid = next(event for event in found["events"] if event["latitude"])
    assert "killed, everyone: low 16, best ?, high 31+" in raid["description"]
    assert (raid["date"], raid["time"]) == ("03/03/2031", "19:00")
    assert (raid["latitude"], raid["longitude"]) == ("12.5", "34.25")
    assert "characters 193 to 212 of d-express" in raid["comments"]
    assert "the point stands for the town" in raid["location"]


def test_an_event_without_a_date_is_left_out_and_counted(tmp_path: Path):
    told_of = written(RECORD, "timemap", tmp_path)
    assert told_of.about["left_out"] == {UNDATED: 1}
    assert told_of.about["rows"] == 2


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2018-10-04T10:40", ("10/04/2018", "10:40")),
        ("2018-10", ("10/01/2018", "")),
        ("2018", ("01/01/2018", "")),
        (None, None),
        ("unknown", None),
    ],
)
def test_dates_as_timemap_reads_them(moment, expected):
    assert day_and_time(moment) == expected


def test_nothing_from_outside_is_markup(tmp_path: Path):
    events = tuple(
        replace(e, summary="<img src=x onerror=alert(1)> [a](javascript:alert(2))\n# x `y`")
        for e in RECORD.events
    )
    text = made(replace(RECORD, events=events), "timemap", tmp_path)
    assert "<" not in text
    assert "](" not in text
    assert told("[a]: javascript:x") == "[a] : javascript:x"
