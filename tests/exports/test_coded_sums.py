"""Sums that hold whatever the figures are: UCDP's columns, days and places."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.calendar import time_precision
from rashomon.exports.event_number import number_of
from rashomon.exports.ucdp.deaths import deaths_of
from rashomon.exports.ucdp.priogrid import cell_of
from rashomon.types import Breakdown, Estimate
from tests.exports.cells import rows, written
from tests.exports.coded_events import DOUL, SOLDIERS, VILLAGERS, Builder

PEOPLE = st.integers(0, 500)
MAYBE = st.none() | PEOPLE
GROUPS = (None, SOLDIERS, VILLAGERS)


def event_of(low, best, high, columns, type_of_violence):
    made = Builder()
    name = made.event(1, [], start="2023-01-01", end="2023-01-01")
    event = made.events[0]
    toll = Estimate(
        outcome="killed", category="mixed_total", group="everyone", actor=None, side=None,
        low=low, best=best, high=high, upper_open=False, n_documents=1, n_origins=1, rule="",
        used=(),
    )  # fmt: skip
    told = None
    if columns is not None:
        a, b, civilians = columns
        unknown = None if best is None else max(best - a - b - civilians, 0)
        told = Breakdown(
            best=best, deaths_a=a, deaths_b=b, deaths_civilians=civilians, deaths_unknown=unknown,
            exceeds=best is not None and a + b + civilians > best,
        )  # fmt: skip
    kind = replace(event.type, ucdp=type_of_violence)
    assert name == event.id
    return replace(event, estimates=(toll,), breakdown=told, type=kind)


@given(MAYBE, MAYBE, MAYBE, st.none() | st.tuples(PEOPLE, PEOPLE, PEOPLE), st.sampled_from((1, 3)))
def test_best_is_the_sum_of_the_four(low, best, high, columns, kind):
    deaths = deaths_of(event_of(low, best, high, columns, kind))
    parts = (deaths.a, deaths.b, deaths.civilians, deaths.unknown)
    assert deaths.best == best
    if best is None:
        assert parts == (None, None, None, None)
        return
    assert sum(parts) == best
    assert min(parts) >= 0
    assert kind == 1 or parts[:2] == (0, 0)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 90), st.sampled_from(GROUPS)), min_size=1, max_size=4))
def test_low_best_and_high_are_in_order(tmp_path_factory, counts):
    made = Builder()
    claims = []
    for n, (number, group) in enumerate(counts):
        report = made.report(f"{number} people died.", f"2023-01-{n + 2:02}", f"Mail {n}", "Dead")
        claims.append(made.claim(report, f"{number} people", number, number, group=group))
    made.event(1, claims, start="2023-01-01", end="2023-01-01")
    text, _ = written(made.record(), "ucdp", tmp_path_factory.mktemp("sums"))
    for row in rows(text):
        low, high = int(row["low"]), int(row["high"])
        assert low <= high
        if row["best"]:
            names = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
            assert low <= int(row["best"]) <= high
            assert sum(int(row[name]) for name in names) == int(row["best"])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 200), st.integers(1, 31))
def test_a_sum_over_days_is_kept_and_the_remainder_goes_to_the_earliest(
    tmp_path_factory, dead, n_days
):
    """Over weeks no day is told: one row stands in the middle."""
    made = Builder()
    first = date(2023, 1, 1)
    last = first + timedelta(days=n_days - 1)
    report = made.report(f"{dead} people died.", "2023-02-03", "Mail", "Dead")
    total = made.claim(report, f"{dead} people", dead, dead, scope="aggregate")
    made.event(
        1, [total], start=first.isoformat(), end=last.isoformat(), event_clarity=2, date_prec=4
    )
    text, _ = written(made.record(), "acled", tmp_path_factory.mktemp("sums"))
    shares = [int(row["fatalities"]) for row in rows(text)]
    assert len(shares) == (n_days if time_precision(first, last) < 3 else 1)
    assert sum(shares) == dead
    assert shares == sorted(shares, reverse=True)
    assert max(shares) - min(shares) <= 1


@pytest.mark.parametrize(
    ("kind", "dead", "expected"),
    [
        ("ucdp", 7, ["4", "3"]),
        ("ucdp", 2, ["1", "1"]),
        ("ucdp", 1, ["1"]),
        ("acled", 7, ["4", "3"]),
        ("acled", 1, ["1", "0"]),
    ],
)
def test_one_total_over_two_places(tmp_path, kind, dead, expected):
    made = Builder()
    report = made.report(f"{dead} people died.", "2023-02-03", "Mail", "Dead")
    total = made.claim(report, f"{dead} people", dead, dead)
    early = made.event(2, [], start="2023-02-01", end="2023-02-01", place=DOUL)
    late = made.event(1, [], start="2023-02-02", end="2023-02-02")
    made.over(total, (late, early))
    column = {"ucdp": "best", "acled": "fatalities"}[kind]
    found = sorted(rows(written(made.record(), kind, tmp_path)[0]), key=lambda r: r[column])
    assert [row[column] for row in reversed(found)] == expected


def test_no_total_is_split_where_an_event_has_its_own_figure(tmp_path):
    made = Builder()
    report = made.report("9 people died, 4 at Doul.", "2023-02-03", "Mail", "Dead")
    total = made.claim(report, "9 people", 9, 9)
    four = made.claim(report, "4 at Doul", 4, 4)
    one = made.event(1, [four], start="2023-02-01", end="2023-02-01", place=DOUL)
    made.over(total, (one, made.event(2, [], start="2023-02-01", end="2023-02-01")))
    text, about = written(made.record(), "ucdp", tmp_path)
    assert [row["best"] for row in rows(text)] == ["4"]
    assert about["left_out"] == {"no death in low, best or high": 1}


@given(st.decimals(-90, 90, places=6).map(float), st.decimals(-180, 180, places=6).map(float))
def test_every_point_is_in_a_cell_that_holds_it(latitude, longitude):
    cell = cell_of(latitude, longitude)
    assert 1 <= cell <= 259_200
    row, column = divmod(cell - 1, 720)
    assert row / 2 - 90 <= latitude <= row / 2 - 89.5
    assert column / 2 - 180 <= longitude <= column / 2 - 179.5


@given(st.text(max_size=40))
def test_every_event_has_a_number_that_spreadsheets_keep(name):
    assert 0 <= number_of(name) < 2**53
