"""One casebook, read once for all tests of keeping."""

from pathlib import Path

import pytest

from tests.casebook import kept


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the path of a casebook of four reports; copy it before you change it."""
    folder = tmp_path_factory.mktemp("kept")
    return kept.made(folder / "base.casebook", kept.write_reports(folder / "reports"))


@pytest.fixture
def casebook(base: Path, tmp_path: Path) -> Path:
    """Give the path of a copy that the test may change."""
    return kept.copied(base, tmp_path / "case.casebook")
