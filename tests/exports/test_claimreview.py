"""Claims as drafts of reviews."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.exports.linked.claimreview import COPY, NO_FIGURE
from rashomon.types import Published
from tests.exports.linked_samples import RECORD, made, written

ALLOWED = json.loads((Path(__file__).parent / "schema_org.json").read_text("utf-8"))["types"]


@pytest.fixture
def graph(tmp_path: Path):
    return json.loads(made(RECORD, "claimreview", tmp_path))["@graph"]


def drafts(graph):
    return [one for one in graph if one["@type"] == "ClaimReview"]


def test_nobody_rates_and_nobody_reviewed(graph):
    for draft in drafts(graph):
        assert draft["creativeWorkStatus"] == "Draft"
        assert draft["author"] == {"@type": "Organization"}
    assert "Rating" not in json.dumps(graph)


def test_types_and_properties_are_those_of_schema_org(graph):
    def look(node: object) -> None:
        for each in node if isinstance(node, list) else ():
            look(each)
        if isinstance(node, dict):
            names = {name for name in node if not name.startswith("@")}
            assert names <= ALLOWED[node["@type"]].keys() if "@type" in node else not names
            for each in node.values():
                look(each)

    look(graph)


def test_a_draft_a_claim_and_copies_with_it(tmp_path: Path):
    told = written(RECORD, "claimreview", tmp_path)
    assert told.about["left_out"] == {NO_FIGURE: 2, COPY: 1}
    found = drafts(json.loads(told.files[0].read_text("utf-8"))["@graph"])
    assert told.about["rows"] == len(found) == 8
    (shared,) = [one for one in found if len(one["identifier"]) > 1]
    assert shared["identifier"] == ["c-aaaa00000001", "c-bbbb00000001"]
    assert [one["identifier"] for one in shared["itemReviewed"]["appearance"]] == [
        "d-express",
        "d-gazette",
    ]


def test_the_first_appearance_is_the_earliest_report(tmp_path: Path):
    early = Published(edtf="2031-03-01", precision="day", evidence="given")
    documents = tuple(
        replace(d, published=early) if d.id == "d-gazette" else d for d in RECORD.documents
    )
    record = replace(RECORD, documents=documents)
    found = drafts(json.loads(made(record, "claimreview", tmp_path))["@graph"])
    (shared,) = [one for one in found if len(one["identifier"]) > 1]
    first = shared["itemReviewed"]["firstAppearance"]["@id"]
    assert first == "urn:rashomon:document:d-gazette"


def test_a_claim_its_figure_its_words_and_their_place(graph):
    draft = next(one for one in drafts(graph) if one["identifier"] == ["c-aaaa00000003"])
    claim = draft["itemReviewed"]
    assert claim["text"] == "six guards had died"
    assert claim["author"] == {"@type": "Person", "name": "Idris Malo"}
    event, figure = claim["about"]
    assert event["startDate"] == "2031-03-03T19:00"
    assert (figure["minValue"], figure["maxValue"], figure["unitText"]) == (6, 6, "persons")
    (report,) = claim["appearance"]
    assert report["hasPart"]["identifier"] == "char=193,212"
    assert report["associatedMedia"] == {"@type": "MediaObject", "sha256": "ab" * 32}
    assert claim["contentLocation"]["geo"]["latitude"] == 12.5


def test_an_open_end_has_no_value(graph):
    draft = next(one for one in drafts(graph) if "c-aaaa00000001" in one["identifier"])
    figure = draft["itemReviewed"]["about"][1]
    assert figure["minValue"] == 14
    assert "maxValue" not in figure


def test_blame_is_a_claim_too(graph):
    (blame,) = [one for one in drafts(graph) if one["identifier"] == ["c-aaaa00000007"]]
    assert blame["claimReviewed"] == "done by gunmen (reported as fact)"


def test_origins_that_share_a_claim_are_one(tmp_path: Path):
    """The third report's claim is joined to the first's through the second's."""
    third = replace(RECORD.claims[7], id="c-cccc00000001", start=0, end=5)
    origin = replace(
        RECORD.origins[0], id="o-0", kind="text_copy", claims=("c-bbbb00000001", third.id)
    )
    record = replace(RECORD, claims=(*RECORD.claims, third), origins=(origin, *RECORD.origins))
    found = drafts(json.loads(made(record, "claimreview", tmp_path))["@graph"])
    (shared,) = [one for one in found if len(one["identifier"]) > 1]
    assert set(shared["identifier"]) == {"c-aaaa00000001", "c-bbbb00000001", third.id}
