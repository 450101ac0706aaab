from collections import Counter

import pytest

from rashomon.gazetteer import lookup, lookup_code
from rashomon.gazetteer.layout import KINDS
from tests.gazetteer.test_look import COUNTRIES, table

SUPPLEMENT = table("supplement.tsv")


def test_no_country_stands_twice():
    assert max(Counter(row["code"] for row in COUNTRIES).values()) == 1


def test_no_row_of_the_supplement_stands_twice():
    keys = Counter((x["kind"], x["country"], x["admin1"], x["name"]) for x in SUPPLEMENT)
    assert [key for key, n in keys.items() if n > 1] == []


@pytest.mark.parametrize("row", SUPPLEMENT, ids=lambda row: f"{row['country']}-{row['name']}")
def test_a_row_of_the_supplement_is_whole_and_is_found(row):
    assert row["kind"] in KINDS
    assert row["source"]
    assert row["kind"] == "region" or row["latitude"]
    if row["latitude"]:
        assert -90 <= float(row["latitude"]) <= 90
        assert -180 <= float(row["longitude"]) <= 180
    if row["country"]:
        assert lookup_code(row["country"]) is not None
    if row["admin1"]:
        assert lookup_code(f"{row['country']}.{row['admin1']}") is not None
    for name in (row["name"], *filter(None, row["aliases"].split("|"))):
        assert any((x.country or "") == row["country"] for x in lookup(name)), name
