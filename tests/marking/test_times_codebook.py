"""The date expressions of UCDP's GED codebook 23.1, appendix 2, read in sentences of our own."""

from datetime import date, timedelta

import pytest

from rashomon.calendar import date_precision, time_precision
from rashomon.marking.times import find_times
from rashomon.types import Sentence

WEDNESDAY = date(2014, 3, 12)
ACLED = {1: 1, 2: 2, 3: 2, 4: 3, 5: None}  # by UCDP's precision


def reach(text, report=WEDNESDAY):
    sentence = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    found = [m for m in find_times([sentence], report) if m.value.start is not None]
    assert len(found) == 1, found
    value = found[0].value
    return value.start.date(), (value.end - timedelta(microseconds=1)).date()


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("Twelve died on 14th January in Orlen.", "2014-01-14", "2014-01-14", 1),
        ("Twelve died today.", "2014-03-12", "2014-03-12", 1),
        ("Twelve died yesterday.", "2014-03-11", "2014-03-11", 1),
        ("Twelve died last Tuesday.", "2014-03-11", "2014-03-11", 1),
        ("Twelve died Monday night.", "2014-03-10", "2014-03-10", 1),
        ("Twelve died last night.", "2014-03-11", "2014-03-11", 1),
        ("Twelve died the other day.", "2014-03-11", "2014-03-11", 1),
        ("Twelve died recently.", "2014-03-09", "2014-03-11", 2),
        ("Twelve died in the past few days.", "2014-03-09", "2014-03-11", 2),
        ("Twelve died in the last few days.", "2014-03-09", "2014-03-11", 2),
        ("Twelve died around 2 July 2013.", "2013-07-01", "2013-07-03", 2),
        ("Twelve died over the weekend.", "2014-03-08", "2014-03-09", 2),
        ("Twelve died this week.", "2014-03-10", "2014-03-12", 2),
        ("They died since the beginning of the week.", "2014-03-10", "2014-03-12", 2),
        ("They died in the night between Sunday and Monday.", "2014-03-09", "2014-03-10", 2),
        ("They died in a night-long battle.", "2014-03-11", "2014-03-12", 2),
        ("They died in a night of clashes.", "2014-03-11", "2014-03-12", 2),
        ("They died in the past 24 hours.", "2014-03-11", "2014-03-12", 2),
        ("They died in the past 48 hours.", "2014-03-10", "2014-03-12", 2),
        ("They died in the past 72 hours.", "2014-03-10", "2014-03-12", 2),
        ("They died in the past 2 days.", "2014-03-10", "2014-03-11", 2),
        ("They have fought since Sunday.", "2014-03-09", "2014-03-12", 2),
        ("They died in a five-day offensive.", "2014-03-08", "2014-03-12", 2),
        ("They died late last week.", "2014-03-07", "2014-03-09", 2),
        ("They died last week.", "2014-03-03", "2014-03-09", 3),
        ("They died in the past week.", "2014-03-06", "2014-03-12", 3),
        ("They died in the first week of August.", "2013-08-01", "2013-08-07", 3),
        ("They died in early March.", "2014-03-01", "2014-03-10", 4),
        ("They died in the middle of February.", "2014-02-10", "2014-02-20", 4),
        ("They died at the end of February.", "2014-02-15", "2014-02-28", 4),
        ("They died in late February.", "2014-02-15", "2014-02-28", 4),
        ("They fought for several weeks.", "2014-02-19", "2014-03-12", 4),
        ("They fought for a number of weeks.", "2014-02-19", "2014-03-12", 4),
        ("They died in recent weeks.", "2014-02-19", "2014-03-12", 4),
        ("They died earlier this month.", "2014-03-01", "2014-03-11", 4),
        ("They died last month.", "2014-02-01", "2014-02-28", 4),
        ("They died a fortnight ago.", "2014-02-27", "2014-03-12", 4),
        ("They died in 1995.", "1995-01-01", "1995-12-31", 5),
        ("They died last year.", "2013-01-01", "2013-12-31", 5),
        ("They died in early 1999.", "1999-01-01", "1999-04-30", 5),
        ("They died in mid-1999.", "1999-05-01", "1999-08-31", 5),
        ("They died in late 1999.", "1999-09-01", "1999-12-31", 5),
        ("They died in the past few months.", "2014-01-01", "2014-03-12", 5),
        ("They died in the past 3 months.", "2014-01-01", "2014-03-12", 5),
    ],
)
def test_row(text, first, last, precision):
    start, end = reach(text)
    assert (start, end) == (date.fromisoformat(first), date.fromisoformat(last))
    assert date_precision(start, end) == precision
    assert time_precision(start, end) == ACLED[precision]


def test_a_month_in_progress_ends_with_the_report():
    assert reach("They died in the middle of March.") == (date(2014, 3, 10), WEDNESDAY)


def test_later_this_week_begins_with_the_report():
    assert reach("Talks follow later this week.") == (WEDNESDAY, date(2014, 3, 16))
