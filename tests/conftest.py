"""No test sees what its user has imported, and none passes or fails by chance.

Property tests draw the same examples in every run, whatever the machine is busy with; with
RASHOMON_EXPLORE set they draw new ones, which is how new failures are looked for.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import database, served

os.environ["RASHOMON_DATA"] = ""  # tests of imports name a data folder of their own

settings.register_profile(
    "project",
    deadline=None,
    derandomize="RASHOMON_EXPLORE" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("project")


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of one PostgreSQL server for the whole run, whatever the number of processes."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    yield from served(shared / "postgres")


@pytest.fixture
def postgres(postgres_server: str) -> Iterator[str]:
    """The URL of a new, empty PostgreSQL database."""
    with database(postgres_server) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def casebook_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new casebook may be made, on each database in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "case.casebook")
    return str(request.getfixturevalue("postgres"))
