"""FollowTheMoney entities and statements."""

import csv
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

import rashomon
from rashomon.exports.linked.ftm_entities import ACCUSED, VICTIM
from rashomon.exports.linked.ftm_model import Entity
from rashomon.types import EventPerpetrator
from tests.exports.linked_samples import RECORD, made, written


def entities(record, folder: Path, level: str = "internal"):
    return list(map(json.loads, made(record, "ftm", folder, level).splitlines()))


def of(schema: str, found):
    return [one["properties"] for one in found if one["schema"] == schema]


def test_what_is_linked_is_there(tmp_path: Path):
    found = entities(RECORD, tmp_path)
    known = {one["id"] for one in found}
    links = ("proof", "entity", "document", "resolved", "involved", "addressEntity")
    for one in found:
        for prop in links:
            assert set(one["properties"].get(prop, ())) <= known
    assert len(known) == len(found)


def test_an_event_with_its_place_its_reports_and_its_claims(tmp_path: Path):
    found = entities(RECORD, tmp_path)
    raid = of("Event", found)[2]
    assert raid["startDate"] == ["2031-03-03T19:00"]
    assert "killed, everyone: low 16, best ?, high 31+" in raid["description"][0]
    address = next(one for one in found if one["id"] == raid["addressEntity"][0])["properties"]
    assert (address["latitude"], address["longitude"]) == (["12.5"], ["34.25"])
    assert address["remarks"] == ["The point stands for the town."]
    note = next(one for one in of("Note", found) if one["description"] == ["six guards had died"])
    assert "characters 193 to 212 of d-express, SHA-256 " + "ab" * 32 in note["notes"][0]
    assert of("Documentation", found)


def test_bodies_are_entities_and_persons_are_not(tmp_path: Path):
    found = entities(RECORD, tmp_path)
    assert not of("Person", found)
    names = {
        name
        for kind in ("Organization", "PublicBody")
        for one in of(kind, found)
        for name in one["name"]
    }
    assert names == {"Daram Monitor"}


def test_a_person_accused_is_counted_and_not_named(tmp_path: Path):
    accused = EventPerpetrator(name="Sarn Odile", confidence="POSSIBLE", is_individual=True)
    events = (replace(RECORD.events[0], perpetrators=(accused,)), *RECORD.events[1:])
    told = written(replace(RECORD, events=events), "ftm", tmp_path)
    assert told.about["left_out"] == {ACCUSED: 1}
    assert "Odile" not in told.files[0].read_text("utf-8")


def test_a_victim_is_counted_and_no_entity(tmp_path: Path):
    text = "KESSARA, May 1, 2024 - Dorn Velcarra, 34, a porter, was killed in Kessara on Wednesday."
    record = rashomon.report([{"text": text}], one_event=True)
    told = written(record, "ftm", tmp_path)
    assert told.about["left_out"] == {VICTIM: 1}
    for line in told.files[0].read_text("utf-8").splitlines():
        assert "Velcarra" not in json.dumps(json.loads(line)["properties"].get("name", []))


def test_an_unknown_property_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        Entity("rsh-1", "Note").add("killed", "12")


def test_a_statement_a_value_with_the_key_of_its_own_writer(tmp_path: Path):
    text = made(RECORD, "ftm-statements", tmp_path)
    rows = list(csv.DictReader(text.splitlines()))
    found = entities(RECORD, tmp_path)
    values = sum(len(v) for one in found for v in one["properties"].values())
    assert len(rows) == values + len(found)
    for row in rows:
        told = f"{row['dataset']}.{row['entity_id']}.{row['prop']}.{row['value']}"
        assert row["id"] == hashlib.sha1(told.encode()).hexdigest()
        assert (row["external"], row["canonical_id"]) == ("f", row["entity_id"])


def test_no_statement_is_a_formula(tmp_path: Path):
    documents = tuple(replace(d, title="=HYPERLINK(1)", outlet="+49") for d in RECORD.documents)
    text = made(replace(RECORD, documents=documents), "ftm-statements", tmp_path)
    rows = list(csv.DictReader(text.splitlines()))
    assert {row["value"] for row in rows if row["prop"] == "title"} == {"'=HYPERLINK(1)"}
    assert not [row for row in rows if row["value"][:1] in "=+@"]
    place = [row["value"] for row in rows if row["prop"] == "latitude"]
    assert place == ["12.5"]


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("a\x00b\ud83d", "text", "ab"),
        ("  two\n words ", "name", "two words"),
        ("x" * 2000, "string", "x" * 1024),
        ("Zarmin; Nurvania\nSY", "address", "Zarmin, Nurvania, SY"),
        (", a ,. b\u2003c,;", "address", "a, b c"),
        ("e\u0301", "text", "\u00e9"),
        ("a\u200d\u00adb\u2028c", "text", "ab c"),
    ],
)
def test_values_are_as_followthemoney_keeps_them(value, kind, expected):
    from rashomon.exports.linked.ftm_model import cleaned

    assert cleaned(value, kind) == expected
