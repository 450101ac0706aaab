"""A data folder of each test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.gazetteer import reopen


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with monkeypatch.context() as patch:
        patch.setenv("RASHOMON_DATA", str(tmp_path / "data"))
        reopen()
        yield tmp_path / "data"
    reopen()
