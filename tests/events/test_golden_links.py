"""Golden links: which reports are of one event."""

import pytest

import rashomon
from tests.golden import CASES
from tests.golden_links import LinkCase, b_cubed, groups_of, read_link_cases

ALL = read_link_cases(CASES / "linking")
B_CUBED = 90.0
"""Reached on these cases; those that say "Not yet." count as well."""


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=f"{case.file}: {case.title}",
            marks=[pytest.mark.xfail(strict=True)] if case.is_known else [],
        )
        for case in ALL
    ],
)
def test_reports_of_one_event_are_one_group(case: LinkCase) -> None:
    assert groups_of(rashomon.report(case.reports)) == case.wanted


def test_most_reports_of_all_cases_are_with_those_of_their_event_and_no_others() -> None:
    found = [groups_of(rashomon.report(case.reports)) for case in ALL]
    assert b_cubed(found, [case.wanted for case in ALL]) >= B_CUBED


def test_reports_that_are_grouped_wrong_lower_the_figure() -> None:
    alone = frozenset({frozenset({"a1"}), frozenset({"b1"})})
    together = frozenset({frozenset({"a1", "b1"})})
    assert b_cubed([alone, together], [alone, together]) == 100.0
    assert b_cubed([alone], [together]) == pytest.approx(200 / 3)
    assert b_cubed([together], [alone]) == pytest.approx(200 / 3)
