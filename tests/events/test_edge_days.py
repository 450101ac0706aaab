"""Reports of the calendar's first and last days: no step in time leaves it."""

from datetime import date

import pytest

import rashomon
from rashomon.calendar import codebook, interval, weekdays
from rashomon.types import Document, Published

WORDS = (
    "Two people were killed in Orlen on Sunday. Over the weekend 3 died, a week ago 4 died, and 5 "
    "were wounded overnight. In the past ten years 40 died. On Christmas 5 died, tomorrow 6 may.\n"
    "\nThis week 4 were killed at a clinic in Kabul; two days earlier 7 were shot dead, at 11pm."
)


def document(name: str, day: date) -> Document:
    published = Published(edtf=day.isoformat(), precision="day", evidence="given by the caller")
    return Document(id=name, text=f"{WORDS} {name} said so.", published=published)


@pytest.mark.parametrize("day", [date.min, date(1, 1, 2), date(9998, 12, 31), date.max])
def test_no_day_of_the_calendar_raises(day: date) -> None:
    record = rashomon.report([document("Valk", day), document("Orm", day)])
    assert record.events


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_rule_of_the_codebook_stays_in_the_calendar(day: date) -> None:
    for rule in (codebook.weekend, codebook.around, codebook.late_last_week, interval.of_week):
        first, last = rule(day)
        assert first < last or day == date.max
    for weekday in range(7):
        assert weekdays.nearest(weekday, day)
        assert weekdays.before(weekday, day) <= day <= weekdays.after(weekday, day)


def test_a_step_that_stays_inside_is_whole() -> None:
    assert interval.reach_days(date(2024, 2, 27), 3) == date(2024, 3, 1)
    assert interval.reach_days(date(2024, 3, 1), -3) == date(2024, 2, 27)
    assert interval.reach_days(date(9999, 12, 30), 3) == date.max


@pytest.mark.parametrize("given", ["0001-01-01", "1445-05-01", "2567-01-01"])
def test_a_given_day_of_no_report_is_refused_with_a_reason(given: str) -> None:
    (reading,) = rashomon.read([{"text": WORDS, "published": given}])
    assert reading.document.published is None
    assert [(d.text, d.accepted) for d in reading.document.dates if d.role == "given"] == [
        (given, False)
    ]
