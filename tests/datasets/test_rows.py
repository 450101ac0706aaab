"""Rows of event data: what is read, what is refused in one line, which encodings are taken."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.datasets import FORMS, BadRow, found_rows, opened, row_of
from rashomon.datasets.forms import label_of
from rashomon.errors import BadInput
from rashomon.types import Problem
from tests.datasets.tables import ACLED, UCDP, table


def read(path, **also):
    with opened(path, **also) as file:
        return file.label, list(found_rows(file))


def test_a_row_of_ged_is_read(tmp_path):
    label, (found,) = read(table(tmp_path / "GEDEvent_v24_1.csv", UCDP, {}))
    row = found.row
    assert (label, found.number, row.id) == ("UCDP GED 24.1", 2, "900001")
    assert (row.first.isoformat(), row.last.isoformat()) == ("2023-03-13", "2023-03-13")
    assert (row.low, row.best, row.high) == (18, 20, 24)
    assert (row.deaths_a, row.deaths_b, row.civilians, row.unknown) == (8, 0, 5, 7)
    assert (row.place, row.admin1, row.latitude) == ("Tirbana town", "Mopti region", 14.512346)
    assert (row.violence, row.where_prec, row.is_aggregate) == (1, 1, False)


def test_a_row_of_acled_is_read(tmp_path):
    label, (found,) = read(table(tmp_path / "acled.csv", ACLED, {"time_precision": "2"}))
    row = found.row
    assert (label, row.id, row.best) == ("ACLED", "MLI77", 6)
    assert (row.first.isoformat(), row.last.isoformat()) == ("2023-03-10", "2023-03-16")
    assert (row.kind, row.sub_kind) == ("Violence against civilians", "Attack")


@pytest.mark.parametrize(
    ("whole", "cells", "said"),
    [
        (UCDP, {"id": ""}, "has no id"),
        (UCDP, {"date_start": "1753-01-01"}, "date_start '1753-01-01' stands for no day"),
        (UCDP, {"date_start": "2023-02-30"}, "date_start '2023-02-30' is no day"),
        (UCDP, {"date_start": "soon"}, "date_start 'soon' is no day"),
        (UCDP, {"date_end": "2023-03-12"}, "date_end 2023-03-12 is before date_start 2023-03-13"),
        (UCDP, {"best": "many"}, "best 'many' is no number"),
        (UCDP, {"best": "inf"}, "best 'inf' is no number"),
        (UCDP, {"low": "-3"}, "low '-3' is no number of people"),
        (UCDP, {"high": "2.5"}, "high '2.5' is no number of people"),
        (UCDP, {"latitude": "91"}, "latitude '91' is not from -90 to 90"),
        (UCDP, {"type_of_violence": "4"}, "type_of_violence '4' is none of 1 to 3"),
        (ACLED, {"event_date": ""}, "event_date '' is no day"),
        (ACLED, {"fatalities": "1e12"}, "fatalities '1e12' is no number of people"),
    ],
)
def test_a_bad_row_is_named_in_one_line_and_the_rest_goes_on(tmp_path, whole, cells, said):
    path = table(tmp_path / "some.csv", whole, cells, {})
    _, (bad, good) = read(path)
    assert bad == Problem(input=f"{path}, row 2", error=said)
    assert good.number == 3


@pytest.mark.parametrize("value", ["-1", "", "NA", "-1.0"])
def test_minus_one_and_nothing_are_unknown(tmp_path, value):
    _, (found,) = read(table(tmp_path / "some.csv", UCDP, {"best": value, "where_prec": value}))
    assert (found.row.best, found.row.where_prec) == (None, None)


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", ";"), ("utf-8-sig", ","), ("cp1252", ","), ("utf-16", "\t")]
)
def test_encodings_and_marks_between_columns(tmp_path, encoding, mark):
    path = table(
        tmp_path / "some.csv", UCDP, {"side_b": "Défense, unie"}, encoding=encoding, mark=mark
    )
    assert read(path)[1][0].row.side_b == "Défense, unie"


@pytest.mark.parametrize("written", ["14 March 2023", "14-March-2023", "14 Mar 2023", "2023-3-14"])
def test_days_as_older_files_write_them(written):
    assert row_of(FORMS["acled"], {**ACLED, "event_date": written}).first.isoformat() == (
        "2023-03-14"
    )


def test_older_names_of_columns_are_taken(tmp_path):
    path = table(tmp_path / "some.csv", UCDP, {})
    text = path.read_text().replace("best,high,low", "best_est,high_est,low_est")
    path.write_text(text.replace("id,", "ID,", 1))
    assert read(path)[1][0].row.best == 20


@pytest.mark.parametrize(
    ("whole", "without", "said"),
    [
        (UCDP, ("low", "side_b"), "in UCDP GED's form, but has no column 'side_b', 'low'"),
        (ACLED, ("location",), "in ACLED's form, but has no column 'location'"),
        (UCDP, ("type_of_violence",), "is no table in a form that is known"),
        ({"a": "b"}, (), "is no table in a form that is known"),
    ],
)
def test_a_header_that_lacks_columns_is_refused_by_their_names(tmp_path, whole, without, said):
    path = table(tmp_path / "some.csv", whole, {}, without=without)
    with pytest.raises(BadInput, match=said):
        read(path)


@pytest.mark.parametrize(
    ("name", "version", "label"),
    [
        ("GEDEvent_v24_1.csv", None, "UCDP GED 24.1"),
        ("gedevent_v26.1.csv", None, "UCDP GED 26.1"),
        ("ged231.csv", None, "UCDP GED 23.1"),
        ("mali.csv", None, "UCDP GED"),
        ("mali.csv", "25.0.3", "UCDP GED 25.0.3"),
    ],
)
def test_the_version_is_that_of_the_file_s_name_or_given(name, version, label):
    assert label_of(FORMS["ucdp"], name, version) == label


def test_a_file_that_is_no_table_is_refused(tmp_path):
    with pytest.raises(BadInput, match="cannot be read"):
        read(tmp_path / "none.csv")
    (tmp_path / "some.csv").write_bytes(bytes(range(256)) * 40)
    with pytest.raises(BadInput):
        read(tmp_path / "some.csv")


def test_a_row_of_other_length_and_an_endless_cell_are_problems(tmp_path):
    path = table(tmp_path / "some.csv", UCDP, {})
    with path.open("a") as file:
        file.write('1,2,3\n"' + "x" * 1_100_000 + '",1\n')
    _, found = read(path)
    assert next(one.error for one in found if isinstance(one, Problem)) == "has 3 cells, not 24"
    assert any("cannot be read" in one.error for one in found if isinstance(one, Problem))


def refusal(cells):
    try:
        row_of(FORMS["ucdp"], cells)
    except BadRow as error:
        return str(error)
    return ""


@given(st.dictionaries(st.sampled_from(sorted(UCDP)), st.text(max_size=30)))
def test_no_cell_does_more_than_refuse_its_row(cells):
    assert "\n" not in refusal({**UCDP, **cells})


def test_rows_are_read_as_they_come(tmp_path):
    path = table(tmp_path / "some.csv", UCDP, *({"id": str(n)} for n in range(3)))
    with opened(path) as file:
        rows = found_rows(file)
        assert next(rows).row.id == "0"
    assert csv.field_size_limit() > 0
