"""A browser, and dossiers that are written once for all tests."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rashomon
from rashomon import dossier
from tests.dossier.browser import started
from tests.dossier.hostile import REPORTS
from tests.dossier.many import big_record, crossed, many_events
from tests.faces.sample import RECORD


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    yield from started()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory, "sample", RECORD, level="internal", markdown=True)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    record = rashomon.report(REPORTS, one_event=True)
    return _written(tmp_path_factory, "hostile", record, markdown=True)


@pytest.fixture(scope="session")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory, "big", big_record())


@pytest.fixture(scope="session")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory, "several", many_events(12))


@pytest.fixture(scope="session")
def crossing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory, "crossing", crossed(), level="internal")


def _written(
    factory: pytest.TempPathFactory, name: str, record: rashomon.Record, **how: Any
) -> Path:
    folder = factory.mktemp(name) / "dossier"
    dossier.write(record, folder, **how)
    return folder
