"""How often two different towns of one country pass for one: floors of docs/gazetteer.md."""

from functools import cache
from itertools import combinations
from math import cos, hypot, radians

import pytest

from rashomon.gazetteer.layout import KINDS, RECORD
from rashomon.gazetteer.store import store
from rashomon.names import alike, fold, skeleton

# Nearer than this, two entries of one name are one town entered twice.
ONE_TOWN_KM = 15.0


@cache
def towns(country):
    kept = store()
    number, city = kept._countries.index(country), KINDS.index("city")
    rows = RECORD.iter_unpack(bytes(kept._entries))
    return [
        kept.entry(n)
        for n, row in enumerate(rows)
        if row[4] == number and row[6] == city and row[2]
    ]


def km(a, b):
    east = (a.longitude - b.longitude) * cos(radians((a.latitude + b.latitude) / 2))
    return hypot(a.latitude - b.latitude, east) * 111.2


def pairs(country, same):
    return [
        (a.name, b.name)
        for a, b in combinations(towns(country), 2)
        if km(a, b) > ONE_TOWN_KM and fold(a.name) != fold(b.name) and same(a.name, b.name)
    ]


@pytest.mark.parametrize(("country", "by_key", "by_likeness"), [("IQ", 10, 1), ("SY", 22, 10)])
def test_few_towns_of_a_country_pass_for_one_another(country, by_key, by_likeness):
    assert len(towns(country)) > 150
    assert len(pairs(country, lambda a, b: skeleton(a) == skeleton(b))) <= by_key
    assert len(pairs(country, alike)) <= by_likeness
