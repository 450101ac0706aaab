"""What stays in the house: who judged and why, and names that only a whole report tells."""

import json
from pathlib import Path

import pytest

import rashomon
from rashomon.casebook import Casebook
from rashomon.errors import BadInput
from rashomon.exports import export, format_named, of_casebook
from rashomon.exports.bundle import bundle
from rashomon.exports.from_json import of_json
from rashomon.exports.given import Given
from rashomon.exports.readers import Readers

SHOP = {
    "id": "shop",
    "text": "OSMERE, May 2, 2021 - Three people were killed in the shop of Orsovic in Osmere on "
    "Friday, police said.\n\nThe baker Danil Orsovic, 44, who saw it, was taken to relatives.",
    "published": "2021-05-02",
}


@pytest.fixture
def judged(casebook: Path, tmp_path: Path) -> Path:
    path = tmp_path / "judged.casebook"
    path.write_bytes(casebook.read_bytes())
    with Casebook(path, who="Ada Recorder") as book:
        event = next(e for e in book.record().events if "Osmere" in e.summary)
        claims = {c.id: c for c in book.record().claims}
        aside = next(x for x in event.claims if "30 wounded" in claims[x].quote)
        book.judge("set-aside", aside, reason="Zorka Pilven told me")
        book.judge("correct", event.id, reason="Zorka Pilven's map", start="2021-05-03")
        book.judge("accept", event.id, reason="with Zorka Pilven")
    return path


@pytest.mark.parametrize("level", ["public", "partners"])
def test_who_judged_and_why_stays_in_the_house(judged: Path, tmp_path: Path, level: str) -> None:
    with Casebook(judged) as book:
        made = bundle(of_casebook(book), tmp_path / level, readers=Readers(level=level))
    shown = "".join(each.read_text(errors="replace") for each in made.files)
    assert "set aside by a person" in shown
    assert "corrected by a person" in shown
    assert "Zorka" not in shown
    assert "Ada Recorder" not in shown


def test_the_house_sees_who_judged_and_why(judged: Path, tmp_path: Path) -> None:
    with Casebook(judged) as book:
        readers = Readers(level="internal")
        export(of_casebook(book), format_named("claims"), tmp_path / "c.csv", readers=readers)
    assert "Zorka Pilven told me" in (tmp_path / "c.csv").read_text()


def quoted(given: Given, path: Path) -> str:
    export(given, format_named("claims"), path)
    return path.read_text()


def test_where_only_quotes_are_at_hand_no_name_is_shown_that_may_be_a_person_s(
    tmp_path: Path,
) -> None:
    """That Orsovic is a witness stands in another sentence, which a package or a JSON lacks."""
    own, package = tmp_path / "own.casebook", tmp_path / "package.casebook"
    with Casebook(own, create=True) as book:
        list(book.add([SHOP]))
        book.pack(package, originals=False)
    told = json.loads(json.dumps(rashomon.report([SHOP]).to_dict()))
    with Casebook(package) as book:
        texts = [quoted(of_casebook(book), tmp_path / "a.csv")]
    texts.append(quoted(of_json(told, "record.json"), tmp_path / "b.csv"))
    for text in texts:
        assert "shop of [name withheld]" in text
        assert "Orsovic" not in text
        assert "police" in text
        assert "in Osmere" in text


def test_a_quote_that_no_offset_places_is_withheld_too(tmp_path: Path) -> None:
    told = json.loads(json.dumps(rashomon.report([SHOP]).to_dict()))
    claim = told["claims"][0]
    claim |= {"quote": "killed in the shop of Orsovic", "start": -5, "end": -5}
    del claim["sentence"]
    assert "Orsovic" not in quoted(of_json(told, "record.json"), tmp_path / "c.csv")


def test_a_level_that_is_none_is_said_in_one_line() -> None:
    told = json.loads(json.dumps(rashomon.report([SHOP]).to_dict()))
    with pytest.raises(BadInput, match="is none of public"):
        of_json({**told, "level": ["x"]}, "record.json")
