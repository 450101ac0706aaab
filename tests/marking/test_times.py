"""Sentences of our own, with invented places; the report is of Saturday, 22 January 2022."""

from datetime import date, datetime

import pytest

from rashomon.marking.times import find_times
from rashomon.types import Sentence

SATURDAY = date(2022, 1, 22)


def sentences(text):
    made, at = [], 0
    for index, line in enumerate(text.split("\n")):
        made.append(Sentence(document="d", index=index, start=at, end=at + len(line), text=line))
        at += len(line) + 1
    return made


def read(text, reference=SATURDAY):
    return find_times(sentences(text), reference)


def values(text, reference=SATURDAY):
    return [(m.text, m.value.timex.value) for m in read(text, reference)]


def one(text, reference=SATURDAY):
    found = read(text, reference)
    assert len(found) == 1, found
    return found[0].value


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The raid on Orlen began Thursday night.", "2022-01-20TNI"),
        ("Troops came on Friday.", "2022-01-21"),
        ("It ended on Saturday.", "2022-01-22"),
        ("They met last Saturday.", "2022-01-15"),
        ("It began late Thursday.", "2022-01-20"),
        ("It began early on Friday.", "2022-01-21"),
        ("Tuesday's attack was the worst.", "2022-01-18"),
        ("He came yesterday.", "2022-01-21"),
        ("They left two days ago.", "2022-01-20"),
        ("Shots rang out last night.", "2022-01-21TNI"),
        ("Shelling went on overnight.", "2022-01-21TNI"),
        ("They left this morning.", "2022-01-22TMO"),
        ("In October, gunmen struck Kadir.", "2021-10"),
        ("It was seized in January.", "2022-01"),
        ("It was seized last January.", "2021-01"),
        ("It fell three years ago.", "2019"),
        ("It fell two months ago.", "2021-11"),
        ("They came in 2019.", "2019"),
        ("They came this year.", "2022"),
        ("They came earlier this year.", "2022"),
        ("They came last year.", "2021"),
        ("They came last month.", "2021-12"),
        ("They came last week.", "2022-W02"),
        ("The toll rose over the weekend.", "2022-W03-WE"),
        ("Since the 1980s they had held Orlen.", "198"),
        ("In the late 1990s it was calm.", "199"),
        ("By the 19th century it was rich.", "18"),
        ("It fell in the summer of 2014.", "2014-SU"),
        ("It fell in early March 2014.", "2014-03"),
        ("It fell at the end of 2014.", "2014"),
        ("He died in 490 BC.", "BC0490"),
        ("The siege lasted three days.", "P3D"),
        ("The 10-hour battle was over.", "PT10H"),
        ("It went on for months.", "PXM"),
        ("They shell the town daily.", "P1D"),
        ("They shell it every week.", "P1W"),
        ("It rains each Friday.", "XXXX-WXX-5"),
        ("The group has grown in recent months.", "PAST_REF"),
        ("It is quiet now.", "PRESENT_REF"),
    ],
)
def test_value_of_an_expression(text, timex):
    assert one(text).timex.value == timex


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was on 20 January 2022.", "2022-01-20"),
        ("It was on the 20th of January, 2022.", "2022-01-20"),
        ("It was on Thursday, 20 January 2022.", "2022-01-20"),
        ("It was on January 20, 2022.", "2022-01-20"),
        ("It was on Jan. 20.", "2022-01-20"),
        ("It was on Jan 20.", "2022-01-20"),
        ("IT WAS ON 20 JANUARY.", "2022-01-20"),
        ("ORLEN, 20 JAN 22 -- THE BOMB WENT OFF.", "2022-01-20"),
        ("It was on 20.01.2022.", "2022-01-20"),
        ("It was on 20/1/2022.", "2022-01-20"),
        ("It was on 2022-01-20.", "2022-01-20"),
        ("It was on 30 December.", "2021-12-30"),
        ("He was killed on Dec. 30.", "2021-12-30"),
    ],
)
def test_a_written_day_in_any_form(text, day):
    assert one(text).start == datetime.fromisoformat(day)
    assert one(text).timex.value == day


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("It began at 7 pm on Thursday.", "2022-01-20T19:00"),
        ("It began at 7.30 p.m. Thursday.", "2022-01-20T19:30"),
        ("It began at 730 p.m. Thursday.", "2022-01-20T19:30"),
        ("It began at 19:30 GMT on Thursday.", "2022-01-20T19:30"),
        ("It began at 4 a.m. local time.", "2022-01-22T04:00"),
        ("It began at noon Thursday.", "2022-01-20T12:00"),
        ("It began at 5 o'clock in the morning.", "2022-01-22T05:00"),
        ("It began at 12 am.", "2022-01-22T00:00"),
        ("It began at 12 pm.", "2022-01-22T12:00"),
        ("It began at 0430 hours.", "2022-01-22T04:30"),
    ],
)
def test_clock_times(text, clock):
    value = read(text)[0].value
    assert value.timex.value == clock
    assert value.start == datetime.fromisoformat(clock)
    assert value.grain == "minute"


