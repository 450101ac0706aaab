"""`rashomon import` and `rashomon compare`, as they are called."""

import json

from typer.testing import CliRunner

from rashomon.cli.app import app
from tests.datasets.tables import UCDP, table

RUN = CliRunner()
REPORT = (
    "KIDAL, Mali, March 14, 2023 (Kessou Wire) - Gunmen attacked an army post in Kidal on Monday, "
    "killing 12 soldiers, the army said."
)
KIDAL = {
    "where_coordinates": "Kidal town", "adm_1": "Kidal region", "adm_2": "Kidal",
    "latitude": "18.441", "longitude": "1.408", "best": "14",
}  # fmt: skip


def test_a_data_set_is_imported_row_by_row(tmp_path):
    dataset = table(tmp_path / "GEDEvent_v24_1.csv", UCDP, {}, {"id": "2", "date_start": "x"})
    casebook = str(tmp_path / "some.casebook")
    done = RUN.invoke(app, ["import", casebook, str(dataset), "--who", "Ada"])
    assert done.exit_code == 0
    assert "everyone killed 20" in done.stdout
    assert "row 3: date_start 'x' is no day" in done.stderr
    assert "1 new row, 1 row not used" in done.stderr
    again = RUN.invoke(app, ["import", casebook, str(dataset)])
    assert "0 new rows, 1 known row" in again.stderr


def test_a_record_is_compared_with_a_data_set(tmp_path):
    (tmp_path / "report.txt").write_text(REPORT)
    record = tmp_path / "record.json"
    RUN.invoke(app, ["report", str(tmp_path / "report.txt"), "--json", str(record)])
    assert json.loads(record.read_text())["events"]
    dataset = table(tmp_path / "GEDEvent_v24_1.csv", UCDP, KIDAL)
    shown = RUN.invoke(app, ["compare", str(record), str(dataset)])
    assert shown.exit_code == 0
    assert ",killed_best,14,12,-2,persons\n" in shown.stdout
    assert "UCDP GED 24.1: 1 in both, 0 only there, 0 only here" in shown.stderr
    path = tmp_path / "differences.jsonl"
    asked = ["compare", str(record), str(dataset), "-o", str(tmp_path / "differences.csv")]
    assert RUN.invoke(app, asked).exit_code == 0
    assert (tmp_path / "differences.csv").read_text() == shown.stdout
    assert not path.exists()


def test_what_cannot_be_compared_is_said_in_one_line(tmp_path):
    dataset = table(tmp_path / "some.csv", {"a": "b"}, {})
    (tmp_path / "record.json").write_text("{")
    for asked in (
        ["import", str(tmp_path / "a.casebook"), str(dataset)],
        ["compare", str(tmp_path / "record.json"), str(dataset)],
        ["compare", str(tmp_path / "none.json"), str(dataset)],
    ):
        done = RUN.invoke(app, asked)
        assert done.exit_code == 2
        assert done.stderr.count("\n") == 1
