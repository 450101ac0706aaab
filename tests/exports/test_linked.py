"""What holds for every format for maps and linked data."""

import csv
import io
import json
import re
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

import rashomon
from rashomon.exports import export, format_named, of_record
from rashomon.exports.about import About
from rashomon.exports.readers import Readers
from tests.dossier.adversaries import OPENING, PUBLIC, ROWS
from tests.dossier.readings import leaks
from tests.exports.linked_samples import EMPTY, ENDINGS, RECORD, hostile, in_parts, made, written

FORMATS = tuple(ENDINGS)
PEOPLE = tuple(row for row in ROWS if row.level == PUBLIC and row.hidden)[::9]


def parsed(kind: str, text: str) -> object:
    if kind == "ftm-statements":
        return list(csv.DictReader(io.StringIO(text)))
    return list(map(json.loads, text.splitlines())) if kind == "ftm" else json.loads(text)


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_record_is_the_same_bytes(kind: str, tmp_path: Path):
    first, again = made(RECORD, kind, tmp_path), made(RECORD, kind, tmp_path)
    assert first == again
    assert parsed(kind, first)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_record_of_nothing_is_a_whole_file(kind: str, tmp_path: Path):
    told = written(EMPTY, kind, tmp_path)
    assert told.about["rows"] == 0
    assert isinstance(parsed(kind, told.files[0].read_text("utf-8")), dict | list)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("level", ["public", "internal"])
def test_hostile_reports_make_no_other_file(kind: str, level: str, tmp_path: Path):
    given = of_record(hostile(level), level=level)
    text = made(given, kind, tmp_path, level)
    assert parsed(kind, text)
    assert len(text) < 200_000
    assert not re.search("[\ud800-\udfff\x00-\x08\x0b\x1b]", text)
    assert '"@id": "javascript' not in text
    assert '"source": "javascript' not in text
    assert '"url": "javascript' not in text


@pytest.mark.parametrize("kind", FORMATS)
def test_half_surrogates_and_controls_are_written_as_json_has_them(kind: str, tmp_path: Path):
    documents = tuple(
        replace(d, title="half \ud83d \x1b[2J", id=f"\udc00{d.id}") for d in RECORD.documents
    )
    claims = tuple(
        replace(c, quote="\ud83d" + c.quote, document=f"\udc00{c.document}") for c in RECORD.claims
    )
    text = made(replace(RECORD, documents=documents, claims=claims), kind, tmp_path)
    assert parsed(kind, text)


@pytest.mark.parametrize("kind", FORMATS)
def test_levels_differ_and_say_so(kind: str, tmp_path: Path):
    public, internal = (made(RECORD, kind, tmp_path, level) for level in ("public", "internal"))
    assert public != internal
    assert "a clerk" not in public
    if not kind.startswith("ftm"):
        assert "level" in public
        assert "ids and file names of reports" in public


@pytest.mark.parametrize("row", PEOPLE, ids=lambda row: row.text[:50])
def test_no_withheld_name_is_in_a_public_file(row, tmp_path: Path):
    report = {"text": OPENING + row.text, "published": "2024-05-01", **dict(row.given)}
    record = rashomon.report([report], one_event=True)
    for kind in FORMATS:
        written(record, kind, tmp_path, PUBLIC)
    assert leaks(tmp_path, row.hidden) == []


def test_the_search_for_names_finds_them_where_they_are(tmp_path: Path):
    text = OPENING + "Nine people died, said Nurse Omira Betarin."
    written(rashomon.report([{"text": text}], one_event=True), "annotations", tmp_path)
    assert leaks(tmp_path, ("Betarin",))


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("level", ["public", "internal"])
def test_parts_keep_apart(kind: str, level: str, tmp_path: Path):
    text = made(in_parts(3), kind, tmp_path, level)
    once = made(in_parts(1), kind, tmp_path, level)
    assert parsed(kind, text)
    ids = _ids(kind, text)
    assert len(ids) == len(set(ids)) == 3 * len(_ids(kind, once))


def _ids(kind: str, text: str) -> list[str]:
    found = parsed(kind, text)
    if kind == "annotations":
        return [one["id"] for one in found["first"]["items"]]
    if kind == "claimreview":
        return [one["@id"] for one in found["@graph"] if one["@type"] == "ClaimReview"]
    if kind == "geojson":
        return [one["id"] for one in found["features"]]
    if kind == "timemap":
        return [one["id"] for one in found["events"]] + list(found["sources"])
    if kind == "prov":
        shared = ("rashomon:plan", "rashomon:profile", "rashomon:export")
        pairs = json.JSONDecoder(object_pairs_hook=list).decode(text)
        return [name for name, _ in dict(pairs)["entity"] if not name.startswith(shared)]
    if kind == "ftm":
        one_each = ("Event", "Note", "Article", "Documentation")
        return [one["id"] for one in found if one["schema"] in one_each]
    return [one["id"] for one in found if one["schema"] in ("Event", "Note", "Article")]


@pytest.mark.parametrize("kind", FORMATS)
def test_memory_does_not_grow_with_the_record(kind: str):
    few, many = _peak(kind, 4), _peak(kind, 24)
    assert many < few + 700_000


class Nowhere(io.RawIOBase):
    def writable(self) -> bool:
        return True

    def write(self, text: object) -> int:
        return len(text)


def _peak(kind: str, n: int) -> int:
    given = in_parts(n)
    about = About(given=given, readers=Readers(level="internal"))
    tracemalloc.start()
    try:
        format_named(kind).writer().write(given.parts(), Nowhere(), about)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", FORMATS)
def test_every_quote_has_its_place_and_its_report(kind: str, tmp_path: Path):
    text = made(RECORD, kind, tmp_path)
    for wanted in ("six guards had died", "ab" * 32):
        assert wanted in text
    claim = next(c for c in RECORD.claims if c.quote == "six guards had died")
    assert str(claim.start) in text
    assert str(claim.end) in text


def test_an_ending_that_a_format_does_not_have_is_refused(tmp_path: Path):
    with pytest.raises(rashomon.errors.BadInput, match=r"geojson is written as \.geojson"):
        export(of_record(RECORD), format_named("geojson"), tmp_path / "a.csv")