def test_a_weekday_named_in_a_report_of_that_weekday_is_that_day():
    assert one("It happened on Friday.", date(2022, 1, 21)).start == datetime(2022, 1, 21)
    assert one("It happened last Friday.", date(2022, 1, 21)).start == datetime(2022, 1, 14)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Envoys will meet on Monday.", "2022-01-24"),
        ("On Monday, the council will meet.", "2022-01-24"),
        ("Envoys are to meet on Monday.", "2022-01-24"),
        ("Envoys could leave as early as Monday.", "2022-01-24"),
        ("Envoys met on Monday.", "2022-01-17"),
        ("They will bury the dead of Monday's raid.", "2022-01-17"),
        ("The trial is expected in March.", "2022-03"),
        ("The trial began in March.", "2021-03"),
    ],
)
def test_the_future_tense_looks_ahead(text, timex):
    assert one(text).timex.value == timex


def test_a_clock_time_falls_on_the_day_of_the_last_event_told():
    text = "Gunmen attacked Thursday night.\nIt began around 7 pm.\nThe last shot fell at 3 a.m."
    assert values(text) == [
        ("Thursday night", "2022-01-20TNI"),
        ("7 pm", "2022-01-20T19:00"),
        ("3 a.m.", "2022-01-21T03:00"),
    ]
    assert read(text)[1].value.timex.mod == "APPROX"


def test_the_day_of_a_saying_does_not_move_the_day_of_the_event():
    text = "A bomb hit Kadir on Wednesday, police said on Friday.\nIt went off at 7 pm."
    assert values(text)[-1] == ("7 pm", "2022-01-19T19:00")


def test_anchors_run_across_sentences():
    text = "They came on 5 March 2021.\nThe next morning they left.\nTwo days later they were back."
    assert values(text) == [
        ("5 March 2021", "2021-03-05"),
        ("The next morning", "2021-03-06TMO"),
        ("Two days later", "2021-03-08"),
    ]


def test_the_same_day_before_dawn():
    found = read("Orlen burned on Friday.\nIn Kadir, men died before dawn the same day.")
    assert found[1].text == "before dawn the same day"
    assert found[1].value.start == datetime(2022, 1, 21)
    assert found[1].value.end == datetime(2022, 1, 21, 6)


def test_hours_later_follow_the_time_told():
    text = "The blast came at 10 pm on Thursday.\n24 hours later fires burned.\nHours later, rain."
    found = read(text)
    assert found[1].value.start == datetime(2022, 1, 21, 22)
    assert found[2].value.grain == "hour"
    assert found[2].value.start >= found[1].value.start


def test_hours_later_than_nothing_told_stay_open():
    value = one("A battle that went on 24 hours later killed dozens.")
    assert (value.start, value.end, value.timex.value) == (None, None, "PT24H")


