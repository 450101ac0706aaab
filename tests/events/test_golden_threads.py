"""Golden threads: which figure of a report belongs to which of its happenings."""

import pytest

import rashomon
from tests.golden import CASES
from tests.golden_threads import ThreadCase, read_thread_cases, wrong_figures

DAY = "2021-03-05"  # a Friday
ALL = read_thread_cases(CASES / "threads")
CHECKED = [
    pytest.param(
        case,
        id=f"{case.file}: {case.title}",
        marks=[pytest.mark.xfail(strict=True)] if case.is_known else [],
    )
    for case in ALL
]


@pytest.mark.parametrize("case", CHECKED)
def test_each_figure_belongs_to_its_happening(case: ThreadCase) -> None:
    record = rashomon.report([{"id": "r", "text": case.text, "published": DAY}])
    assert wrong_figures(case, record.claims) == []
