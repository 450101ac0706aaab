"""One sentence under the figures says what is disputed."""

import dataclasses

import pytest

from rashomon.terminal import render
from rashomon.types import Record
from tests.faces.changed import impossible, part, raid_of, with_raid
from tests.faces.sample import CLAIMS, EVENTS, GUARDS, RAID, RECORD

AT_LEAST_14, ALL_31, SIX, GAZETTE_14, TWO = (
    "c-aaaa00000001",
    "c-aaaa00000002",
    "c-aaaa00000003",
    "c-bbbb00000001",
    "c-bbbb00000002",
)


def said(record: Record) -> str:
    """Return what stands between the rules and the list of reports."""
    return part(render(record), "a vague word", "Reports [1]").removeprefix("a vague word ")


def test_two_figures_are_told_with_their_speakers_and_reports() -> None:
    assert said(RECORD) == (
        "Disputed: border guards killed: at least 14 by Daram Monitor [1] against 6 by "
        "Idris Malo [1]. In tension: escaped raiders. "
    )


def test_agreement_is_said_too() -> None:
    assert said(with_raid(contradictions=())) == "Nothing is disputed among these reports. "
    alone = with_raid(contradictions=(), documents=("d-express",))
    assert said(alone) == "Nothing is disputed in this report. "


def test_tension_alone_is_no_dispute() -> None:
    tension = tuple(x for x in raid_of(RECORD).contradictions if x.strength == "in_tension")
    assert said(with_raid(contradictions=tension)) == (
        "Nothing is disputed outright, but in tension: escaped raiders. "
    )


def test_a_question_that_is_disputed_is_not_in_tension_as_well() -> None:
    both = tuple(
        dataclasses.replace(impossible(AT_LEAST_14, SIX), strength=strength)
        for strength in ("impossible", "in_tension")
    )
    assert "In tension" not in said(with_raid(contradictions=both))


def test_each_figure_of_a_question_is_told_once() -> None:
    three = (impossible(AT_LEAST_14, SIX), impossible(GAZETTE_14, SIX))
    assert said(with_raid(contradictions=three)) == (
        "Disputed: border guards killed: at least 14 by Daram Monitor [1] against 6 by "
        "Idris Malo [1]. "
    )


def test_people_of_another_group_are_named() -> None:
    whole = impossible(ALL_31, AT_LEAST_14, TWO, about="killed, everyone")
    assert said(with_raid(contradictions=(whole,))) == (
        "Disputed: everyone killed: 31 by Daram Monitor [1] against at least 14 border guards by "
        "Daram Monitor [1] and 2 two neighbours by a clerk [2]. "
    )


def test_everyone_comes_before_some_and_the_dead_before_all() -> None:
    three = (
        impossible("c-aaaa00000004", "c-bbbb00000003", about="escaped, raiders"),
        impossible(AT_LEAST_14, SIX),
        impossible(ALL_31, SIX, about="killed, everyone"),
    )
    told = said(with_raid(contradictions=three))
    order = ["everyone killed: 31", "border guards killed: at least 14", "raiders escaped: escaped"]
    places = [told.index(each) for each in order]
    assert places == sorted(places)


def test_many_questions_and_many_figures_are_cut_and_counted() -> None:
    claims = tuple(
        dataclasses.replace(
            CLAIMS[2], id=f"c-{n}", count=dataclasses.replace(CLAIMS[2].count, low=n, high=n)
        )
        for n in range(9)
    )
    several = [impossible("c-0", f"c-{n}") for n in range(1, 9)]
    several += [impossible("c-0", "c-1", about=f"question {n}") for n in range(5)]
    record = dataclasses.replace(with_raid(contradictions=tuple(several)), claims=claims)
    told = said(dataclasses.replace(record, events=(*record.events[:2], record.events[2])))
    assert "against 1 by Idris Malo [1], 2 by Idris Malo [1] and 6 more figures" in told
    assert "and 3 more questions, below" in told


def test_nobody_quoted_is_said_plainly() -> None:
    claim = dataclasses.replace(CLAIMS[4], id="c-x", outcome="killed", group=GUARDS)
    record = dataclasses.replace(
        with_raid(contradictions=(impossible("c-x", SIX),)), claims=(*CLAIMS, claim)
    )
    assert "dozens by Daram Express [1] (nobody quoted) against 6 by" in said(record)


def test_an_event_of_which_no_claim_is_told_disputes_nothing() -> None:
    page = render(dataclasses.replace(RECORD, events=(EVENTS[1],)))
    assert "isputed" not in page


@pytest.mark.parametrize("about", ["killed, border guards", "who began it", ""])
def test_claims_that_the_record_lacks_are_survived(about: str) -> None:
    record = with_raid(contradictions=(impossible("c-lost", "c-gone", about=about),))
    assert "Disputed:" in said(record)
    assert RAID in render(record)
