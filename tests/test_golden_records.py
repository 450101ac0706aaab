"""Golden records: several reports end to end, and what a casualty recorder expects of them."""

import re

import pytest

from tests.golden import CASES
from tests.golden_bullets import wrong_bullets
from tests.golden_records import RecordCase, read_record_case, read_record_cases

SETTLING = read_record_cases(CASES / "settling")


def _marked(case: RecordCase) -> object:
    known = pytest.mark.xfail(reason=case.fails, strict=True, raises=AssertionError)
    marks = [] if case.fails is None else [known]
    return pytest.param(case, marks=marks, id=case.name)


@pytest.mark.parametrize("case", [_marked(case) for case in SETTLING])
def test_a_record_holds_what_a_recorder_expects(case: RecordCase) -> None:
    wrong = wrong_bullets(case)
    assert not wrong, "\n".join(wrong)
