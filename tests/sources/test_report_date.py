"""The report's own date, from invented reports of invented places."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.dates.report import date_report, precision
from rashomon.sources.pages.dates import part_of
from rashomon.types import Boilerplate

TODAY = date(2026, 11, 21)


def fields(*pairs):
    return [PageDate(name=name, text=value, part=part_of(name)) for name, value in pairs]


def judge(text, **known):
    known = {"url": None, "given": None, "metadata": (), "boilerplate": (), "today": TODAY} | known
    return date_report(text, **known)


def accepted(text, **known):
    candidates, published = judge(text, **known)
    assert sum(c.accepted for c in candidates) == (published is not None)
    return None if published is None else (published.edtf, published.precision)


def role(text, **known):
    return next((c.role for c in judge(text, **known)[0] if c.accepted), None)


def only(text, **known):
    (candidate,) = judge(text, **known)[0]
    return candidate


def test_the_callers_date_goes_first_and_the_others_are_kept():
    text = "ORLEN, 3 MAR 90 (TNA) -- Rebels shelled the port."
    candidates, published = judge(text, given="1990-03-04")
    assert published.edtf == "1990-03-04"
    assert [(c.role, c.accepted) for c in candidates] == [("given", True), ("dateline", False)]
    assert "1 day before the given date" in candidates[1].reason


@pytest.mark.parametrize(
    ("given", "edtf", "wide"),
    [
        ("2022-01-21", "2022-01-21", "day"),
        ("2022-01-21T10:00:00", "2022-01-21T10:00:00", "day"),
        ("2022-01", "2022-01", "month"),
        ("2022", "2022", "year"),
        ("2022-01-20/2022-01-21", "2022-01-20/2022-01-21", "2 days"),
    ],
)
def test_a_given_date_keeps_its_own_words(given, edtf, wide):
    assert accepted("Rebels shelled the port.", given=given) == (edtf, wide)


@pytest.mark.parametrize(
    "heading",
    ["Ministry of Health: communiqué of 3 March 2015", "Press release, 3 March 2015"],
)
def test_a_statement_is_dated_by_its_heading(heading):
    assert accepted(f"{heading}\n\nRebels shelled the port.")[0] == "2015-03-03"


def test_a_statement_told_of_dates_nothing():
    text = "Rebels shelled the port, says a statement of 3 March 2015 by the army.\n\nFive died."
    assert only(text).role == "text"


@pytest.mark.parametrize("given", ["soon", "2022-02-31", "99999", "2031-01-01"])
def test_a_given_date_that_cannot_be_is_refused_with_a_reason(given):
    candidate = only("Rebels shelled the port.", given=given)
    assert not candidate.accepted
    assert candidate.reason.startswith(("not a date", "after today"))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("ORLEN, 3 MAR 90 -- REBELS SHELLED THE PORT.", "1990-03-03"),
        ("ORLEN, March 3, 2015 (TNA) - Rebels shelled the port.", "2015-03-03"),
        ("Port of Orlen, Tamsinia, 3 March 2015 (TNA/TP): Rebels shelled it.", "2015-03-03"),
        ("Shelling kills five\n\nORLEN, Mar. 3, 2015 — Rebels shelled the port.", "2015-03-03"),
    ],
)
def test_a_dateline_with_its_year(text, edtf):
    assert accepted(text) == (edtf, "day")
    assert role(text) == "dateline"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # 21 January is a Friday in 2011 and 2022.
        ("ORLEN, Jan 21 (TNA) - Rebels struck on Friday. It began late Thursday.", "2022-01-21"),
        ("ORLEN, Jan 21 (TNA) - Rebels struck Friday, the worst since 2013.", "2022-01-21"),
        # Filed on the day after: 2023 has its 21 January on a Saturday, but a fit to the day wins.
        ("ORLEN, Jan 22 (TNA) - Rebels struck on Saturday.", "2022-01-22"),
        # A weekday in the dateline itself.
        ("ORLEN, Thursday, May 26 (TNA) - Rebels shelled the port.", "2022-05-26"),
    ],
)
def test_a_dateline_without_a_year_takes_the_latest_that_agrees(text, edtf):
    assert accepted(text) == (edtf, "day")


def test_the_evidence_of_an_inferred_year_is_in_words():
    _, published = judge("ORLEN, Jan 21 (TNA) - Rebels struck on Friday.")
    assert "'on Friday' in the text agrees with 2022-01-21, a Friday" in published.evidence
    assert "latest such year" in published.evidence


def test_no_year_is_after_today():
    text = "ORLEN, Jan 21 (TNA) - Rebels struck on Friday."
    assert accepted(text, today=date(2022, 1, 20)) == ("2011-01-21", "day")


def test_a_dateline_is_left_open_where_nothing_decides_its_year():
    candidate = only("ORLEN, Jan 21 (TNA) - Rebels shelled the port.")
    assert (candidate.edtf, candidate.accepted) == ("XXXX-01-21", False)
    assert "nothing in the text decides" in candidate.reason


def test_a_dateline_takes_its_year_from_the_page_or_the_address():
    text = "ORLEN, Jan 21 (TNA) - Rebels shelled the port."
    candidates, published = judge(text, url="https://tp.example/2019/01/22/orlen")
    assert [c.edtf for c in candidates] == ["2019-01-22", "2019-01-21"]
    assert published.edtf == "2019-01-21"


def test_a_page_field_is_a_date_of_publication_and_an_update_is_not():
    metadata = fields(
        ("article:published_time", "2022-01-22T08:00:00+00:00"),
        ("article:modified_time", "2022-05-26T08:00:00+00:00"),
        ("NewsArticle datePublished", "January 22, 2022"),
    )
    candidates, published = judge("Rebels shelled the port.", metadata=metadata)
    assert published.edtf == "2022-01-22"
    assert [c.role for c in candidates] == ["metadata", "updated", "metadata"]
    assert candidates[1].reason == "an update is no publication"


def test_fields_may_come_as_pairs_and_a_name_may_come_twice():
    pairs = fields(("time", "rubbish"), ("time", "2022-01-22"))
    candidates, published = judge("Rebels shelled the port.", metadata=pairs)
    assert published.edtf == "2022-01-22"
    assert candidates[0].reason == "not a date that can be read"


def test_an_update_alone_dates_nothing():
    assert (
        accepted("Rebels shelled the port.", metadata=fields(("dateModified", "2022-05-26")))
        is None
    )
    assert accepted("Last updated: 26 May 2022\nRebels shelled the port.") is None


def test_a_stated_dateline_goes_before_a_republished_page():
    text = "ORLEN, 21 January 2022 (TNA) - Rebels shelled the port."
    candidates, published = judge(text, metadata=fields(("datePublished", "2022-05-26")))
    assert published.edtf == "2022-01-21"
    assert "125 days after the dateline date" in candidates[0].reason


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Published: 21 January 2022 10:15 GMT", "byline"),
        ("Posted on January 21, 2022 by the desk", "byline"),
        ("By Ana Orlo | January 21, 2022", "byline"),
        ("Friday, January 21, 2022", "page"),
        ("21.01.2022", "page"),
        ("Orlen shelled again TNA Friday 21 Jan 2022 Rebels shelled it.", "page"),
    ],
)
def test_lines_that_date_a_report(line, kind):
    text = f"Orlen shelled\n{line}\nRebels shelled the port of Orlen on Friday."
    assert accepted(text) == ("2022-01-21", "day")
    assert role(text) == kind


def test_a_copyright_year_dates_nothing():
    candidate = only("Rebels shelled the port.\n© 2022 Tamsinia Post. All rights reserved.")
    assert (candidate.role, candidate.edtf, candidate.accepted) == ("copyright", "2022", False)


def test_a_day_told_in_a_sentence_is_kept_and_dates_nothing():
    text = "Rebels shelled the port on 21 January 2022, killing five.\nIt was calm in May."
    assert (only(text).role, only(text).accepted) == ("text", False)


@pytest.mark.parametrize(
    "told",
    [
        "The raid began on Wednesday.",  # the day before the page's Thursday
        "The raid began on Tuesday and ended Wednesday night.",
        "The raid began on Thursday.",
        "The raid began late Monday.",  # three days before
        "The raid left five dead.",  # nothing speaks against it
        "Envoys will meet on Friday.",  # Friday is still to come
        "Worshippers gather every Friday.",
        "The Friday Times said five had died on Wednesday.",
        "The raid began on Friday, May 20.",  # a day named within the week before
    ],
)
def test_a_page_line_is_accepted_where_the_text_agrees(told):
    text = f"Thursday, May 26\nRaid on Orlen\n{told}"
    assert accepted(text) == ("2022-05-26", "day")
    assert role(text) == "page"


@pytest.mark.parametrize(
    "told",
    [
        "The raid began on Friday.",  # later in the week than the page's Thursday
        "The raid began late Thursday and went on into Friday night.",
        "The raid began on Saturday.",
        "The raid began on Sunday, police said.",  # four days before
        "The raid began on Friday, the deadliest since 2021.",
    ],
)
def test_a_page_line_is_refused_where_the_text_cannot_agree(told):
    candidate = only(f"Thursday, May 26\nRaid on Orlen\n{told}")
    assert (candidate.edtf, candidate.accepted) == ("2022-05-26", False)
    assert "just past" in candidate.reason
    assert "page's own day" in candidate.reason


def test_a_page_line_older_than_a_year_told_as_past_is_refused():
    candidate = only("Thursday, May 26, 2016\nRaid on Orlen\nIt was the worst since 2019.")
    assert "2019" in candidate.reason
    assert not candidate.accepted


def test_a_page_line_at_the_foot_counts_too_and_furniture_does_not_speak():
    text = (
        "Raid on Orlen\nRebels came on Wednesday.\nAlso read: Cup final on Sunday\nThursday, May 26"
    )
    start = text.index("Also")
    cut = Boilerplate(start=start, end=start + len("Also read: Cup final on Sunday"), reason="x")
    assert accepted(text, boilerplate=[cut]) == ("2022-05-26", "day")


def test_a_page_line_after_the_given_date_is_shown_as_such():
    candidates, published = judge("Thursday, May 26\nIt fell on Friday.", given="2022-01-21")
    assert published.edtf == "2022-01-21"
    assert "125 days after" in candidates[1].reason


@given(st.text(max_size=200), st.one_of(st.none(), st.text(max_size=20)))
def test_no_text_raises(text, given_date):
    candidates, published = judge(text, given=given_date, url=given_date)
    assert all(c.reason for c in candidates)
    assert published is None or published.evidence


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2022-01-01", "2022-12-31", "year"),
        ("2022-02-01", "2022-02-28", "month"),
        ("2022-02-03", "2022-02-03", "day"),
        ("2022-02-03", "2022-02-05", "3 days"),
        ("2020-01-01", "2029-12-31", "3653 days"),
    ],
)
def test_precision_in_words(first, last, words):
    assert precision((date.fromisoformat(first), date.fromisoformat(last))) == words
