"""Claims as web annotations."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import rashomon
from rashomon.exports.linked.annotations import UNKNOWN_REPORT, WITHHELD
from rashomon.exports.linked.surroundings import LENGTH, around, is_boundary
from rashomon.types import Claim, Document, Span
from tests.exports.linked_samples import RECORD, made, written


def annotations(record, folder: Path, level: str = "internal"):
    return json.loads(made(record, "annotations", folder, level))["first"]["items"]


def selectors(annotation):
    quote, place = annotation["target"]["selector"]
    assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    return quote, place


def test_a_collection_of_one_page(tmp_path: Path):
    found = json.loads(made(RECORD, "annotations", tmp_path))
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert found["first"]["partOf"] == found["id"]
    assert found["total"] == len(found["first"]["items"]) == len(RECORD.claims)


def test_quotes_stand_where_they_are_said_to(tmp_path: Path):
    texts = {d.id: d.text for d in RECORD.documents}
    for one in annotations(RECORD, tmp_path):
        quote, place = selectors(one)
        text = texts[one["target"]["rashomon:document"]]
        assert text[place["start"] : place["end"]] == quote["exact"]
        whole = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
        assert whole in text
        assert len(quote.get("prefix", "")) <= LENGTH
        assert "rashomon:withheld" not in one["target"]


def test_the_target_is_the_address_else_the_hash(tmp_path: Path):
    sources = {one["target"]["source"] for one in annotations(RECORD, tmp_path)}
    assert sources == {"https://example.org/2", f"urn:sha256:{'ab' * 32}"}


def test_the_body_is_the_claim_in_words_and_in_json(tmp_path: Path):
    first = annotations(RECORD, tmp_path)[0]
    words, coded = first["body"]
    assert words["value"] == "killed: At least 14 (14 or more) border guards"
    assert json.loads(coded["value"])["count"]["low"] == 14


WITNESS = (
    "KESSARA, May 1, 2024 - Nurse Omira Betarin said 11 people were killed in Kessara on "
    "Wednesday. Police said Omira Betarin had counted 12 people killed at the market."
)


def test_what_is_withheld_is_said_and_positions_hold(tmp_path: Path):
    record = rashomon.report([{"text": WITNESS}], one_event=True)
    named = {one.start: one.quote for one in record.claims}
    is_told = False
    for one in annotations(record, tmp_path, "public"):
        quote, place = selectors(one)
        is_masked = quote["exact"] != named[place["start"]]
        assert (one["target"].get("rashomon:withheld") == WITHHELD) == is_masked
        around_it = quote.get("prefix", "") + quote.get("suffix", "")
        assert "Betarin" not in around_it
        is_told = is_told or "[name withheld]" in around_it
        text = quote.get("prefix", "")
        assert text == "" or text.split("]")[-1] in WITNESS
    assert is_told


def test_a_quote_with_a_name_in_it_says_that_it_differs(tmp_path: Path):
    text = WITNESS.replace("11 people were killed", "11 people and Dorn Velcarra were killed")
    record = rashomon.report([{"text": text}], one_event=True)
    found = annotations(record, tmp_path, "public")
    masked = [one for one in found if "rashomon:withheld" in one["target"]]
    quotes = {claim.start: claim.quote for claim in record.claims}
    for one in found:
        quote, place = selectors(one)
        assert (one in masked) == (quote["exact"] != quotes[place["start"]])


def _claim(text: str, quote: str, sentence: str | None = None) -> tuple[Claim, Document]:
    start = text.index(quote)
    span = Span(start=0, end=len(text), text=sentence)
    claim = Claim(
        id="c",
        document="d",
        quote=quote,
        start=start,
        end=start + len(quote),
        rule="r",
        kind="casualty",
        sentence=span,
    )
    return claim, Document(id="d", text=text)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("a" * 40, "a" * 32),
        ("e\u0301" * 20, "e\u0301" * 16),
        ("x" + "e\u0301" * 16 + "y" * 1, "e\u0301" * 15 + "y"),
        ("👩‍👩‍👧" * 8, "👩‍👩‍👧" * 6),
        ("🇸🇾" * 20, ""),
        ("👍🏽" * 20, "👍🏽" * 16),
        ("\r\n" * 20, "\r\n" * 16),
    ],
)
def test_no_character_falls_apart(before: str, expected: str):
    claim, document = _claim(before + "twelve died", "twelve died")
    prefix, suffix = around(claim, document)
    assert (prefix, suffix) == (expected, "")
    assert len(prefix) <= LENGTH


def test_offsets_count_code_points():
    claim, document = _claim("💥 قُتل 12 شخصا 💥 in", "12")
    assert document.text[claim.start : claim.end] == "12"
    assert around(claim, document) == ("💥 قُتل ", " شخصا 💥 in")


def test_without_the_text_the_sentence_serves_where_the_quote_stands_once():
    claim, _ = _claim("Police said 12 died.", "12 died", "Police said 12 died.")
    assert around(claim, Document(id="d", text="")) == ("Police said ", ".")
    twice, _ = _claim("12 died; 12 died.", "12 died", "12 died; 12 died.")
    assert around(twice, None) == ("", "")


def test_the_ends_of_a_text_are_boundaries():
    assert is_boundary("a", 0)
    assert is_boundary("a", 1)


def test_a_claim_without_its_report_is_left_out_and_counted(tmp_path: Path):
    told = written(replace(RECORD, documents=RECORD.documents[:1]), "annotations", tmp_path)
    assert told.about["left_out"] == {UNKNOWN_REPORT: 4}
