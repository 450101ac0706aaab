"""Sums and percentages of measures."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation import Apart, Found, Measures, Share

COUNTS = st.integers(0, 1000)
FOUND = st.builds(Found, COUNTS, COUNTS, COUNTS)


@given(FOUND, FOUND)
def test_f1_lies_between_precision_and_recall(one: Found, other: Found) -> None:
    both = one + other
    if both.precision is None or both.recall is None or both.percent is None:
        return
    low, high = sorted((both.precision, both.recall))
    assert low - 1e-9 <= both.percent <= high + 1e-9


@given(st.lists(FOUND, min_size=1))
def test_sums_do_not_depend_on_the_order(found: list[Found]) -> None:
    assert sum(found, Found()) == sum(reversed(found), Found())


def test_what_is_not_scored_counts_for_nothing() -> None:
    measures = Measures(figures=Found(8, 1, 1), source=Share(6, 8))
    assert round(measures.score or 0, 2) == round((800 / 9 + 75) / 2, 2)
    assert Measures().score is None
    assert Measures().percents()["events"] is None


def test_b_cubed_is_the_harmonic_mean() -> None:
    apart = Apart(3.4, 5, 5)
    assert (apart.precision, apart.recall) == (68.0, 100.0)
    assert round(apart.percent or 0, 2) == 80.95
