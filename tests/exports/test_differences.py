"""A record held against a data set: which row is which event, and how far they differ."""

import csv
import io
from dataclasses import replace

import pytest

from rashomon.casebook import Casebook
from rashomon.errors import BadInput
from rashomon.exports.differences import compare
from rashomon.exports.given import of_casebook, of_record
from rashomon.types import Place, Problem
from tests.datasets.tables import ACLED, UCDP, table
from tests.exports.coded_events import DOUL, Builder


def record(*days, place=None, dead=20):
    made = Builder()
    for n, day in enumerate(days or ("2023-03-13",), 1):
        report = made.report(f"{dead} people died.", "2023-03-14", f"Mail {n}", "Dead")
        claim = made.claim(report, f"{dead} people", dead, dead)
        told = {} if place is None else {"place": place}
        made.event(n, [claim], start=day, end=day, **told)
    return made.record()


def compared(given, dataset, folder, **also):
    path = folder / "differences.csv"
    done = compare(of_record(given), dataset, path, **also)
    return done, list(csv.DictReader(io.StringIO(path.read_text())))


def told(rows):
    return {r["field"]: (r["theirs"], r["ours"], r["difference"]) for r in rows}


def test_a_row_and_an_event_that_are_the_same(tmp_path):
    given = record(place=replace(DOUL, name="Tirbana", latitude=14.6, longitude=-4.25))
    dataset = table(tmp_path / "GEDEvent_v24_1.csv", UCDP, {"date_end": "2023-03-14"})
    done, rows = compared(given, dataset, tmp_path)
    assert (done.same, done.theirs_alone, done.ours_alone, done.outside) == (1, 0, 0, 0)
    assert told(rows) == {
        "killed_low": ("18", "20", "2"),
        "killed_best": ("20", "20", "0"),
        "killed_high": ("24", "20", "-4"),
        "date_start": ("2023-03-13", "2023-03-13", "0"),
        "date_end": ("2023-03-14", "2023-03-13", "-1"),
        "place": ("Tirbana town", "Tirbana", "9.7"),
        "type": ("1", "1", "0"),
        "side_a": ("Government of Mali", "Government of Mali", "0"),
        "side_b": ("Dune Front", "Dune Front", "0"),
    }
    assert {(r["data_set"], r["row"], r["match"]) for r in rows} == {("UCDP GED 24.1", "2", "same")}


def test_acled_is_compared_by_its_own_profile_and_columns(tmp_path):
    done, rows = compared(record(), table(tmp_path / "acled.csv", ACLED, {}), tmp_path)
    assert done.same == 1
    found = told(rows)
    assert found["killed_best"] == ("6", "20", "14")
    assert found["type"] == ("Violence against civilians", "Battles", "1")
    # The order of ACLED's actors means nothing: ours is turned to it.
    assert found["side_a"] == ("Dune Front", "Dune Front", "0")
    assert "killed_low" not in found


@pytest.mark.parametrize(
    ("cells", "match"),
    [
        ({"date_start": "2023-03-14", "date_end": "2023-03-14"}, "same"),
        ({"date_start": "2023-03-01", "date_end": "2023-03-31", "date_prec": "4"}, "same"),
        ({"date_start": "2023-03-16", "date_end": "2023-03-16"}, None),
        ({"where_coordinates": "Faraway", "latitude": "16.5", "adm_2": "Far"}, "not in the record"),
        ({"where_coordinates": "Mopti", "latitude": "16.0", "where_prec": "4"}, "same"),
        ({"where_coordinates": "Mali", "latitude": "", "where_prec": "6", "adm_2": ""}, "same"),
        ({"country": "Niger"}, None),
    ],
)
def test_a_match_needs_a_day_and_a_place_within_their_precision(tmp_path, cells, match):
    _, rows = compared(record(), table(tmp_path / "some.csv", UCDP, cells), tmp_path)
    found = {r["match"] for r in rows if r["row"]}
    assert found == (set() if match is None else {match})


def test_each_row_and_each_event_is_matched_once_the_best_first(tmp_path):
    rows = [{"id": "1", "best": "3", "low": "3", "high": "3"}, {"id": "2"}, {"id": "3"}]
    dataset = table(tmp_path / "some.csv", UCDP, *rows)
    done, found = compared(record("2023-03-13", "2023-06-01"), dataset, tmp_path)
    assert (done.same, done.theirs_alone, done.ours_alone) == (1, 2, 1)
    assert {r["data_set_event"] for r in found if r["match"] == "same"} == {"2"}
    (alone,) = [r for r in found if r["match"] == "not in the data set"]
    assert (alone["event"], alone["ours"]) == ("e-000000000002", "2023-06-01, Tirbana, 20 killed")


def test_places_without_a_point_match_by_name(tmp_path):
    given = record(place=Place(name="Tirbana", country="ML"))
    done, rows = compared(given, table(tmp_path / "some.csv", UCDP, {}), tmp_path)
    assert done.same == 1
    assert told(rows)["place"] == ("Tirbana town", "Tirbana", "")


def test_bad_rows_are_named_once(tmp_path):
    problems = []
    dataset = table(tmp_path / "some.csv", UCDP, {"best": "many"}, {})
    done, _ = compared(record(), dataset, tmp_path, on_problem=problems.append)
    assert problems == [Problem(input=f"{dataset}, row 2", error="best 'many' is no number")]
    assert done.same == 1


def test_an_imported_data_set_is_not_held_against_itself(tmp_path):
    dataset = table(tmp_path / "GEDEvent_v24_1.csv", UCDP, {}, {"id": "2", "best": "x"})
    problems = []
    with Casebook(tmp_path / "some.casebook", create=True, who="Ada") as casebook:
        changes = list(casebook.import_dataset(dataset, on_problem=problems.append))
        (event,) = casebook.record().events
        done = compare(of_casebook(casebook), dataset, tmp_path / "some.csv")
        again = list(casebook.import_dataset(dataset))
        verified = casebook.verify()
        reread = list(casebook.differences())
    assert len(changes) == len(problems) == 1
    assert (event.type.ucdp, event.sides.b, event.estimates[0].best) == (1, "Dune Front", 20)
    assert (done.same, done.ours_alone, done.outside) == (0, 0, 1)
    assert (again, reread, verified.findings) == ([], [], ())


def test_no_half_file_is_left_and_other_endings_are_refused(tmp_path):
    dataset = table(tmp_path / "some.csv", UCDP, {})
    with pytest.raises(BadInput, match="is written as"):
        compare(of_record(record()), dataset, tmp_path / "out.ods")
    with pytest.raises(BadInput, match="cannot be written"):
        compare(of_record(record()), dataset, tmp_path / "none" / "out.csv")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["some.csv"]
