"""`why` leads from a claim or a figure back to the characters of the report."""

import copy
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import BadInput, NotFound
from rashomon.types import Json
from rashomon.why import explain
from tests.faces.sample import CLAIMS, DOCUMENTS, RECORD

JSON: Json = json.loads(json.dumps(RECORD.to_dict()))
TEXTS = {document.id: document.text for document in DOCUMENTS}
GUARDS = "e-1111aaaa0001/killed/border guards"


def flat(each: str, **options: object) -> str:
    return " ".join(explain(JSON, each, **options).split())


def test_a_claim_leads_from_figure_to_report() -> None:
    said = explain(JSON, "c-aaaa00000001")
    order = [
        '"At least 14" = 14 or more; hedge: at_least',
        "killed-passive (reader: grammar)",
        '"At least 14 border guards were killed"',
        "characters 76 to 113",
        "Daram Express <- QNA <- Daram Monitor (monitor)",
        "express.txt",
        "ab" * 32,
        "2031-03-04 (day): dateline 'Mar 4'; year by weekday",
        "e-1111aaaa0001: Raid on the customs house",
        "low 6, best 14, high 14+",
        "Six is fewer than at least 14.",
        "The figure rose from 6 to 14.",
        "o-9999eeee0001: Daram Monitor",
    ]
    places = [said.index(each) for each in order]
    assert places == sorted(places)


def test_the_sentence_is_shown_around_the_quote_when_the_text_is_at_hand() -> None:
    said = flat("c-aaaa00000001", texts=TEXTS)
    assert "[At least 14 border guards were killed], the Daram Monitor said." in said
    assert "the Daram Monitor said." not in flat("c-aaaa00000001")
    assert "characters 76 to 138 of the report" in flat("c-aaaa00000001")


def test_a_text_that_is_not_the_one_read_is_not_quoted() -> None:
    said = flat("c-aaaa00000001", texts={"d-express": "Something else entirely. " * 20})
    assert "the text at hand is not the text that was read" in said


def test_a_rules_own_example_is_shown_where_it_is_known() -> None:
    said = flat("c-aaaa00000001", examples={"killed-passive": "Ten people were killed."})
    assert "for example: Ten people were killed." in said
    assert "for example" not in flat("c-aaaa00000003", examples={"killed-passive": "x"})


def test_a_claim_set_aside_says_from_what_and_why() -> None:
    said = flat("c-bbbb00000001")
    assert f"set aside from {GUARDS}: same origin as a figure already counted" in said


def test_a_claim_over_two_events_counts_in_neither() -> None:
    said = flat("c-bbbb00000004")
    assert "in none of them: one figure over several events" in said


def test_a_claim_used_nowhere_says_so() -> None:
    assert "counted in no figure of this event" in flat("c-aaaa00000004")
    lost = copy.deepcopy(JSON)
    lost["events"] = []
    assert "event none: counted nowhere" in " ".join(explain(lost, "c-aaaa00000004").split())


def test_a_figure_shows_rule_claims_and_reasons() -> None:
    said = explain(JSON, GUARDS, texts=TEXTS)
    order = [
        "low 6, best 14, high 14+",
        "2 reports, 2 origins",
        "gtd: most recent independent source",
        "Used (2)",
        "c-aaaa00000001",
        '"At least 14 border guards were killed, the Daram Monitor said."',
        "its number is the best, the high",
        "c-aaaa00000003",
        '"General Idris Malo said six guards had died."',
        "its number is the low",
        "Set aside (1)",
        "c-bbbb00000001",
        "because: same origin as a figure already counted (duplicate_origin)",
    ]
    places = [said.index(each) for each in order]
    assert places == sorted(places)
    assert "31 = 14 + 17" in flat("e-1111aaaa0001/killed/everyone")
    assert flat("e-1111aaaa0001/killed") == flat("e-1111aaaa0001/killed/everyone")


