"""Points of pairs, blocks that lose none, groups that no order changes."""

import json
import random
from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rashomon
from rashomon.events.linking import blocks
from rashomon.events.linking.accounts import Account, Key, Told
from rashomon.events.linking.clusters import Clusters
from rashomon.events.linking.features import FEATURES
from rashomon.events.linking.scorecard import parts, reaches, score, scorecard
from rashomon.events.linking.texts import address_words
from rashomon.events.linking.words import cosine, names, weights
from rashomon.events.links import accounts_of
from rashomon.events.threads import Thread
from rashomon.lexicon import shared_text
from rashomon.types import Document, Published, Record
from tests.clock import assert_within

NAMES = "Varn Dolen Orlek Mirren Talvik".split()
STOCK = [*NAMES, *"raid market bridge clinic shell mortar guard baker ferry".split()]
FILL = "the of in on and people were killed police said after two three".split()


def account(at: int, text: str, day: int, title: str = "") -> Account:
    published = Published(edtf=f"2021-03-{day:02}", precision="day", evidence="")
    document = Document(id=f"d{at}", text=text, title=title, published=published)
    told = Told(document=document, scenes=(), published=date(2021, 3, day))
    thread = Thread(document.id, 0)
    [made] = accounts_of([thread], {document.id: told})
    return made


@st.composite
def accounts(draw: st.DrawFn) -> list[Account]:
    texts = st.lists(st.sampled_from(STOCK + FILL), min_size=3, max_size=40).map(" ".join)
    found = draw(st.lists(st.tuples(texts, st.integers(1, 28)), min_size=2, max_size=9))
    return [account(n, text, day) for n, (text, day) in enumerate(found)]


@settings(max_examples=60, deadline=None)
@given(accounts())
def test_no_pair_above_the_threshold_is_lost_by_the_blocks(some: list[Account]) -> None:
    found = set(blocks.pairs(some))
    for i, left in enumerate(some):
        for right in some[i + 1 :]:
            if score(left, right) >= scorecard().join_at:
                assert (left.key, right.key) in found


@settings(max_examples=60, deadline=None)
@given(accounts())
def test_stopping_early_changes_no_answer_and_the_parts_are_the_sum(some: list[Account]) -> None:
    left, right = some[:2]
    points = score(left, right)
    assert points == score(right, left) == sum(p.points for p in parts(left, right))
    assert [reaches(left, right, least) for least in (points, points + 1)] == [True, False]


def test_blocks_do_not_depend_on_the_order() -> None:
    chance = random.Random(3)
    some = [account(n, " ".join(chance.choices(STOCK + FILL, k=20)), 1) for n in range(150)]
    before = blocks.pairs(some)
    chance.shuffle(some)
    assert blocks.pairs(some) == before


def test_very_many_copies_cost_a_few_pairs_each() -> None:
    some = [account(n, "Ilko Varn shelled the ferry at Orlek bridge", 1) for n in range(400)]
    assert len(blocks.pairs(some)) <= 20 * len(some)


KEYS: list[Key] = [(f"d{n // 2}", n % 2) for n in range(8)]
SCORES = st.dictionaries(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)).filter(lambda p: p[0] < p[1]),
    st.integers(-30, 30),
    max_size=20,
)


def grown(
    keys: Sequence[Key],
    scores: Mapping[tuple[Key, Key], int],
    different: Sequence[tuple[str, str]] = (),
) -> list[list[Key]]:
    clusters = Clusters(keys, lambda a, b: scores.get((a, b), -15), different=different)
    clusters.grow([pair for pair, points in scores.items() if points >= 0], join_at=0)
    return clusters.groups()


@given(SCORES, st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order(
    scores: dict[tuple[Key, Key], int], chance: random.Random
) -> None:
    before = grown(KEYS, scores)
    keys, pairs = list(KEYS), list(scores.items())
    chance.shuffle(keys)
    chance.shuffle(pairs)
    assert grown(keys, dict(pairs)) == before


@given(SCORES, st.lists(st.sampled_from([("d0", "d1"), ("d1", "d2"), ("d0", "d3")])))
def test_no_group_has_one_report_twice_or_what_is_different(
    scores: dict[tuple[Key, Key], int], different: list[tuple[str, str]]
) -> None:
    for group in grown(KEYS, scores, different):
        documents = [document for document, _ in group]
        assert len(set(documents)) == len(documents)
        assert not any(a in documents and b in documents for a, b in different)


TOLD_APART: list[Key] = [("d0", 0), ("d0", 1), ("d1", 0), ("d1", 1), ("d2", 0)]


@pytest.mark.parametrize(
    ("points", "n_groups"),
    [
        pytest.param(5, 1, id="the other reports hold them to be one"),
        pytest.param(-5, 2, id="the other reports tell them apart as well"),
    ],
)
def test_what_one_report_tells_apart_is_one_where_the_others_say_so(
    points: int, n_groups: int
) -> None:
    first, second = TOLD_APART[::2], TOLD_APART[1::2]

    def between(left: Key, right: Key) -> float:
        return 20 if (left in first) == (right in first) else points

    clusters = Clusters(TOLD_APART, between)
    clusters.grow([(a, b) for g in (first, second) for a in g for b in g if a < b], join_at=0)
    assert len(clusters.groups()) == 2
    clusters.reunite(join_at=0)
    assert len(clusters.groups()) == n_groups


def test_what_is_different_is_not_reunited() -> None:
    clusters = Clusters(TOLD_APART, lambda a, b: 20, different=[("d1", "d2")])
    clusters.grow([(a, b) for a in TOLD_APART for b in TOLD_APART if a[0] < b[0]], join_at=0)
    clusters.reunite(join_at=0)
    for group in clusters.groups():
        assert not {"d1", "d2"} <= {document for document, _ in group}


def test_the_scorecard_knows_every_level_in_order() -> None:
    card = scorecard()
    assert list(card.points) == [f.name for f in FEATURES]
    for feature in FEATURES:
        points = [card.points[feature.name][level] for level in feature.levels]
        assert points == sorted(points), feature.name
        assert all(p <= 0 for p in points[: feature.n_against]), feature.name
        assert all(p >= 0 for p in points[feature.n_against :]), feature.name
        assert len(feature.explanation) > 20, feature.name


def test_the_scorecard_names_its_experiment() -> None:
    experiment = json.loads(shared_text("linking.json"))["experiment"]
    assert experiment["script"] == "scripts/fit_links.py"
    assert set(experiment["by_hand"]) <= {f.name for f in FEATURES}
    assert min(f["pair_f1"] for f in experiment["figures"].values()) > 70


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ilko B. Varn and Mara Dolen's son", {"ilko varn", "mara dolen"}),
        ("The police said on Monday", set()),
        ("Ilko, Varn", set()),
    ],
)
def test_names_are_pairs_of_capitalised_words(text: str, found: set[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://news.example/2021/two-hurt-in-orlen-raid/12345", "two hurt in orlen raid"),
        (
            "http://web.example/web/2014/http://n.example:80/fire-at-orlen-mill.html",
            "fire at orlen mill html",
        ),
        ("https://news.example/id/12345", ""),
        ("http://[broken", ""),
        (None, ""),
    ],
)
def test_an_address_tells_the_words_of_its_story(url: str | None, said: str) -> None:
    assert address_words(url) == said


