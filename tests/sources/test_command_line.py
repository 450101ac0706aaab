"""Inputs as they are typed: standard input, columns, addresses."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app
from rashomon.cli.inputs import named
from rashomon.errors import BadInput
from rashomon.sources.options import columns_of
from tests.sources.readers import samples as s


def run(*arguments, piped=None):
    return CliRunner().invoke(app, [str(one) for one in arguments], input=piped)


def test_a_report_may_come_by_standard_input():
    result = run("read", "-", piped=s.PAGE)
    assert result.exit_code == 0
    document = json.loads(result.stdout)["document"]
    assert (document["path"], document["title"]) == ("standard input", s.TITLE)


def test_columns_are_mapped_by_an_option(written):
    table = written("rows.csv", s.CSV)
    result = run("read", table, "--map", "text=body,published=day,id=number")
    assert [json.loads(line)["document"]["id"] for line in result.stdout.splitlines()] == ["1", "2"]
    assert run("read", table).exit_code == 2
    refused = run("read", table, "--map", "words=body")
    assert (refused.exit_code, "--map" in refused.stderr) == (2, True)


@pytest.mark.parametrize("mapping", ["text", "=body", "text=", "text=a,text=b", "size=a"])
def test_a_mapping_that_means_nothing_is_refused(mapping):
    with pytest.raises(BadInput, match="KEY=COLUMN"):
        columns_of(mapping)


def test_no_mapping_maps_nothing():
    assert columns_of(None) == columns_of("") == {}


def test_addresses_and_standard_input_are_no_paths():
    assert named(["HTTPS://a.example/x", "-", "a.txt"]) == [
        "HTTPS://a.example/x",
        "-",
        Path("a.txt"),
    ]
    for wrong in (["-", "-"], [""]):
        with pytest.raises(BadInput):
            named(wrong)


def test_an_address_of_the_own_network_is_a_problem_of_the_report():
    result = run("report", "http://127.0.0.1:9/mill")
    assert result.exit_code == 2
    assert "own network" in result.stderr
