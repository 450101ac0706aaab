"""UCDP's location rules (GED codebook 23.1, appendix 3), each on places of our own invention."""

from dataclasses import replace

import pytest

from rashomon.events.precision import geo_precision, where_precision
from rashomon.events.sites import Site
from rashomon.events.where import location
from rashomon.types import PlaceValue


def place(name, kind="city", admin1="Sarvik", district=None, at=(30.0, 50.0), **more):
    latitude, longitude = at if at else (None, None)
    return PlaceValue(
        name=name,
        kind=kind if at else None,
        country="XA" if at else None,
        admin1=admin1 if at else None,
        district=district,
        latitude=latitude,
        longitude=longitude,
        **more,
    )


def told(value, weight=3.0):
    return Site(value=value, weight=weight)


TOWN = place("Orlen")
REGION = place("Sarvik", kind="region", at=(30.5, 50.5))
UNKNOWN = place("Orlek", at=None)


def where(*reports, countries=None):
    numbered = [(f"d{n}", sites) for n, sites in enumerate(reports)]
    return location(numbered, {"XA": 1} if countries is None else countries)


def test_a_town_told_in_is_exact():
    found = where([told(TOWN)])
    assert (found.name, found.admin1, found.where_prec, found.geo_precision) == (
        "Orlen",
        "Sarvik",
        1,
        1,
    )


def test_the_town_goes_before_the_region_that_holds_it():
    assert where([told(REGION), told(TOWN)]).name == "Orlen"


def test_a_town_named_in_passing_yields_to_the_surer_region():
    found = where([told(REGION), told(TOWN, 0.1)], [told(REGION)])
    assert (found.name, found.where_prec, found.geo_precision) == ("Sarvik", 4, 3)


def test_the_place_told_most_and_not_the_first_named():
    other = place("Besk", at=(34.0, 50.0))
    assert where([told(other, 1.0), told(TOWN, 3.0)]).name == "Orlen"


def test_near_a_town_is_within_25_km():
    assert where([told(replace(TOWN, relation="near"))]).where_prec == 2


def test_one_report_says_near_and_two_say_in():
    near = replace(TOWN, relation="near")
    assert where([told(near)], [told(TOWN)], [told(TOWN)]).where_prec == 1


@pytest.mark.parametrize("relation", ["away", "part", "road", "border"])
def test_a_line_or_a_fuzzy_area(relation):
    assert where([told(replace(TOWN, relation=relation))]).where_prec == 5


def test_a_part_of_a_country_is_an_area_and_keeps_its_name():
    found = where([told(place("Arvany", kind="country", admin1=None, relation="part"))])
    assert (found.country, found.where_prec, found.latitude) == ("XA", 5, None)


def test_a_district_a_region_a_country_and_the_high_seas():
    assert where([told(place("Lower Sarn", kind="district"))]).where_prec == 3
    assert where([told(REGION)]).where_prec == 4
    assert where([]).where_prec == 6
    sea = place("Gulf of Arv", kind="water", admin1=None)
    assert where([told(sea)]).where_prec == 5
    at_sea = where([told(replace(sea, country=None))])
    assert (at_sea.where_prec, at_sea.country) == (7, None)
    assert where([told(replace(sea, name="Lake Arv", country=None))]).where_prec == 5


def test_a_name_shared_by_town_and_region_is_the_region_when_both_are_told():
    town, region = place("Sarvik", ambiguous=("region",)), REGION
    assert where([told(town)], [told(region, 1.0)]).where_prec == 4


def test_words_that_call_it_a_town_keep_the_town():
    town = place("Sarvik", ambiguous=())
    assert where([told(town)], [told(REGION, 1.0)]).where_prec == 1


def test_reports_that_name_two_districts_of_a_region_give_the_region():
    left = place("Lower Sarn", kind="district", district="Lower Sarn", at=(30.0, 50.0))
    right = place("Upper Sarn", kind="district", district="Upper Sarn", at=(31.0, 51.0))
    found = where([told(left), told(REGION, 0.5)], [told(right)])
    assert "Lower Sarn and Upper Sarn" in found.evidence
    assert found.where_prec in (4, 6)


def test_two_towns_close_by_are_one_site():
    left, right = place("Orlen", at=(30.0, 50.0)), place("Besk", at=(30.1, 50.1))
    assert where([told(left)], [told(right)]).where_prec == 1


def test_a_place_on_no_map_keeps_its_name_and_takes_the_point_of_its_region():
    found = where([told(UNKNOWN), told(REGION, 1.0)])
    assert (found.name, found.admin1, found.point_of, found.where_prec) == (
        "Orlek",
        "Sarvik",
        "Sarvik",
        4,
    )
    assert (found.latitude, found.longitude) == (30.5, 50.5)


def test_a_place_on_no_map_beside_a_town_is_near_it():
    found = where([told(UNKNOWN), told(replace(TOWN, relation="near"))])
    assert (found.name, found.point_of, found.where_prec) == ("Orlek", "Orlen", 2)


def test_a_place_on_no_map_alone_is_shown():
    found = where([told(UNKNOWN)], countries={})
    assert (found.name, found.latitude, found.where_prec) == ("Orlek", None, None)


def test_no_place_at_all():
    assert where([], countries={}) is None


def test_a_long_report_has_one_vote():
    other = place("Besk", at=(34.0, 50.0))
    assert where([told(other)] * 50, [told(TOWN)], [told(TOWN)]).name == "Orlen"


def test_the_order_of_the_reports_does_not_matter():
    other = place("Besk", at=(34.0, 50.0))
    reports = [("a", [told(TOWN)]), ("b", [told(other)])]
    assert location(reports, {}) == location(reports[::-1], {})


def test_codes():
    assert where_precision(TOWN, {None: 1.0}) == 1
    assert where_precision(TOWN, {None: 1.0, "near": 2.0}) == 2
    assert where_precision(REGION, {"near": 1.0}) == 4
    assert [geo_precision(n) for n in (1, 2, 3, 4, 5, 6, 7, None)] == [1, 2, 3, 3, 3] + [None] * 3
