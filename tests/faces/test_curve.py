"""The toll over time in the terminal."""

import dataclasses

import pytest

from rashomon.terminal import render
from rashomon.terminal.curve import BAR, bar
from rashomon.terminal.layout import columns_of
from rashomon.types import Curve, Step
from tests.faces.sample import RECORD

EVENT = next(event for event in RECORD.events if event.claims and not event.background)
CLAIM = next(claim for claim in RECORD.claims if claim.id in EVENT.claims)


def step(low, best, high, *, how="rose", moment="2031-03-04", upper_open=False, claim=CLAIM.id):
    return Step(
        moment=moment,
        low=low,
        best=best,
        high=high,
        upper_open=upper_open,
        how=how,
        explanation="",
        claim=claim,
        documents=(CLAIM.document,),
        n_documents=1,
        n_origins=1,
    )


def page(*steps, undated=(), n_joined=0, **more):
    curve = Curve(outcome="killed", steps=steps, undated=undated, n_joined=n_joined)
    event = dataclasses.replace(EVENT, curve=(curve,))
    return render(dataclasses.replace(RECORD, events=(event,)), **more)


@pytest.mark.parametrize(
    ("one", "drawn"),
    [
        (step(19, 19, 19), "...................*"),
        (step(0, 0, 0), "*..................."),
        (step(5, None, 9), ".....=====.........."),
        (step(5, 5, 9), ".....*====.........."),
        (step(5, 5, 9, upper_open=True), ".....*===>.........."),
        (step(5, None, None), ".....==============>"),
        (step(None, None, 9), "==========.........."),
        (step(None, None, None), "...................."),
    ],
)
def test_a_bar_runs_from_low_to_high(one: Step, drawn: str) -> None:
    assert bar(one, 19) == drawn


@pytest.mark.parametrize(("figure", "top"), [(0, 0), (5, 5), (10**12, 10**12), (7, 5)])
def test_a_bar_has_its_width_whatever_the_toll(figure: int, top: int) -> None:
    assert len(bar(step(figure, figure, figure), top)) == BAR


def test_each_step_is_named_with_figure_source_and_report() -> None:
    shown = page(step(10, 10, 10, how="first"), step(10, 10, 14, how="disputed"))
    rows = [line for line in shown.splitlines() if line.startswith("  2031-03-04 ")]
    assert [row.split("  ")[3] for row in rows] == ["10", "10-14"]
    assert "first:" in rows[0]
    assert "disputed:" in rows[1]
    assert "[1]" in " ".join(shown.split("as it became known")[1].splitlines()[1:4])


def test_a_report_of_one_of_several_days_counts_by_the_last() -> None:
    spread = step(3, 3, 3, moment="2031-03-04/2031-03-06")
    assert "  by 2031-03-06  " in page(spread, spread)


def test_a_toll_of_one_step_has_no_chart() -> None:
    assert "as it became known" not in page(step(10, 10, 10))


def test_reports_without_a_date_and_moments_left_out_are_told() -> None:
    shown = page(step(1, 1, 1), step(2, 2, 2), undated=(CLAIM.document,), n_joined=3)
    assert "without a date, so at no moment: [1]" in shown
    assert "3 moments settled with the next shown" in shown


def test_of_many_steps_the_first_and_last_are_shown() -> None:
    shown = page(*(step(n, n, n, moment=f"2031-03-{n:02}") for n in range(1, 29)))
    assert "12 steps between: see --json FILE" in shown
    assert "  2031-03-01 " in shown
    assert "  2031-03-28 " in shown


@pytest.mark.parametrize("width", [64, 80, 120])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    many = step(10**9, 10**9, 10**10, moment="2031-03-04T12:00Z", upper_open=True)
    shown = page(many, dataclasses.replace(many, how="corroborated"), width=width)
    assert max(columns_of(line) for line in shown.splitlines()) <= width


def test_hostile_words_do_no_harm() -> None:
    bad = step(1, 1, 1, how="\x1b[31mrose", moment="2031\x1b[2J", claim=None)
    assert "\x1b" not in page(bad, bad)


def test_no_colour_unless_asked_for() -> None:
    both = step(10, 10, 10, how="first"), step(10, 10, 14, how="disputed")
    assert "\x1b" not in page(*both)
    assert "\x1b" in page(*both, color=True)
