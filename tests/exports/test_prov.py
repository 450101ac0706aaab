"""The way from reports to figures."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exports.linked_samples import RECORD, made


@pytest.fixture
def found(tmp_path: Path):
    return json.loads(made(RECORD, "prov", tmp_path))


def derived(found, name: str, kind: str | None = None) -> set[str]:
    return {
        one["prov:usedEntity"]
        for one in found["wasDerivedFrom"].values()
        if one["prov:generatedEntity"] == name
        and (kind is None or one.get("prov:type", {}).get("$") == kind)
    }


def test_a_figure_leads_to_words_and_words_to_a_report(found):
    entities = found["entity"]
    estimates = [name for name in entities if name.startswith("rashomon:estimate/")]
    assert len(estimates) == 3
    for estimate in estimates:
        for claim in derived(found, estimate):
            (quote,) = (q for q in derived(found, claim) if q.startswith("rashomon:quote/"))
            assert entities[quote]["prov:value"]
            assert entities[quote]["rashomon:start"]["type"] == "xsd:integer"
            (report,) = derived(found, quote, "prov:Quotation")
            assert entities[report]["rashomon:sha256"]


def test_a_claim_has_its_primary_source(found):
    first = derived(found, "rashomon:claim/c-bbbb00000001", "prov:PrimarySource")
    assert first == {"rashomon:document/d-express"}


def test_a_later_figure_is_a_revision_of_the_earlier(found):
    earlier = derived(found, "rashomon:claim/c-aaaa00000001", "prov:Revision")
    assert earlier == {"rashomon:claim/c-aaaa00000003"}


def test_every_end_of_a_relation_is_there(found):
    known = found["entity"].keys() | found["activity"].keys() | found["agent"].keys()
    for section in ("wasGeneratedBy", "used", "wasAssociatedWith", "wasAttributedTo"):
        for one in found[section].values():
            ends = {value for key, value in one.items() if key in _ENDS}
            assert ends <= known


_ENDS = {"prov:entity", "prov:activity", "prov:agent", "prov:plan"}


def test_reading_and_reconciling_have_a_plan_and_the_software(found):
    plans = {one["prov:plan"] for one in found["wasAssociatedWith"].values()}
    assert plans == {"rashomon:plan/reading", "rashomon:profile/gtd"}
    assert found["agent"]["rashomon:agent/rashomon"]["rashomon:version"]


def test_what_was_set_aside_was_used_in_that_role(found):
    roles = {one.get("prov:role") for one in found["used"].values()}
    assert "set aside: duplicate_origin" in roles


def test_a_coder_goes_by_the_role(tmp_path: Path):
    by_hand = replace(RECORD.claims[0], reader="person", rule="person")
    record = replace(RECORD, claims=(by_hand, *RECORD.claims[1:]))
    found = json.loads(made(record, "prov", tmp_path))
    assert found["agent"]["rashomon:agent/coder"]["prov:label"] == "a coder"
    authors = {
        one["prov:agent"]
        for one in found["wasAttributedTo"].values()
        if one["prov:entity"] == f"rashomon:claim/{by_hand.id}"
    }
    assert authors == {"rashomon:agent/coder"}


def test_numbers_too_large_for_readers_are_left_to_the_words(tmp_path: Path):
    event = RECORD.events[2]
    huge = replace(event.estimates[0], low=10**30, best=None, high=10**30)
    record = replace(RECORD, events=(replace(event, estimates=(huge,)),))
    found = json.loads(made(record, "prov", tmp_path))
    (told,) = (v for k, v in found["entity"].items() if k.startswith("rashomon:estimate/"))
    assert "rashomon:low" not in told
    assert "1,000,000" in told["rashomon:settled"]
