"""pandas, R's readr, LibreOffice and openpyxl read the tables with the values that were written."""

import csv
import json
from pathlib import Path

import pytest

import rashomon
from rashomon.exports import export, format_named, of_record
from rashomon.exports.readers import Readers
from rashomon.exports.tables import claims, events
from rashomon.exports.tables.harmless import harmless, printable
from rashomon.exports.tables.table import BOOLEAN, INTEGER, NUMBER, Table, Value
from tests.exports import clients
from tests.exports.tables import COLUMNS, ROWS, account, written

INTERNAL = Readers(level="internal")
TABLES = {"claims": claims.TABLE, "events": events.TABLE}
PANDAS = """
import json, sys
import pandas
given = json.loads(sys.argv[1])
for path, types in given.items():
    kind = path.rsplit(".", 1)[1]
    if kind == "csv":
        table = pandas.read_csv(path, dtype=types, keep_default_na=False, na_values=[""])
    elif kind == "xlsx":
        table = pandas.read_excel(path, dtype=object, keep_default_na=False, na_values=[""])
    else:
        table = pandas.read_parquet(path)
    table = table.astype(types)
    rows = table.astype(object).where(table.notna(), None).values.tolist()
    print(json.dumps({"header": list(table.columns), "rows": rows}))
guessed = pandas.read_csv(next(iter(given))).convert_dtypes()
print(*(guessed[name].dtype for name in ("published", "low", "high", "background")))
"""
DTYPES = {INTEGER: "Int64", NUMBER: "Float64", BOOLEAN: "boolean"}
R = """
args <- commandArgs(TRUE)
library(readr)
table <- read_csv(args[1], col_types = args[2], na = "", progress = FALSE, lazy = FALSE)
stopifnot(nrow(problems(table)) == 0)
guessed <- read_csv(args[1], na = "", progress = FALSE, show_col_types = FALSE, lazy = FALSE)
stopifnot(nrow(problems(guessed)) == 0)
cat(paste0(dim(table), "\\n"), sep = "")
for (column in table) {
  amount <- if (is.character(column)) nchar(column[!is.na(column)], "chars") else column
  cat(format(sum(amount, na.rm = TRUE), digits = 15), sum(is.na(column)))
  cat("\\n")
}
"""
LETTERS = {INTEGER: "d", NUMBER: "d", BOOLEAN: "l"}
# Columns by commas, texts in double quotes, UTF-8, everything as it is stored.
TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false"


def dtypes(table: Table) -> dict[str, str]:
    return {column.name: DTYPES.get(column.type, "string") for column in table.columns}


def exported(record: rashomon.Record, name: str, path: Path) -> list[list[Value]]:
    """Write a table; return the rows that are in it."""
    export(of_record(record), format_named(name), path, readers=INTERNAL)
    table = TABLES[name]
    given = record.published(victims=True, suspects=True)
    found = [list(row) for row in table.rows([given], account())]
    if path.suffix == ".csv":
        return [[harmless(printable(v)) if isinstance(v, str) else v for v in r] for r in found]
    return found


def test_pandas_reads_what_was_written(record: rashomon.Record, tmp_path: Path):
    """Nullable whole numbers, truth values and texts come out as they went in, dates as texts."""
    wanted = {
        (name, tmp_path / f"{name}.{ending}"): exported(record, name, tmp_path / f"{name}.{ending}")
        for ending in ("csv", "xlsx", "parquet")
        for name in TABLES
    }
    asked = {str(path): dtypes(TABLES[name]) for name, path in wanted}
    *read, guessed = clients.run(PANDAS, json.dumps(asked)).splitlines()
    for (name, _), rows, line in zip(wanted, wanted.values(), read, strict=True):
        found = json.loads(line)
        assert found["header"] == list(TABLES[name].header)
        assert found["rows"] == rows
    # whoever gives no types still has numbers for numbers, and no float or date for a day
    assert guessed.split()[1:] == ["Int64", "Int64", "boolean"]
    assert guessed.startswith("str")


def test_r_reads_the_same(record: rashomon.Record, tmp_path: Path):
    """readr reports no problem, with the types of the codebook and with those that it guesses."""
    for name, table in TABLES.items():
        path = tmp_path / f"{name}.csv"
        wanted = exported(record, name, path)
        letters = "".join(LETTERS.get(column.type, "c") for column in table.columns)
        n_rows, n_columns, *told = clients.r(R, path, letters).splitlines()
        assert (int(n_rows), int(n_columns)) == (len(wanted), len(table.columns))
        columns = zip(*wanted, strict=True)
        for column, values, line in zip(table.columns, columns, told, strict=True):
            amount, missing = map(float, line.split())
            assert missing == sum(value is None for value in values), column.name
            known = [len(v) if isinstance(v, str) else v for v in values if v is not None]
            assert amount == pytest.approx(sum(known)), column.name


def test_r_reads_hostile_text(tmp_path: Path):
    path = tmp_path / "hostile.csv"
    path.write_bytes(written("csv", ROWS))
    assert clients.r(R, path, "cddlc").splitlines()[:2] == [str(len(ROWS)), str(len(COLUMNS))]


def as_csv(value: Value) -> str:
    """Return a value as LibreOffice writes it into a CSV."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return printable(value)
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def test_office_opens_the_workbook_and_gives_it_back(record: rashomon.Record, tmp_path: Path):
    rows = exported(record, "claims", tmp_path / "claims.xlsx")
    (tmp_path / "hostile.xlsx").write_bytes(written("xlsx", ROWS))
    wanted = {"claims": rows, "hostile": [list(row) for row in ROWS if any(row)]}
    for name, values in wanted.items():
        made = clients.office(tmp_path / f"{name}.xlsx", TO_CSV, tmp_path)
        with made.open(encoding="utf-8", newline="") as file:
            found = [row for row in list(csv.reader(file))[1:] if any(row)]
        assert found == [[as_csv(value) for value in row] for row in values]


OPENPYXL = """
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps({
    "sheets": book.sheetnames,
    "frozen": sheet.freeze_panes,
    "bold": sheet["A1"].font.bold,
    "rows": [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)],
    "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row}),
}))
"""


def test_openpyxl_reads_types_and_hostile_text(tmp_path: Path):
    path = tmp_path / "hostile.xlsx"
    path.write_bytes(written("xlsx", ROWS))
    read = json.loads(clients.run(OPENPYXL, path))
    assert read["sheets"] == ["sample", "about", "codebook"]
    assert (read["frozen"], read["bold"]) == ("A2", True)
    assert "f" not in read["types"]
    wanted = [[printable(v) if isinstance(v, str) else v for v in row] for row in ROWS]
    wanted[-1][1] = str(ROWS[-1][1])
    found = [
        [v.replace("_x005F_", "_") if isinstance(v, str) else v for v in row]
        for row in read["rows"]
    ]
    assert [row for row in found if any(row)] == [row for row in wanted if any(row)]
