from datetime import date

import pytest

from rashomon.sources import read
from rashomon.types import Document, Problem

TODAY = date(2025, 6, 1)


class Found:
    """What `read` gave: documents and problems apart."""

    def __init__(self, found):
        self.all = list(found)
        self.documents = [one for one in self.all if isinstance(one, Document)]
        self.problems = [one for one in self.all if isinstance(one, Problem)]

    @property
    def document(self):
        assert not self.problems
        (document,) = self.documents
        return document

    @property
    def problem(self):
        assert not self.documents
        (problem,) = self.problems
        assert "\n" not in problem.error
        return problem


@pytest.fixture
def reading():
    return lambda inputs: Found(read(inputs, today=TODAY))


@pytest.fixture
def written(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return write