def test_a_text_is_like_itself_and_not_like_another() -> None:
    ours, theirs = weights(["orlek", "varn", "the"]), weights(["dolen", "the"])
    assert 0 < cosine(ours, ours) < 0.3, "three words say little"
    long = weights([f"orlek{n}" for n in range(2000)])
    assert cosine(long, long) == pytest.approx(1, abs=0.01)
    assert cosine(ours, theirs) < 0.1
    assert cosine(ours, weights([])) == 0


RAID = "Gunmen raided a clinic in Orlek on Monday and killed Ilko Varn, 34, and two nurses."
PAGE = "Thank you for registering. Sign in to update your profile and keep up to date."


def record_of(**reports: tuple[str, str, str]) -> Record:
    rows = [
        {"id": i, "title": title, "text": text, "published": day}
        for i, (title, text, day) in reports.items()
    ]
    return rashomon.report(rows)


def groups(record: Record) -> list[list[str]]:
    return sorted(sorted(e.documents) for e in record.events)


def test_a_page_without_its_report_is_linked_by_the_headline() -> None:
    record = record_of(
        a=("Nurses and Ilko Varn killed in Orlek clinic raid", RAID, "2021-03-02"),
        b=("Nurses and Ilko Varn killed in Orlek clinic raid", PAGE, "2021-03-02"),
    )
    assert groups(record) == [["a", "b"]]


def test_pages_of_one_form_are_not_one_event() -> None:
    record = record_of(
        a=("Ferry captain buried in Talvik", PAGE, "2021-03-02"),
        b=("Mirren bakers go on strike", PAGE, "2021-03-02"),
    )
    assert groups(record) == []


def test_the_same_headline_of_another_year_is_another_event() -> None:
    headline = "Gunmen kill three in Orlek"
    record = record_of(
        a=(headline, "Gunmen killed three farmers near the mill in Orlek on Monday.", "2019-03-05"),
        b=(headline, "Gunmen killed three teachers on the road to Orlek on Monday.", "2021-03-02"),
    )
    assert groups(record) == [["a"], ["b"]]


def test_a_verdict_against_is_shown_with_its_points() -> None:
    record = record_of(
        a=("Raid on clinic", RAID, "2021-03-02"),
        b=("Raid on clinic", RAID.replace("Monday", "21 February"), "2021-03-02"),
    )
    for link in record.links:
        assert link.points == sum(p.points for p in link.parts)


def test_no_reason_tells_the_name_of_a_victim() -> None:
    record = record_of(
        a=("Raid", RAID, "2021-03-02"), b=("A raid", RAID + " He ran it.", "2021-03-02")
    )
    assert groups(record) == [["a", "b"]]
    said = json.dumps([link.parts for link in record.links], default=str)
    assert "Varn" not in said
    assert "varn" not in said


@pytest.mark.parametrize("text", ["", "en", "Killed."])
def test_one_word_links_nothing(text: str) -> None:
    documents = [{"id": f"r{n}", "text": f"{text} ", "published": "2021-03-02"} for n in range(3)]
    try:
        record = rashomon.report([*documents, {"id": "x", "text": RAID}])
    except rashomon.BadInput:
        return
    assert all(len(e.documents) == 1 for e in record.events)


def test_a_report_of_very_many_places_costs_no_more_than_others() -> None:
    towns = [
        f"{a}{b}"
        for a in "Orlek Talvik Mirren Dolen Varn".split()
        for b in "stead burg ton".split()
    ]
    text = RAID + " " + " ".join(f"Shells hit the town of {t} on Monday." for t in towns * 20)
    some = [{"id": f"r{n}", "text": f"{text} {n}", "published": "2021-03-02"} for n in range(4)]
    assert_within(20, lambda: rashomon.report(some))
