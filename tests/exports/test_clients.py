"""The programs that exports are opened with answer, and a lock names them with their hashes."""

import json
from pathlib import Path

import pytest
from scripts import clients as room

from tests.exports import clients

NAMES = ("followthemoney", "geopandas", "jsonschema", "openpyxl", "pandas", "prov", "pyarrow")
CODE = """
import importlib, json, sys
print(json.dumps({name: bool(importlib.import_module(name)) for name in sys.argv[1:]}))
"""


def test_python_clients_are_there():
    assert json.loads(clients.run(CODE, *NAMES, "pyld", "pyogrio", "rdflib")).values()


def test_r_reads_a_csv(tmp_path: Path):
    (tmp_path / "a.csv").write_text("n,word\n1,ö\n", encoding="utf-8")
    script = (
        "d <- readr::read_csv(commandArgs(TRUE)[1], show_col_types=FALSE); cat(d$n + 1, d$word)"
    )
    assert clients.r(script, tmp_path / "a.csv") == "2 ö"


def test_office_converts(tmp_path: Path):
    (tmp_path / "a.csv").write_text("n,word\n1,two\n", encoding="utf-8")
    assert clients.office(tmp_path / "a.csv", "xlsx", tmp_path).read_bytes()[:2] == b"PK"


def test_a_missing_room_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("RASHOMON_CLIENTS", str(tmp_path / "none"))
    monkeypatch.delenv("RASHOMON_MUST_HAVE", raising=False)
    with pytest.raises(pytest.skip.Exception, match="make clients"):
        clients.run("1")
    monkeypatch.setenv("RASHOMON_MUST_HAVE", "browser,clients")
    with pytest.raises(pytest.fail.Exception, match="make clients"):
        clients.run("1")


def test_the_lock_has_all_that_is_asked_for_and_no_address():
    asked = (room.ROOT / "clients.in").read_text(encoding="utf-8")
    lock = room.LOCK.read_text(encoding="utf-8")
    for line in asked.splitlines():
        if line and not line.startswith("#"):
            assert "--hash=sha256:" in room.entry(lock, line.partition(">")[0])
    assert "http" not in lock
