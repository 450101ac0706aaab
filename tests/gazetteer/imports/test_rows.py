"""A row of a dump is taken as it is meant, left out, or refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import BadInput
from rashomon.gazetteer.imported.features import features
from rashomon.gazetteer.imported.rows import BadRow, Row, clean, read_row
from tests.gazetteer.imports.dumps import row

KIND = features().kind


def read(line: str) -> Row | None:
    return read_row(line.encode(), KIND)


def test_a_row_is_read() -> None:
    found = read(row(name="Dünfel", asciiname="Dunfel", alternates="Dünfel,Danfal,دنفل"))
    assert found == Row(
        geonameid=90_000_001,
        name="Dünfel",
        spellings=("Dunfel", "Danfal", "دنفل"),
        kind="city",
        country="SY",
        admin1="09",
        admin2="",
        code="P.PPL",
        latitude=35.5,
        longitude=38.25,
        population=1200,
        timezone="Asia/Damascus",
        modified="2024-05-01",
    )


@pytest.mark.parametrize(
    ("letter", "code", "kind"),
    [
        ("P", "PPLX", "quarter"),
        ("A", "ADM1", "region"),
        ("A", "ADM2", "district"),
        ("H", "WAD", "water"),
        ("S", "PRN", "quarter"),
        ("T", "MT", "area"),
    ],
)
def test_a_feature_tells_the_kind(letter: str, code: str, kind: str) -> None:
    found = read(row(letter=letter, code=code))
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("letter", "code"), [("S", "HTL"), ("A", "PCLI"), ("P", "PPLH"), ("", ""), ("€", "x")]
)
def test_other_features_are_left_out(letter: str, code: str) -> None:
    assert read(row(letter=letter, code=code)) is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"geonameid": "x"}, "geonameid is no number"),
        ({"geonameid": "0"}, "geonameid is 0"),
        ({"geonameid": "4294967296"}, "geonameid is no number"),
        ({"latitude": "90.1"}, "latitude is out of range"),
        ({"longitude": "-180.5"}, "longitude is out of range"),
        ({"latitude": "nan"}, "latitude is no number"),
        ({"longitude": "1e2"}, "longitude is no number"),
        ({"population": "-5"}, "population is no number"),
        ({"population": "99999999999"}, "population is no number"),
        ({"country": "syria"}, "country is no code of two letters"),
        ({"admin1": "0'9"}, "a region's code is none"),
        ({"modified": "2024-02-31"}, "modification date is none"),
        ({"name": "x" * 201}, "a name is too long"),
        ({"name": "\u202e\u200b"}, "no name"),
        ({"name": "a\0b"}, "a NUL byte"),
        ({"modified": "2024-05-01\tmore"}, "not 19 columns"),
    ],
)
def test_an_unusable_row_says_why(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(BadRow, match=reason):
        read(row(**changes))


def test_bytes_that_are_not_utf_8_are_refused() -> None:
    with pytest.raises(BadRow, match="not UTF-8"):
        read_row(row(name="Dunfel").encode().replace(b"Dunfel", b"Dunf\xff"), KIND)


def test_unseen_characters_are_taken_out_of_names() -> None:
    assert clean(" Dun\u202efel\u200f\x07 \u00a0Gor\ue000") == "Dunfel Gor"


@given(st.binary(max_size=400))
def test_any_bytes_are_a_row_or_refused(line: bytes) -> None:
    try:
        found = read_row(line, KIND)
    except BadRow:
        return
    assert found is None


@given(st.lists(st.text(max_size=12), min_size=19, max_size=19))
def test_any_nineteen_columns_are_a_row_or_refused(cells: list[str]) -> None:
    cells[6:8] = "P", "PPL"
    try:
        found = read("\t".join(cells))
    except BadRow:
        return
    assert found is not None
    assert abs(found.latitude) <= 90
    assert found.name.isprintable()


@pytest.mark.parametrize("text", ["", "P,", "X", "P.PPL.X", "U", "P;A", "P.*X"])
def test_a_wrong_list_of_classes_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="classes"):
        features(text)


def test_classes_choose() -> None:
    chosen = features("p, s.htl,T.*")
    assert str(chosen) == "P,S.HTL,T.*"
    kinds = [chosen.kind(*x) for x in (("P", "PPL"), ("S", "HTL"), ("T", "HLL"), ("S", "PRN"))]
    assert kinds == ["city", "quarter", "area", None]
