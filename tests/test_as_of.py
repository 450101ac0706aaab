"""The record as it could be known at a moment. All names and places are invented."""

from itertools import permutations

import pytest

import rashomon
from rashomon.types import Record


def told(id: str, text: str, published: str | None) -> dict[str, str | None]:
    return {"id": id, "text": text, "published": published}


def killed(n: int, who: str = "police") -> str:
    return f"A bomb killed {n} people at a market in Zarmin on Friday, {who} said."


REPORTS = (
    told("b", killed(10), "2025-05-02T12:00"),
    told("c", killed(14, "a hospital"), "2025-05-02T18:00"),
    told("a", killed(17, "the ministry"), "2025-05-03"),
)


def as_of(moment: str | None, reports: tuple[dict[str, str | None], ...] = REPORTS) -> Record:
    return rashomon.report(list(reports), as_of=moment)


@pytest.mark.parametrize(
    ("moment", "known"),
    [
        ("2025-05-02T12:00", ["b"]),
        ("2025-05-02T17:59", ["b"]),
        ("2025-05-02T18:00", ["b", "c"]),
        ("2025-05-02T20:00+03:00", ["b"]),  # 17:00 by the clock that the reports go by
        ("2025-05-02", ["b", "c"]),
        ("2025-05-03T23:00", ["b", "c"]),
        ("2025-05-03", ["a", "b", "c"]),
        ("2025-05", ["a", "b", "c"]),
    ],
)
def test_only_what_was_certainly_published_counts(moment: str, known: list[str]) -> None:
    record = as_of(moment)
    assert sorted(d.id for d in record.documents) == known
    assert len(record.problems) == len(REPORTS) - len(known)


def test_the_problem_says_when_a_report_came_out() -> None:
    said = {p.input: p.error for p in as_of("2025-05-02T13:00").problems}
    assert said["c"].startswith("published 2025-05-02T18:00, so it does not count as of")
    late = as_of("2025-05-03T13:00").problems
    assert late[0].error.startswith("published at an unknown hour of 2025-05-03")


@pytest.mark.parametrize("moment", ["2025-05-02T12:00", "2025-05-02T18:00", "2025-05-03", None])
@pytest.mark.parametrize("reports", list(permutations(REPORTS))[:3])
def test_an_event_has_its_id_from_the_report_that_came_out_first(
    moment: str | None, reports: tuple[dict[str, str | None], ...]
) -> None:
    (event,) = as_of(moment, reports).events
    (first,) = as_of("2025-05-02T12:00").events
    assert event.id == first.id


def test_a_report_without_a_date_gives_no_event_its_id() -> None:
    undated = told("0", "A bomb killed 16 people at a market in Zarmin.", None)
    record = rashomon.report([*REPORTS, undated], one_event=True)
    assert [e.id for e in record.events] == [e.id for e in as_of("2025-05-02T12:00").events]


def test_a_late_correction_counts_once_it_is_published() -> None:
    late = told("d", "Correction: 9 people were killed in Zarmin, police said.", "2025-05-04T09:00")
    before = rashomon.report([*REPORTS[:1], late], as_of="2025-05-04T08:59", one_event=True)
    after = rashomon.report([*REPORTS[:1], late], as_of="2025-05-04T09:00", one_event=True)
    assert [r.events[0].estimates[0].best for r in (before, after)] == [10, 9]


def test_the_record_of_a_moment_is_the_step_of_that_moment() -> None:
    curve = as_of(None).events[0].curve[0]
    assert [(s.how, s.low, s.high) for s in curve.steps] == [
        ("first", 10, 10),
        ("rose", 14, 14),
        ("rose", 17, 17),
    ]
    for step in curve.steps:
        toll = as_of(step.moment).events[0].estimates[0]
        assert (toll.low, toll.best, toll.high) == (step.low, step.best, step.high)
