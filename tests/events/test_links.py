"""The same happening in several reports: linked with reasons, or kept apart."""

from hypothesis import given
from hypothesis import strategies as st

import rashomon
from rashomon.types import Record

DAY = "2021-03-05"  # a Friday


def record_of(*texts: str, published: str = DAY) -> Record:
    documents = [{"id": f"r{n}", "text": t, "published": published} for n, t in enumerate(texts)]
    return rashomon.report(documents)


FIRST = (
    "Militants stormed a prison in Hasakah, Syria, on Thursday night, killing at least 23 guards."
)
SECOND = "Thursday's assault on the jail in Hassakeh in Syria left 31 people dead, a monitor said."
THIRD = "A car bomb exploded in a market in Baghdad on Thursday, killing 31 people."


def test_two_spellings_and_two_words_for_a_prison_are_one_event() -> None:
    record = record_of(FIRST, SECOND)
    assert [sorted(e.documents) for e in record.events] == [["r0", "r1"]]
    reasons = " ".join(record.events[0].reasons)
    assert "prison" in reasons
    assert "both in Syria" in reasons


def test_an_equal_number_links_nothing() -> None:
    record = record_of(SECOND, THIRD)
    assert len(record.events) == 2


def test_days_that_cannot_meet_keep_reports_apart() -> None:
    other = FIRST.replace("Thursday night", "2 February 2021")
    assert len(record_of(FIRST, other).events) == 2


def test_an_unclear_report_stays_alone() -> None:
    record = record_of(FIRST, "Four people were killed in an attack.")
    assert len(record.events) == 2


@given(st.permutations([FIRST, SECOND, THIRD]))
def test_the_events_do_not_depend_on_the_order(texts: list[str]) -> None:
    ids = {FIRST: "a", SECOND: "b", THIRD: "c"}
    documents = [{"id": ids[t], "text": t, "published": DAY} for t in texts]
    events = rashomon.report(documents).events
    assert sorted(sorted(e.documents) for e in events) == [["a", "b"], ["c"]]


def test_evidence_counts_reports_in_words() -> None:
    for n, said in ((2, "one report repeats another"), (3, "2 reports repeat another")):
        origins = record_of(*[f"{FIRST} He said so."] * n).origins
        assert any(said in o.evidence for o in origins)
