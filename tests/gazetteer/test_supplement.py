"""The supplement, row by row, against what GeoNames knows of the same country and region."""

import re
from collections import defaultdict
from math import cos, hypot, radians

import pytest

from rashomon.gazetteer import is_word, lookup, lookup_code
from rashomon.gazetteer.layout import RECORD
from rashomon.gazetteer.store import store
from rashomon.names import fold
from tests.gazetteer.test_look import FOLDER, table

ROWS = table("supplement.tsv")
PLACED = [row for row in ROWS if row["latitude"]]
HEAD = [x for x in (FOLDER / "supplement.tsv").read_text("utf-8").splitlines() if x[:1] == "#"]
KINDS = ("region", "district", "city", "quarter", "area", "water")
# English words that are places all the same, and were taken with open eyes.
WORDS = {"Aïr", "Crater", "Pacific", "Panhandle", "Swat"}
COUNTRY_KM, REGION_KM = 60, 100
# Where GeoNames has few towns, the box around them says little.
SPARSE = set("CD CF EG ET IQ KE ML MM MZ NE PH SD SO SS SY TD YE".split())
SPARSE_COUNTRY_KM, SPARSE_REGION_KM = 230, 330
NEAR_KM = 25


def names(row):
    return [row["name"], *filter(None, row["aliases"].split("|"))]


def distance(a, b):
    return 111.2 * hypot(a[0] - b[0], (a[1] - b[1]) * cos(radians(a[0])))


def point(row):
    return float(row["latitude"]), float(row["longitude"])


def boxes():
    """Return the corners of the box around the towns of each country and of each region."""
    found = defaultdict(list)
    numbers = len(store()._entries) // RECORD.size
    for entry in (store().entry(number) for number in range(numbers)):
        if entry.kind == "city" and entry.geonameid:
            found[entry.country, ""].append((entry.latitude, entry.longitude))
            found[entry.country, entry.admin1].append((entry.latitude, entry.longitude))
    return {
        key: (tuple(map(min, zip(*x, strict=True))), tuple(map(max, zip(*x, strict=True))))
        for key, x in found.items()
    }


@pytest.fixture(scope="module")
def box_of():
    return boxes()


def outside(at, box):
    """Return how far a point lies from a box, 0 inside."""
    low, high = box
    inside = (min(max(at[0], low[0]), high[0]), min(max(at[1], low[1]), high[1]))
    return distance(at, inside)


def test_every_row_is_well_formed():
    for row in ROWS:
        assert None not in row.values(), row
        assert row["kind"] in KINDS, row
        assert all(x == x.strip() and len(x) >= 2 for x in names(row)), row
        keys = [fold(x) for x in names(row)]
        assert len(set(keys)) == len(keys), row


def test_coordinates_claim_no_more_than_is_known():
    for row in PLACED:
        for value in (row["latitude"], row["longitude"]):
            assert re.fullmatch(r"-?\d{1,3}(\.\d{1,2})?", value), row


def test_the_table_is_in_order():
    keys = [(x["country"], x["admin1"], KINDS.index(x["kind"]), x["name"]) for x in ROWS]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_the_head_explains_every_source_and_kind():
    head = " ".join(HEAD)
    for source in {row["source"] for row in ROWS}:
        assert f'"{source}"' in head
    for kind in KINDS:
        assert kind in head


def test_a_place_lies_in_its_country(box_of):
    far = []
    for row in PLACED:
        country = row["country"]
        limit = SPARSE_COUNTRY_KM if country in SPARSE else COUNTRY_KM
        if country and outside(point(row), box_of[country, ""]) > limit:
            far.append((country, row["name"]))
    assert far == []


def test_a_place_lies_in_its_region(box_of):
    far = []
    for row in PLACED:
        if not row["admin1"] or row["kind"] == "region":
            continue
        region = lookup_code(f"{row['country']}.{row['admin1']}").name
        limit = SPARSE_REGION_KM if row["country"] in SPARSE else REGION_KM
        if outside(point(row), box_of[row["country"], region]) > limit:
            far.append((row["country"], region, row["name"]))
    assert far == []


def test_a_quarter_names_a_town_close_by():
    for row in ROWS:
        assert bool(row["town"]) == (row["kind"] == "quarter"), row
        if row["town"]:
            towns = [x for x in lookup(row["town"]) if x.kind == "city"]
            own = [x for x in towns if (x.name, x.country) == (row["town"], row["country"])]
            away = [distance(point(row), (x.latitude, x.longitude)) for x in own]
            assert min(away, default=999) < COUNTRY_KM, row


def test_no_two_rows_give_one_place_the_same_name():
    seen = defaultdict(list)
    for row in PLACED:
        for name in names(row):
            where = (row["kind"], row["country"], row["admin1"], row["town"])
            seen[*where, fold(name)].append(row)
    twice = [
        (key, other["name"])
        for key, rows in seen.items()
        for other in rows[1:]
        if distance(point(rows[0]), point(other)) < NEAR_KM
    ]
    assert twice == []


def test_no_name_is_an_english_word():
    single = {name for row in PLACED for name in names(row) if " " not in name}
    assert {name for name in single if is_word(fold(name))} == WORDS


def test_waters_and_areas_come_before_small_namesakes():
    assert [lookup(x)[0].kind for x in ("Red Sea", "Lake Chad", "Sahel")] == [
        "water",
        "water",
        "area",
    ]


def test_the_table_and_the_packed_file_keep_their_size():
    assert 4000 < len(ROWS) < 6000
    assert (FOLDER / "places.bin").stat().st_size < 25_000_000
