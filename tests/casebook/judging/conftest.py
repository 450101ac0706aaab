"""A small casebook, made once: two reports of one attack and one of another."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.casebook.casebook import Casebook
from tests.casebook.judging.case import REPORTS


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("judging") / "case.db"
    with Casebook(path, create=True, who="Ana") as book:
        list(book.add(REPORTS))
    return path


@pytest.fixture
def book(made_once: Path, tmp_path: Path) -> Iterator[Casebook]:
    path = tmp_path / "case.db"
    shutil.copyfile(made_once, path)
    with Casebook(path, who="Ana") as opened:
        yield opened
