"""Records and a casebook of invented reports, read once for all tests."""

from pathlib import Path

import pytest

import rashomon
from rashomon.casebook import Casebook
from rashomon.exports import of_record
from rashomon.exports.readers import Readers, parts_for, wholes
from tests.dossier.hostile import REPORTS as HOSTILE
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


@pytest.fixture(scope="session")
def hostile_records() -> dict[str, rashomon.Record]:
    """Return a record of hostile reports as each level shows it."""
    # The word of a million letters says no more than one of twenty thousand, and takes seconds.
    reports = [{**report, "text": report["text"][:20_000]} for report in HOSTILE]
    given = of_record(rashomon.report(reports, one_event=True))
    shown = {}
    for level in ("public", "internal"):
        readers = Readers(level=level)
        shown[level] = next(parts_for(readers, wholes(given, readers), None)).record
    return shown
