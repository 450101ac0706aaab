"""An export is whole or not there, the same for the same record, and only what readers may know."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

import rashomon
from rashomon.casebook import Casebook
from rashomon.errors import BadInput
from rashomon.exports import FORMATS, Format, export, format_named, of_casebook, of_record
from rashomon.exports.bundle import bundle
from rashomon.exports.from_json import of_json
from rashomon.exports.readers import Readers

INTERNAL = Readers(level="internal")
FORMS = tuple(FORMATS.values())


def name(kind: Format) -> str:
    return kind.name


@pytest.mark.parametrize("kind", FORMS, ids=name)
def test_same_record_same_bytes(record: rashomon.Record, kind: Format, tmp_path: Path) -> None:
    made = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        export(of_record(record), kind, folder / kind.file)
        made.append({each.name: each.read_bytes() for each in folder.iterdir()})
    assert made[0] == made[1]


@pytest.mark.parametrize("kind", FORMS, ids=name)
def test_public_names_no_witness_and_no_caller_s_id(
    casebook: Path, kind: Format, tmp_path: Path
) -> None:
    with Casebook(casebook) as book:
        public = export(of_casebook(book), kind, tmp_path / kind.file)
        whole = export(of_casebook(book), kind, tmp_path / f"whole-{kind.file}", readers=INTERNAL)
    shown = b"".join(each.read_bytes() for each in public.files)
    for told in (b"Orvan", b"hana-orvan"):
        assert told not in shown
    assert public.about["withheld"]
    assert not whole.about["withheld"]


@pytest.mark.parametrize("kind", FORMS, ids=name)
def test_nothing_gives_a_file_of_nothing(
    record: rashomon.Record, kind: Format, tmp_path: Path
) -> None:
    none = replace(record, documents=(), claims=(), events=(), origins=(), links=())
    assert export(of_record(none), kind, tmp_path / kind.file).about["rows"] == 0


@pytest.mark.parametrize("kind", FORMS, ids=name)
def test_a_cut_off_export_leaves_no_file(
    record: rashomon.Record, kind: Format, tmp_path: Path
) -> None:
    def broken() -> object:
        yield record
        raise KeyboardInterrupt

    given = replace(of_record(record), parts=broken)
    with pytest.raises(KeyboardInterrupt):
        export(given, kind, tmp_path / kind.file)
    assert not list(tmp_path.iterdir())


def test_ids_of_a_casebook_stay_from_export_to_export(casebook: Path, tmp_path: Path) -> None:
    """Who counts on an id in a public file finds it again after more reports came."""
    claims = format_named("claims")
    more = {
        "id": "e",
        "text": "Gunmen killed 3 men in Tessou on Friday, police said.",
        "published": "2021-07-03",
    }
    own = tmp_path / "own.casebook"
    own.write_bytes(casebook.read_bytes())
    ids = []
    with Casebook(own) as book:
        for number in range(2):
            path = tmp_path / f"{number}.csv"
            export(of_casebook(book), claims, path)
            with path.open(encoding="utf-8") as file:
                ids.append({row["claim"] for row in csv.DictReader(file)})
            list(book.add([more]))
    assert ids[0] < ids[1]


def test_a_json_is_withheld_as_the_record_is(record: rashomon.Record, tmp_path: Path) -> None:
    claims = format_named("claims")
    given = of_json(json.loads(json.dumps(record.to_dict())), "record.json")
    made = export(given, claims, tmp_path / "claims.csv")
    assert b"Orvan" not in made.files[0].read_bytes()
    assert any("witnesses" in note for note in made.about["withheld"])


def test_what_is_withheld_cannot_be_given_back(record: rashomon.Record, tmp_path: Path) -> None:
    told = {**record.to_dict(), "level": "partners"}
    with pytest.raises(BadInput, match="written at level partners; export it at that level"):
        export(of_json(told, "record.json"), format_named("claims"), tmp_path / "claims.csv")


def test_quotes_that_stand_elsewhere_are_refused(record: rashomon.Record) -> None:
    told = record.to_dict()
    told["claims"][0]["quote"] = "x" * len(told["claims"][0]["quote"])
    with pytest.raises(BadInput, match=r"quotes do not stand where their offsets say"):
        of_json(told, "record.json")


def test_a_quote_beyond_any_report_is_refused(record: rashomon.Record) -> None:
    told = record.to_dict()
    told["claims"][0] |= {"start": 10**12, "end": 10**12 + len(told["claims"][0]["quote"])}
    with pytest.raises(BadInput, match="beyond any report"):
        of_json(told, "record.json")


def test_small_counts_are_named(record: rashomon.Record, tmp_path: Path) -> None:
    made = export(
        of_record(record), format_named("claims"), tmp_path / "claims.csv", readers=INTERNAL
    )
    small = made.about["small_counts"]["claims"]
    quotes = {claim.id: claim.quote for claim in record.claims}
    assert any("8-year-old" in quotes[claim] for claim in small)
    assert not any("12 people" in quotes[claim] for claim in small)


def test_a_profile_settles_anew_and_is_named(record: rashomon.Record, tmp_path: Path) -> None:
    made = export(of_record(record), format_named("claims"), tmp_path / "c.csv", profile="acled")
    assert made.about["profile"] == "acled"


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("claims.doc", "claims is written as"),
        ("nowhere/claims.csv", "nowhere/claims.csv: cannot be written"),
    ],
)
def test_a_target_that_cannot_be(
    record: rashomon.Record, tmp_path: Path, output: str, said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        export(of_record(record), format_named("claims"), tmp_path / output)
    assert not list(tmp_path.iterdir())


def test_a_bundle_can_be_checked(record: rashomon.Record, tmp_path: Path) -> None:
    from hashlib import sha256

    folder = tmp_path / "bundle"
    made = bundle(of_record(record), folder, readers=Readers())
    listed = (folder / "SHA256SUMS").read_bytes()
    assert made.about["list"] == sha256(listed).hexdigest()
    sums = dict(reversed(line.split("  ")) for line in listed.decode().splitlines())
    there = {each.name for each in folder.iterdir()}
    assert there - sums.keys() == {"SHA256SUMS", "SHA256SUMS.sha256", "manifest.json"}
    for each, digest in sums.items():
        assert sha256((folder / each).read_bytes()).hexdigest() == digest
    assert {kind.file for kind in FORMS} <= there
    assert "level `public`" in (folder / "methodology.md").read_text()


def test_resettled_by_its_own_profile_is_the_same(record: rashomon.Record) -> None:
    from rashomon import recipe

    assert recipe.resettled(record, record.profile).events == record.events


def test_what_a_person_set_aside_stays_aside(casebook: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.casebook"
    own.write_bytes(casebook.read_bytes())
    from rashomon import recipe

    with Casebook(own, who="Ada Recorder") as book:
        claim = next(c for c in book.record().claims if "12 people" in c.quote)
        book.judge("set-aside", claim.id, reason="counts the wounded too")
        again = recipe.resettled(book.record(), "acled")
    asides = [
        a for e in again.events for x in e.estimates for a in x.set_aside if a.claim == claim.id
    ]
    assert any("Ada Recorder" in aside.reason for aside in asides)


@pytest.mark.parametrize(("column", "kind"), [("claim", "claims"), ("event", "events")])
def test_an_id_of_a_public_file_leads_back_into_the_casebook(
    casebook: Path, tmp_path: Path, column: str, kind: str
) -> None:
    """Who asks about a row of a public file has no other name for it."""
    from rashomon.casebook.judging import meant

    with Casebook(casebook) as book:
        path = tmp_path / "public.csv"
        export(of_casebook(book), format_named(kind), path)
        with path.open(encoding="utf-8") as file:
            outside = [row[column] for row in csv.DictReader(file)]
        record = book.record()
        inside = {each.id for each in (record.claims if column == "claim" else record.events)}
        with book.engine.connect() as connection:
            found = {getattr(meant, column)(connection, each) for each in outside}
    assert not inside & set(outside)
    assert found == inside


def test_a_report_of_a_public_file_can_be_erased_by_the_id_that_it_has_there(
    casebook: Path, tmp_path: Path
) -> None:
    """A witness who is in danger knows the public file, and nobody should search by hand."""
    own, path = tmp_path / "own.casebook", tmp_path / "public.csv"
    own.write_bytes(casebook.read_bytes())
    with Casebook(own) as book:
        export(of_casebook(book), format_named("claims"), path)
        with path.open(encoding="utf-8") as file:
            row = next(row for row in csv.DictReader(file) if "dozens" in row["quote"])
        book.erase(row["document"], reason="in danger")
        assert "d" not in {document.id for document in book.record().documents}
        assert book.verify().is_clean
