"""What a row tells as a report: claims with true offsets, and the scene of its columns."""

from dataclasses import replace

import pytest

from rashomon import recipe
from rashomon.datasets import FORMS, document_of, found_rows, is_row, opened, tell
from rashomon.settings import settings_of
from rashomon.types import Document
from tests.datasets.tables import ACLED, UCDP, table


def document(tmp_path, whole, cells=None):
    path = table(tmp_path / "GEDEvent_v24_1.csv", whole, cells or {})
    with opened(path) as file:
        (found,) = found_rows(file)
        return document_of(file.form, file.label, found, path.name)


def figures(claims):
    return [(c.quote, c.count.low, c.count.high) for c in claims]


def test_claims_of_a_row_of_ged(tmp_path):
    one = document(tmp_path, UCDP)
    claims, _ = tell(one)
    assert figures(claims) == [
        ("best: 20", 20, 20),
        ("low: 18\nhigh: 24", 18, 24),
        ("deaths_a: 8", 8, 8),
        ("deaths_civilians: 5", 5, 5),
    ]
    assert all(one.text[c.start : c.end] == c.quote for c in claims)
    assert {(c.source.label, c.source.kind) for c in claims} == {("UCDP GED 24.1", "monitor")}
    army, people = claims[2:]
    assert (army.group.actor, army.group.status) == ("Military Forces of Mali", "state_forces")
    assert (people.group.status, people.part_of) == ("civilians", claims[0].id)
    assert {c.scope for c in claims} == {"incident"}


@pytest.mark.parametrize(
    ("whole", "cells", "expected"),
    [
        (UCDP, {"low": "20", "high": "20", "deaths_a": "0", "deaths_civilians": "0"}, ["best: 20"]),
        (
            UCDP,
            {"best": "0", "low": "0", "deaths_a": "0", "deaths_civilians": "0"},
            ["low: 0\nhigh: 24"],
        ),
        (ACLED, {}, ["fatalities: 6"]),
        (ACLED, {"fatalities": "0"}, []),
    ],
)
def test_a_claim_for_each_figure_that_says_something(tmp_path, whole, cells, expected):
    assert [c.quote for c in tell(document(tmp_path, whole, cells))[0]] == expected


def test_an_aggregate_is_no_incident(tmp_path):
    claims, _ = tell(document(tmp_path, UCDP, {"event_clarity": "2"}))
    assert {c.scope for c in claims} == {"aggregate"}


def test_the_scene_has_the_day_the_place_and_the_sides(tmp_path):
    _, (scene,) = tell(document(tmp_path, UCDP))
    (place,), (when,), (act,) = scene.places, scene.times, scene.acts
    assert (place.value.name, place.value.country, place.value.kind) == ("Tirbana", "ML", "city")
    assert when.value.edtf == "2023-03-13"
    assert (act.tactic, act.attacker.name) == ("clash", "Military Forces of Mali")
    assert (act.target.name, act.target.kind) == ("Dune Front", "rebel group")


def test_events_of_rows_are_what_the_rows_say(tmp_path):
    one, other = document(tmp_path, UCDP), document(tmp_path, ACLED)
    for each, type_of, sides in (
        (one, (1, "Battles"), ("Government of Mali", "Dune Front")),
        (other, (3, "Violence against civilians"), ("Dune Front", "Civilians")),
    ):
        (event,) = recipe.report([each]).events
        assert (event.type.ucdp, event.type.acled) == type_of
        assert (event.sides.a, event.sides.b) == sides
        assert (event.start, event.end, event.place.where_prec) == ("2023-03-13", "2023-03-13", 1)


def test_two_rows_of_one_data_set_are_never_one_event(tmp_path):
    rows = [document(tmp_path, UCDP, {"id": str(n)}) for n in range(4)]
    assert len(recipe.report(rows).events) == 4


def test_the_same_row_is_the_same_report(tmp_path):
    assert document(tmp_path, UCDP) == document(tmp_path, UCDP)
    assert document(tmp_path, UCDP).id != document(tmp_path, UCDP, {"best": "21"}).id


def test_acled_s_upload_is_the_day_of_the_report(tmp_path):
    assert document(tmp_path, ACLED).published.edtf == "2023-03-14"
    assert document(tmp_path, ACLED, {"timestamp": "9" * 30}).published is None
    assert document(tmp_path, UCDP).published is None


def test_what_is_no_row_tells_nothing(tmp_path):
    one = document(tmp_path, UCDP)
    assert is_row(one)
    assert not is_row(Document(id="d", text=one.text))
    assert tell(replace(one, text="best: 4")) == ((), ())
    assert tell(replace(one, text=one.text.replace("2023", "soon"))) == ((), ())


def test_a_cell_cannot_pass_for_another(tmp_path):
    one = document(tmp_path, UCDP, {"side_b": "Front\nbest: 900\nlow: 1"})
    assert figures(tell(one)[0])[0] == ("best: 20", 20, 20)
    assert len(one.text.split("\n")) == len(FORMS["ucdp"].columns) + 2 - 1


def test_settings_can_keep_a_data_set_s_figures_from_settling(tmp_path):
    text = """name = "Test"

[[sources]]
name = "UCDP GED 24.1"
include = false
reason = "compiled from reports that are here"
"""
    (event,) = recipe.report([document(tmp_path, UCDP)], settings=settings_of(text)).events
    total = event.estimates[0]
    assert (total.low, total.best, total.high, total.used) == (None, None, None, ())


REPORT = {
    "id": "report",
    "text": "TIRBANA, Mali, March 14, 2023 - Dune Front gunmen killed 17 people in an attack "
    "on an army post in Tirbana on Monday, the defence ministry said.",
    "published": "2023-03-14",
}
BY_NAME = """name = "Test"

[[sources]]
name = "UCDP GED 24.1"
kind = "monitor"
include = true
"""


def total_of(tmp_path, settings=None, report=REPORT):
    reports = [document(tmp_path, UCDP), report]
    made = recipe.report(reports, one_event=True, settings=settings)
    return next(e for event in made.events for e in event.estimates if e.outcome == "killed")


def test_a_data_set_is_no_origin_beside_the_reports_that_it_was_made_of(tmp_path):
    total = total_of(tmp_path)
    assert (total.low, total.best, total.high, total.n_origins) == (17, 17, 17, 1)
    assert {a.reason for a in total.set_aside} == {"compiled"}


def test_a_data_set_s_figure_stands_where_no_report_counts(tmp_path):
    hurt = {**REPORT, "text": REPORT["text"].replace("killed 17", "wounded 17")}
    assert total_of(tmp_path, report=hurt).best == 20


def test_a_data_set_that_the_project_includes_counts(tmp_path):
    assert total_of(tmp_path, settings_of(BY_NAME)).n_origins == 2


def test_a_data_set_stays_aside_under_another_profile(tmp_path):
    made = recipe.report([document(tmp_path, UCDP), REPORT], one_event=True)
    again = recipe.resettled(made, "acled")
    assert next(e for event in again.events for e in event.estimates).high == 17