def test_the_previous_night_is_the_one_before_what_was_just_told_else_before_the_report():
    near = "Fighting ended on Wednesday.\nIt had begun the previous night."
    assert values(near)[-1][1] == "2022-01-18TNI"
    far = "It began late Monday.\n" + "Men fled.\n" * 5 + "Fires lit the previous night burned."
    assert values(far)[-1][1] == "2022-01-21TNI"


def test_since_makes_an_open_span_to_the_report():
    value = one("They have held Orlen since Thursday.")
    assert (value.start, value.end) == (datetime(2022, 1, 20), datetime(2022, 1, 23))
    assert one("Since 2019 they held it.").end == datetime(2022, 1, 23)


def test_nearly_is_kept_as_a_modifier():
    value = one("It fell nearly three years ago.")
    assert (value.timex.value, value.timex.mod) == ("2019", "APPROX")


def test_a_pair_of_days_or_months_shares_the_year_that_closes_it():
    assert values("From 5 to 7 January 2020 it held.") == [
        ("5", "2020-01-05"),
        ("7 January 2020", "2020-01-07"),
    ]
    assert values("Between July and November 1954 they met.")[0] == ("July", "1954-07")
    assert values("Talks on March 5-9, 1918 failed.") == [
        ("March 5", "1918-03-05"),
        ("9, 1918", "1918-03-09"),
    ]
    assert values("It went on from 1915-17.")[1] == ("17", "1917")


def test_a_history_takes_the_year_told_before():
    text = (
        "War came in 1931. In 1932 Orlen fell. In 1933 Kadir fell.\n"
        "In May 1934 peace was near. In October the talks failed.\n"
        "In January war came again. It ended in 1936."
    )
    found = dict(values(text))
    assert found["October"] == "1934-10"
    assert found["January"] == "1935-01"


def test_without_a_reference_only_what_stands_alone_is_placed():
    assert one("They came on Friday.", None).start is None
    assert one("They came on Friday.", None).timex.value == "XXXX-WXX-5"
    assert one("They came in October.", None).timex.value == "XXXX-10"
    assert one("They came on 5 May 2021.", None).start == datetime(2021, 5, 5)
    text = "They came on 5 May 2021.\nThey left the next day.\nThey met again on 9 May."
    assert [v for _, v in values(text, None)] == ["2021-05-05", "2021-05-06", "2021-05-09"]


def test_vague_words_abstain():
    for text in ("It is quiet now.", "It grew in recent years.", "It happened in the past."):
        assert one(text).grain == "vague"
        assert one(text).start is None


@pytest.mark.parametrize(
    "text",
    [
        "He may march with 12 men.",
        "In the fall of Orlen, 20 died.",
        "A 38-year-old was hurt.",
        "The sun rose and spring water ran.",
        "Some 2000 people fled.",
        "He came second.",
        "I am 20.",
        "Flight 1972 was late.",
    ],
)
def test_words_that_only_look_like_times(text):
    assert values(text) == []


def test_a_count_after_a_month_is_no_day():
    assert values("In March 5 people were killed.") == [("March", "2021-03")]
    assert values("On March 5 rebels struck.") == [("March 5", "2022-03-05")]


def test_number_words_are_joined_and_offsets_hold():
    text = (
        "After twenty-three days and one hundred and five nights, in nineteen ninety-six, it fell."
    )
    found = read(text)
    assert ("twenty-three days", "P23D") in values(text)
    assert ("nineteen ninety-six", "1996") in values(text)
    assert all(text[m.start : m.end] == m.text for m in found)


def test_mentions_are_of_kind_time_and_name_their_rule():
    mention = read("They came on Friday.")[0]
    assert (mention.kind, mention.rule, mention.text) == ("time", "time-day", "Friday")
    assert mention.to_dict()["value"]["timex"]["value"] == "2022-01-21"


def test_the_date_of_a_page_is_no_anchor():
    text = "Thursday, May 26\nFighting went on 24 hours later in Orlen."
    assert values(text)[1] == ("24 hours later", "PT24H")


def test_four_digits_beside_a_numeric_date_are_a_clock_time():
    assert values("Orlen 1735 15.04.2017 Short link") == [("1735 15.04.2017", "2017-04-15T17:35")]
