"""The expressions that date libraries were compared on, and what hangs on a day told before."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import date_precision, parse_edtf, time_precision
from tests.marking.reading import SATURDAY, found_in


def last(text, report=SATURDAY):
    mention = found_in(text, report)[-1]
    return mention.text, mention.value.edtf


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Raiders struck on Thursday night.", "Thursday night", "2022-01-20"),
        ("They withdrew on Friday.", "Friday", "2022-01-21"),
        ("Patrols came late Thursday.", "late Thursday", "2022-01-20"),
        ("The mill fell early Friday.", "early Friday", "2022-01-21"),
        ("It fell on Friday.|It had begun the previous night.", "the previous night", "2022-01-20"),
        ("Two died on Friday night.", "Friday night", "2022-01-21"),
        ("Two died yesterday.", "yesterday", "2022-01-21"),
        ("Two died two days ago.", "two days ago", "2022-01-20"),
        ("Two died last Tuesday.", "last Tuesday", "2022-01-18"),
        ("The mill was seized in October.", "October", "2021-10"),
        ("It was seized three years ago.", "three years ago", "2019"),
        ("It was seized nearly three years ago.", "three years ago", "2019~"),
        ("It was hit Thursday.|It was around 7 pm.", "7 pm", "2022-01-20T19:00:00"),
        ("It began Thursday night.|It ended at 3 a.m.", "3 a.m.", "2022-01-21T03:00:00"),
        (
            "It fell Friday.|They came before dawn the same day.",
            "before dawn the same day",
            "2022-01-21",
        ),
        ("It was hit Thursday.|24 hours later more came.", "24 hours later", "2022-01-21"),
        ("Raids grew in recent months.", "recent months", None),
        ("It was seized in 2019.", "2019", "2019"),
        ("It was seized this year.", "this year", "2022"),
        ("It was seized on Jan 21.", "Jan 21", "2022-01-21"),
        ("It was seized on Thursday, May 26.", "Thursday, May 26", "2022-05-26"),
        ("It was seized in January 2022.", "January 2022", "2022-01"),
        ("It was seized on 20 January 2022.", "20 January 2022", "2022-01-20"),
    ],
)
def test_expression(text, words, edtf):
    assert last(text) == (words, edtf)


def test_a_friday_report_means_its_own_friday():
    assert last("They withdrew on Friday.", date(2022, 1, 21)) == ("Friday", "2022-01-21")


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It was hit Thursday.|The next morning, aid came.", "The next morning", "2022-01-21"),
        ("It was hit Tuesday.|The same day, aid came.", "The same day", "2022-01-18"),
        ("It was hit Tuesday.|The following day, aid came.", "The following day", "2022-01-19"),
        (
            "It was hit Thursday.|Three days earlier a patrol fell.",
            "Three days earlier",
            "2022-01-17",
        ),
        (
            "It was hit Thursday night.|Hours later aid came.",
            "Hours later",
            "2022-01-20/2022-01-21",
        ),
        ("It was hit Tuesday.|Two days after the attack, aid came.", "Two days", "2022-01-20"),
        ("It was hit Tuesday.|Aid came a day before the massacre.", "a day", "2022-01-17"),
        ("It was hit Tuesday.|Two weeks after the vote, aid came.", "Two weeks", None),
        ("Two days after the attack, aid came.", "Two days", None),
    ],
)
def test_a_time_told_by_another(text, words, edtf):
    assert last(text) == (words, edtf)


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("Thursday evening", "2022-01-20T19:30"),
        ("Thursday morning", "2022-01-20T07:30"),
        ("Thursday night", "2022-01-20T19:30"),
    ],
)
def test_a_clock_time_lies_in_the_part_of_the_day_told(told, moment):
    value = found_in(f"It was hit on {told} at 7:30.")[-1].value
    assert value.start.isoformat()[:16] == moment


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("on Tuesday last week", "Tuesday last week", "2022-01-11"),
        ("on Friday of this week", "Friday of this week", "2022-01-21"),
        ("the Friday before last", "the Friday before last", "2022-01-14"),
        ("the week before last", "the week before last", "2022-01-03/2022-01-09"),
        ("the weekend before last", "the weekend before last", "2022-01-08/2022-01-09"),
        ("in the week of January 10", "the week of January 10", "2022-01-10/2022-01-16"),
        ("on the weekend of 8-9 January", "the weekend of 8-9 January", "2022-01-08/2022-01-09"),
    ],
)
def test_weeks_and_their_days(text, words, edtf):
    assert last(f"It was hit {text}.") == (words, edtf)


def test_a_written_day_is_nearer_than_a_told_one():
    first, second = found_in("A week after the 7 October raid on Orlen, talks began.")
    assert (first.text, first.value.edtf) == ("A week", "2021-10-11/2021-10-17")
    assert second.value.edtf == "2021-10-07"


@pytest.mark.parametrize(
    ("text", "words", "timex", "start", "end"),
    [
        ("overnight Thursday to Friday", None, "2022-01-20TNI", "2022-01-20T18", "2022-01-21T06"),
        ("overnight from Thursday to Friday", None,
         "2022-01-20TNI", "2022-01-20T18", "2022-01-21T06"),
        ("overnight into Friday", None, "2022-01-20TNI", "2022-01-20T18", "2022-01-21T06"),
        ("overnight on Thursday", None, "2022-01-20TNI", "2022-01-20T18", "2022-01-21T06"),
        ("on the night of Thursday to Friday", "the night of Thursday to Friday",
         "2022-01-20TNI", "2022-01-20T18", "2022-01-21T06"),
        ("on the night of 14 to 15 January", "the night of 14 to 15 January",
         "2022-01-14TNI", "2022-01-14T18", "2022-01-15T06"),
        ("in the night between May 14 and 15, 2021", "the night between May 14 and 15, 2021",
         "2021-05-14TNI", "2021-05-14T18", "2021-05-15T06"),
        ("at dawn on Friday", "dawn on Friday", "2022-01-21TMO", "2022-01-21T03", "2022-01-21T07"),
        ("in the early hours of Friday", "the early hours of Friday",
         "2022-01-21TMO", "2022-01-21T00", "2022-01-21T09"),
        ("in the small hours of Friday morning", "the small hours of Friday morning",
         "2022-01-21TMO", "2022-01-21T00", "2022-01-21T09"),
        ("during evening prayers on Friday", "evening prayers on Friday",
         "2022-01-21TEV", "2022-01-21T17", "2022-01-22T00"),
        ("after Friday prayers", "Friday prayers",
         "2022-01-21TMI", "2022-01-21T11", "2022-01-21T15"),
        ("at iftar on 5 April 2021", "iftar on 5 April 2021",
         "2021-04-05TEV", "2021-04-05T16", "2021-04-05T21"),
    ],
)  # fmt: skip
def test_part_of_a_day(text, words, timex, start, end):
    mention = found_in(f"It was hit {text}.")[-1]
    value = mention.value
    assert mention.text == (words or text)
    assert value.timex.value == timex
    assert (value.start.isoformat()[:13], value.end.isoformat()[:13]) == (start, end)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("midday on Thursday", "2022-01-20T12:00"),
        ("midnight on Thursday", "2022-01-21T00:00"),
        ("shortly after midnight on Friday", "2022-01-21T00:00"),
        ("1400 hours on Thursday", "2022-01-20T14:00"),
        ("7:30 on Thursday evening", "2022-01-20T19:30"),
        ("7:30 on Thursday morning", "2022-01-20T07:30"),
        ("2:30 on Thursday afternoon", "2022-01-20T14:30"),
        ("14:30 on Thursday afternoon", "2022-01-20T14:30"),
        ("11:30 on Thursday night", "2022-01-20T23:30"),
        ("2:30 on Thursday night", "2022-01-21T02:30"),
        ("2 a.m. on Thursday night", "2022-01-21T02:00"),
    ],
)
def test_clock(text, moment):
    assert found_in(f"It was hit at {text}.")[-1].value.start.isoformat()[:16] == moment


@pytest.mark.parametrize(
    "text", ["Rabia Asr spoke.", "The mall Isha Centre opened in Orlen.", "A small group came."]
)
def test_what_only_looks_like_a_part_of_a_day(text):
    assert found_in(text) == ()


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(1, 300))
def test_steps_from_the_report_and_from_a_told_day_agree(report, n):
    back = found_in(f"It was hit {n} days ago.", report)[-1].value
    assert back.start.date() == report - timedelta(days=n)
    there = found_in(f"It was hit {n} days ago.|It fell {n} days later.", report)[-1].value
    assert there.start.date() == report


@given(
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["last week", "in May", "on Friday", "in early 1999", "last month", "at 5 pm"]),
)
def test_edtf_and_interval_say_the_same_days(report, words):
    value = found_in(f"It was hit {words}.", report)[-1].value
    first, final = value.start.date(), (value.end - timedelta(microseconds=1)).date()
    assert parse_edtf(value.edtf) == (first, final)
    assert date_precision(first, final) in range(1, 6)
    assert time_precision(first, final) in (1, 2, 3, None)
