"""Events as GeoJSON."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.exports.linked.geojson import geometry
from rashomon.types import Place
from tests.exports.linked_samples import RECORD, made
from tests.faces.sample import RAID


@pytest.mark.parametrize(
    ("where_prec", "expected"),
    [
        (1, [40.756, 36.512]),
        (2, [40.76, 36.51]),
        (3, [40.76, 36.51]),
        (4, [40.8, 36.5]),
        (6, [40.8, 36.5]),
        (None, [40.76, 36.51]),
    ],
)
def test_a_point_is_as_fine_as_its_place_is_known(where_prec, expected):
    place = Place(name="A", latitude=36.51234, longitude=40.75578, where_prec=where_prec)
    assert geometry(place) == {"type": "Point", "coordinates": expected}


@pytest.mark.parametrize(
    "point", [(None, 40.0), (36.0, None), (91.0, 0.0), (0.0, 181.0), (float("nan"), 0.0)]
)
def test_no_point_is_no_geometry(point):
    assert geometry(Place(name="A", latitude=point[0], longitude=point[1])) is None
    assert geometry(None) is None


def test_a_feature_an_event_with_unknown_as_null(tmp_path: Path):
    found = json.loads(made(RECORD, "geojson", tmp_path))
    assert found["type"] == "FeatureCollection"
    assert "crs" not in found
    assert [one["id"] for one in found["features"]] == [event.id for event in RECORD.events]
    october, barracks, raid = found["features"]
    assert october["geometry"] is None
    assert october["properties"]["killed_low"] is None
    assert barracks["geometry"] is None
    assert barracks["properties"]["point_stands_for"] is None
    assert raid["geometry"]["coordinates"] == [34.25, 12.5]
    assert raid["properties"]["point_stands_for"] == "the town"
    assert (raid["properties"]["killed_low"], raid["properties"]["killed_best"]) == (16, None)
    assert raid["properties"]["killed_high"] == 31
    assert found["rashomon"]["level"] == "internal"


def test_a_point_for_a_district_says_so(tmp_path: Path):
    events = tuple(
        replace(e, place=replace(e.place, where_prec=3, geo_precision=2, point_of="Daram"))
        if e.id == RAID and e.place
        else e
        for e in RECORD.events
    )
    found = json.loads(made(replace(RECORD, events=events), "geojson", tmp_path))
    told = found["features"][2]["properties"]
    assert (told["where_prec"], told["geo_precision"]) == (3, 2)
    assert (told["point_stands_for"], told["point_of"]) == ("the district", "Daram")


def test_every_figure_leads_to_quotes(tmp_path: Path):
    texts = {d.id: d.text for d in RECORD.documents}
    for feature in json.loads(made(RECORD, "geojson", tmp_path))["features"]:
        told = feature["properties"]
        claims = {claim["id"]: claim for claim in told["claims"]}
        for figure in told["figures"]:
            for name in figure["used"]:
                claim = claims[name]
                assert texts[claim["document"]][claim["start"] : claim["end"]] == claim["quote"]
        documents = {source["document"]: source["sha256"] for source in told["sources"]}
        assert all(documents[claim["document"]] == claim["sha256"] for claim in claims.values())
