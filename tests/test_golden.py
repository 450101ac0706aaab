"""Golden sentences: the share that is read wholly right may rise and must not fall."""

import json
from pathlib import Path

import pytest

from rashomon import read
from tests.golden import CASES, Case, differences, read_cases

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
FROZEN = read_cases(CASES / "frozen")
OWN = read_cases(CASES / "reader")


def check(case: Case) -> list[str]:
    given = {"text": case.text, "published": case.published, "outlet": case.outlet}
    claims = [c for reading in read([given]) for c in reading.claims]
    return differences(case, claims)


@pytest.mark.parametrize("case", OWN, ids=[f"{c.file}: {c.title}" for c in OWN])
def test_an_own_case_is_read_right(case: Case) -> None:
    assert check(case) == []


def test_the_frozen_cases_do_not_fall() -> None:
    """285 sentences written by somebody who had not read the code; 63 yield nothing."""
    assert len(FROZEN) >= 285
    wrong = [f"{c.file}: {c.title}" for c in FROZEN if check(c)]
    right = len(FROZEN) - len(wrong)
    assert right >= FLOORS["frozen_cases_right"], "\n".join(wrong)
