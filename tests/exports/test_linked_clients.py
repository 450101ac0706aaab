"""The field's own programs open the formats for maps and linked data."""

import json
from pathlib import Path
from typing import Any

import pytest

from rashomon.types import Record
from tests.exports import clients
from tests.exports.linked_samples import ENDINGS, RECORD, hostile, written

SCRIPT = Path(__file__).parent / "linked_in_clients.py"


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("linked")
    (folder / "hostile").mkdir()
    for kind in ENDINGS:
        _put(RECORD, kind, folder)
    for kind in ("ftm", "ftm-statements"):
        _put(hostile("internal"), kind, folder / "hostile")
    return json.loads(clients.run(SCRIPT, folder))


def _put(record: Record, kind: str, folder: Path) -> None:
    (made, *_) = written(record, kind, folder).files
    made.rename(folder / f"{kind}{ENDINGS[kind]}")


def test_geopandas_reads_the_points_the_types_and_the_rows(said: Any):
    found = said["geojson"]
    assert (found["rows"], found["crs"]) == (3, 4326)
    assert found["points"] == [None, None, [34.25, 12.5]]
    assert found["low"] == [16]
    assert found["types"]["killed_low"] == "float64"
    assert found["types"]["background"] == "bool"
    assert found["types"]["id"] in ("str", "object")


def test_the_prov_library_reads_it_and_writes_the_same(said: Any):
    found = said["prov"]
    assert found["same"]
    assert found["records"] > 100
    assert {"ProvEntity", "ProvActivity", "ProvAgent", "ProvDerivation"} <= set(found["kinds"])


def test_a_json_ld_processor_reads_drafts_and_annotations(said: Any):
    assert said["linked_data"] == {"drafts": 8, "exact": len(RECORD.claims), "rated": 0}


def test_timemaps_schema_holds_and_would_not_hold_for_anything(said: Any):
    assert said["timemap"] == {"faults": [], "spoilt": 1}


@pytest.mark.parametrize("record", ["ftm", "hostile"])
def test_followthemoney_takes_every_entity_as_it_is(said: Any, record: str):
    found = said[record]
    assert found["refused"] == []
    assert found["missing"] == []
    assert found["changed"] == []


def test_followthemoney_reads_the_statements_as_its_own(said: Any):
    found = said["ftm"]
    assert found["keys"] == 0
    assert found["sums"] == 0
    assert found["same"]
    assert found["entities"][0] == found["entities"][1]
