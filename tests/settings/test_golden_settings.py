"""Golden records made by a project's settings."""

import pytest

import rashomon
from rashomon.settings import settings_of
from tests.golden import CASES
from tests.golden_records import RecordCase, read_record_cases
from tests.settling.bullets import wrong_bullets
from tests.settling.view import record_of

FOUND = read_record_cases(CASES / "settings")


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case.name)
def test_a_record_holds_what_the_project_expects(case: RecordCase) -> None:
    assert case.settings is not None
    wrong = wrong_bullets(case)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case.name)
def test_a_case_fails_without_its_settings(case: RecordCase) -> None:
    plain = rashomon.report(case.inputs(), one_event=case.is_one_event)
    with_settings = record_of(case)
    assert plain.settings is None
    assert [e.estimates for e in plain.events] != [e.estimates for e in with_settings.events] or [
        e.place for e in plain.events
    ] != [e.place for e in with_settings.events]


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case.name)
def test_the_order_of_the_reports_changes_no_record(case: RecordCase) -> None:
    settings = settings_of(case.settings or "")
    turned = rashomon.report(case.inputs()[::-1], one_event=case.is_one_event, settings=settings)
    assert turned == rashomon.report(case.inputs(), one_event=case.is_one_event, settings=settings)
