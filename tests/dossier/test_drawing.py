"""Pictures: the toll over time, the map, the source tree."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.dossier import outlines
from rashomon.dossier.chart import MAX_STEPS, SHAPES, chart
from rashomon.dossier.maps import event_map
from rashomon.dossier.outlines import STEP, Outline, packed, unpacked
from rashomon.dossier.projection import Projection
from rashomon.dossier.shared import OriginsBy
from rashomon.dossier.tree import tree
from rashomon.types import Curve, Place, Step
from rashomon.wording.lookup import lookup
from tests.faces.sample import RECORD

numbers = st.one_of(st.none(), st.integers(0, 10**7))


def step(moment: str = "2024-05-01", how: str = "rose", **figures: int | None) -> Step:
    settings = {"low": 3, "best": 4, "high": 5, **figures}
    return Step(
        moment=moment, upper_open=False, how=how, explanation="so <b>", claim="c-1",
        documents=(), n_documents=1, n_origins=1, **settings,
    )  # fmt: skip


@given(st.lists(st.tuples(numbers, numbers, numbers), min_size=1, max_size=60))
def test_a_chart_of_any_figures_stays_in_its_frame(rows: list[tuple[int | None, ...]]) -> None:
    steps = [
        step(f"2024-05-{1 + n % 28:02}", low=a, best=b, high=c) for n, (a, b, c) in enumerate(rows)
    ]
    svg = str(chart(Curve(outcome="killed", steps=tuple(steps))))
    places = re.findall(r"translate\((-?[\d.]+),(-?[\d.]+)\)", svg)
    assert 0 < len(places) <= MAX_STEPS
    assert all(0 <= float(x) <= 760 and 0 <= float(y) <= 280 for x, y in places)
    assert "nan" not in svg


@pytest.mark.parametrize("how", SHAPES)
def test_each_way_a_toll_changes_has_a_shape_of_its_own(how: str) -> None:
    svg = str(chart(Curve(outcome="killed", steps=(step(), step("2024-05-02", how)))))
    assert f'd="{SHAPES[how]}" class="step {how}"' in svg
    assert len(set(SHAPES.values())) == len(SHAPES)
    assert "<b>" not in svg


def test_a_step_leads_to_its_claim() -> None:
    assert 'href="#c-1"' in str(chart(Curve(outcome="killed", steps=(step(),))))


@pytest.mark.parametrize(
    ("where_prec", "sign", "meaning"),
    [
        (1, "point", "not the spot"),
        (2, "around", "25 km"),
        (3, "around", "Only the district"),
        (4, "known", "shaded province"),
        (5, "around", "Only an area"),
        (6, "known", "shaded country"),
    ],
)
def test_a_map_draws_what_is_known_and_no_more(where_prec: int, sign: str, meaning: str) -> None:
    place = Place(
        name="X", country="SY", latitude=36.5, longitude=40.75, where_prec=where_prec
    )  # fmt: skip
    made = event_map(place)
    assert made is not None
    signs = {each for each in ("point", "around", "known") if f'class="{each}"' in made.svg}
    assert signs == {sign}
    assert meaning in made.meaning


@pytest.mark.parametrize("place", [None, Place(name="Nowhere"), Place(country="SY")])
def test_a_place_without_a_point_has_no_map(place: Place | None) -> None:
    assert event_map(place) is None


def test_a_country_without_an_outline_still_has_a_map() -> None:
    assert event_map(Place(country="ZZ", latitude=0.0, longitude=0.0, where_prec=6)) is not None


coordinates = st.tuples(st.integers(-36000, 36000), st.integers(-18000, 18000)).map(
    lambda point: (round(point[0] * STEP, 3), round(point[1] * STEP, 3))
)


@given(st.lists(st.lists(coordinates, min_size=1, max_size=8).map(tuple), max_size=4).map(tuple))
def test_outlines_are_read_as_they_were_written(
    rings: tuple[tuple[tuple[float, float], ...]],
) -> None:
    (read,) = unpacked(packed([Outline(name="Ñ", rings=rings)]))
    assert (read.name, read.rings) == ("Ñ", rings)


def test_a_region_holds_its_town() -> None:
    syria = outlines.country("SY")
    assert syria is not None
    assert [r.name for r in syria.regions if r.holds(40.75, 36.5)] == ["Hasaka (Al Haksa)"]
    assert not syria.outline.holds(44.4, 33.3)
    assert outlines.country("ZZ") is None


@given(st.tuples(st.floats(-170, 170), st.floats(-80, 80)), st.floats(0.5, 50))
def test_the_middle_of_a_box_is_the_middle_of_its_picture(
    point: tuple[float, float], wide: float
) -> None:
    x, y = point
    view = Projection.of((x - wide, y - wide / 2, x + wide, y + wide / 2), 640, 400)
    assert view.at(x, y) == pytest.approx((320, 200), abs=0.01)


def test_an_origin_with_many_names_is_one_node() -> None:
    found = lookup(RECORD)
    made = tree(RECORD.claims, OriginsBy(RECORD.origins), found)
    assert len(set(made.columns[0])) == len(made.columns[0])
    assert {"d-express", "d-gazette"} == set(made.columns[2])
    assert made.left_out == 0
