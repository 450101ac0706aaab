"""Ten thousand claims of one event are settled in about a second, however hostile."""

import pytest

from tests.clock import assert_within
from tests.reconcile.factory import (
    CIVILIANS,
    HOSPITAL,
    NOBODY,
    SOLDIERS,
    at_least,
    claim,
    group,
    origin,
    settled,
    source,
)

MANY = 10_000
LIMIT_S = 8.0  # of processor time, traced and on a slow machine; about one second otherwise


def one_report(n):
    return claim(f"c{n}", n, by=NOBODY, start=n)


def one_source_many_days(n):
    return claim(f"c{n}", n, by=HOSPITAL, doc=f"d{n % 28}", start=n)


def many_sources(n):
    return claim(f"c{n}", n % 997, by=source(f"Source {n}"), doc=f"d{n % 300}", start=n)


def many_groups(n):
    of = (SOLDIERS, CIVILIANS, None)[n % 3]
    return claim(f"c{n}", at_least(n % 89), by=source(f"Source {n % 400}"), of=of, doc=f"d{n % 70}")


@pytest.mark.parametrize("make", [one_report, one_source_many_days, many_sources, many_groups])
def test_many_claims_are_settled_in_time(make):
    claims = [make(n) for n in range(MANY)]
    dates = {f"d{n}": f"2031-05-{n % 28 + 1:02}" for n in range(300)}
    copies = origin(*claims[: MANY // 2])
    origins = [copies] if make is many_sources else []
    assert_within(LIMIT_S, lambda: settled(*claims, dates=dates, origins=origins))


def many_actors(n):
    actor = f"Front {n}" if n % 2 else None
    of = group("fighters", "non_state_fighters", actor=actor)
    return claim(f"c{n}", n % 50, by=source(f"Source {n % 300}"), of=of, doc=f"d{n % 70}", start=n)


def actors_and_totals(n):
    of = group("x", "state_forces", actor=f"Army {n}") if n % 2 else None
    return claim(f"c{n}", n % 50, by=source(f"Source {n}"), of=of, doc=f"d{n % 70}", start=n)


def retractions(n):
    stance = "retracted" if n % 2 else "asserts"
    return claim(f"c{n}", n, by=HOSPITAL, doc=f"d{n % 28}", start=n, stance=stance)


def denials(n):
    stance = "denies" if n % 2 else "asserts"
    return claim(f"c{n}", 7, by=source(f"Source {n}"), doc=f"d{n % 28}", start=n, stance=stance)


def single_persons(n):
    of = group(f"a guard of {n}", "state_forces")
    return claim(f"c{n}", 1, by=source(f"Source {n % 90}"), of=of, doc=f"d{n % 28}", start=n)


@pytest.mark.parametrize(
    "make", [many_actors, actors_and_totals, retractions, denials, single_persons]
)
def test_hostile_claims_are_settled_in_time(make):
    claims = [make(n) for n in range(MANY)]
    assert_within(LIMIT_S, lambda: settled(*claims))
    assert len(settled(*claims).contradictions) < MANY