@pytest.mark.parametrize(
    "each", ["e-1/killed/b", "e-1111aaaa0001/KILLED/Border", "e-0000dddd0000/k/b"]
)
def test_a_figure_is_found_by_a_beginning_of_each_step(each: str) -> None:
    assert explain(JSON, each) == explain(JSON, GUARDS)


def test_an_event_shows_its_figures_and_claims() -> None:
    said = flat("e-1111aaaa0001")
    assert GUARDS in said
    assert "same place and night" in said
    assert said.endswith('"How many raiders fled is not known"')
    assert explain(JSON, "e-0000dddd0000") == explain(JSON, "e-1111aaaa0001")


def test_an_origin_shows_who_shares_it() -> None:
    said = flat("o-9999eeee0001")
    assert "both quote the Daram Monitor's figure" in said
    assert "express.txt" in said
    assert "gazette.txt" in said


def test_a_report_shows_its_refused_dates() -> None:
    assert '"Sunday, July 6" (page, 2031-07-06): the text speaks' in flat("d-express")


@given(st.sampled_from(CLAIMS), st.integers(min_value=0, max_value=14))
def test_a_beginning_means_what_it_fits_or_nothing(claim: object, length: int) -> None:
    begun = claim.id[:length]
    fits = [each.id for each in CLAIMS if begun and each.id.startswith(begun)]
    if len(fits) == 1:
        assert explain(JSON, begun) == explain(JSON, fits[0])
    else:
        with pytest.raises(NotFound):
            explain(JSON, begun)


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(NotFound, match=r"the nearest: .*c-aaaa00000003"):
        explain(JSON, "c-aaaa00000039")
    with pytest.raises(NotFound, match=r"the nearest: .*e-1111aaaa0001/wounded/everyone"):
        explain(JSON, "e-1111aaaa0001/wonded/everyone")


def test_a_beginning_that_fits_several_lists_them() -> None:
    with pytest.raises(NotFound, match=r"'c-aaaa' fits 7 ids, write more of it: c-aaaa00000001"):
        explain(JSON, "c-aaaa")


@pytest.mark.parametrize(
    ("broken", "where"),
    [
        ([], "no record"),
        ({}, "no record"),
        ({"claims": {}, "documents": []}, "claims: a list"),
        ({**JSON, "documents": None}, "documents: a list"),
        ({**JSON, "claims": [7]}, r"claims\.0"),
        ({**JSON, "claims": [{**JSON["claims"][0], "start": "soon"}]}, r"claims\.0\.start"),
        ({**JSON, "claims": [{**JSON["claims"][0], "count": {"low": 5.5}}]}, r"claims\.0\.count"),
        ({**JSON, "events": [{}]}, r"events\.0"),
    ],
)
def test_json_that_is_no_record_is_refused_with_the_place(broken: object, where: str) -> None:
    with pytest.raises(BadInput, match=where):
        explain(broken, "c-aaaa00000001")


def test_a_record_with_keys_of_a_later_version_is_read() -> None:
    later = copy.deepcopy(JSON)
    later["mood"] = later["claims"][0]["mood"] = "new"
    del later["claims"][0]["sentence"]
    assert "At least 14" in explain(later, "c-aaaa00000001")


def test_explaining_leaves_the_record_as_it_was() -> None:
    before = copy.deepcopy(JSON)
    explain(JSON, "c-aaaa00000001", texts=TEXTS)
    assert before == JSON


def test_hostile_text_is_harmless() -> None:
    text = "\x1b[2J\u202e[red]x[/red]\nCLAIM c-forged: 99"
    bad = copy.deepcopy(JSON)
    bad["claims"][0] |= {"quote": text, "rule": text, "id": "c-bad"}
    bad["claims"][0]["source"] |= {"label": text, "chain": [text]}
    bad["documents"][0] |= {"title": text, "path": text}
    said = explain(bad, "c-bad", examples={text: text})
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", said)
    assert not re.search("^CLAIM c-forged", said, re.MULTILINE)
    assert "<U+001B>[2J<U+202E>[red]x[/red]" in said
