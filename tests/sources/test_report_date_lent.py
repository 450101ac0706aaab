"""Dates borrowed inside a batch of invented reports."""

import random
from dataclasses import replace
from datetime import date

import pytest

from rashomon.calendar import parse_edtf
from rashomon.sources.dates.lent import lend_dates
from rashomon.sources.dates.report import date_report
from rashomon.types import Document
from tests.clock import assert_linear

TODAY = date(2026, 11, 21)
STORY = (
    "The rebels of the Tamsin Front on Friday stormed the lighthouse of Orlen, where Captain Bero "
    "kept his fuel depot. A ferry capsized as passengers jumped overboard near the breakwater, and "
    "divers searched the flooded harbour. The Tamsin Observatory counted eleven sailors. Cranes "
    "collapsed beside the shipyard and a tanker drifted onto the reef off Cape Lumo."
)
SAME = (
    "Divers pulled sailors from the harbour of Orlen; fighters had stormed a lighthouse. On Friday "
    "night the ferry still lay capsized by the breakwater, said Captain Bero of the Tamsin Front. "
    "Dockers said cranes had collapsed in the shipyard. A tanker was seen on the reef at Cape Lumo."
)
OTHER = (
    "In the hills of Kadir, shepherds on Friday found a burnt tractor and two orchards poisoned. "
    "Mayor Selo of Kadir blamed smugglers from Vorin, who use donkeys and old mule tracks."
)


def report(name, text, given=None):
    dates, published = date_report(
        text, url=None, given=given, metadata=(), boilerplate=(), today=TODAY
    )
    return Document(id=name, text=text, dates=dates, published=published)


def lent(*documents, today=TODAY):
    return {one.id: one for one in lend_dates(documents, today=today)}


def test_a_report_borrows_from_the_one_that_tells_the_same_story():
    published = lent(report("a", STORY, "2022-01-21"), report("b", SAME))["b"].published
    assert (published.edtf, published.precision) == ("2022-01-21/2022-01-22", "2 days")
    assert "report 'a' of 2022-01-21" in published.evidence
    assert "'on Friday night'" in published.evidence
    assert "lighthouse" in published.evidence or "breakwater" in published.evidence


def test_the_weekday_is_found_next_to_the_lenders_date():
    published = lent(report("a", STORY, "2022-01-22"), report("b", SAME))["b"].published
    assert published.edtf == "2022-01-21/2022-01-22"


def test_no_weekday_leaves_a_day_to_either_side():
    text = SAME.replace("On Friday night the", "The")
    published = lent(report("a", STORY, "2022-01-21"), report("b", text))["b"].published
    assert (published.edtf, published.precision) == ("2022-01-20/2022-01-22", "3 days")


def test_another_story_lends_nothing():
    assert lent(report("a", STORY, "2022-01-21"), report("b", OTHER))["b"].published is None


def test_weekdays_that_cannot_agree_lend_nothing():
    text = SAME.replace("Friday", "Monday")
    assert lent(report("a", STORY, "2022-01-21"), report("b", text))["b"].published is None


def test_a_year_told_as_past_that_is_too_new_lends_nothing():
    text = SAME + " It was the worst since 2023."
    assert lent(report("a", STORY, "2022-01-21"), report("b", text))["b"].published is None


def test_two_lenders_of_different_dates_lend_nothing():
    batch = (report("a", STORY, "2022-01-21"), report("c", STORY, "2016-04-22"), report("b", SAME))
    assert lent(*batch)["b"].published is None


def test_a_vague_date_is_not_lent():
    assert lent(report("a", STORY, "2022-01"), report("b", SAME))["b"].published is None


def test_a_borrowed_date_is_not_lent_on():
    batch = lent(report("a", STORY, "2022-01-21"), report("b", SAME), report("c", OTHER))
    assert batch["c"].published is None
    assert batch["a"].published.edtf == "2022-01-21"


def test_a_refused_page_line_stays_refused():
    text = f"Thursday, May 26\n{SAME}"
    document = lent(report("a", STORY, "2022-01-21"), report("b", text))["b"]
    assert document.published.edtf == "2022-01-21/2022-01-22"
    assert [(d.role, d.accepted) for d in document.dates] == [("page", False)]


@pytest.mark.parametrize("line", ["ORLEN, Jan 22 (TNA) - ", "Saturday, January 22\n"])
def test_a_line_that_lacks_only_the_year_takes_the_lenders(line):
    text = line + SAME.replace("On Friday night the", "The")
    own = replace(report("b", text), published=None)
    own = replace(own, dates=tuple(replace(d, accepted=False) for d in own.dates))
    document = lent(report("a", STORY, "2022-01-21"), own)["b"]
    assert (document.published.edtf, document.published.precision) == ("2022-01-22", "day")
    assert document.dates[0].accepted
    assert "the year is that report's" in document.dates[0].reason


def test_nothing_is_lent_past_today():
    published = lent(report("a", STORY, "2022-01-21"), report("b", SAME), today=date(2022, 1, 21))[
        "b"
    ].published
    assert parse_edtf(published.edtf) == (date(2022, 1, 21), date(2022, 1, 21))


def test_the_order_of_the_batch_does_not_matter():
    batch = [report("a", STORY, "2022-01-21"), report("b", SAME), report("c", OTHER)]
    batch += [report("d", STORY + " It rained.", "2022-01-22"), report("e", SAME + " It rained.")]
    expected = lent(*batch)
    for seed in range(6):
        shuffled = random.Random(seed).sample(batch, len(batch))
        assert lent(*shuffled) == expected
        assert [one.id for one in lend_dates(shuffled, today=TODAY)] == [d.id for d in shuffled]


def test_a_dated_batch_comes_back_as_it_was():
    batch = (report("a", STORY, "2022-01-21"),)
    assert lend_dates(batch, today=TODAY) == batch
    assert lend_dates((), today=TODAY) == ()


def test_time_grows_with_the_number_of_reports():
    def batch(n):
        words = [f"{a}{b}{c}word" for a in "bdfgkl" for b in "aeiou" for c in "mnprstvz"]
        pick = random.Random(1)
        texts = [f"Near Orlen {' '.join(pick.sample(words, 40))} on Friday." for _ in range(n)]
        return [report(str(i), t, "2022-01-21" if i % 2 else None) for i, t in enumerate(texts)]

    batches = {n: batch(n) for n in (300, 1200)}
    assert_linear(lambda n: lend_dates(batches[n], today=TODAY), 300)
