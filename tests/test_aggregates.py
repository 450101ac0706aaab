"""One toll over several incidents, from the reports to the record. All places are invented."""

import pytest

import rashomon
from rashomon.types import Event, Record

PERIOD = "29 people have died in the past six days in a number of clashes in Zarmin, {} said."
CLASH = "Four people were killed in a clash in Zarmin on Friday, police said."


def told(*texts: str, days: tuple[str, ...] = ("2025-05-05", "2025-05-05")) -> Record:
    reports = zip("ab", texts, days, strict=False)
    return rashomon.report([{"id": n, "text": t, "published": d} for n, t, d in reports])


def toll(event: Event) -> tuple[int | None, int | None, int | None]:
    killed = next(e for e in event.estimates if (e.outcome, e.group) == ("killed", "everyone"))
    return killed.low, killed.best, killed.high


def aggregates(record: Record) -> list[Event]:
    return [event for event in record.events if event.event_clarity == 2]


def test_a_toll_over_days_is_one_record_with_its_days() -> None:
    (event,) = told(PERIOD.format("a monitor")).events
    assert (event.event_clarity, event.date_prec) == (2, 2)
    assert (event.start, event.end) == ("2025-04-29", "2025-05-04")
    assert event.time_evidence == "the figure counts over 'the past six days'"
    assert toll(event) == (29, 29, 29)


@pytest.mark.parametrize(
    "texts",
    [
        (PERIOD.format("a monitor") + "\n\n" + CLASH,),
        (PERIOD.format("a monitor"), CLASH),
        (CLASH, PERIOD.format("a monitor")),
    ],
)
def test_a_clash_told_singly_leaves_the_total_of_the_period(texts: tuple[str, ...]) -> None:
    record = told(*texts)
    (period,) = aggregates(record)
    (clash,) = (event for event in record.events if event.event_clarity == 1)
    assert (toll(period), toll(clash)) == ((25, 25, 25), (4, 4, 4))
    assert period.aggregate is not None
    assert period.aggregate.totals[0].best == 29
    assert period.aggregate.includes[0].event == clash.id
    claim = next(c for c in record.claims if c.count is not None and c.count.low == 29)
    assert (claim.event, claim.scope) == (period.id, "aggregate")
    assert claim.id in period.estimates[0].used


def test_a_clash_after_the_period_is_no_part_of_it() -> None:
    late = CLASH.replace("Friday", "Monday")
    (period,) = aggregates(told(PERIOD.format("a monitor"), late))
    assert toll(period) == (29, 29, 29)


def test_the_same_days_and_place_in_two_reports_are_one_record() -> None:
    record = told(PERIOD.format("a monitor"), PERIOD.format("the governor"))
    (period,) = record.events
    assert period.documents == ("a", "b")
    assert toll(period) == (29, 29, 29)
    known = {event.id for event in record.events} | {None}
    assert {link.left_event for link in record.links} <= known
    assert {link.right_event for link in record.links} <= known


def test_days_without_an_end_lie_before_the_report() -> None:
    (event,) = aggregates(told("Fighting in Zarmin killed 29 people in six days, police said."))
    assert (event.start, event.end, event.date_prec) == ("2025-04-29", "2025-05-04", 2)


def test_several_attacks_of_one_day_are_one_record_of_that_day() -> None:
    text = "At least 40 people were killed in a series of attacks in Zarmin on Friday, police said."
    (event,) = told(text).events
    assert (event.event_clarity, event.start, event.end) == (2, "2025-05-02", "2025-05-02")
    assert toll(event) == (40, 40, 40)


def test_a_running_toll_is_set_aside_in_the_event_beside_it() -> None:
    text = CLASH + " The war has killed more than 1,200 people since March."
    (event,) = told(text).events
    assert toll(event) == (4, 4, 4)
    assert [s.reason for s in event.estimates[0].set_aside] == ["different_scope"]


def test_the_order_of_reports_makes_no_difference() -> None:
    texts = PERIOD.format("a monitor"), CLASH
    reports = [
        {"id": n, "text": t, "published": "2025-05-05"} for n, t in zip("ab", texts, strict=True)
    ]
    one, other = (rashomon.report(given) for given in (reports, reports[::-1]))
    assert one.to_dict() == other.to_dict()


def test_a_part_of_a_toll_over_days_stays_with_it() -> None:
    text = "At least 29 people, including 9 soldiers, have died in the past six days in clashes."
    record = told(text)
    (event,) = record.events
    assert toll(event) == (29, 29, 29)
    assert {c.scope for c in record.claims} == {"aggregate"}


def test_days_long_past_are_background() -> None:
    text = CLASH + " In 2013, 40 people were killed in a series of attacks in Zarmin."
    (past,) = aggregates(told(text))
    assert (past.background, past.start, toll(past)) == (True, "2013-01-01", (40, 40, 40))


def test_tolls_of_six_days_and_of_seven_are_two_records_that_count_nobody_twice() -> None:
    six, seven = PERIOD.format("a monitor"), PERIOD.format("a monitor")
    seven = seven.replace("29", "34").replace("six", "seven")
    record = told(six, seven, days=("2025-05-05", "2025-05-06"))
    assert sorted(toll(event) for event in record.events) == [(5, 5, 5), (29, 29, 29)]
