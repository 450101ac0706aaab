"""A record and a casebook of invented reports, read once for all tests."""

from pathlib import Path

import pytest

import rashomon
from rashomon.casebook import Casebook
from tests.exports.reports import REPORTS


@pytest.fixture(scope="session")
def record() -> rashomon.Record:
    return rashomon.report(REPORTS)


@pytest.fixture(scope="session")
def casebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exports") / "case.casebook"
    with Casebook(path, create=True, who="Ada Recorder") as book:
        list(book.add(REPORTS))
    return path
