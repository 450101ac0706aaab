"""Parts of a machine that a test needs and not every machine has: a browser, a PostgreSQL."""

import os
from typing import NoReturn

import pytest


def missing(part: str, reason: str) -> NoReturn:
    """Skip with the reason, or fail where RASHOMON_MUST_HAVE names the part.

    `.ci/run` names them all: there, no test is left out in silence.
    """
    if part in os.environ.get("RASHOMON_MUST_HAVE", "").split(","):
        pytest.fail(f"no {part}: {reason}")
    pytest.skip(f"no {part}: {reason}")
