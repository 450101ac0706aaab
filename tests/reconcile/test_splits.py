"""Splits over days and places keep the sum."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reconcile.splits import by_days, by_places, shares
from rashomon.types import Aggregate, Breakdown, Estimate, PeriodTotal, Place
from tests.reconcile.factory import event, toll, triple

PLACES = tuple(Place(name=name, country="SY") for name in ("Zarmin", "Tal Venna", "Orran"))


def killed(low, best, high, outcome="killed", category="mixed_total"):
    return Estimate(
        outcome=outcome,
        category=category,
        group="everyone" if category == "mixed_total" else category,
        actor=None,
        side=None,
        low=low,
        best=best,
        high=high,
        upper_open=False,
        n_documents=1,
        n_origins=1,
        rule="gtd: the only figure",
        used=("c1",),
        set_aside=(),
    )


def of_days(n_days, *estimates, first=date(2031, 5, 1)):
    last = first + timedelta(days=n_days - 1)
    return event((), start=first.isoformat(), end=last.isoformat(), estimates=estimates)


def bests(split):
    return [toll(part).best for part in split.parts]


def test_thirteen_in_three_days_are_five_four_and_four():
    split = by_days(of_days(3, killed(12, 13, 14)))
    assert bests(split) == [5, 4, 4]
    assert [part.start for part in split.parts] == ["2031-05-01", "2031-05-02", "2031-05-03"]
    assert toll(split.parent).best == 13
    assert "split evenly over 3 days, the remainder to the earliest" in split.note


@pytest.mark.parametrize(
    ("dead", "parts"), [(2, [2]), (3, [1, 1, 1]), (4, [2, 1, 1]), (None, [None])]
)
def test_places_share_only_as_many_deaths_as_there_are_places(dead, parts):
    split = by_places(of_days(1, killed(dead, dead, dead)), PLACES)
    assert bests(split) == parts
    assert split.note.startswith("e1 ")


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2031-05-01", "2031-05-01", "one day"),
        ("2031-05-01", None, "one day"),
        (None, None, "its days are not known"),
        ("2031-05-03", "2031-05-01", "its days are not known"),
        ("2031-01-01", "2033-01-01", "more than a year"),
    ],
)
def test_what_has_no_days_to_split_over_stays_whole(start, end, why):
    whole = event((), start=start, end=end, estimates=(killed(9, 9, 9),))
    split = by_days(whole)
    assert split.parts == (whole,)
    assert why in split.note


def test_the_parts_have_ids_of_their_own_and_the_same_each_time():
    whole = of_days(4, killed(9, 9, 9))
    ids = [part.id for part in by_days(whole).parts]
    assert len({*ids, whole.id}) == 5
    assert ids == [part.id for part in by_days(whole).parts]


@given(st.one_of(st.none(), st.integers(0, 10**9)), st.integers(1, 366))
def test_shares_add_up_and_differ_by_one_at_most(number, n_parts):
    found = shares(number, n_parts)
    assert len(found) == n_parts
    if number is None:
        assert set(found) == {None}
    else:
        assert sum(found) == number
        assert sorted(found, reverse=True) == list(found)
        assert max(found) - min(found) <= 1


@given(
    st.lists(st.integers(0, 500), min_size=3, max_size=3).map(sorted),
    st.integers(2, 40),
    st.booleans(),
)
def test_the_sums_of_all_columns_are_kept_and_stay_in_order(ends, n_parts, over_days):
    low, best, high = ends
    whole = of_days(
        n_parts if over_days else 1, killed(low, best, high), killed(1, 2, 3, "wounded")
    )
    places = [replace(PLACES[0], name=f"Zarmin {n}") for n in range(n_parts)]
    parts = (by_days(whole) if over_days else by_places(whole, places)).parts
    for outcome in ("killed", "wounded"):
        columns = zip(*(triple(toll(part, outcome=outcome)) for part in parts), strict=True)
        assert tuple(map(sum, columns)) == triple(toll(whole, outcome=outcome))
    for part in parts:
        assert sorted(triple(toll(part))) == list(triple(toll(part)))


COLUMNS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")


@given(st.lists(st.integers(0, 60), min_size=4, max_size=4), st.integers(2, 40))
def test_every_column_of_the_dead_is_kept_and_the_columns_of_a_part_make_its_best(numbers, n_parts):
    told = dict(zip(COLUMNS, numbers, strict=True))
    dead = sum(numbers)
    whole = replace(
        of_days(n_parts, killed(dead, dead, dead)), breakdown=Breakdown(best=dead, **told)
    )
    parts = by_days(whole).parts
    for name, number in told.items():
        column = [getattr(part.breakdown, name) for part in parts]
        assert sum(column) == number
        assert max(column) - min(column) <= 1
    for part in parts:
        columns = [getattr(part.breakdown, name) for name in COLUMNS]
        assert sum(columns) == part.breakdown.best == toll(part).best


def test_columns_without_a_best_figure_stay_without_one():
    told = Breakdown(best=None, deaths_a=5, deaths_b=0, deaths_civilians=0, deaths_unknown=None)
    parts = by_days(replace(of_days(2, killed(5, None, 9)), breakdown=told)).parts
    assert [part.breakdown.deaths_a for part in parts] == [3, 2]
    assert {(part.breakdown.best, part.breakdown.deaths_unknown) for part in parts} == {
        (None, None)
    }


@given(st.integers(0, 500), st.integers(0, 500), st.integers(2, 40))
def test_what_a_word_is_coded_as_and_what_is_possible_are_kept_too(coded, most, n_parts):
    whole = of_days(n_parts, replace(killed(12, None, 99), coded=coded, most=most))
    parts = [toll(part) for part in by_days(whole).parts]
    assert sum(part.coded for part in parts) == coded
    assert sum(part.most for part in parts) == most


def test_the_total_of_a_period_stays_with_the_parent():
    total = PeriodTotal(outcome="killed", low=9, best=9, high=9)
    whole = replace(of_days(3, killed(9, 9, 9)), aggregate=Aggregate(totals=(total,)))
    split = by_days(whole)
    assert split.parent.aggregate == whole.aggregate
    assert {part.aggregate for part in split.parts} == {None}
