"""Counts as intervals, moments as intervals, and how two of them stand."""

import pytest
from hypothesis import given

from rashomon.reconcile.intervals import clash, interval_of, meet
from rashomon.reconcile.moments import is_before, is_days_before, moment_of, moments_of
from rashomon.types import Quantity
from tests.reconcile.factory import (
    about,
    at_least,
    document,
    dozens,
    exactly,
    nearly,
    up_to,
)
from tests.reconcile.strategies import COUNTS


@given(COUNTS, COUNTS)
def test_a_clash_is_mutual(one, other):
    first, second = interval_of(one), interval_of(other)
    assert clash(first, second) == clash(second, first)


@given(COUNTS)
def test_no_count_clashes_with_itself(count):
    assert clash(interval_of(count), interval_of(count)) is None


@given(COUNTS, COUNTS)
def test_counts_without_vague_words_clash_unless_a_number_fits_both(one, other):
    first, second = interval_of(one), interval_of(other)
    shared = any(
        first.least <= n / 10 <= first.most and second.least <= n / 10 <= second.most
        for n in range(2000)
    )
    if not (first.vague or second.vague):
        assert (clash(first, second) is None) == shared


@given(COUNTS, COUNTS)
def test_what_two_agreeing_counts_have_in_common_agrees_with_both(one, other):
    first, second = interval_of(one), interval_of(other)
    if clash(first, second) is None:
        common = meet(first, second)
        assert clash(common, first) is None
        assert clash(common, second) is None
        assert common.most - common.least <= max(first.most, 99) - min(first.least, 0)


@pytest.mark.parametrize(
    ("count", "value", "number"),
    [
        (exactly(7), 7, 7),
        (at_least(7), 7, 7),
        (up_to(7), None, 7),
        (nearly(40), 39, 39),
        (about(50), 50, 50),
        (dozens(), 12, 12),
    ],
)
def test_the_one_number_of_a_count(count, value, number):
    interval = interval_of(count)
    assert (interval.value, interval.number) == (value, number)


@pytest.mark.parametrize(
    ("verbatim", "low", "high", "vague"),
    [
        ("several", 3, 9, True),
        ("Dozens of bodies", 12, 99, True),
        ("many", 2, None, True),
        ("between 30 and 40", 30, 40, False),
        ("at least a dozen", 12, None, False),
        ("a couple", 2, 2, False),
    ],
)
def test_a_word_is_vague_if_it_holds_no_number(verbatim, low, high, vague):
    assert interval_of(Quantity(low=low, high=high, verbatim=verbatim)).vague is vague


@pytest.mark.parametrize(
    ("earlier", "later", "before", "days"),
    [
        ("2031-05-01", "2031-05-02", True, True),
        ("2031-05-02", "2031-05-02", False, False),
        ("2031-05-02T08:00", "2031-05-02T09:00", True, False),
        ("2031-05-02T08:00", "2031-05-02", False, False),
        ("2031-05-01/2031-05-02", "2031-05-02", False, False),
        ("2031-05", "2031-06-01", True, True),
        ("2031-05-01", None, False, False),
        (None, None, False, False),
        ("yesterday", "2031-05-02", False, False),
    ],
)
def test_only_what_is_certain_is_before(earlier, later, before, days):
    one, other = moment_of(document("d1", earlier)), moment_of(document("d2", later))
    assert is_before(one, other) is before
    assert is_days_before(one, other) is days
    assert not is_before(other, one)


def test_a_report_cannot_be_older_than_its_event():
    documents = {"d1": document("d1", "2031-04-20"), "d2": document("d2", "2031-05-02")}
    moments = moments_of(["d1", "d2", "d3"], documents, since="2031-05-01T18:00")
    assert moments["d1"] is None
    assert moments["d2"] is not None
    assert moments["d3"] is None
