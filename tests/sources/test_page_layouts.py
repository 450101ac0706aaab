"""Pages in the layouts of news sites, against floors: scores may rise and must not fall."""

import json

import pytest
from scripts.page_bench import SAVED, Scores, add, read_text, score

from tests.pages.dispatches import DISPATCHES
from tests.pages.make import ALL, EACH
from tests.pages.several import SEVERAL

GOLD = json.loads((SAVED / "gold.json").read_text(encoding="utf-8"))
# One page of each layout; `python scripts/page_bench.py` reads all of them.
FAST = sorted({name.rsplit("-", 1)[0]: name for name in GOLD}.values())


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score(FAST, GOLD)[0]


def test_the_text_is_read_as_well_as_it_was(scores):
    assert scores.text_f1 >= 0.985, scores.errors


def test_links_to_other_reports_are_cut_and_nothing_else(scores):
    assert scores.recall >= 0.97, scores.errors
    assert scores.precision >= 0.97, scores.errors


def test_reports_on_one_page_are_told_apart(scores):
    assert scores.n_split == len(FAST), scores.errors


def test_bylines_are_found(scores):
    assert scores.n_bylines >= 0.93 * scores.n_named, scores.errors


def test_no_report_is_dated_by_another_one(scores):
    assert scores.n_wrong_days == 0, scores.errors
    assert scores.n_days >= 0.85 * scores.n_dated


def test_the_saved_pages_are_those_that_the_layouts_make():
    for number, layout in enumerate(ALL):
        one = DISPATCHES[number % len(DISPATCHES)]
        saved = SAVED / f"{layout.__name__}-{one.slug}.html"
        assert saved.read_text(encoding="utf-8") == layout(one)
    assert len(GOLD) == EACH * len(ALL) + 2 * len(SEVERAL) >= 60


def page(reading, layout, slug):
    return reading(SAVED / f"{layout}-{slug}.html")


def test_what_is_cut_is_listed_where_it_stands_with_its_reason(reading):
    document = page(reading, "wordpress_blocks", "ferry").document
    listed = {(document.text[b.start : b.end], b.reason) for b in document.boilerplate}
    document = page(reading, "tabloid", "wedding").document
    listed |= {(document.text[b.start : b.end], b.reason) for b in document.boilerplate}
    assert ("Shoes of wedding guests in the yard of the Dar family, Saturday.",
            "caption of a picture") in listed  # fmt: skip
    assert ("Also Read: Timeline: a year of shelling along the Kest shore",
            "link to another report") in listed  # fmt: skip


def test_views_are_named(reading):
    assert page(reading, "amp", "mill").document.notes == ("AMP view of the page",)
    assert page(reading, "print_view", "ferry").document.notes == ("print view of the page",)
    (note,) = page(reading, "paywall_stub", "market").document.notes
    assert note == "behind a paywall: only its beginning"
    (note,) = page(reading, "shell", "prison").document.notes
    assert "structured data" in note
    assert page(reading, "drupal", "convoy").document.notes == ()


def test_views_of_later_layouts_are_named(reading):
    for layout, note in (
        ("fading_wall-prison", "behind a paywall: only its beginning"),
        ("print_of_cms-convoy", "print view of the page"),
        ("amp_with_lists-convoy", "AMP view of the page"),
        ("newest_first-ferry", "entry of a live blog"),
        ("briefs-mill", "one of several reports on its page"),
    ):
        assert note in page(reading, *layout.split("-")).documents[0].notes, layout


def test_what_stands_in_the_data_of_a_script_only_is_read_with_a_note(reading):
    document = page(reading, "state_of_script", "mill").document
    assert document.text.count("\n\n") == 7
    assert "structured data" in document.notes[0]


def test_entries_of_a_live_blog_have_times_of_their_own(reading):
    for layout in ("live_linked", "live_by_clock"):
        found = page(reading, layout, "ferry")
        assert not found.problems
        assert len(found.documents) == 6
        assert len({one.id for one in found.documents}) == 6
        for one, clock in zip(found.documents, ("09:10", "11:45", "14:32"), strict=False):
            assert one.notes == ("entry of a live blog",)
            accepted = [date for date in one.dates if date.accepted]
            assert accepted[0].text.startswith(f"2021-11-14T{clock}")
            assert clock not in read_text(one)


def test_reports_one_under_another_keep_title_address_and_byline(reading):
    found = page(reading, "digest", "mill")
    assert [one.url for one in found.documents] == [
        f"https://www.harbourpost.example/{slug}" for slug in ("mill", "ferry", "convoy")
    ]
    assert [one.byline for one in found.documents][:2] == ["Mira Sand", "Tomas Orel and Hana Wick"]
    assert [one.published.edtf for one in found.documents] == [
        "2019-03-08", "2021-11-14", "2016-06-02",
    ]  # fmt: skip


def test_structured_data_are_kept_as_evidence_beside_what_the_page_shows(reading):
    document = page(reading, "agency", "convoy").document
    assert ("byline", "Staff reporters", "JSON-LD author") in {
        (one.about, one.text, one.where) for one in document.fields
    }
    assert ("byline", "byline of the page") in {(one.about, one.where) for one in document.fields}


def test_a_scorer_that_finds_nothing_scores_nothing():
    scores = Scores()
    add(scores, "x", [], {"texts": ["Nine people died in the attack."], "related": ["Other news"]})
    assert scores.text_f1 == 0
