"""Golden records: several reports end to end, and what a casualty recorder expects of them."""

import re

import pytest

import rashomon
from rashomon.types import Record
from tests.golden import CASES
from tests.golden_records import RecordCase, read_record_case, read_record_cases
from tests.settling.bullets import wrong_bullets
from tests.settling.view import happened, record_of

SETTLING = read_record_cases(CASES / "settling")
ONE_EVENT = [case for case in SETTLING if case.is_one_event]


def marked(case: RecordCase) -> object:
    known = pytest.mark.xfail(reason=case.fails, strict=True, raises=AssertionError)
    return pytest.param(case, marks=[known] if case.fails is not None else [], id=case.name)


@pytest.mark.parametrize("case", [marked(case) for case in SETTLING])
def test_a_record_holds_what_a_recorder_expects(case: RecordCase) -> None:
    wrong = wrong_bullets(case)
    assert not wrong, "\n".join(wrong)


def test_the_order_of_the_reports_changes_no_record() -> None:
    changed = [case.name for case in SETTLING if record_of(case) != _reversed(case)]
    assert changed == []


def _reversed(case: RecordCase) -> Record:
    return rashomon.report(case.inputs()[::-1], one_event=case.is_one_event)


def test_a_copy_of_every_report_changes_no_estimate() -> None:
    assert [case.name for case in ONE_EVENT if _changed_by_copies(case)] == []


def _changed_by_copies(case: RecordCase) -> bool:
    reports = case.inputs()
    copies = [{**r, "id": f"copy of {r['id']}", "outlet": "Copyist"} for r in reports]
    copied = rashomon.report([*reports, *copies], one_event=True)
    return _estimates(record_of(case)) != _estimates(copied)


def _estimates(record: Record) -> list[object]:
    rows = [row for event in happened(record) for row in event.estimates]
    return sorted((r.outcome, r.group, str((r.low, r.best, r.high)), r.n_origins) for r in rows)


@pytest.mark.parametrize("n", range(1, 21))
def test_every_acceptance_statement_has_a_case(n: int) -> None:
    assert any(re.match(rf"Acceptance {n}\b", case.rule) for case in SETTLING)


@pytest.mark.parametrize("n", range(1, 26))
def test_every_rule_has_a_case(n: int) -> None:
    assert any(re.search(rf"\bR{n}\b", case.rule) for case in SETTLING)


def test_low_best_and_high_are_in_order() -> None:
    """Clarity 2 is UCDP's exception (R10): known incidents are subtracted from an aggregate."""
    for case in SETTLING:
        for event in happened(record_of(case)):
            for row in event.estimates:
                known = [n for n in (row.low, row.best, row.high) if n is not None]
                assert known == sorted(known), case.name


def test_titles_are_unique() -> None:
    names = [case.name for case in SETTLING]
    assert sorted(set(names)) == sorted(names)


MARKET = """The market
R8. One says 12, another 15.

**Upland Wire, 2023-03-14**
> A bomb in the market of Serrat killed 12 people on Tuesday, police said.

**Coast Agency, 2023-03-14: Blast in Serrat**
> The bomb in the market of Serrat on Tuesday killed 15 people, the hospital said.

- impossible: "12" / "15"
"""


@pytest.mark.parametrize(
    ("bullet", "said"),
    [
        ("killed, everyone: 12 – 12 – 15 | reports: 2 | origins: 2 | rule: lowest", None),
        ("killed 12", None),
        ("killed, everyone: 12 – 14 – 15", "the record has killed, everyone: 12 – 12 – 15"),
        ("killed, everyone: 12 – 12 – 15 | origins: 3", "the record has killed, everyone: 12"),
        ("killed, soldiers: 3", "0 rows fit, the record has killed, everyone"),
        ("wounded: none", None),
        ("killed: none", "the record has killed, everyone"),
        ('set aside: "12" by police (duplicate_origin)', "it is not set aside"),
        ('set aside: "13" (duplicate_origin)', "there is no such claim"),
        ('used: "15" by hospital in Coast Agency', None),
        ('used: "15" by police', "there is no such claim"),
        ("no contradiction", 'the record has "12" by police / "15" by hospital'),
        ("no tension", None),
        ('in tension: "12" / "15" [claimed by two]', "the record has none"),
        ('update: "12" → "15" (rose)', "the record has no update"),
        ("provisional", "it is not"),
        ("not provisional", None),
        ("candidate", None),
        ("contested", "the record has it otherwise"),
        ("event: 2023-03-14, date_prec 1", None),
        ("event: 2023-03-13", "the record has 2023-03-14, date_prec 1"),
        ("place: Omber", "the record has Serrat"),
        ("events: 2", "the record has 1"),
        ("perpetrator: Red Front (POSSIBLE)", "the record has nobody"),
        ("profile acled: killed 15", "the record has killed, everyone: 12 – 12 – 15"),
        ("in Omber: killed 12", "0 rows fit, the record has no figures"),
        ("background: provisional", "the record has no event"),
        ('scope: "12" (cumulative)', "the record has incident"),
        ('masked: "hospital"', "shown in label: hospital"),
        ("every quote and hash can be checked", None),
        ("the same in any order", None),
    ],
)
def test_a_bullet_that_does_not_hold_is_told_in_a_line(bullet: str, said: str | None) -> None:
    wrong = wrong_bullets(read_record_case("market", f"{MARKET}- {bullet}\n"))
    if said is None:
        assert wrong == []
    else:
        (line,) = wrong
        assert line.startswith(f"{bullet}: {said}")
        assert "\n" not in line


def test_a_contradiction_that_no_bullet_lists_is_too_much() -> None:
    case = read_record_case("market", MARKET.replace('impossible: "12" / "15"', "killed 12"))
    assert wrong_bullets(case) == ['contradiction too much: "12" by police / "15" by hospital']


@pytest.mark.parametrize("bullet", ["killed about a dozen", 'set aside: "12"', 'used: 12"'])
def test_a_bullet_of_no_known_form_is_refused(bullet: str) -> None:
    with pytest.raises(ValueError, match="form"):
        wrong_bullets(read_record_case("market", f"{MARKET}- {bullet}\n"))
