"""No test leaves its own places in use: others look names up by themselves."""

from collections.abc import Iterator

import pytest

from rashomon.gazetteer import using


@pytest.fixture(autouse=True)
def _without_own_places() -> Iterator[None]:
    yield
    with using(None):
        pass
