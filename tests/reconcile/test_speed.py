"""Ten thousand claims of one event are settled in about a second, however hostile."""

import time

import pytest

from tests.reconcile.factory import (
    CIVILIANS,
    HOSPITAL,
    NOBODY,
    SOLDIERS,
    at_least,
    claim,
    origin,
    settled,
    source,
)

MANY = 10_000
LIMIT_S = 4.0  # of processor time; about one second on an idle machine


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
    started = time.process_time()
    settled(*claims, dates=dates, origins=[copies] if make is many_sources else [])
    assert time.process_time() - started < LIMIT_S
